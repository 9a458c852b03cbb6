import type { Digest } from '../../src/image/digest.ts'
import { fallbackTag } from '../../src/oci/referrers.ts'
import type { WorkflowResult } from './act.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** Throws with the telling lines of the run unless the claim is true. */
export function holds(claim: string, isTrue: boolean, { log }: WorkflowResult): void {
  if (!isTrue) throw new Error(`not so: ${claim}\n${tellingLines(log)}`)
}

/** Throws with both values unless they are the same. */
export function same(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
}

/** Throws unless the run ended with 0. */
export function succeeds(what: string, result: WorkflowResult): void {
  holds(`${what} ends with 0`, result.exitCode === 0, result)
}

/** Throws unless the run failed and named this error. */
export function failsBy(what: string, code: string, result: WorkflowResult): void {
  holds(`${what} fails by ${code}`, result.exitCode !== 0 && result.log.includes(`Custody ${code}::`), result)
}

/** What a tag of the shop's image names. */
export async function tagged({ image }: WorkflowWorld, tag: string): Promise<Digest | undefined> {
  return (await image.fetchManifest(tag))?.digest
}

/** The same, where it must name something. */
export async function released(world: WorkflowWorld, tag: string): Promise<Digest> {
  const digest = await tagged(world, tag)
  if (!digest) throw new Error(`${tag} names nothing`)
  return digest
}

/** The predicate types of the bundles that hang on a digest. */
export async function attachedTypes(world: WorkflowWorld, digest: Digest): Promise<string[]> {
  return (await attached(world, digest)).map(({ type }) => type)
}

/** The bundles that hang on a digest, each with its predicate type. */
export async function attached(
  { image }: WorkflowWorld,
  digest: Digest
): Promise<{ readonly type: string; readonly location: string }[]> {
  const index = await image.fetchManifest(fallbackTag(digest))
  const { manifests = [] } = JSON.parse(index?.bytes.toString() ?? '{}') as {
    manifests?: { digest: string; annotations?: Record<string, string> }[]
  }
  return manifests.map(({ digest: location, annotations }) => ({
    type: annotations?.['dev.sigstore.bundle.predicateType'] ?? '',
    location
  }))
}

/** How many entries the log has. */
export function logged({ lab }: WorkflowWorld): number {
  return lab.sigstore.rekor.entries().length
}

// What failed stands far above the end of a log: the jobs beside it go on.
function tellingLines(log: string): string {
  const lines = log.split('\n')
  const telling = lines.filter((line) => /::error|❌|Error|🏁|E_[A-Z]{2,}/.test(line))
  return [...telling.slice(0, 40), '…', ...lines.slice(-15)].join('\n')
}
