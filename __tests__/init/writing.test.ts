import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { Clone, RELEASE } from './clone.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const OWN = ['--custody', RELEASE]

function file(clone: Clone, path: string, text: string): void {
  mkdirSync(dirname(join(clone.folder, path)), { recursive: true })
  writeFileSync(join(clone.folder, path), text)
}

const read = (clone: Clone, path: string) => readFileSync(join(clone.folder, path), 'utf8')
const empty = (remote?: string) => Clone.of(realpathSync(mkdtempSync(join(tmpdir(), 'custody-init-'))), remote, 'main')
const shop = () => empty('git@github.com:acme/shop.git')

describe('custody init', () => {
  it('writes nothing by itself: it prints a patch that git applies', () => {
    const { app } = Clone.shape('same-repository')
    const { status, stdout } = app.init(...OWN)
    expect([status, app.changes()]).toEqual([0, []])
    execFileSync('git', ['apply', '-'], { cwd: app.folder, input: stdout })
    expect(app.changes()).toEqual([
      '?? .github/workflows/custody-gate.yml',
      '?? .github/workflows/custody-release.yml',
      '?? custody.yaml'
    ])
    const again = app.init(...OWN, '--write')
    expect([again.status, again.stdout.trim()]).toEqual([0, ''])
    expect(again.stderr).toContain('current: .github/workflows/custody-release.yml')
  })

  it('writes the same with --write, into both repositories', () => {
    const { app, deploy } = Clone.shape('plain', 'git@github.com:acme/checkout.git')
    const { status } = app.init(...OWN, '--gitops', deploy?.folder ?? '', '--write')
    expect(status).toBe(0)
    expect(app.changes()).toEqual(['?? .github/workflows/custody-release.yml'])
    expect(deploy?.changes()).toEqual(['?? .github/workflows/custody-gate.yml', '?? custody.yaml'])
  })

  it('replaces nothing without --force, and shows what it would replace', () => {
    const { app } = Clone.shape('same-repository')
    file(app, '.github/workflows/custody-release.yml', 'name: ours\non: push\njobs: {}\n')
    const refused = app.init(...OWN, '--write')
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('E_INIT_EXISTS')])
    expect(refused.stdout).toContain('-name: ours\n')
    expect(app.changes()).toEqual(['?? .github/workflows/custody-release.yml'])
    const forced = app.init(...OWN, '--write', '--force')
    expect(forced.status).toBe(0)
    expect(read(app, '.github/workflows/custody-release.yml')).toMatch(/^# For the repository of an app/)
    expect(app.changes()).toHaveLength(3)
  })

  it('keeps a custody.yaml that names every app already', () => {
    const { app } = Clone.shape('same-repository')
    expect(app.init(...OWN, '--write').status).toBe(0)
    appendFileSync(join(app.folder, 'custody.yaml'), '\nadmission: {registries: [registry.k8s.io/]}\n')
    const { status, stderr } = app.init(...OWN, '--write')
    expect([status, stderr]).toEqual([0, expect.stringContaining('custody.yaml is there already and names every app')])
    expect(read(app, 'custody.yaml')).toContain('registry.k8s.io/')
  })

  it('never tells the password in a remote’s address', () => {
    const { app, deploy } = Clone.shape('plain', 'https://robin:hunter2secret@github.com/acme/checkout')
    const args = [...OWN, '--gitops', deploy?.folder ?? '']
    const outputs = [app.init(...args), app.init(...args, '--json'), app.init(...args, '--pull-request')]
    expect(outputs.map(({ status }) => status)).toEqual([0, 0, 2])
    expect(outputs.map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain('hunter2secret')
  })

  it('finds the release of Custody in the clone that it runs from', () => {
    const own = empty('https://github.com/acme/custody.git')
    for (const path of ['dist', 'workflows-templates'])
      cpSync(join(ROOT, path), join(own.folder, path), { recursive: true })
    const { app } = Clone.shape('helm')
    const { stdout } = spawnSync(process.execPath, [join(own.folder, 'dist', 'cli.js'), 'init'], {
      cwd: app.folder,
      encoding: 'utf8'
    })
    expect(stdout).toContain(`uses: acme/custody/.github/workflows/release.yml@${own.git('rev-parse', 'HEAD').trim()}`)
  })

  it.each([
    ['a folder that is no clone', () => tmpdir(), [], 2, 'E_INIT_CHECKOUT'],
    ['a clone without a remote', () => empty().folder, [], 2, 'E_INIT_REMOTE'],
    ['a repository with nothing to release', () => shop().folder, [], 2, 'E_INIT_NOTHING'],
    [
      'a Dockerfile that is not there',
      () => shop().folder,
      ['--image', 'ghcr.io/acme/shop=web/Dockerfile'],
      2,
      'E_INIT_IMAGE'
    ],
    ['a release by its tag', () => shop().folder, ['--custody', 'acme/custody@v1'], 2, 'E_ARGUMENT'],
    [
      'a repository that is no name',
      () => shop().folder,
      ['--repository', 'https://github.com/acme/shop'],
      2,
      'E_ARGUMENT'
    ],
    ['two ways to write', () => shop().folder, ['--write', '--pull-request'], 2, 'E_ARGUMENT']
  ] as const)('refuses %s', (_, folder, args, exit, code) => {
    const { app } = Clone.shape('helm')
    expect(app.init('.').status).toBe(0)
    const { status, stderr } = app.init(folder(), ...args)
    expect([status, stderr]).toEqual([exit, expect.stringContaining(`error ${code}: `)])
    expect(stderr).toContain('State: nothing was written')
  })
})

