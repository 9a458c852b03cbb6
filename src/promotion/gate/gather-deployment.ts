import type { App } from '../../policy/policy.ts'
import { CustodyError } from '../../support/errors.ts'
import type { LadderContext } from '../ladder/consider.ts'
import type { Ladder } from '../ladder/policy-query.ts'
import { type Closure, closureOf } from '../render/closure.ts'
import type { Rendering } from '../render/kustomize.ts'
import { findOverrides, type Override } from '../render/overrides.ts'
import { readTree } from '../render/read-tree.ts'
import type { Tree } from '../render/tree.ts'
import { compareDeployments } from './deployment.ts'
import type { EntryChange, OtherDigest } from './facts.ts'
import { type BroughtDigest, broughtDigests } from './other-digests.ts'
import { verifyDigest } from './verify-digest.ts'

/** What a change brings to the environments beside the entries of the policy, and what of it can't be judged or must not be. */
export interface Deployment {
  readonly others: readonly OtherDigest[]
  readonly faults: readonly string[]
}

interface Sides {
  readonly before: Tree
  readonly after: Tree
}

/** A folder that is deployed, with the apps that are deployed from it, and what it is built from on either side. */
interface Place {
  readonly path: string
  readonly name: string
  readonly apps: readonly App[]
  readonly before: Closure | 'absent'
  readonly after: Closure | 'absent'
}

/**
 * What a person's change really deploys: two files are one kustomization for nobody but kustomize, and a patch or a second rule changes an image
 * as well as its entry does. `files` are the paths that it changes, `entries` what it does to the entries themselves.
 */
export async function gatherDeployment(
  context: LadderContext,
  ladder: Ladder,
  range: { readonly mergeBase: string; readonly head: string; readonly files: readonly string[] },
  entries: readonly EntryChange[]
): Promise<Deployment> {
  const [before, after] = await Promise.all(
    [range.mergeBase, range.head].map((commit) => readTree(context.github, ladder.fullName, commit))
  )
  const sides = { before: before ?? new Map(), after: after ?? new Map() } satisfies Sides
  const { apps } = ladder.policy
  const places = placesOf(apps, sides)
  const rendered = await renderedChanges(context, sides, places, range.files, { apps, entries })
  const changed = { before: filesIn(sides.before, range.files), after: filesIn(sides.after, range.files) }
  const brought = [...broughtDigests(sides.before, sides.after, range.files, apps), ...rendered.brought]
  return {
    others: await Promise.all(distinct(brought).map((digest) => verified(context, ladder, digest))),
    faults: [...rendered.faults, ...places.flatMap((place) => overrideFaults(changed, place))]
  }
}

function placesOf(apps: readonly App[], { before, after }: Sides): Place[] {
  const all = apps.flatMap((app) => app.environments.map(({ path, name }) => ({ app, path, name })))
  return [...Map.groupBy(all, ({ path }) => path)].map(([path, group]) => ({
    ...{ path, name: group[0]?.name ?? path, apps: group.map(({ app }) => app) },
    ...{ before: closureIn(before, path), after: closureIn(after, path) }
  }))
}

function closureIn(tree: Tree, path: string): Closure | 'absent' {
  const closure = closureOf(tree, path)
  const isThere = 'layers' in closure || [...tree.keys()].some((file) => file.startsWith(`${path}/`))
  return isThere ? closure : 'absent'
}

function isBuildable(side: Closure | 'absent'): side is Extract<Closure, { layers: unknown }> {
  return side !== 'absent' && 'layers' in side
}

function distinct(brought: readonly BroughtDigest[]): BroughtDigest[] {
  return [...new Map(brought.map((found) => [`${found.path} ${found.app.name} ${found.digest.hex}`, found])).values()]
}

async function verified(
  context: LadderContext,
  ladder: Ladder,
  { path, app, digest }: BroughtDigest
): Promise<OtherDigest> {
  return { place: path, app, digest: digest.toString(), verdict: await verifyDigest(context, ladder, app, digest) }
}

interface Judged {
  readonly brought: readonly BroughtDigest[]
  readonly faults: readonly string[]
}

