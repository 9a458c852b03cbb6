import type { Evidence } from '../../evidence/evidence.ts'
import type { Package } from '../../evidence/package-changes.ts'
import type { Digest } from '../../image/digest.ts'
import type { App, Environment } from '../../policy/policy.ts'
import { CustodyError, RefusalError } from '../../support/errors.ts'
import type { Decision } from '../../verification/decision.ts'
import type { PassedSummary } from '../../verification/summaries.ts'
import type { GitHub, GitHubAccess } from '../github.ts'
import { refusal, type Scene } from '../refusals.ts'
import type { Rendering } from '../render/kustomize.ts'
import type { Tree } from '../render/tree.ts'
import { unmetConditions } from './conditions.ts'
import { readHealth } from './health.ts'
import { type HeldPin, heldPin } from './held.ts'
import { commitsHolding, heldSince, readHistory } from './history.ts'
import { type Ancestry, compareSources } from './order.ts'
import type { AppOutcome } from './outcome.ts'
import type { Ladder } from './policy-query.ts'
import type { OverlayEdit, Proof } from './rendering.ts'
import type { LadderState, OverlayText } from './state-query.ts'

/** What the registry proves of a digest: the evidence of its signer, and its packages where an SBOM verifies. */
export interface Assessed {
  readonly evidence: Evidence
  readonly packages: readonly Package[] | undefined
  /** What met the app's requirements. */
  readonly decision: Decision
  /** Verification summaries on the digest, whoever signed them. */
  readonly summaries: readonly PassedSummary[]
}

/** Everything that the steps of a run share. */
export interface LadderContext {
  readonly github: GitHub
  /** Reads the source repositories, which another token may see. */
  readonly sources: GitHub
  readonly access: GitHubAccess
  /** `https://github.com`, or the base of a GitHub Enterprise Server. */
  readonly serverUrl: string
  readonly scene: Scene
  /** Verifies a digest as the policy says; throws EvidenceError, MissingError or UnavailableError. */
  readonly assess: (ladder: Ladder, app: App, digest: Digest) => Promise<Assessed>
  /** GitHub's clock, in milliseconds since the epoch. */
  readonly now: () => number
  /** Renders the edited overlays before and after; throws RefusalError where more moves than the images. */
  readonly prove: (ladder: Ladder, edits: readonly OverlayEdit[]) => Promise<Proof>
  /** What kustomize makes of folders of a tree, in their order; throws as `findTool` does. */
  readonly render: (tree: Tree, folders: readonly string[]) => Promise<readonly Rendering[]>
  /** Whether pull requests that a person merges are rendered too; it takes two requests more, for the repository's files. */
  readonly rendersAll: boolean
  readonly allowDiverged: boolean
  readonly forceReopen: boolean
}

/** A digest that is meant for one app in one environment. */
export interface Choice {
  readonly app: App
  readonly environment: Environment
  readonly digest: Digest
  readonly tag: string | undefined
  /** A rollback goes back in order and waits for nothing. */
  readonly rollback: boolean
}

/** A choice that may be proposed. */
export interface Ready {
  readonly choice: Choice
  readonly overlay: OverlayText
  readonly held: HeldPin
  readonly assessed: Assessed
  readonly deployed: Assessed | undefined
  readonly ancestry: Ancestry
}

type Considered = { readonly ready: Ready } | { readonly left: AppOutcome }

/** Whether a choice may be proposed now, and everything that its pull request tells; every refusal is one of the app alone. */
export async function consider(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  choice: Choice
): Promise<Considered> {
  let before: Digest | undefined
  const left = (result: AppOutcome['result'], reasons: readonly string[], error?: CustodyError): Considered => ({
    left: {
      ...{ app: choice.app.name, before: before?.toString() ?? null, after: choice.digest.toString(), result, reasons },
      ...(error && { error })
    }
  })
  try {
    const overlay = overlayIn(state, choice)
    const held = heldPin(overlay.bytes, choice.app.entry)
    before = held.digest
    if (held.digest?.equals(choice.digest)) return left('current', [])
    const hold = `${choice.environment.name}/${choice.app.name}`
    if (state.holds.has(hold) && !choice.rollback)
      return left('held', [`a rollback holds ${hold}; custody rollback --release lets it go on`])
    refuseTag(choice, held, context.scene)
    const waits = choice.rollback ? [] : await conditions(context, ladder, choice)
    if (waits.length > 0) return left('waiting', waits)
    return { ready: { choice, overlay, held, ...(await compare(context, ladder, choice, held)) } }
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return left('refused', [error.message], error)
  }
}

