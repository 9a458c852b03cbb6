import { ImageReference } from '../../../src/image/reference.ts'
import { decideGate } from '../../../src/promotion/gate/decide.ts'
import { gatherChange } from '../../../src/promotion/gate/gather.ts'
import { readPull } from '../../../src/promotion/gate/gather-query.ts'
import type { LadderContext } from '../../../src/promotion/ladder/consider.ts'
import { bumpLadder, promoteLadder, rollbackLadder } from '../../../src/promotion/ladder/modes.ts'
import type { EnvironmentOutcome } from '../../../src/promotion/ladder/outcome.ts'
import { type LadderSite, readLadder } from '../../../src/promotion/ladder/policy-query.ts'
import { releaseLadder } from '../../../src/promotion/ladder/release.ts'
import { reportLadder } from '../../../src/promotion/ladder/report.ts'
import { HOLDS } from '../../../src/promotion/ladder/state-query.ts'
import { runRounds } from '../../../src/promotion/rounds.ts'
import { CustodyError } from '../../../src/support/errors.ts'
import { IMAGE, type LadderWorld, overlay, policy } from './ladder-world.ts'

/** What Custody does in a GitOps repository. */
export type Verb = 'bump' | 'promote' | 'rollback' | 'release' | 'report' | 'gate'
export const WRITERS = ['bump', 'promote', 'rollback', 'release'] as const
export const PROPOSERS = ['bump', 'promote', 'rollback'] as const
export const READERS = ['report', 'gate'] as const
export const ALL = [...WRITERS, ...READERS] as const

export const TOKEN = 'ghs_row'
const DEV = 'overlays/dev/kustomization.yaml'
/** The mark of a rollback. */
export const HELD = `${HOLDS}/dev/checkout`
/** What the token may do where nothing else is said. */
export const FULL = {
  contents: 'write',
  pull_requests: 'write',
  statuses: 'read',
  checks: 'read',
  actions: 'read'
} as const
/** How each ends where nothing is wrong. */
export const GOOD: Readonly<Record<Verb, string>> = {
  ...{ bump: 'created', promote: 'created', rollback: 'created', release: 'created', report: 'told', gate: 'passed' }
}

/** The repository in which a verb has something to do: dev held image 0, then 1, and staging is behind. */
export async function prepare(world: LadderWorld, verb: Verb, rules: Parameters<typeof policy>[0] = {}): Promise<void> {
  await world.fresh(policy(rules), verb === 'release' ? { [HELD]: 'digest: x\n' } : {})
  world.github.grant(TOKEN, { permissions: FULL, repositories: 'all' })
  await world.hold('dev', world.image(1))
  if (verb === 'gate') {
    const headOid = await world.repository.push('topic', { [DEV]: overlay(world.image(2)) }, 'By hand')
    world.repository.openPull('robin', 'topic', headOid, 'main', { title: 'By hand', body: '' })
  }
}

/** How a verb ended: the code of its error, or its outcome. */
export interface Ending {
  readonly code: string
  /** Everything that the error tells. */
  readonly words: string
}

const endingOf = ({ code, message, reason, remedy }: CustodyError): Ending => ({
  code,
  words: [message, reason, remedy].join(' | ')
})

/** Runs a verb with the row's token. */
export async function run(world: LadderWorld, verb: Verb, base?: string, milliseconds = 8_000): Promise<Ending> {
  const site = { ...world.site, ...(base !== undefined && { base }) }
  const readsOnly = verb === 'gate' || verb === 'report'
  const opened = await world.open({ token: TOKEN, milliseconds })
  const context = { ...opened, scene: { repository: opened.scene.repository, readsOnly } }
  return verbs[verb](world, context, site).catch((error: unknown) => {
    if (error instanceof CustodyError) return endingOf(error)
    throw error
  })
}

type Run = (world: LadderWorld, context: LadderContext, site: LadderSite) => Promise<Ending>
const ORDER = { environment: 'dev', app: 'checkout', to: undefined }

const verbs: Readonly<Record<Verb, Run>> = {
  bump: async (world, context, site) => told(await bumpLadder(context, site, [image(world, 2)])),
  promote: async (_, context, site) =>
    told(await promoteLadder(context, site, { environment: 'staging', app: undefined })),
  rollback: async (_, context, site) => told(await rollbackLadder(context, site, ORDER)),
  release: async (_, context, site) => told(await releaseLadder(context, site, ORDER)),
  report: async (_, context, site) => {
    const { environments } = await reportLadder(context, site)
    return { code: 'told', words: environments.flatMap(({ drift }) => drift).join(' | ') }
  },
  gate: async (_, context, site) => runRounds(() => judge(context, site), context.scene, context.access)
}

async function judge(context: LadderContext, site: LadderSite): Promise<Ending> {
  const pull = await readPull(context.github, site, 1)
  const ladder = await readLadder(context.github, site, context.scene)
  const verdict = decideGate(await gatherChange(context, ladder, pull, { base: ladder.base.oid, head: pull.head }))
  const faults = [...verdict.faults, ...verdict.entries.flatMap((entry) => entry.faults)]
  return { code: verdict.passed ? 'passed' : 'refused', words: faults.join(' | ') }
}

/** An image of a commit that was released. */
export function image(world: LadderWorld, commit: number) {
  return { image: ImageReference.parse(IMAGE), digest: world.image(commit), tag: undefined }
}

function told([outcome]: readonly EnvironmentOutcome[]): Ending {
  const error = outcome?.error ?? outcome?.apps.find((app) => app.error)?.error
  const reasons = outcome?.apps.flatMap((app) => app.reasons).join(' | ') ?? ''
  return error ? endingOf(error) : { code: outcome?.operation ?? 'nothing', words: reasons }
}