async function renderedChanges(
  context: LadderContext,
  sides: Sides,
  places: readonly Place[],
  files: readonly string[],
  known: { readonly apps: readonly App[]; readonly entries: readonly EntryChange[] }
): Promise<Judged> {
  const touched = places.filter((place) => reaches(place, files))
  const faults = touched.flatMap(lostProof)
  // Where nothing could be rendered before, with remote bases or helm, nobody loses a proof; the digests that are spelt out are verified all the same.
  const provable = touched.filter(
    ({ before, after }) => isBuildable(after) && (before === 'absent' || isBuildable(before))
  )
  const pairs = await renderedPairs(context, sides, provable).catch((error: unknown) => {
    if (!(error instanceof CustodyError)) throw error
    return error
  })
  if (pairs instanceof CustodyError) {
    return { brought: [], faults: [...faults, `what ${namesOf(provable)} would deploy is not known: ${pairs.message}`] }
  }
  const judged = pairs.map((pair) => judgePair(pair, known))
  return {
    brought: judged.flatMap(({ brought }) => brought),
    faults: [...faults, ...judged.flatMap(({ faults: found }) => found)]
  }
}

function namesOf(places: readonly Place[]): string {
  return places.map(({ name }) => name).join(', ')
}

/** Whether a changed file lies in a folder that the environment is built from. */
function reaches({ path, before, after }: Place, files: readonly string[]): boolean {
  const folders = [before, after].flatMap((side) =>
    isBuildable(side) ? side.layers.map(({ folder }) => folder) : [path]
  )
  return files.some((file) => folders.some((folder) => folder === '' || file.startsWith(`${folder}/`)))
}

function lostProof({ name, before, after }: Place): string[] {
  if (after === 'absent' || 'layers' in after || !isBuildable(before)) return []
  return [`what ${name} would deploy can't be rendered any more: ${after.reason}`]
}

interface RenderedPair {
  readonly place: Place
  readonly before: Rendering
  readonly after: Rendering
}

async function renderedPairs(
  { render }: LadderContext,
  { before, after }: Sides,
  places: readonly Place[]
): Promise<RenderedPair[]> {
  if (places.length === 0) return []
  const standing = places.filter((place) => place.before !== 'absent')
  const former = await render(
    before,
    standing.map(({ path }) => path)
  )
  const present = await render(
    after,
    places.map(({ path }) => path)
  )
  const nothing: Rendering = { manifests: '' }
  return places.map((place, index) => ({
    place,
    before: former[standing.indexOf(place)] ?? nothing,
    after: present[index] ?? nothing
  }))
}

function judgePair(
  { place, before, after }: RenderedPair,
  { apps, entries }: { readonly apps: readonly App[]; readonly entries: readonly EntryChange[] }
): Judged {
  const { name, path } = place
  // An overlay that did not render before can't get worse than its entries and texts say.
  if ('failure' in before) return { brought: [], faults: [] }
  if ('failure' in after) return { brought: [], faults: [`${name} does not render any more: ${after.failure}`] }
  const change = compareDeployments(before.manifests, after.manifests, apps)
  if (!change) return { brought: [], faults: [`what kustomize rendered of ${name} can't be read`] }
  const entryOf = (app: App) => entries.find((entry) => entry.app === app && entry.environment.path === path)
  const isEntry = (app: App) => place.apps.includes(app)
  const faults = change.brought.flatMap(({ object, app, digest }) => {
    if (!digest) return [`${object} in ${name} would run ${app.image.name} without a digest`]
    if (!isEntry(app) || entryOf(app)?.after === digest.toString()) return []
    return [`${object} in ${name} would run ${app.image.name}@${digest.toString()}, and not what its entry pins`]
  })
  const lost = change.lost.map(
    ({ object, app }) => `${object} in ${name} would run another image in place of ${app.image.name}`
  )
  const brought = change.brought.flatMap(({ app, digest }) =>
    digest ? [{ path: `${name} as rendered`, app, digest }] : []
  )
  return { brought, faults: [...faults, ...lost] }
}

const DECISIVE = new Set(['Argo CD', 'Argo CD source file', 'Flux'])

/** What new settings of Argo CD and Flux, each in a changed file, would deploy in place of what the entries pin. */
function overrideFaults({ before, after }: Sides, { path, name, apps }: Place): string[] {
  const names = apps.flatMap(({ entry, image }) => [entry, image.name])
  const told = ({ path: file, kind, says }: Override) => `${kind} ${file} ${says}`
  const standing = new Set(findOverrides(before, path, names).map(told))
  return findOverrides(after, path, names)
    .filter((override) => override.decides && DECISIVE.has(override.kind) && !standing.has(told(override)))
    .map(({ path: file, kind, says }) => `${kind} in ${file} would decide what ${name} runs, beside its entry: ${says}`)
}

function filesIn(tree: Tree, paths: readonly string[]): Tree {
  return new Map(
    paths.flatMap((path) => {
      const bytes = tree.get(path)
      return bytes ? [[path, bytes] as const] : []
    })
  )
}
