import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ToolOptions } from '../../tools/find-tool.ts'
import type { Change } from '../kustomization.ts'
import { literalName } from '../kustomization/pattern.ts'
import { closureOf } from './closure.ts'
import { compareRenderings, type Move, type WantedImage } from './compare.ts'
import { build, findKustomize, type Rendering } from './kustomize.ts'
import { PINNED_KUSTOMIZE } from './kustomize-release.ts'
import { findOverrides, type Override } from './overrides.ts'
import { type Tree, writeTree } from './tree.ts'
import { findUnpinned, type Unpinned } from './unpinned.ts'

/** An edit of one kustomization in a repository, as `editKustomization` planned it. */
export interface PlannedEdit {
  readonly tree: Tree
  /** The folder that is deployed, from the repository's root. */
  readonly folder: string
  /** The edited file and its new bytes. */
  readonly path: string
  readonly bytes: Buffer
  readonly changes: readonly Change[]
}

/**
 * What two real renderings, before and after, say of an edit. Only `proven` may be merged without a person: the containers that moved are
 * those of the images, each to its digest, and nothing else moved.
 */
export type RenderProof =
  | {
      readonly outcome: 'proven'
      readonly kustomize: string
      readonly containers: readonly Move[]
      readonly unpinned: readonly Unpinned[]
      readonly overrides: readonly Override[]
    }
  | { readonly outcome: 'not-provable'; readonly reason: string; readonly overrides: readonly Override[] }
  | {
      readonly outcome: 'refused'
      readonly reason: string
      /** What moved and was not meant to. */
      readonly moved: readonly Move[]
      readonly overrides: readonly Override[]
    }

/** Renders the folder before and after the edit with kustomize 5.8.1, without network, plugins or helm. Throws as `findTool` does. */
export async function proveRendering(edit: PlannedEdit, options: ToolOptions): Promise<RenderProof> {
  const names = edit.changes.flatMap(({ name, newName }) => [
    literalName(name) ?? name,
    ...(newName === undefined ? [] : [newName])
  ])
  const overrides = findOverrides(edit.tree, edit.folder, names)
  const closure = closureOf(edit.tree, edit.folder)
  if ('reason' in closure) return { outcome: 'not-provable', reason: closure.reason, overrides }
  const place = await mkdtemp(join(options.temp, 'render-'))
  try {
    const [before, after] = await renderTwice(edit, place, await findKustomize(options))
    if ('failure' in before) return { outcome: 'not-provable', reason: `before the edit: ${before.failure}`, overrides }
    if ('failure' in after)
      return { outcome: 'refused', reason: `after the edit: ${after.failure}`, moved: [], overrides }
    return judge(before.manifests, after.manifests, edit.changes, names, overrides)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function renderTwice(edit: PlannedEdit, place: string, executable: string): Promise<[Rendering, Rendering]> {
  const root = join(place, 'tree')
  const folder = edit.folder === '' ? '.' : edit.folder
  await writeTree(edit.tree, root)
  const before = await build(executable, root, folder, place)
  await writeFile(join(root, edit.path), edit.bytes)
  return [before, await build(executable, root, folder, place)]
}

/** What two renderings say of the changes that lie between them. */
export function judge(
  before: string,
  after: string,
  changes: readonly Change[],
  names: readonly string[],
  overrides: readonly Override[]
): RenderProof {
  const wanted = changes.map(wantedOf)
  const comparison = compareRenderings(before, after, wanted)
  if (!comparison) return { outcome: 'not-provable', reason: "what kustomize rendered can't be read", overrides }
  const { containers, others: moved } = comparison
  if (moved.length > 0)
    return { outcome: 'refused', reason: 'more than the containers of the image moved', moved, overrides }
  const idle = wanted.find((image) => !after.includes(`${image.rendered}@${image.digest}`) && !holds(after, image))
  if (idle) {
    const reason = `no container renders ${idle.rendered}@${idle.digest}: the entry reaches no manifest, or something else undoes it`
    return { outcome: 'refused', reason, moved, overrides }
  }
  const unpinned = findUnpinned(after, wanted, names)
  return { outcome: 'proven', kustomize: PINNED_KUSTOMIZE.version, containers, unpinned, overrides }
}

function wantedOf({ name, newName, after }: Change): WantedImage {
  return { rendered: newName ?? literalName(name) ?? name, digest: after.digest }
}

/** Whether a rendering has the image with a tag in front of its digest. */
function holds(rendering: string, { rendered, digest }: WantedImage): boolean {
  return rendering.split('\n').some((line) => line.includes(`${rendered}:`) && line.trimEnd().endsWith(`@${digest}`))
}
