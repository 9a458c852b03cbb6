import { NAME } from '../policy/values.ts'

/** The stages that environments are usually called by, from the first to the last. */
const STAGES: readonly (readonly string[])[] = [
  ['dev', 'devel', 'develop', 'development', 'sandbox', 'local', 'preview'],
  ['test', 'testing', 'tst', 'qa', 'int', 'integration', 'ci', 'nonprod', 'sit'],
  ['staging', 'stage', 'stg', 'uat', 'preprod', 'acceptance', 'acc', 'canary', 'rc'],
  ['prod', 'production', 'prd', 'live']
]
// Folders that group others and say nothing of the environment itself.
const GENERIC =
  /^(?:overlays?|envs?|environments?|kustomize|kustomization|k8s|kubernetes|deploy|deployments?|manifests|clusters?|apps?|base|bases|resources|infra|gitops)$/i

/** How far along the way to production a name says that it is, from 0; undefined where it says nothing. */
export function stageOf(name: string): number | undefined {
  const words = name
    .toLowerCase()
    .replace(/\b(non|pre)[-_.]?(prod)/g, '$1$2')
    .split(/[^a-z]+/)
  const found = STAGES.findLastIndex((stage) => stage.some((word) => words.includes(word)))
  return found === -1 ? undefined : found
}

/** A name for each folder, taken from its path; `groups` are the folders of each app, in which no two have one name. */
export function environmentNames(groups: readonly (readonly string[])[]): Map<string, string> {
  const folders = [...new Set(groups.flat())].toSorted()
  const names = new Map(folders.map((folder) => [folder, shortName(folder)]))
  const clashes = groups.flatMap((group) =>
    [...Map.groupBy(group, (folder) => names.get(folder) ?? '').values()].filter(({ length }) => length > 1)
  )
  for (const clash of clashes) for (const folder of clash) names.set(folder, longName(folder, clash))
  return groups.reduce(distinctIn, names)
}

/** The names in the order of their stages, each with the environment that it follows; names of one stage follow the same one. */
export function ladderOf(
  names: readonly string[],
  order: readonly string[]
): { name: string; from: string | undefined; known: boolean }[] {
  const rankOf = (name: string) =>
    order.includes(name) ? order.indexOf(name) : order.length > 0 ? undefined : stageOf(name)
  const ranked = names.map((name) => ({ name, rank: rankOf(name) }))
  const sorted = ranked.toSorted(
    (one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || compare(one.name, other.name)
  )
  return sorted.map(({ name, rank }) => {
    const before = rank === undefined ? [] : sorted.filter((other) => (other.rank ?? Infinity) < rank)
    const nearest = Math.max(...before.map((other) => other.rank ?? -1))
    const from = before.find((other) => other.rank === nearest)
    return { name, from: from?.name, known: rank !== undefined }
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function shortName(folder: string): string {
  const parts = partsOf(folder)
  const telling = parts.findLast((part) => stageOf(part) !== undefined)
  return nameOf(telling ?? parts.at(-1) ?? 'root')
}

// With what tells it from the others of the same short name.
function longName(folder: string, group: readonly string[]): string {
  const own = partsOf(folder).filter((part) => !group.every((other) => partsOf(other).includes(part)))
  const short = shortName(folder)
  return nameOf([...own.filter((part) => nameOf(part) !== short), short].join('-'))
}

function partsOf(folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '')
  const telling = parts.filter((part) => !GENERIC.test(part))
  return telling.length > 0 ? telling : parts
}

function nameOf(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  return NAME.test(name) ? name : 'environment'
}

function distinctIn(names: Map<string, string>, group: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  for (const folder of group) {
    const name = names.get(folder) ?? ''
    const free = [name, ...group.map((_, index) => `${name}-${index + 2}`)].find((one) => !taken.has(one)) ?? name
    taken.add(free)
    names.set(folder, free)
  }
  return names
}
