import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { expectSuccess } from '../dist/failure.ts'
import { World } from '../dist/world.ts'

const COMMIT = 'c'.repeat(40)
const workflowOf = (repository: string, file: string, ref = COMMIT) => `${repository}/.github/workflows/${file}@${ref}`
const CALLED = { job_workflow_ref: workflowOf('acme/custody', 'release.yml') }
const OWN = workflowOf('acme/custody', 'release.yml', 'refs/heads/main')

let world: World

beforeAll(async () => {
  world = await World.start()
})

beforeEach(() => {
  world.reset()
})

afterAll(() => world.stop())

describe('the SLSA Build level that is told', () => {
  it.each([
    [3, 'the release workflow of the action’s own repository, called by another', CALLED],
    [2, 'the workflow that signs what its caller built', { job_workflow_ref: workflowOf('acme/custody', 'sign.yml') }],
    [2, 'a workflow of the caller', {}],
    [2, 'a release workflow of another repository', { job_workflow_ref: workflowOf('evil/custody', 'release.yml') }],
    [2, 'one of a similar name', { job_workflow_ref: workflowOf('acme/custody', 'release.yml.yml') }],
    [2, 'one that was not called but is the workflow itself', { job_workflow_ref: OWN, workflow_ref: OWN }],
    [1, 'the release workflow on a runner of somebody', { ...CALLED, runner_environment: 'self-hosted' }]
  ])('is %d for %s', async (level, _, claims) => {
    world.lab.oidc.claims = claims
    const result = await world.sign(
      await world.pushSingle(),
      { formats: 'bundle' },
      { env: { GITHUB_ACTION_REPOSITORY: 'acme/custody' } }
    )
    expectSuccess(result)
    const { signer } = JSON.parse(await readFile(result.outputs['evidence'] ?? '', 'utf8')) as Evidence
    expect(signer.slsaBuildLevel).toBe(level)
    expect(result.summary.match(/SLSA Build L\d/g)).toEqual([`SLSA Build L${level}`])
  })

  it('is not 3 where nothing tells which action runs', async () => {
    world.lab.oidc.claims = CALLED
    const result = await world.sign(await world.pushSingle(), { formats: 'bundle' })
    expectSuccess(result)
    expect(result.summary).toContain('SLSA Build L2')
  })
})
