import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchmarksPage } from './bench/document.ts'
import { type CaseResult, isWithinBar } from './bench/figures.ts'
import { timelineSvg } from './bench/picture.ts'
import { measureSigning, type SigningCase } from './bench/signing.ts'
import { measureKustomization, measureMany, measureMemory, measureRerun, measureStart } from './bench/single.ts'
import { terminalTable } from './bench/table.ts'
import { BenchWorld, type Recording } from './bench/world.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')
const PICTURE = 'benchmarks-waves.svg'
const bundles = { formats: 'bundle', trust: 'files', bars: { waves: 8, requests: 32 } } as const
const bothFormats = { formats: 'bundle,legacy', trust: 'files', bars: { waves: 8, requests: 56 } } as const

const FALLBACK: readonly SigningCase[] = [
  { title: 'One image, fallback registry, bundles', ...bundles },
  { title: 'One image, fallback registry, both formats', ...bothFormats },
  {
    title: 'The first image of a repository, fallback registry, bundles',
    formats: 'bundle',
    trust: 'files',
    isFirst: true
  },
  { title: 'One image, fallback registry, bundles, trust by TUF', formats: 'bundle', trust: 'tuf' },
  {
    title: 'One image, fallback registry, both formats, with the pull request',
    note: "The lab's GitHub runs git for its answers, which takes longer than the delay: the time is not held to a bar.",
    ...bothFormats,
    gitops: true
  }
]
const API: readonly SigningCase[] = [
  { title: 'One image, referrers API, bundles', ...bundles },
  { title: 'One image, referrers API, both formats', ...bothFormats }
]

const results: CaseResult[] = []
const recordings: (readonly Recording[])[] = []

function tell(result: CaseResult): void {
  results.push(result)
  console.log(`${terminalTable(result)}\n`)
}

async function measure(referrers: 'api' | 'fallback', measurements: (world: BenchWorld) => Promise<void>) {
  const world = await BenchWorld.start(referrers)
  try {
    await measurements(world)
  } finally {
    await world.stop()
  }
}

async function measureAll(world: BenchWorld, cases: readonly SigningCase[]): Promise<void> {
  for (const signing of cases) {
    const measured = await measureSigning(world, signing)
    recordings.push(measured.recordings)
    tell(measured.result)
  }
}

function medianRun(runs: readonly Recording[]): Recording | undefined {
  return runs.toSorted((one, other) => one.wallMs - other.wallMs)[Math.floor(runs.length / 2)]
}

await measure('fallback', (world) => measureAll(world, FALLBACK))
await measure('api', (world) => measureAll(world, API))
await measure('fallback', async (world) => {
  tell(await measureRerun(world))
  tell(await measureMany(world, false))
  tell(await measureMany(world, true))
  tell(await measureStart(world))
  tell(await measureMemory(world))
})
tell(measureKustomization())

const missed = results.flatMap(({ figures }) => figures).filter((figure) => isWithinBar(figure) === false)
if (missed.length > 0) {
  console.log(`${missed.length} bars are missed`)
  process.exitCode = 1
}
if (process.argv.includes('--write')) {
  await writeFile(join(DOCS, 'benchmarks.md'), benchmarksPage(results, PICTURE))
  await writeFile(join(DOCS, PICTURE), timelineSvg([{ exchanges: medianRun(recordings[0] ?? [])?.exchanges ?? [] }]))
}
