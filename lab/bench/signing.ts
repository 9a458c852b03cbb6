import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EMPTY_CONFIG_BYTES } from '../../src/oci/media-types.ts'
import { GITOPS_TOKEN } from '../lab.ts'
import type { Exchange } from '../proxy/proxy.ts'
import { longestChain } from '../proxy/waves.ts'
import { type CaseResult, type Figure, spreadOf } from './figures.ts'
import { freshImage, serviceSbom } from './inputs.ts'
import { type BenchWorld, DELAY_MS, type Recording } from './world.ts'

/** How often every case is run. */
export const RUNS = 5
/** What a run may take beside its waves, in milliseconds: the start of the process, and all that is computed. */
const BESIDE_WAVES_MS = 500
const GITOPS_PATH = 'apps/checkout/overlays/dev'

/** One way to run the step on one image with the SBOM of a service. */
export interface SigningCase extends Pick<Freshness, 'isFirst'> {
  readonly title: string
  readonly note?: string
  readonly formats: 'bundle' | 'bundle,legacy'
  readonly trust: 'files' | 'tuf'
  readonly gitops?: boolean
  /** The most requests and waves before GitHub; without GitHub the time is held to its waves too. */
  readonly bars?: { readonly waves: number; readonly requests: number }
}

let images = 0

/** What is particular about an image to be signed. */
export interface Freshness {
  /** Makes the image an index with BuildKit's SBOM beside it. */
  readonly sbom?: boolean
  /** Nothing was ever signed in its repository. */
  readonly isFirst?: boolean
}

/** Pushes an image that nobody has seen into a repository of its own, as any that was signed in before; gives `name@digest`. */
export async function pushFresh(world: BenchWorld, { sbom = false, isFirst = false }: Freshness = {}): Promise<string> {
  images += 1
  const repository = `acme/checkout-${images}`
  const digest = await world.push(repository, freshImage(repository, sbom))
  // Every attachment has this config, so all repositories hold it from the first on.
  if (!isFirst) world.lab.registry.putBlob(repository, EMPTY_CONFIG_BYTES)
  return `${world.nameOf(repository)}@${digest.toString()}`
}

/** The inputs of a usual run: an SBOM of 200 KB, and the lab's Sigstore. */
export async function usualInputs(
  world: BenchWorld,
  { formats, trust }: Pick<SigningCase, 'formats' | 'trust'>
): Promise<Record<string, string>> {
  const sbom = join(world.lab.folder, 'sbom.spdx.json')
  await writeFile(sbom, serviceSbom())
  return { sbom, formats, ...world.trust[trust] }
}

/** Runs the case on fresh images; gives the figures, and the recordings they were made of. */
export async function measureSigning(
  world: BenchWorld,
  signing: SigningCase
): Promise<{ result: CaseResult; recordings: readonly Recording[] }> {
  const usual = await usualInputs(world, signing)
  const recordings: Recording[] = []
  for (let run = 0; run < RUNS; run++) {
    const image = await pushFresh(world, signing)
    const gitops = signing.gitops === true ? await gitopsInputs(world, image) : {}
    recordings.push(await world.run({ inputs: { ...usual, image, ...gitops }, delayMs: DELAY_MS }))
  }
  const { title, note } = signing
  return { result: { title, ...(note !== undefined && { note }), figures: figuresOf(signing, recordings) }, recordings }
}

function figuresOf({ bars, gitops }: SigningCase, recordings: readonly Recording[]): Figure[] {
  const before = recordings.map(({ exchanges }) => exchanges.filter(({ service }) => service !== 'github'))
  const all = recordings.map(({ exchanges }) => exchanges)
  const waves = before.map(wavesOf)
  // The fewest waves that were seen are the nearest to what the requests truly waited for each other.
  const wallBar = spreadOf(waves).min * DELAY_MS + BESIDE_WAVES_MS
  const isHeld = bars !== undefined && gitops !== true
  return [
    { name: 'dependent waves before GitHub', unit: '', values: waves, ...(bars && { bar: bars.waves }) },
    ...(gitops === true ? [{ name: 'dependent waves in all', unit: '', values: all.map(wavesOf) } as const] : []),
    { name: 'requests before GitHub', unit: '', values: before.map(countOf), ...(bars && { bar: bars.requests }) },
    ...(gitops === true ? [{ name: 'requests in all', unit: '', values: all.map(countOf) } as const] : []),
    { name: 'connections', unit: '', values: recordings.map(({ connections }) => connections) },
    { name: 'wall', unit: 'ms', values: recordings.map(({ wallMs }) => wallMs), ...(isHeld && { bar: wallBar }) }
  ]
}

/** How many requests waited one for the other at most. */
export function wavesOf(exchanges: readonly Exchange[]): number {
  return longestChain(exchanges).length
}

function countOf(exchanges: readonly Exchange[]): number {
  return exchanges.length
}

async function gitopsInputs({ lab }: BenchWorld, image: string): Promise<Record<string, string>> {
  const [name = ''] = image.split('@')
  const repository = `deploy-${images}`
  const overlay = [
    'images:',
    `  - name: ${name}`,
    `    digest: sha256:${'0'.repeat(64)}`,
    'resources: [../../base]',
    ''
  ]
  const files = { [`${GITOPS_PATH}/kustomization.yaml`]: overlay.join('\n') }
  await lab.github.createRepository('acme', repository, { files })
  return { 'gitops-repository': `acme/${repository}`, 'gitops-path': GITOPS_PATH, 'gitops-token': GITOPS_TOKEN }
}
