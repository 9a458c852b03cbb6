import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  readonly uses?: string
}
interface Input {
  readonly description?: string
  readonly type?: string
  readonly required?: boolean
  readonly default?: unknown
}
interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs: Readonly<Record<string, Input>>
      readonly secrets?: Readonly<Record<string, Input>>
    }
  }
  readonly permissions?: object
  readonly jobs: Readonly<Record<string, Job>>
}
interface Action {
  readonly runs: { readonly main: string; readonly steps?: readonly Step[] }
}

const ROOT = join(import.meta.dirname, '..', '..')
const yamlIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`)
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const workflows = yamlIn('.github/workflows')
const templates = yamlIn('workflows-templates')
const actions = [
  'action.yml',
  ...readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/action.yml`)
    .filter((path) => {
      try {
        return textOf(path) !== ''
      } catch {
        return false
      }
    })
]
const read = (path: string) => parse(textOf(path)) as Workflow
const jobsOf = (path: string) => Object.entries(read(path).jobs)
const stepsOf = (path: string) =>
  path.endsWith('action.yml')
    ? ((parse(textOf(path)) as Action).runs.steps ?? [])
    : jobsOf(path).flatMap(([, job]) => job.steps ?? [])
const callable = workflows.filter((path) => read(path).on.workflow_call)

// What each job may do, and nothing else: a change here is a change of what callers must grant.
const MATRIX: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'build.yml': { build: { contents: 'read', packages: 'write' } },
  'scan.yml': { scan: { contents: 'read', packages: 'read' }, sarif: { contents: 'read', 'security-events': 'write' } },
  'sarif.yml': { upload: { contents: 'read', 'security-events': 'write' } },
  'sign.yml': { sign: { contents: 'read', 'id-token': 'write', packages: 'write' } },
  'release.yml': {
    preflight: { 'id-token': 'write', packages: 'write' },
    build: { contents: 'read', packages: 'write' },
    scan: { contents: 'read', packages: 'read', 'security-events': 'write' },
    sarif: { contents: 'read', 'security-events': 'write' },
    sign: { contents: 'read', 'id-token': 'write', packages: 'write' },
    promote: { contents: 'read', packages: 'read' }
  },
  'verify.yml': { verify: { contents: 'read', packages: 'read' } },
  'gate.yml': {
    gate: { contents: 'read', 'pull-requests': 'read', statuses: 'read', checks: 'read', packages: 'read' }
  },
  'promote.yml': { promote: { contents: 'read', packages: 'read' } },
  'rescan.yml': { scan: { contents: 'read', packages: 'read' }, report: { issues: 'write' } },
  'ci.yml': { check: { contents: 'read' } }
}

