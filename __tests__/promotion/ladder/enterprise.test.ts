import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { reportLadder } from '../../../src/promotion/ladder/report.ts'
import { LadderWorld, policy } from './ladder-world.ts'

const VERSION = '3.9.1'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

/** A GitHub Enterprise Server of this kind, and a repository on it. */
async function server(lacks: readonly string[], custody = policy()): Promise<void> {
  world.github.enterprise = { version: VERSION, lacks }
  await world.fresh(custody)
}

async function supersede(): Promise<{ readonly warnings: readonly string[]; readonly branch: string | undefined }> {
  await world.bump(world.image(1))
  const { warnings, operation } = await world.bump(world.image(2))
  expect(operation).toBe('created')
  expect(world.openPulls().map(({ number }) => number)).toEqual([2])
  return { warnings, branch: await world.repository.headOf(world.pull(1).head) }
}

it('closes what is superseded where branches can not be moved by compare-and-swap, and tells what stays', async () => {
  await server([])
  expect(await supersede()).toEqual({ warnings: [], branch: undefined })
  await server(['Mutation.updateRefs'])
  const { warnings, branch } = await supersede()
  expect(branch).toBe(world.pull(1).headOid)
  expect(warnings).toEqual([
    expect.stringMatching(
      /^The branch \S+ of pull request #1, which is closed, stays: .*updateRefs.*\(GitHub Enterprise Server 3\.9\.1\)/
    )
  ])
})

it('names the server where it keeps no log of activities, and counts nothing by anything else', async () => {
  const soaks = policy({ staging: ', soak: 1h' })
  const words = expect.stringContaining(`GitHub Enterprise Server ${VERSION} does not tell the activity`)
  const refused = { code: 'E_GITOPS_ACTIVITY', message: words }
  await server([], soaks)
  await world.hold('dev', world.image(1))
  expect(await world.promote('staging')).toMatchObject({ operation: 'waiting' })
  expect(await world.rollback('dev')).toMatchObject({ operation: 'created' })
  expect(await reportLadder(await world.open(), world.site)).toMatchObject({ notes: [] })
  await server(['/activity'], soaks)
  await world.hold('dev', world.image(1))
  expect(await world.promote('staging')).toMatchObject({ operation: 'refused', apps: [{ error: refused }] })
  await expect(world.rollback('dev')).rejects.toMatchObject(refused)
  const { notes, environments } = await reportLadder(await world.open(), world.site)
  expect(notes).toEqual([words])
  expect(environments.map(({ since, drift }) => [since, drift])).toEqual([
    [null, []],
    [null, []],
    [null, []]
  ])
  await server(['/activity'])
  await world.hold('dev', world.image(1))
  expect(await world.promote('staging')).toMatchObject({ operation: 'created' })
})
