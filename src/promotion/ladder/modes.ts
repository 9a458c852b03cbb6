import type { Digest } from '../../image/digest.ts'
import type { ImageReference } from '../../image/reference.ts'
import { type App, appOf, type Environment } from '../../policy/policy.ts'
import { CustodyError, RefusalError } from '../../support/errors.ts'
import { refusal, requestFault, type Scene } from '../refusals.ts'
import { runRounds } from '../rounds.ts'
import type { Choice, LadderContext } from './consider.ts'
import { heldPin, type HeldPin } from './held.ts'
import { formerDigests, readHistory } from './history.ts'
import { type EnvironmentOutcome, nothingProposed } from './outcome.ts'
import { type Ladder, type LadderSite, readLadder } from './policy-query.ts'
import { branchOfChoices } from './proposal.ts'
import { proposeEnvironment } from './propose.ts'
import { type LadderState, readState } from './state-query.ts'

/** An image that was signed and is to enter the ladder, with the tag of its release where it has one. */
export interface BumpedImage {
  readonly image: ImageReference
  readonly digest: Digest
  readonly tag: string | undefined
}

/** Proposes signed images to the environments in which new digests come in, one pull request for each environment. */
export async function bumpLadder(
  context: LadderContext,
  site: LadderSite,
  images: readonly BumpedImage[]
): Promise<readonly EnvironmentOutcome[]> {
  return everyEnvironment(context, site, (ladder) => {
    const choices = images.flatMap(({ image, digest, tag }) => {
      const app = listedApp(ladder, image, context.scene)
      const entries = app.environments.filter(({ from }) => from === undefined)
      return entries.map((environment) => ({ app, environment, digest, tag, rollback: false }))
    })
    return Promise.resolve({ choices, branches: branchesOf(ladder, choices) })
  })
}

/** What a promotion names: an environment, never a digest. */
export interface PromotionOrder {
  readonly environment: string
  /** One app; undefined for all that have the environment. */
  readonly app: string | undefined
}

/** Proposes to an environment what the one before it holds, read from its overlay at the base's commit. */
export async function promoteLadder(
  context: LadderContext,
  site: LadderSite,
  order: PromotionOrder
): Promise<readonly EnvironmentOutcome[]> {
  return everyEnvironment(context, site, async (ladder) => {
    const targets = targetsOf(ladder, order, context.scene).filter(({ environment }) => environment.from !== undefined)
    if (targets.length === 0) throw noUpstream(order, context.scene)
    const paths = targets.map(({ app, environment }) => upstreamOf(app, environment).path)
    const state = await readState(context.github, ladder, { paths: [...new Set(paths)] }, context.scene)
    const choices = targets.map((target) => upstreamChoice(target, state, context.scene))
    return { choices, branches: branchesOf(ladder, choices) }
  })
}

/** A rollback: of one app in one environment, to a digest that it held before; the latest of them unless one is named. */
export interface RollbackOrder {
  readonly environment: string
  readonly app: string
  readonly to: Digest | undefined
}

/** Proposes a digest that the environment held before, with a mark that nothing is promoted over until it is released. */
export async function rollbackLadder(
  context: LadderContext,
  site: LadderSite,
  order: RollbackOrder
): Promise<readonly EnvironmentOutcome[]> {
  return everyEnvironment(context, site, async (ladder) => {
    const [target] = targetsOf(ladder, order, context.scene)
    if (!target) throw new Error('a target that was found is gone')
    const history = await readHistory(context.github, ladder, target.environment.path, target.app)
    const former = formerDigests(history)
    const digest = order.to === undefined ? former[0] : former.find((held) => order.to?.equals(held))
    if (!digest) throw neverHeld(order, former.length, context.scene)
    const choices = [{ ...target, digest, tag: undefined, rollback: true }]
    return { choices, branches: branchesOf(ladder, choices) }
  })
}

interface Chosen {
  readonly choices: readonly Choice[]
  readonly branches: readonly string[]
}

