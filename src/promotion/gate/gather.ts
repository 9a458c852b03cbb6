import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import type { App, Environment } from '../../policy/policy.ts'
import { CustodyError, RefusalError } from '../../support/errors.ts'
import type { GitHub } from '../github.ts'
import { editKustomization, type Pin } from '../kustomization.ts'
import type { EntryFacts } from '../ladder/conditions.ts'
import { type Assessed, type LadderContext, sourceOf } from '../ladder/consider.ts'
import { readHealth } from '../ladder/health.ts'
import { heldPin, type HeldPin } from '../ladder/held.ts'
import { commitsHolding, formerDigests, heldSince, readHistory } from '../ladder/history.ts'
import { parseMark } from '../ladder/marker.ts'
import type { Place } from '../ladder/place.ts'
import { compareSources, type Relation } from '../ladder/order.ts'
import type { Ladder } from '../ladder/policy-query.ts'
import { BRANCH_PREFIX, HOLDS, type LadderState, readState } from '../ladder/state-query.ts'
import type { Change, EntryChange, Known, Verdict } from './facts.ts'
import { type Deployment, gatherDeployment } from './gather-deployment.ts'
import type { GatedPull } from './gather-query.ts'
import { readOverlayFiles } from './overlay-files.ts'
import { policyFaults } from './policy-change.ts'
import { releaseActors } from './release-actors.ts'
import { verifyDigest } from './verify-digest.ts'

// GitHub tells no more files of one comparison than these.
const MOST_FILES = 300

interface ChangedFile {
  readonly filename: string
  readonly status: string
}

interface ComparedFile extends ChangedFile {
  readonly previous_filename?: string
}

/** The commits between which a change lies: those of the pull request, or of a merge queue's group. */
export interface ChangeRange {
  readonly base: string
  readonly head: string
}

/** Everything that is known of a pull request, read at the ladder's commit and at the head of the range. */
export async function gatherChange(
  context: LadderContext,
  ladder: Ladder,
  pull: GatedPull,
  range: ChangeRange
): Promise<Change> {
  const { files, mergeBase } = await changedFiles(context.github, ladder, range)
  const overlays = new Set(placesOf(ladder).map(({ environment }) => environment.path))
  const touched = files.filter(({ filename }) => isOverlay(filename, overlays))
  const places = placesOf(ladder).filter(({ environment }) =>
    touched.some(({ filename }) => folderOf(filename) === environment.path)
  )
  const upstream = places.flatMap((place) => upstreamOf(place)?.path ?? [])
  const overlayPaths = [...new Set([...places.map(({ environment }) => environment.path), ...upstream])]
  const state = await readState(context.github, ladder, { paths: overlayPaths }, context.scene)
  const folders = [...new Set(places.map(({ environment }) => environment.path))]
  const sides = await readOverlayFiles(context.github, ladder, folders, { mergeBase, head: range.head })
  const seen: Seen = { context, ladder, state, files, sides }
  const faults: string[] =
    files.length >= MOST_FILES ? [`it changes ${MOST_FILES} files or more, and GitHub tells no more of them`] : []
  const entries: EntryChange[] = []
  for (const place of places) {
    const change = await entryChange(seen, place).catch((error: unknown) => {
      keepFault(place, error, faults)
      return undefined
    })
    if (change) entries.push(change)
  }
  const ours = isOurs(pull)
  const paths = files.map(({ filename }) => filename)
  const deployment = ours
    ? NOTHING_ELSE
    : await gatherDeployment(context, ladder, { mergeBase, head: range.head, files: paths }, entries)
  const { number, author, commitAuthors, reviews } = pull
  const holds = new Set(placesOf(ladder).map(({ app, environment }) => `${HOLDS}/${environment.name}/${app.name}`))
  const other = files.filter((file) => !touched.includes(file) && !holds.has(file.filename))
  return {
    ...{ number, head: pull.head, ours, author, commitAuthors, reviews, entries },
    others: deployment.others,
    faults: [...faults, ...deployment.faults, ...(await policyFaults(context.github, ladder, files, range.head))],
    otherFiles: other.map(({ filename }) => filename)
  }
}

