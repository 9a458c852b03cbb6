import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseResult } from './figures.ts'
import { sbomOfSize } from './inputs.ts'
import { pushFresh, RUNS, usualInputs, wavesOf } from './signing.ts'
import { type BenchWorld, DELAY_MS, type Recording } from './world.ts'

const MANY_IMAGES = 16
const MANY_BAR = 1.5
const MANY_NOTE =
  'Each image has two documents, of its platform and of its index. Reading, signing and verifying these takes longer than all waits together.'
const START_RUNS = 15
const START_BAR_MS = 150
const LARGEST_SBOM = 64 * 1024 * 1024
const MEMORY_BAR_MIB = 400
const MEMORY_RUNS = 5
const EDITS = 15
// By the name of the file in edit-once.ts.
const EDIT_BARS_MS = {
  '10,000 entries': 50,
  '1 MiB of resources': 150,
  '1 MiB of commas': 150,
  '1 MiB of braces': 150,
  'a bomb of aliases': 50
}
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const KEPT_BY = new Set(['registry', 'rekor', 'rekorV2', 'tsa'])

/** Many images in one step beside one: `sbom` says whether each is an index with BuildKit's SBOM beside it, or one manifest without. */
export async function measureMany(world: BenchWorld, sbom: boolean): Promise<CaseResult> {
  const [one, many]: [Recording[], Recording[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    one.push(await signMany(world, 1, sbom))
    many.push(await signMany(world, MANY_IMAGES, sbom))
  }
  const ratios = many.map(({ wallMs }, run) => wallMs / (one[run]?.wallMs ?? NaN))
  return {
    title: `${MANY_IMAGES} images in one step beside one, bundles, ${sbom ? 'SBOMs of BuildKit, 211 KB each' : 'without SBOMs'}`,
    ...(sbom && { note: MANY_NOTE }),
    figures: [
      { name: 'wall of one', unit: 'ms', values: one.map(({ wallMs }) => wallMs) },
      { name: `wall of ${MANY_IMAGES}`, unit: 'ms', values: many.map(({ wallMs }) => wallMs) },
      { name: `wall of ${MANY_IMAGES} to wall of one`, unit: 'times', values: ratios, bar: MANY_BAR },
      { name: 'requests of one', unit: '', values: one.map(({ exchanges }) => exchanges.length) },
      { name: `requests of ${MANY_IMAGES}`, unit: '', values: many.map(({ exchanges }) => exchanges.length) }
    ]
  }
}

async function signMany(world: BenchWorld, count: number, sbom: boolean): Promise<Recording> {
  const images: string[] = []
  while (images.length < count) images.push(await pushFresh(world, { sbom }))
  const inputs = { image: images.join('\n'), sbom: sbom ? 'auto' : 'none', formats: 'bundle', ...world.trust.files }
  return world.run({ inputs, delayMs: DELAY_MS })
}

/** From the start of the process to the first request that a service sees, without a delay. */
export async function measureStart(world: BenchWorld): Promise<CaseResult> {
  const usual = await usualInputs(world, { formats: 'bundle', trust: 'files' })
  const values: number[] = []
  for (let run = 0; run < START_RUNS; run++) {
    const image = await pushFresh(world)
    values.push((await world.run({ inputs: { ...usual, image }, delayMs: 0 })).firstRequestMs)
  }
  return {
    title: 'Start of the process to its first request, no delay',
    figures: [{ name: 'first request', unit: 'ms', values, bar: START_BAR_MS }]
  }
}

/** The most memory that the process held at any time with the largest SBOM that it takes. */
export async function measureMemory(world: BenchWorld): Promise<CaseResult> {
  const usual = await usualInputs(world, { formats: 'bundle', trust: 'files' })
  const [sbom, told] = [join(world.lab.folder, 'largest.spdx.json'), join(world.lab.folder, 'peak')]
  await writeFile(sbom, sbomOfSize(LARGEST_SBOM))
  const preload = new URL('peak-memory.js', import.meta.url)
  const env = { NODE_OPTIONS: `--import=${preload.href}`, PEAK_MEMORY_FILE: told }
  const [values, walls]: [number[], number[]] = [[], []]
  for (let run = 0; run < MEMORY_RUNS; run++) {
    const image = await pushFresh(world)
    const { wallMs } = await world.run({ inputs: { ...usual, sbom, image }, delayMs: 0, env })
    values.push(Number(await readFile(told, 'utf8')) / 1024)
    walls.push(wallMs)
  }
  return {
    title: 'An SBOM file of 64 MiB, no delay',
    figures: [
      { name: 'peak resident memory', unit: 'MiB', values, bar: MEMORY_BAR_MIB },
      { name: 'wall', unit: 'ms', values: walls }
    ]
  }
}

/** The first edit in a process of its own, of files that are large or meant to keep their reader busy. */
export function measureKustomization(): CaseResult {
  const program = fileURLToPath(new URL('edit-once.ts', import.meta.url))
  const figures = Object.entries(EDIT_BARS_MS).map(([name, bar]) => {
    const values = Array.from({ length: EDITS }, () =>
      Number(execFileSync(process.execPath, [program, name], { encoding: 'utf8' }))
    )
    return { name, unit: 'ms' as const, values, bar }
  })
  return { title: 'First edit of a kustomization, in a process of its own', figures }
}

/** The same step again on a digest that is signed already. */
export async function measureRerun(world: BenchWorld): Promise<CaseResult> {
  const usual = await usualInputs(world, { formats: 'bundle,legacy', trust: 'files' })
  const recordings: Recording[] = []
  for (let run = 0; run < RUNS; run++) {
    const image = await pushFresh(world)
    await world.run({ inputs: { ...usual, image }, delayMs: 0 })
    recordings.push(await world.run({ inputs: { ...usual, image }, delayMs: DELAY_MS }))
  }
  return {
    title: 'Run again on a signed digest, fallback registry, both formats',
    note: 'Writes are the requests to registry, log and timestamp authority that could leave something there.',
    figures: [
      { name: 'writes', unit: '', values: recordings.map(writesIn), bar: 0 },
      { name: 'dependent waves', unit: '', values: recordings.map(({ exchanges }) => wavesOf(exchanges)) },
      { name: 'requests', unit: '', values: recordings.map(({ exchanges }) => exchanges.length) },
      { name: 'wall', unit: 'ms', values: recordings.map(({ wallMs }) => wallMs) }
    ]
  }
}

function writesIn({ exchanges }: Recording): number {
  return exchanges.filter(({ service, method }) => KEPT_BY.has(service) && WRITING.has(method)).length
}