/** Chooses once more in every round, for what was chosen may have moved; environments end apart from each other. */
async function everyEnvironment(
  context: LadderContext,
  site: LadderSite,
  choose: (ladder: Ladder) => Promise<Chosen>
): Promise<readonly EnvironmentOutcome[]> {
  const { github, scene, access } = context
  const read = async () => {
    const ladder = await readLadder(github, site, scene)
    const { choices, branches } = await choose(ladder)
    const paths = [...new Set(choices.map(({ environment }) => environment.path))]
    return { ladder, choices, state: await readState(github, ladder, { paths, branches }, scene) }
  }
  let known: Awaited<ReturnType<typeof read>> | undefined = await runRounds(read, scene, access)
  const names = [...new Set(known.choices.map(({ environment }) => environment.name))]
  const outcomes: EnvironmentOutcome[] = []
  for (const name of names) {
    const round = async (): Promise<EnvironmentOutcome> => {
      const { ladder, choices, state } = known ?? (await read())
      known = undefined
      const own = choices.filter(({ environment }) => environment.name === name)
      return proposeEnvironment(context, ladder, state, own)
    }
    outcomes.push(await runRounds(round, scene, access).catch((error: unknown) => failed(name, error)))
  }
  return outcomes
}

function failed(environment: string, error: unknown): EnvironmentOutcome {
  if (!(error instanceof CustodyError)) throw error
  return { ...nothingProposed(environment, []), operation: 'refused', error }
}

function branchesOf(ladder: Ladder, choices: readonly Choice[]): string[] {
  const groups = Map.groupBy(choices, ({ environment }) => environment.name)
  return [...groups.values()].map((own) => branchOfChoices(ladder, own))
}

interface Target {
  readonly app: App
  readonly environment: Environment
}

function targetsOf(
  { policy }: Ladder,
  order: { environment: string; app: string | undefined },
  scene: Scene
): Target[] {
  const apps = policy.apps.filter(({ name }) => order.app === undefined || name === order.app)
  if (apps.length === 0) throw unknownName('app', order.app ?? '', policy.apps, scene)
  const targets = apps.flatMap((app) => {
    const environment = app.environments.find(({ name }) => name === order.environment)
    return environment ? [{ app, environment }] : []
  })
  const known = apps.flatMap(({ environments }) => environments)
  if (targets.length === 0) throw unknownName('environment', order.environment, known, scene)
  return targets
}

function upstreamOf(app: App, { from }: Environment): Environment {
  const upstream = app.environments.find(({ name }) => name === from)
  if (!upstream) throw new Error(`the policy let ${from ?? 'no environment'} through`)
  return upstream
}

function upstreamChoice({ app, environment }: Target, { overlays }: LadderState, scene: Scene): Choice {
  const upstream = upstreamOf(app, environment)
  const overlay = overlays.get(upstream.path)
  if (overlay === undefined) throw new Error(`the overlay ${upstream.path} was not read`)
  if (overlay instanceof RefusalError) throw overlay
  const { digest, tag }: HeldPin = heldPin(overlay.bytes, app.entry)
  if (digest) return { app, environment, digest, tag, rollback: false }
  throw refusal('E_PROMOTION_UPSTREAM', scene, `${upstream.name} holds no digest of ${app.name}`, {
    reason: 'only what stands in the overlay of the environment before can be promoted, and its entry pins none',
    remedy: `bump ${upstream.name} first`
  })
}

function listedApp({ policy }: Ladder, image: ImageReference, scene: Scene): App {
  const app = appOf(policy, image)
  if (app) return app
  throw unknownName(
    'app with the image',
    image.name,
    policy.apps.map(({ image: { name } }) => ({ name })),
    scene
  )
}

function unknownName(what: string, name: string, known: readonly { readonly name: string }[], scene: Scene) {
  const names = [...new Set(known.map((one) => one.name))]
  return requestFault(
    'E_PROMOTION_UNKNOWN',
    scene,
    `custody.yaml of ${scene.repository} has no ${what} ${name.slice(0, 60)}`,
    {
      reason: `it has ${names.slice(0, 12).join(', ')}`,
      remedy: 'correct the name, or add it to custody.yaml'
    }
  )
}

function noUpstream({ environment }: PromotionOrder, scene: Scene) {
  return requestFault(
    'E_PROMOTION_UPSTREAM',
    scene,
    `new digests come into ${environment}; nothing is promoted there`,
    {
      reason: 'in custody.yaml it has no from:, so that no environment comes before it',
      remedy: 'bump it with the digest that was signed: custody bump IMAGE@sha256:…'
    }
  )
}

function neverHeld({ environment, app, to }: RollbackOrder, former: number, scene: Scene) {
  return refusal(
    'E_PROMOTION_NEVER_HELD',
    scene,
    `${environment} never held ${to?.toString() ?? 'another digest'} of ${app}`,
    {
      reason: `of its former digests ${former} are known, from the last 100 movements of the base branch`,
      remedy: 'name a digest that custody report shows, or revert the commit by hand'
    }
  )
}