// Of ours, every byte is held against our own edit.
const NOTHING_ELSE: Deployment = { others: [], faults: [] }

interface Seen {
  readonly context: LadderContext
  readonly ladder: Ladder
  readonly state: LadderState
  readonly files: readonly ChangedFile[]
  /** The kustomizations at the commit that the pull request begins with, and at its head. */
  readonly sides: Awaited<ReturnType<typeof readOverlayFiles>>
}

// Whoever writes our mark into a pull request of theirs is held to more, not to less.
function isOurs({ branch, body, isCrossRepository }: GatedPull): boolean {
  return branch.startsWith(BRANCH_PREFIX) && !isCrossRepository && parseMark(body) !== undefined
}

function placesOf({ policy }: Ladder): Place[] {
  return policy.apps.flatMap((app) => app.environments.map((environment) => ({ app, environment })))
}

function upstreamOf({ app, environment }: Place): Environment | undefined {
  return app.environments.find(({ name }) => name === environment.from)
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

function isOverlay(path: string, overlays: ReadonlySet<string>): boolean {
  return overlays.has(folderOf(path)) && KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf('/') + 1))
}

async function changedFiles(
  github: GitHub,
  { site }: Ladder,
  { base, head }: ChangeRange
): Promise<{ readonly files: readonly ChangedFile[]; readonly mergeBase: string }> {
  const { owner, name: repo } = site.repository
  const compared = await github.read('reading what the pull request changes', ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, request })
  )
  return { files: (compared.files ?? []).flatMap(bothNames), mergeBase: compared.merge_base_commit.sha }
}

// A file that moved is gone where it was, however much of it is the same.
function bothNames({ filename, status, previous_filename: former }: ComparedFile): ChangedFile[] {
  const present = { filename, status: status === 'renamed' ? 'added' : status }
  return status === 'renamed' && former !== undefined ? [{ filename: former, status: 'removed' }, present] : [present]
}

function keepFault({ app, environment }: Place, error: unknown, faults: string[]): void {
  if (!(error instanceof RefusalError)) throw error
  faults.push(`${app.name} in ${environment.name}: ${error.message}`)
}

async function entryChange(seen: Seen, place: Place): Promise<EntryChange | undefined> {
  const { app, environment } = place
  const { former, bytes } = await readBoth(seen, environment.path)
  const [began, after] = [pinIn(former, app), pinIn(bytes, app)]
  if (bytes && samePin(began, after)) return undefined
  const verdict = after.digest ? await verifyDigest(seen.context, seen.ladder, app, after.digest) : UNPINNED
  const assessed = verdict.kind === 'verified' ? verdict.assessed : undefined
  const before = pinAt(seen.state, place)
  return {
    ...{ app, environment, before: textOf(before), after: textOf(after), verdict },
    onlyEntry: former !== undefined && bytes !== undefined && isOurEdit(seen, environment.path, former, bytes),
    relation: await relationOf(seen, app, before, assessed),
    ...(await wayOf(seen, place, after)),
    releaseActors: await releaseActors(seen.context.sources, environment, assessed)
  }
}

interface Versions {
  readonly former: Buffer | undefined
  readonly bytes: Buffer | undefined
}

async function readBoth(seen: Seen, path: string): Promise<Versions> {
  const [former, bytes] = await Promise.all(
    [seen.sides.former(path), seen.sides.present(path)].map(async (oid) =>
      oid === undefined ? undefined : readBlob(seen, oid)
    )
  )
  return { former, bytes }
}

function textOf({ digest }: HeldPin): string | undefined {
  return digest?.toString()
}

function pinIn(bytes: Buffer | undefined, { entry }: App): HeldPin {
  return bytes ? heldPin(bytes, entry) : { digest: undefined, tag: undefined }
}

function samePin(one: HeldPin, other: HeldPin): boolean {
  return one.digest !== undefined && other.digest?.equals(one.digest) === true && one.tag === other.tag
}

const UNPINNED: Verdict = { kind: 'missing', reason: 'there is no digest' }