describe('the workflows', () => {
  it('grant each job exactly what the matrix says, and nothing at the top', () => {
    const found = Object.fromEntries(
      workflows.map((path) => [
        path.slice('.github/workflows/'.length),
        Object.fromEntries(jobsOf(path).map(([name, { permissions }]) => [name, permissions]))
      ])
    )
    expect(found).toEqual(MATRIX)
    for (const path of [...workflows, ...templates])
      expect({ path, permissions: read(path).permissions }).toEqual({ path, permissions: {} })
  })

  it('let no job that runs the scanner ask for an identity or write anything', () => {
    const scanning = workflows.flatMap(jobsOf).filter(([, { steps }]) => steps?.some(({ uses }) => uses === '$/scan'))
    expect(scanning.length).toBeGreaterThan(0)
    for (const [, { permissions }] of scanning) expect(Object.values(permissions ?? {})).not.toContain('write')
  })

  it('use only their own repository, or 40 hexadecimal digits with the version beside them', () => {
    const lines = [...workflows, ...actions].flatMap((path) =>
      textOf(path)
        .split('\n')
        .filter((line) => /\buses: /.test(line))
        .map((line) => `${path}: ${line.trim()}`)
    )
    expect(lines.length).toBeGreaterThan(15)
    const odd = lines.filter(
      (line) => !/uses: (?:\$\/[\w./-]*|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(line)
    )
    expect(odd).toEqual([])
    for (const path of templates) {
      for (const uses of textOf(path).match(/(?<!\w)uses: \S+/g) ?? []) expect(uses).toMatch(/@[0-9a-f]{40}$/)
    }
  })

  it('have no expression in a shell script', () => {
    const scripts = [...workflows, ...templates, ...actions].flatMap((path) =>
      stepsOf(path).flatMap(({ run }) => (run === undefined ? [] : [{ path, run }]))
    )
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter(({ run }) => run.includes('${{'))).toEqual([])
  })

  it('describe and type each input, and ask for no secret that can be left out', () => {
    for (const path of callable) {
      const { inputs, secrets = {} } = read(path).on.workflow_call ?? { inputs: {} }
      for (const [name, { description, type, required, default: fallback }] of Object.entries(inputs)) {
        expect({
          path,
          name,
          type: ['string', 'boolean', 'number'].includes(type ?? ''),
          told: (description ?? '').length > 10,
          given: required === true || fallback !== undefined
        }).toEqual({ path, name, type: true, told: true, given: true })
      }
      for (const [name, { description, required }] of Object.entries(secrets))
        expect({ name, required, told: (description ?? '').length > 10 }).toEqual({ name, required: false, told: true })
    }
    expect(callable.length).toBeGreaterThanOrEqual(4)
  })

  it('pass to their own actions and workflows only inputs that these have', () => {
    const inputsOf = (uses: string): string[] => {
      const path = uses.endsWith('.yml') ? uses.slice(2) : join(uses.slice(2), 'action.yml')
      const file = parse(textOf(path)) as Workflow & { inputs?: object }
      return Object.keys((file as Partial<Workflow>).on?.workflow_call?.inputs ?? file.inputs ?? {})
    }
    const own = workflows
      .flatMap((path) => jobsOf(path).flatMap(([, job]) => [...(job.steps ?? []), job as Step]))
      .filter(({ uses }) => uses?.startsWith('$/'))
    expect(own.length).toBeGreaterThanOrEqual(5)
    for (const { uses = '', with: given = {} } of own)
      expect({ uses, unknown: Object.keys(given).filter((name) => !inputsOf(uses).includes(name)) }).toEqual({
        uses,
        unknown: []
      })
  })

  // GitHub cancels what waits in a group when a third comes (docs.github.com, "Control the concurrency of workflows and jobs").
  it('never cancel a signature, and let none wait in a group with that of another digest', () => {
    const signing = workflows
      .flatMap((path) => jobsOf(path).map(([, job]) => job))
      .filter(({ steps }) => steps?.some(({ uses }) => uses === '$/'))
    expect(signing.length).toBe(2)
    for (const { concurrency } of signing) {
      expect(concurrency?.['cancel-in-progress']).toBe(false)
      expect(concurrency?.group).toMatch(/@\$\{\{ (?:inputs|needs\.build\.outputs)\.digest \}\}$/)
    }
  })

  it('sign what passed even where the run is cancelled meanwhile, and nothing else', () => {
    const { sign } = read('.github/workflows/release.yml').jobs
    expect(sign?.if).toBe(
      "${{ always() && needs.build.result == 'success' && needs.scan.outputs.verdict == 'passed' }}"
    )
  })

  it('keep the artifacts of several images in one run apart', () => {
    const uploads = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
    expect(uploads.length).toBeGreaterThanOrEqual(3)
    for (const { with: given = {} } of uploads) expect(given['name']).toContain('${{')
  })

  it('let nothing but the verdict hold the signature up', () => {
    const { jobs } = read('.github/workflows/release.yml')
    expect(jobs['sign']?.needs).toEqual(['build', 'scan'])
    expect((jobs['scan'] as Step).with).toMatchObject({ sarif: false })
  })

  it('give the token of the job to ghcr.io alone', () => {
    const logins = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('docker/login-action@'))
    expect(logins.length).toBeGreaterThanOrEqual(6)
    for (const { with: given } of logins)
      expect(given).toMatchObject({
        registry: '${{ inputs.registry }}',
        password: "${{ secrets.registry-password || (inputs.registry == 'ghcr.io' && github.token) || '' }}"
      })
  })

  it('make tokens of an App that can do no more than what they are for', () => {
    const tokens = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('actions/create-github-app-token@'))
    expect(tokens.length).toBeGreaterThanOrEqual(4)
    for (const { with: given = {} } of tokens) {
      expect(given).toHaveProperty('repositories')
      expect(Object.keys(given).filter((name) => name.startsWith('permission-')).length).toBeGreaterThan(0)
    }
    const gate = stepsOf('.github/workflows/gate.yml').flatMap(({ with: given = {} }) => Object.entries(given))
    expect(gate.filter(([name, value]) => name.startsWith('permission-') && value !== 'read')).toEqual([])
  })

  it('let no job that builds, scans or judges a pull request ask for an identity', () => {
    const withIdentity = workflows.flatMap((path) =>
      jobsOf(path).flatMap(([name, { permissions }]) =>
        permissions?.['id-token'] === 'write' ? [`${path}#${name}`] : []
      )
    )
    expect(withIdentity.map((path) => path.slice('.github/workflows/'.length))).toEqual([
      'release.yml#preflight',
      'release.yml#sign',
      'sign.yml#sign'
    ])
  })

  it('become those for a server without self-repository references by the line in the documentation', () => {
    const line = /^sed .*$/m.exec(textOf('docs/workflows.md'))?.[0] ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'custody-server-'))
    cpSync(join(ROOT, '.github'), join(folder, '.github'), { recursive: true })
    execFileSync('bash', ['-c', line.replace('COMMIT', 'f'.repeat(40))], { cwd: folder })
    const uses = readdirSync(join(folder, '.github/workflows')).flatMap((name) =>
      (readFileSync(join(folder, '.github/workflows', name), 'utf8').match(/(?<!\w)uses: \S+/g) ?? []).map((match) =>
        match.slice('uses: '.length)
      )
    )
    rmSync(folder, { recursive: true })
    expect(uses.filter((name) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
    const own = uses.filter((name) => name.startsWith('OWNER/custody'))
    for (const name of own) {
      const path = name.replace(/^OWNER\/custody\/?/, '').replace(/@.*/, '')
      expect(existsSync(join(ROOT, path.endsWith('.yml') ? path : join(path, 'action.yml')))).toBe(true)
    }
    expect(own.length).toBeGreaterThanOrEqual(9)
  })
})

