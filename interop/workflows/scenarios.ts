import { Digest } from '../../src/image/digest.ts'
import { fallbackTag } from '../../src/oci/referrers.ts'
import type { WorkflowResult } from './act.ts'
import { writeSignCaller } from './scratch.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** One thing that must be so, played from its start to its end. */
export interface Scenario {
  readonly title: string
  readonly play: (world: WorkflowWorld) => Promise<void>
}

const PULL_FROM_FORK = {
  repository: { id: 1296269, full_name: 'acme/checkout', visibility: 'public', private: false },
  pull_request: { head: { repo: { id: 42, fork: true } } }
}

export const SCENARIOS: readonly Scenario[] = [
  { title: 'a release is built, scanned, signed, tagged and proposed, and its digest verifies', play: release },
  { title: "BuildKit's index has the shape that the lab's image has", play: shapeOfTheIndex },
  { title: 'a scan that blocks leaves nothing signed and nothing tagged', play: blocked },
  { title: 'a missing permission is told before anything is built', play: missingPermission },
  { title: 'a pull request from a fork is refused before anything is built', play: fork },
  { title: 'a signature that was cancelled is completed by running it again, once', play: cancelled }
]

/** Plays the release that goes through; gives the digest that it made. */
export async function playRelease(world: WorkflowWorld): Promise<{ result: WorkflowResult; digest: Digest }> {
  const result = await world.run({ workflow: 'release-any.yml' })
  holds('the release ends with 0', result.exitCode === 0, result)
  const digest = await tagged(world, 'v1')
  if (!digest) throw new Error(`v1 names nothing\n${result.log.slice(-3000)}`)
  return { result, digest }
}

async function release(world: WorkflowWorld): Promise<void> {
  const { result, digest } = await playRelease(world)
  const types = await attachedTypes(world, digest)
  for (const type of ['cosign/sign/v1', 'provenance/v1', 'spdx.dev/Document', 'attestation/vuln/v1']) {
    holds(
      `a ${type} hangs on the digest`,
      types.some((found) => found.includes(type)),
      result
    )
  }
  const pulls = world.deployment.pulls.filter(({ state }) => state === 'open')
  holds('a pull request is open', pulls.length === 1, result)
  holds('it names the digest', pulls[0]?.body.includes(digest.hex) === true, result)
}

async function shapeOfTheIndex(world: WorkflowWorld): Promise<void> {
  const digest = await tagged(world, 'v1')
  if (!digest) throw new Error('no release was made before')
  const manifest = await world.registry.fetchManifest(digest)
  const index = JSON.parse(manifest?.bytes.toString() ?? '{}') as {
    mediaType: string
    manifests: { mediaType: string; platform: { os: string }; annotations?: Record<string, string> }[]
  }
  const attestations = index.manifests.filter(({ platform }) => platform.os === 'unknown')
  same('media type', index.mediaType, 'application/vnd.oci.image.index.v1+json')
  same(
    'platforms first, then an attestation for each',
    index.manifests.map(({ platform }) => platform.os),
    ['linux', 'linux', 'unknown', 'unknown']
  )
  for (const { annotations = {} } of attestations) {
    same('annotations', Object.keys(annotations).sort(), ['vnd.docker.reference.digest', 'vnd.docker.reference.type'])
    same('type', annotations['vnd.docker.reference.type'], 'attestation-manifest')
  }
}

async function blocked(world: WorkflowWorld): Promise<void> {
  const before = world.lab.sigstore.rekor.entries().length
  const tag = await tagged(world, 'v1')
  const result = await world.run({ workflow: 'release.yml' })
  holds('the run fails', result.exitCode !== 0, result)
  holds(
    'it names the vulnerability that blocks',
    result.log.includes('E_GATE') && result.log.includes('CVE-2026-2000'),
    result
  )
  same('entries in the log', world.lab.sigstore.rekor.entries().length, before)
  same('v1', (await tagged(world, 'v1'))?.toString(), tag?.toString())
}

async function missingPermission(world: WorkflowWorld): Promise<void> {
  const result = await world.run({ workflow: 'release-any.yml', hasIdentity: false })
  holds('the run fails', result.exitCode !== 0, result)
  holds(
    'it names the block to add',
    result.log.includes('E_PREFLIGHT_IDENTITY') && result.log.includes('id-token: write'),
    result
  )
  holds('nothing was built', !result.log.includes('docker/build-push-action'), result)
}

async function fork(world: WorkflowWorld): Promise<void> {
  const event = { name: 'pull_request', payload: PULL_FROM_FORK }
  const result = await world.run({ workflow: 'release-any.yml', event, hasIdentity: false })
  holds('the run fails', result.exitCode !== 0, result)
  holds('it says that a fork gets no identity', result.log.includes('E_FORK_NO_ID_TOKEN'), result)
}

async function cancelled(world: WorkflowWorld): Promise<void> {
  const built = await world.run({ workflow: 'build.yml' })
  const digest = Digest.parse(/built (sha256:[0-9a-f]{64})/.exec(built.log)?.[1] ?? 'none')
  await writeSignCaller(world.repository, { registry: world.servers.registry, trivy: world.trivy }, digest.toString())
  const sign = { workflow: 'sign.yml', signer: 'sign.yml' }
  const first = await world.run({ ...sign, cancelAt: (line) => line.includes('Publication and read-back') })
  holds('the first run was cut off', first.exitCode !== 0, first)
  const second = await world.run(sign)
  holds('the second ends with 0', second.exitCode === 0, second)
  const types = await attachedTypes(world, digest)
  same('nothing hangs there twice', [...new Set(types)].sort(), [...types].sort())
  const entries = world.lab.sigstore.rekor.entries().length
  const third = await world.run(sign)
  holds('a third ends with 0', third.exitCode === 0, third)
  same('and signs nothing', world.lab.sigstore.rekor.entries().length, entries)
}

async function tagged({ registry }: WorkflowWorld, tag: string): Promise<Digest | undefined> {
  return (await registry.fetchManifest(tag))?.digest
}

async function attachedTypes({ registry }: WorkflowWorld, digest: Digest): Promise<string[]> {
  const index = await registry.fetchManifest(fallbackTag(digest))
  const { manifests = [] } = JSON.parse(index?.bytes.toString() ?? '{}') as {
    manifests?: { annotations?: Record<string, string> }[]
  }
  return manifests.map(({ annotations }) => annotations?.['dev.sigstore.bundle.predicateType'] ?? '')
}

function holds(claim: string, isTrue: boolean, { log }: WorkflowResult): void {
  if (!isTrue) throw new Error(`not so: ${claim}\n${tellingLines(log)}`)
}

// What failed stands far above the end of a log: the jobs beside it go on.
function tellingLines(log: string): string {
  const lines = log.split('\n')
  const telling = lines.filter((line) => /::error|❌|Error|E_[A-Z]+_?[A-Z]*/.test(line))
  return [...telling.slice(0, 40), '…', ...lines.slice(-15)].join('\n')
}

function same(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
  }
}
