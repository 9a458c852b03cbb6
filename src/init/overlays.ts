import { parseOverlayPath } from '../policy/overlay-path.ts'
import { readKustomization } from '../promotion/kustomization/reading.ts'
import { decodeKustomization } from '../promotion/kustomization/text.ts'
import { basesOf, type Layer, layersIn } from '../promotion/render/closure.ts'
import { textOf } from '../promotion/render/manifest.ts'
import type { Tree } from '../promotion/render/tree.ts'
import { CustodyError } from '../support/errors.ts'

/** A kustomization with what it says of images, and where it stands among the others. */
export interface Overlay {
  readonly folder: string
  readonly path: string
  readonly isComponent: boolean
  readonly entries: readonly OverlayEntry[]
  /** Why its images can't be edited; it has no entries then. */
  readonly fault: string | undefined
  /** The folders that it is built from, however far down. */
  readonly builtFrom: ReadonlySet<string>
}

/** One entry of `images`. */
export interface OverlayEntry {
  readonly name: string
  readonly newName: string
}

/** Every kustomization of a repository, read by what would edit it. */
export function overlaysIn(tree: Tree): readonly Overlay[] {
  const layers = layersIn(tree)
  const bases = new Map(layers.map((layer) => [layer.folder, basesOf(tree, layer)]))
  return layers.map((layer) => ({ ...outlineOf(tree, layer), builtFrom: reached(layer.folder, bases) }))
}

/** The image that an entry deploys. */
export function deployedName({ name, newName }: OverlayEntry): string {
  return newName === '' ? name : newName
}

function outlineOf(tree: Tree, { folder, path, fields }: Layer): Omit<Overlay, 'builtFrom'> {
  const known = { folder, path, isComponent: textOf(fields['kind']) === 'Component' }
  try {
    parseOverlayPath(folder)
    const { entries } = readKustomization(decodeKustomization(tree.get(path) ?? Buffer.alloc(0)))
    return { ...known, fault: undefined, entries: entries.map(({ values: { name, newName } }) => ({ name, newName })) }
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { ...known, fault: [error.message, error.reason].filter(Boolean).join(': '), entries: [] }
  }
}

function reached(folder: string, bases: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>()
  const open = [...(bases.get(folder) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(bases.get(next) ?? []))
  }
  found.delete(folder)
  return found
}
