import { type Fields, fieldsIn, readFieldsOf, textOf, textsIn } from './manifest.ts'
import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import { kustomizationOf, type Tree, within } from './tree.ts'

/** One kustomization that an overlay is built from. */
export interface Layer {
  readonly folder: string
  readonly path: string
  readonly fields: Fields
}

/** All that `kustomize build` of a folder reads, or why that can't be built from the repository's files alone. */
export type Closure = { readonly layers: readonly Layer[] } | { readonly reason: string }

const REMOTE = /^[A-Za-z][A-Za-z+.-]*:|^git@|[?&]ref=|^(?:[\w-]+\.)+[a-z]{2,}\/|\.git(?:\/|$)/
const MAX_LAYERS = 1000

class NotLocal extends Error {}

/** Follows resources, bases and components from a folder; told as a reason: remote ones, helm charts, and what is not in the tree. */
export function closureOf(tree: Tree, folder: string): Closure {
  const layers = new Map<string, Layer>()
  try {
    follow(tree, folder, layers)
    return { layers: [...layers.values()] }
  } catch (error) {
    if (error instanceof NotLocal) return { reason: error.message }
    throw error
  }
}

/** The folders that a kustomization builds on, as far as they are in the tree. */
export function basesOf(tree: Tree, { folder, fields }: Layer): string[] {
  return [fields['resources'], fields['bases'], fields['components']]
    .flatMap((list) => textsIn(list))
    .map((path) => within(folder, path))
    .filter((path) => !tree.has(path) && kustomizationOf(tree, path) !== undefined)
}

/** Every kustomization of the tree that can be read. */
export function layersIn(tree: Tree): Layer[] {
  return [...tree.keys()].flatMap((path) => {
    const slash = path.lastIndexOf('/')
    if (!KUSTOMIZATION_NAMES.includes(path.slice(slash + 1))) return []
    const fields = fieldsAt(tree, path)
    return fields ? [{ folder: path.slice(0, Math.max(slash, 0)), path, fields }] : []
  })
}

function follow(tree: Tree, folder: string, layers: Map<string, Layer>): void {
  if (layers.has(folder)) return
  if (layers.size >= MAX_LAYERS) throw new NotLocal(`it is built from more than ${MAX_LAYERS} kustomizations`)
  const path = kustomizationOf(tree, folder)
  if (path === undefined) throw new NotLocal(`the folder ${named(folder)} has no kustomization, or more than one`)
  const fields = fieldsAt(tree, path)
  if (!fields) throw new NotLocal(`${path} can't be read`)
  const layer = { folder, path, fields }
  layers.set(folder, layer)
  refuseUnbuildable(tree, layer)
  for (const base of basesOf(tree, layer)) follow(tree, base, layers)
}

function fieldsAt(tree: Tree, path: string): Fields | undefined {
  return readFieldsOf(tree.get(path)?.toString('utf8') ?? '')
}

function refuseUnbuildable(tree: Tree, { folder, path, fields }: Layer): void {
  for (const key of ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals']) {
    if (fields[key] !== undefined) throw new NotLocal(`${path} needs helm (${key})`)
  }
  for (const [key, name] of filesOf(fields)) {
    if (name.includes('\n')) {
      if (name.includes('://')) throw new NotLocal(`${path} names an address inside of ${key}`)
    } else refuseAbsent(tree, folder, path, key, name)
  }
}

function refuseAbsent(tree: Tree, folder: string, path: string, key: string, name: string): void {
  const target = within(folder, name)
  if (tree.has(target)) {
    const isConfig = ['generators', 'transformers', 'validators'].includes(key)
    if (isConfig && tree.get(target)?.includes('://') === true) throw new NotLocal(`${target} names an address`)
    return
  }
  if (kustomizationOf(tree, target) !== undefined) return
  if (REMOTE.test(name)) throw new NotLocal(`${path} takes ${named(name)} from elsewhere (${key})`)
  throw new NotLocal(`${named(name)} of ${path} (${key}) is no regular file or kustomization of the repository`)
}

/** What a kustomization names as files or folders, each with its field. */
function filesOf(fields: Fields): (readonly [key: string, name: string])[] {
  const lists = [
    'resources',
    'bases',
    'components',
    'crds',
    'configurations',
    'generators',
    'transformers',
    'validators'
  ]
  const named = lists.flatMap((key) => textsIn(fields[key]).map((name) => [key, name] as const))
  const patches = ['patches', 'patchesJson6902', 'replacements'].flatMap((key) =>
    fieldsIn(fields[key]).map(({ path }) => [key, textOf(path)] as const)
  )
  const generated = ['configMapGenerator', 'secretGenerator'].flatMap((key) =>
    fieldsIn(fields[key]).flatMap(({ files, envs, env }) =>
      [...textsIn(files), ...textsIn(envs), textOf(env)].map(
        (file) => [key, file.slice(file.indexOf('=') + 1)] as const
      )
    )
  )
  const merges = textsIn(fields['patchesStrategicMerge']).filter((name) => !name.includes('\n'))
  const all = [...named, ...patches, ...generated, ...merges.map((name) => ['patchesStrategicMerge', name] as const)]
  return all.filter(([, name]) => name !== '')
}

function named(path: string): string {
  return JSON.stringify(path === '' ? '.' : path.slice(0, 120))
}