describe('the actions', () => {
  it('start a file that is built', () => {
    for (const path of actions) {
      const { runs } = parse(textOf(path)) as Action
      expect(readFileSync(join(ROOT, path, '..', runs.main), 'utf8')).toContain('await run')
    }
  })
})

describe('the templates', () => {
  // docs.github.com, "Creating workflow templates for your organization": the file, its properties, and its icon.
  it('each have properties and an icon in the format that GitHub takes', () => {
    expect(templates.length).toBeGreaterThanOrEqual(3)
    for (const path of templates) {
      const properties = JSON.parse(textOf(path.replace(/\.yml$/, '.properties.json'))) as Record<string, unknown>
      expect(Object.keys(properties).sort()).toEqual(['categories', 'description', 'filePatterns', 'iconName', 'name'])
      expect(
        [properties['name'], properties['description']].every((text) => typeof text === 'string' && text.length > 10)
      ).toBe(true)
      expect(properties['categories']).toEqual(expect.arrayContaining([expect.any(String)]))
      for (const pattern of properties['filePatterns'] as string[]) expect(() => new RegExp(pattern)).not.toThrow()
      expect(textOf(`workflows-templates/${String(properties['iconName'])}.svg`)).toContain('<svg')
    }
  })

  it('are told of in the documentation', () => {
    for (const path of [...templates, ...callable])
      expect(textOf('docs/workflows.md')).toContain(path.slice(path.lastIndexOf('/') + 1))
  })
})
