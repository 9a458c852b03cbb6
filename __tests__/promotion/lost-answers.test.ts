import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { json, type Fault, type LabRequest } from '../../lab/service.ts'
import { openOverlay, promote } from '../../src/promotion/promote.ts'
import { branchOf } from '../../src/promotion/request.ts'
import { Deadline } from '../../src/support/retry.ts'
import { GitOps, kustomization, NEW, OTHER, refusalOf, SOURCE } from './gitops.ts'

// The usual bump: survey, blob, survey, branch, commit, pull request.
const REQUESTS = [0, 1, 2, 3, 4, 5]

const effects: Readonly<Record<string, Fault['effect']>> = {
  'is never made': { kind: 'reset-before' },
  'takes effect and its answer is lost': { kind: 'reset-after' },
  'is answered 502 and takes no effect': { kind: 'answer', response: { status: 502, body: '<html>' } },
  'is answered 502 and takes effect': { kind: 'alter', alter: () => ({ status: 502, body: '<html>' }) },
  'is answered with half a body': {
    kind: 'alter',
    alter: ({ status, headers, body }) => ({ status, ...(headers && { headers }), body: String(body).slice(0, -9) })
  }
}

let gitops: GitOps

beforeAll(async () => {
  gitops = await GitOps.start()
})

afterAll(() => gitops.stop())

beforeEach(() => gitops.fresh())

/** Matches one request of the run by its place, counted from 0. */
function nth(place: number): (request: LabRequest) => boolean {
  let seen = -1
  return () => (seen += 1) === place
}

async function expectOneProposal(): Promise<void> {
  const branch = branchOf(gitops.request())
  expect(gitops.repository.pulls).toMatchObject([{ state: 'open', head: branch, base: 'main', body: 'The evidence' }])
  expect(await gitops.commitsOn(branch)).toHaveLength(1)
  expect(await gitops.read(branch)).toBe(kustomization(NEW, OTHER))
}

describe.each(Object.entries(effects))('when a request %s', (_, effect) => {
  it.each(REQUESTS)('at place %i, the run ends with one commit and one pull request', async (place) => {
    gitops.github.service.faults.push({ matches: nth(place), effect })
    const { number } = await gitops.bump()
    expect(number).toBe(1)
    await expectOneProposal()
  })
})

describe('a run that is stopped', () => {
  it.each(REQUESTS)('right after its request at place %i is finished by the next one', async (place) => {
    const stopped = json(400, { message: 'the process was killed here' })
    gitops.github.service.faults.push({ matches: nth(place), effect: { kind: 'alter', alter: () => stopped } })
    await refusalOf(gitops.bump())
    gitops.github.service.faults.length = 0
    const { number } = await gitops.bump()
    expect(number).toBe(1)
    await expectOneProposal()
  })
})

describe('a GitHub that stays away', () => {
  it('ends in an error that says what may be there', async () => {
    const overlay = await openOverlay(gitops.request(), gitops.access())
    gitops.github.service.faults.push({
      matches: ({ method, url }) => method === 'POST' && url.pathname.endsWith('/pulls'),
      effect: { kind: 'answer', response: { status: 503, body: 'Unicorn' } }
    })
    const proposal = { source: SOURCE, body: () => 'The evidence' }
    const refused = await refusalOf(promote(overlay, proposal, gitops.access({ deadline: new Deadline(4_000) })))
    expect(refused).toMatchObject({ code: 'E_GITHUB_UNAVAILABLE', exitCode: 6 })
    expect(refused.state).toContain(`may hold the branch ${branchOf(gitops.request())}`)
    expect(gitops.log.lines.join('\n')).toContain('reading again in')
    gitops.github.service.faults.length = 0
    expect(await gitops.bump()).toMatchObject({ operation: 'created', number: 1 })
  })

  it('is not waited for longer than the deadline', async () => {
    gitops.github.service.faults.push({ matches: () => true, effect: { kind: 'hang' } })
    const refused = await refusalOf(gitops.bump({ access: { deadline: new Deadline(300) } }))
    expect(refused).toMatchObject({ code: 'E_GITHUB_UNAVAILABLE' })
    expect(refused.reason).toMatch(/^no full answer within 0\.\d+ s$/)
  })
})

describe("GitHub's secondary rate limit", () => {
  it('is waited for as long as GitHub asks', async () => {
    gitops.github.limitWrites(1, 1)
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    const [limited, again] = gitops.github.service.journal.filter(({ path }) => path.endsWith('/git/refs'))
    expect((again?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(990)
    expect(gitops.log.lines.join('\n')).toContain('secondary rate limit')
    await expectOneProposal()
  })

  it.each([
    ['longer than the deadline', 3_600],
    ['not at all said', undefined]
  ])('is told at once when the wait is %s', async (_, seconds) => {
    gitops.github.limitWrites(1, seconds)
    const refused = await refusalOf(gitops.bump({ access: { deadline: new Deadline(10_000) } }))
    expect(refused).toMatchObject({ code: 'E_GITHUB_RATE_LIMIT', exitCode: 6 })
    expect(refused.message).toMatch(/asks to wait 60 (?:min|s) before creating the branch/)
    expect(refused.state).toBe(`nothing was written to ${gitops.repository.fullName}`)
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })
})
