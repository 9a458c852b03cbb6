import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import {
  actions,
  callable,
  jobsOf,
  read,
  type Step,
  stepsOf,
  templates,
  textOf,
  type Workflow,
  workflows
} from './files.ts'

// What each job may do, and nothing else: a change here is a change of what callers must grant.
const MATRIX: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'build.yml': { build: { contents: 'read', packages: 'write' } },
  'scan.yml': { scan: { contents: 'read', packages: 'read' }, sarif: { contents: 'read', 'security-events': 'write' } },
  'sarif.yml': { upload: { contents: 'read', 'security-events': 'write' } },
  'sign.yml': {
    sign: { contents: 'read', 'id-token': 'write', packages: 'write' },
    promote: { contents: 'read', packages: 'read' }
  },
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
  'attest-gate.yml': {
    attest: {
      contents: 'read',
      'pull-requests': 'read',
      statuses: 'read',
      checks: 'read',
      packages: 'write',
      'id-token': 'write'
    }
  },
  'promote.yml': { promote: { contents: 'read', packages: 'read' } },
  'rescan.yml': {
    scan: { contents: 'read', packages: 'read' },
    attest: { contents: 'read', packages: 'write', 'id-token': 'write' },
    report: { issues: 'write' }
  },
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
})