function overlayIn({ overlays }: LadderState, { environment }: Choice): OverlayText {
  const overlay = overlays.get(environment.path)
  if (overlay === undefined) throw new Error(`the overlay ${environment.path} was not read`)
  if (overlay instanceof RefusalError) throw overlay
  return overlay
}

function refuseTag({ environment, app }: Choice, { tag }: HeldPin, scene: Scene): void {
  if (environment.tag !== 'forbid' || tag === undefined) return
  throw refusal(
    'E_PROMOTION_TAG',
    scene,
    `${app.name} in ${environment.name} has a newTag, which custody.yaml forbids`,
    {
      reason: 'beside a digest the tag decides nothing and may lie about the version',
      remedy: 'delete newTag from the entry, or write tag: drop in custody.yaml'
    }
  )
}

async function conditions(context: LadderContext, ladder: Ladder, choice: Choice): Promise<readonly string[]> {
  const { environment, app, digest } = choice
  const { soakMs, health } = environment
  const upstream = app.environments.find(({ name }) => name === environment.from)
  const looks = upstream !== undefined && (soakMs > 0 || health !== undefined)
  const history = looks ? await readHistory(context.github, ladder, upstream.path, app) : []
  const commits = commitsHolding(history, digest)
  return unmetConditions(environment, {
    now: context.now(),
    upstreamSince: heldSince(history, digest),
    health: health && (await readHealth(context.github, ladder.site, health, commits))
  })
}

async function compare(
  context: LadderContext,
  ladder: Ladder,
  choice: Choice,
  held: HeldPin
): Promise<Omit<Ready, 'choice' | 'overlay' | 'held'>> {
  const { app, digest } = choice
  const [assessed, deployed] = await Promise.all([
    context.assess(ladder, app, digest),
    // What is deployed may never have been signed; then its commit is not known, and a person has to merge.
    held.digest && context.assess(ladder, app, held.digest).catch(tolerated)
  ])
  const ancestry = await compareSources(context.sources, deployed && sourceOf(deployed), sourceOf(assessed))
  refuseOrder(context, choice, ancestry)
  return { assessed, deployed, ancestry }
}

function tolerated(error: unknown): undefined {
  if (!(error instanceof CustodyError)) throw error
  return undefined
}

/** The commit that an image was built from, as its signer's certificate tells. */
export function sourceOf({ evidence: { signer } }: Assessed): { repository: string; commit: string } {
  return { repository: signer.sourceRepository, commit: signer.sourceCommit }
}

function refuseOrder(
  { allowDiverged, scene }: LadderContext,
  { app, environment, rollback }: Choice,
  ancestry: Ancestry
): void {
  if (rollback) return
  if (ancestry.relation === 'behind')
    throw refusal(
      'E_PROMOTION_BEHIND',
      scene,
      `${environment.name} holds a newer ${app.name}: the commit of this digest is ${ancestry.behind} behind`,
      {
        reason: 'the order is that of the source commits, not of the builds; an older build would undo a newer one',
        remedy: 'do nothing if a later build overtook this one; to go back on purpose use custody rollback'
      }
    )
  if (ancestry.relation === 'diverged' && !allowDiverged)
    throw refusal(
      'E_PROMOTION_DIVERGED',
      scene,
      `the commit of this ${app.name} and the one that ${environment.name} holds are on different branches`,
      {
        reason: `it lacks ${ancestry.behind} commits that are deployed, and has ${ancestry.ahead} that are not`,
        remedy: 'merge the branches and release again, or pass --allow-diverged'
      }
    )
}
