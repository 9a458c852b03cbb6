import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { LabRepository } from '../../lab/github/repository.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import type { Step, StepResult } from '../../lab/runner.ts'
import { SCAN_SCHEMA } from '../../src/scan/record.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { World } from './world.ts'

const IMAGE = `ghcr.io/acme/checkout@sha256:${'a'.repeat(64)}`
const READER = 'ghs_reads_alone'

let world: World
let repository: LabRepository
let made = 0

const titles = ({ stdout }: StepResult) => annotationsIn(stdout, 'error').map(({ title }) => title)

beforeAll(async () => {
  world = await World.start()
  world.lab.github.grant(READER, { login: 'reader', permissions: { contents: 'read', issues: 'read' } })
})

beforeEach(async () => {
  repository = await world.lab.github.createRepository('acme', `fleet-${String((made += 1))}`, { files: { a: '1' } })
})

afterAll(() => world.stop())

function rescan(inputs: Step['inputs']): Promise<StepResult> {
  return world.step({ 'gitops-token': GITOPS_TOKEN, 'trusted-root': '', 'signing-config': '', ...inputs }, { entry: 'rescan' })
}

/** What the scanning job found in one image: these vulnerabilities, or that it could not be scanned. */
function entry(ids: readonly string[] | undefined): object {
  const places = { image: IMAGE, where: ['checkout in prod'] }
  if (!ids) return { ...places, fault: 'E_TRIVY_FAILED: Trivy ended with 1' }
  const finding = (id: string) => ({
    ...{ id, severity: 'CRITICAL', package: 'openssl', installed: '3.0.11', fixed: ['3.0.13'], status: 'fixed' },
    standing: 'blocking'
  })
  const [name = '', digest = ''] = IMAGE.split('@')
  const record = {
    ...{ $schema: SCAN_SCHEMA, version: 1, subject: { name, digest }, counts: {}, warnings: [] },
    verdict: ids.length === 0 ? 'passed' : 'failed',
    rules: { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] },
    scanner: { name: 'trivy', version: '0.74.0', database: null },
    ...{ startedAt: '2026-11-27T00:00:00Z', finishedAt: '2026-11-27T00:00:01Z' },
    images: [{ digest, platform: null, findings: ids.map(finding) }]
  }
  return { ...places, record }
}

async function report(results: unknown, inputs: Step['inputs'] = {}): Promise<StepResult> {
  const path = await world.file(`rescan-${String((made += 1))}.json`, JSON.stringify(results))
  return rescan({
    ...{ mode: 'report', results: path, 'gitops-repository': repository.fullName, 'issue-title': 'Vulnerabilities' },
    ...inputs
  })
}

const operation = async (...ids: string[]) => (await report([entry(ids)])).outputs['operation']

describe('the rescan action, reporting', () => {
  it('keeps one issue: opened, left alone, changed, closed and opened again', async () => {
    expect(await operation()).toBe('none')
    expect(repository.issues).toEqual([])
    expect(await operation('CVE-2026-1')).toBe('created')
    const [issue] = repository.issues
    for (const text of ['CVE-2026-1', 'checkout in prod', IMAGE]) expect(issue?.body).toContain(text)
    const before = issue?.body
    expect(await operation('CVE-2026-1')).toBe('unchanged')
    expect(issue?.body).toBe(before)
    expect(await operation('CVE-2026-1', 'CVE-2026-2')).toBe('updated')
    expect(await operation()).toBe('closed')
    expect(issue?.state).toBe('closed')
    expect(await operation('CVE-2026-3')).toBe('reopened')
    expect({ state: issue?.state, issues: repository.issues.length }).toEqual({ state: 'open', issues: 1 })
  })

  it('takes no issue of somebody else for its own, whatever stands in it', async () => {
    expect(await operation('CVE-2026-1')).toBe('created')
    const [own] = repository.issues.splice(0)
    if (!own) throw new Error('no issue was opened')
    repository.issues.push({ ...own, author: 'mallory' })
    expect(await operation('CVE-2026-1')).toBe('created')
    expect(repository.issues.map(({ author }) => author)).toEqual(['mallory', 'custody[bot]'])
  })

  it('says which image could not be scanned, and does not call that well', async () => {
    expectSuccess(await report([entry(undefined)]))
    expect(repository.issues[0]).toMatchObject({ state: 'open', body: expect.stringContaining('E_TRIVY_FAILED') })
  })

  it('changes nothing with a token that may not', async () => {
    expect(await operation('CVE-2026-1')).toBe('created')
    const refused = await report([entry(['CVE-2026-2'])], { 'gitops-token': READER })
    expect(refused.exitCode).toBe(1)
    expect(titles(refused)).toHaveLength(1)
    expect(repository.issues[0]?.body).not.toContain('CVE-2026-2')
  })

  it.each([
    ['no list', {}],
    ['an entry without an image', [{ where: [] }]],
    ['neither a record nor a reason', [{ image: IMAGE, where: [] }]]
  ])('refuses %s', async (_, results) => {
    expectSuccess(await report([entry([])]))
    expect(titles(await report(results))).toEqual(['Custody E_INPUT'])
    expect(repository.issues).toEqual([])
  })

  it('refuses a record that is none', async () => {
    expect(titles(await report([{ image: IMAGE, where: [], record: {} }]))).toEqual(['Custody E_SCAN_RECORD'])
  })
})

describe('the rescan action, scanning', () => {
  it.each([
    ['nothing', {}, 'E_RESCAN_NOTHING'],
    ['a tag', { images: 'ghcr.io/acme/checkout:v1' }, 'E_IMAGE_TAG'],
    ['a list that is none', { images: '[1]' }, 'E_INPUT'],
    ['another word', { mode: 'attests' }, 'E_INPUT']
  ])('refuses %s', async (_, inputs, code) => {
    expect(titles(await rescan({ mode: 'scan', ...inputs }))).toEqual([`Custody ${code}`])
  })
})