describe('custody init in a repository that means harm', () => {
  it('follows no symbolic link, out of the repository or inside of it', () => {
    const app = shop()
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'custody-outside-')))
    writeFileSync(join(outside, 'Dockerfile'), 'FROM scratch\nCOPY secret /\n')
    writeFileSync(join(outside, 'kustomization.yaml'), 'images: [{name: ghcr.io/acme/stolen}]\n')
    file(app, 'Dockerfile', 'FROM scratch\n')
    symlinkSync(join(outside, 'Dockerfile'), join(app.folder, 'Dockerfile.web'))
    symlinkSync(outside, join(app.folder, 'overlays'))
    file(app, 'linked/kustomization.yaml', 'images: [{name: ghcr.io/acme/other}]\n')
    app.git('add', '--all')
    rmSync(join(app.folder, 'linked'), { recursive: true })
    symlinkSync(outside, join(app.folder, 'linked'))
    const { status, stdout, stderr } = app.init(...OWN, '--json')
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('stolen')])
    expect(stderr).toContain('left out: linked/kustomization.yaml: a symbolic link is not followed')
    expect(stderr).toContain('left out: Dockerfile.web: a symbolic link is not followed')
  })

  it('writes through no symbolic link', () => {
    const { app } = Clone.shape('helm')
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'custody-outside-')))
    mkdirSync(join(app.folder, '.github'))
    symlinkSync(outside, join(app.folder, '.github', 'workflows'))
    const { status, stderr } = app.init(...OWN, '--write')
    expect([status, stderr]).toEqual([7, expect.stringContaining('E_FILE_WRITE')])
    expect(execFileSync('ls', ['-A', outside], { encoding: 'utf8' })).toBe('')
  })

  it('takes names of files and entries for names alone', () => {
    const app = shop()
    const odd = 'web\nrun: id'
    file(app, `services/${odd}/Dockerfile`, 'FROM scratch\n')
    file(app, 'services/${{ github.token }}/Dockerfile', 'FROM scratch\n')
    file(app, 'services/a"b $(id)/Dockerfile', 'FROM scratch\n')
    file(app, "overlays/it's: a #prod/kustomization.yaml", 'images: [{name: ghcr.io/acme/shop}]\n')
    const plan = app.plan(...OWN)
    const written = plan.files.map(({ content }) => content).join('')
    expect(written).not.toMatch(/^\s*run: id/m)
    expect(written).not.toContain('${{ github.token')
    expect(written).toContain('path: "overlays/it\'s: a #prod"')
    expect((parse(written.split('# yaml-language')[0] ?? '') as { jobs: object }).jobs).toMatchObject({
      release: { with: { context: 'services/a"b $(id)' } }
    })
    expect(plan.open.filter(({ what }) => what.startsWith('left out: services/'))).toHaveLength(2)
    expect(plan.files.map(({ path }) => path)).toContain('custody.yaml')
  })

  it('reads no workflow that is a bomb, a list or broken, and says which', () => {
    const app = shop()
    file(app, 'Dockerfile', 'FROM scratch\n')
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefghi'[index] ?? ''},`.repeat(9)}]`)
    ]
    file(app, '.github/workflows/bomb.yml', `${bomb.join('\n')}\njobs: {}\n`)
    file(app, '.github/workflows/list.yml', '- jobs\n')
    file(app, '.github/workflows/broken.yml', 'jobs: {a: [}\n')
    file(app, '.github/workflows/large.yml', `jobs: {}\n#${'x'.repeat(600_000)}\n`)
    const { status, stderr } = app.init(...OWN)
    expect(status).toBe(0)
    for (const name of ['bomb', 'list', 'broken', 'large'])
      expect(stderr).toMatch(new RegExp(`left out.*${name}|${name}.*left out`))
  })

  it('runs no program that the clone’s configuration names', () => {
    const { app } = Clone.shape('helm')
    const proof = join(app.folder, '..', 'ran')
    file(app, 'evil.sh', `#!/bin/sh\ntouch ${proof}\n`)
    chmodSync(join(app.folder, 'evil.sh'), 0o755)
    app.git('config', 'core.fsmonitor', join(app.folder, 'evil.sh'))
    expect(app.init(...OWN).status).toBe(0)
    expect(() => readFileSync(proof)).toThrow('ENOENT')
  })
})