function pinAt({ overlays }: LadderState, { app, environment }: Place): HeldPin {
  const overlay = overlays.get(environment.path)
  // An overlay that is new has nothing to compare with.
  if (overlay === undefined || overlay instanceof RefusalError) return { digest: undefined, tag: undefined }
  return heldPin(overlay.bytes, app.entry)
}

async function readBlob({ context, ladder }: Seen, sha: string): Promise<Buffer> {
  const { owner, name: repo } = ladder.site.repository
  const { content } = await context.github.read('reading a changed kustomization', ({ git }, request) =>
    git.getBlob({ owner, repo, file_sha: sha, request })
  )
  return Buffer.from(content, 'base64')
}

/** Whether the new file is, byte for byte, what our own edit makes of the old one. */
function isOurEdit({ ladder }: Seen, path: string, former: Buffer, bytes: Buffer): boolean {
  const apps = placesOf(ladder).filter(({ environment }) => environment.path === path)
  const pins = apps.flatMap(({ app, environment }): Pin[] => {
    const [began, { digest, tag }] = [pinIn(former, app), pinIn(bytes, app)]
    if (!digest || samePin(began, { digest, tag })) return []
    const writesTag = environment.tag === 'sync'
    return [{ name: app.entry, digest, ...(tag !== undefined && { tag, writesTag }) }]
  })
  const edit = editKustomization(former, pins)
  return edit.outcome === 'changed' && edit.bytes.equals(bytes)
}

async function relationOf(
  { context, ladder }: Seen,
  app: App,
  { digest }: HeldPin,
  assessed: Assessed | undefined
): Promise<Relation> {
  if (!digest || !assessed) return 'unknown'
  const deployed = await context.assess(ladder, app, digest).catch((error: unknown) => {
    if (error instanceof CustodyError) return undefined
    throw error
  })
  return (await compareSources(context.sources, deployed && sourceOf(deployed), sourceOf(assessed))).relation
}

type Way = Pick<EntryChange, 'upstream' | 'entry' | 'held' | 'rollback'>

async function wayOf(seen: Seen, place: Place, after: HeldPin): Promise<Way> {
  const { state, files } = seen
  const { app, environment } = place
  const hold = `${environment.name}/${app.name}`
  const mark = files.find(({ filename }) => filename === `${HOLDS}/${hold}`)
  const marked = mark !== undefined && mark.status !== 'removed'
  return {
    upstream: upstreamPin(seen, place),
    entry: await entryFacts(seen, place, after),
    held: state.holds.has(hold),
    rollback: { marked, heldBefore: marked ? await heldBefore(seen, place, after) : { known: false } }
  }
}

function upstreamPin({ state }: Seen, place: Place): Known<string> | undefined {
  const upstream = upstreamOf(place)
  if (!upstream) return undefined
  try {
    const { digest } = pinAt(state, { app: place.app, environment: upstream })
    return digest ? { known: digest.toString() } : { unknown: 'its entry pins no digest' }
  } catch (error) {
    if (error instanceof RefusalError) return { unknown: error.message }
    throw error
  }
}

async function entryFacts({ context, ladder }: Seen, place: Place, { digest }: HeldPin): Promise<EntryFacts> {
  const upstream = upstreamOf(place)
  const { soakMs, health } = place.environment
  const looks = upstream && digest && (soakMs > 0 || health)
  const history = looks ? await readHistory(context.github, ladder, upstream.path, place.app) : []
  return {
    now: context.now(),
    upstreamSince: digest && heldSince(history, digest),
    health: digest && health && (await readHealth(context.github, ladder.site, health, commitsHolding(history, digest)))
  }
}

async function heldBefore(
  { context, ladder }: Seen,
  { app, environment }: Place,
  { digest }: HeldPin
): Promise<Known<boolean>> {
  const history = await readHistory(context.github, ladder, environment.path, app)
  const former = formerDigests(history)
  if (digest && former.some((held) => held.equals(digest))) return { known: true }
  return history.at(-1)?.first === true
    ? { known: false }
    : { unknown: "GitHub's activity of the base branch does not reach back that far" }
}
