import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readKustomizationFile, replaceFile } from '../../src/cli/kustomization-file.ts'
import { rejectionOf } from '../oci/thrown.ts'

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')
const OLD = `sha256:${'0d'.repeat(32)}`
const NEW = `sha256:${'ab'.repeat(32)}`
const BEFORE = `# ours\r\nimages:\r\n- name: web   # the shop\r\n  newTag: v1\r\n- name: db\r\n  digest: ${OLD}`
const AFTER = BEFORE.replace('newTag: v1', `digest: ${NEW}`)

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'custody-pin-'))
  file = join(folder, 'kustomization.yaml')
  await writeFile(file, BEFORE)
  await chmod(file, 0o751)
})

afterEach(() => rm(folder, { recursive: true }))

function pin(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, 'pin', ...args], { encoding: 'utf8', env: { PATH: '/nowhere' } })
}

async function expectUntouched(): Promise<void> {
  expect(await readFile(file, 'utf8')).toBe(BEFORE)
  expect(await readdir(folder)).toEqual(['kustomization.yaml'])
}

describe('custody pin', () => {
  it('changes the one entry, keeps the mode, and leaves nothing beside the file', async () => {
    const { status, stdout } = pin(file, `web@${NEW}`)
    expect([status, stdout]).toEqual([0, `pinned web@${NEW}, before: v1 in ${file}\n`])
    expect(await readFile(file, 'utf8')).toBe(AFTER)
    expect((await stat(file)).mode & 0o7777).toBe(0o751)
    expect(await readdir(folder)).toEqual(['kustomization.yaml'])
  })

  it('tells as JSON what stood there and what stands there now', () => {
    const { status, stdout } = pin(
      file,
      `ghcr.io/acme/web:v1@${NEW}`,
      '--name',
      'web',
      '--new-name',
      'ghcr.io/acme/web',
      '--json'
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      file,
      outcome: 'changed',
      name: 'web',
      newName: 'ghcr.io/acme/web',
      before: { newTag: 'v1' },
      after: { digest: NEW, newTag: 'v1' }
    })
  })

  it('does not write a file that is current', async () => {
    await writeFile(file, AFTER)
    const { ino, mtimeMs } = await stat(file)
    const { status, stdout } = pin(file, `web@${NEW}`)
    expect([status, stdout]).toEqual([0, `web@${NEW} stands in ${file} already\n`])
    expect(await stat(file)).toMatchObject({ ino, mtimeMs })
  })

  it('takes the folder of a kustomization', async () => {
    expect(pin(folder, `web@${NEW}`).status).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(AFTER)
  })

  it('follows a symbolic link, which stays', async () => {
    const link = join(folder, 'link', 'kustomization.yaml')
    await mkdir(join(folder, 'link'))
    await symlink('../kustomization.yaml', link)
    expect(pin(link, `web@${NEW}`).status).toBe(0)
    expect(await readlink(link)).toBe('../kustomization.yaml')
    expect(await readFile(file, 'utf8')).toBe(AFTER)
  })

  it('refuses with exit code 3, place and remedy, and leaves the file untouched', async () => {
    const { status, stderr } = pin(file, `api@${NEW}`)
    expect(status).toBe(3)
    expect(stderr).toContain('error E_KUSTOMIZATION_NOT_FOUND: kustomization: no entry of images is named "api"')
    expect(stderr).toContain('custody pin --create')
    await expectUntouched()
  })

  it('creates the entry when asked to, named as the manifests name the image', async () => {
    expect(pin(file, `ghcr.io/acme/api@${NEW}`, '--name', 'api', '--create').status).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(
      `${BEFORE}\r\n- name: api\r\n  newName: ghcr.io/acme/api\r\n  digest: ${NEW}`
    )
  })

  it.each([
    ['no digest', () => [file, 'web'], 'E_DIGEST_MISSING'],
    ['no image', () => [file], 'E_ARGUMENT'],
    ['a name that is none', () => [file, `we b@${NEW}`], 'E_ARGUMENT'],
    ['half a digest', () => [file, 'web@sha256:ab'], 'E_DIGEST_LENGTH'],
    ['an unknown option', () => [file, `web@${NEW}`, '--creat'], 'E_ARGUMENT'],
    ['a digest in --new-name', () => [file, `web@${NEW}`, '--new-name', `b@${OLD}`], 'E_ARGUMENT'],
    ['no file', () => [`${file}.bak`, `web@${NEW}`], 'E_FILE'],
    ['a folder without a kustomization', () => [join(folder, '..'), `web@${NEW}`], 'E_FILE']
  ])('is used wrongly with %s', async (_, args, code) => {
    const { status, stderr } = pin(...args())
    expect(status).toBe(2)
    expect(stderr).toContain(`error ${code}:`)
    await expectUntouched()
  })

  it('refuses a folder with two kustomizations', async () => {
    await writeFile(join(folder, 'Kustomization'), BEFORE)
    const { status, stderr } = pin(folder, `web@${NEW}`)
    expect([status, stderr]).toEqual([2, expect.stringContaining('kustomize builds neither')])
  })

  it('has a help page', () => {
    expect(pin('--help').stdout).toContain('custody pin FILE IMAGE@sha256:…')
  })
})

describe('replaceFile', () => {
  it('does not undo what somebody else wrote meanwhile', async () => {
    const read = await readKustomizationFile(file)
    await replaceFile(read, Buffer.from(AFTER))
    const error = await rejectionOf(replaceFile(read, Buffer.from(AFTER)))
    expect([error.code, error.exitCode]).toEqual(['E_FILE_CHANGED', 3])
    expect(await readdir(folder)).toEqual(['kustomization.yaml'])
  })

  it('tells that a folder can not be written to', async () => {
    const read = await readKustomizationFile(file)
    const error = await rejectionOf(
      replaceFile({ ...read, path: join(folder, 'gone', 'kustomization.yaml') }, read.bytes)
    )
    expect([error.code, error.exitCode]).toEqual(['E_FILE_WRITE', 7])
    await expectUntouched()
  })
})
