import type { Format, Judge, Question, SignedImage, TrustWay } from '../judges/judge.ts'
import { limitOf } from '../judges/limits.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { ImageKind, SubjectImage } from '../world/subjects.ts'
import { inParallel } from './pool.ts'
import type { Report } from './report.ts'
import { RELEASE, sign, type Signing } from './signing.ts'

const SUITE = 'matrix'
const WIDTH = 2
const KINDS: readonly ImageKind[] = ['index', 'single', 'docker']
const TRUST_WAYS: readonly TrustWay[] = ['files', 'tuf']

interface FormatSet {
  readonly formats: readonly Format[]
  readonly log: 'v1' | 'v2'
}

// What Rekor v2 gives is no use in cosign's tags.
const FORMAT_SETS: readonly FormatSet[] = [
  { formats: ['bundle', 'legacy'], log: 'v1' },
  { formats: ['bundle'], log: 'v1' },
  { formats: ['legacy'], log: 'v1' },
  { formats: ['bundle'], log: 'v2' }
]

type Images = Readonly<Record<ImageKind, SubjectImage>>

/** An image of each kind, and whether every combination is wanted. */
interface Extent {
  readonly images: Images
  readonly all: boolean
}

/**
 * Signs images of every kind in every registry, format, log and way of trust, and asks every verifier about each. `all` takes
 * every combination; else every pair of registry and format set, the rest in turn so that each pair of values occurs.
 */
export async function runMatrix(
  world: InteropWorld,
  judges: readonly Judge[],
  report: Report,
  { all, images }: Extent
): Promise<void> {
  for (const signing of all ? allSignings(world, images) : pairwiseSignings(world, images)) {
    const title = titleOf(signing)
    const started = performance.now()
    let image: SignedImage | undefined
    await report.check(SUITE, `${title}: signed`, async () => {
      image = await sign(world, signing)
    })
    if (image) await hear(image, judges, report, title)
    console.log(`  ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
}

async function hear(image: SignedImage, judges: readonly Judge[], report: Report, title: string): Promise<void> {
  const questions = judges.flatMap((judge) => judge.questions(image, RELEASE).map((question) => ({ judge, question })))
  await inParallel(questions, WIDTH, ({ judge, question }) => expectYes(image, judge, question, report, title))
}

async function expectYes(
  image: SignedImage,
  { name: judge, version }: Judge,
  { format, what, ask }: Question,
  report: Report,
  title: string
): Promise<void> {
  const kind = format === 'bundle' ? `bundle, Rekor ${image.log}` : 'legacy'
  const limit = limitOf(judge, what, image)
  const cell = { judge, version, format: kind, registry: image.registry.name, limit }
  await report.check(
    SUITE,
    `${title}: ${judge} ${version}, ${format}, ${what}`,
    async () => {
      const { accepted, said } = await ask()
      if (!limit && !accepted) throw new Error(`refused: ${said.slice(-1500)}`)
      if (limit && (accepted || !limit.reason.test(said))) throw new Error(`not the known limit: ${said.slice(-1500)}`)
    },
    cell
  )
}

function allSignings({ all }: InteropWorld, images: Images): Signing[] {
  return all.flatMap((registry) =>
    FORMAT_SETS.flatMap((set) =>
      KINDS.flatMap((kind) => TRUST_WAYS.map((trust) => ({ registry, ...set, trust, subject: images[kind] })))
    )
  )
}

function pairwiseSignings({ all }: InteropWorld, images: Images): Signing[] {
  return all.flatMap((registry, row) =>
    FORMAT_SETS.map((set, column) => {
      const kind = KINDS[(row + column) % KINDS.length] ?? 'index'
      const trust = TRUST_WAYS[(row + column + Math.floor(column / 2)) % TRUST_WAYS.length] ?? 'files'
      return { registry, ...set, trust, subject: images[kind] }
    })
  )
}

function titleOf({ registry, formats, log, trust, subject }: Signing): string {
  return `${registry.name} ${registry.version}, ${formats.join('+')}, Rekor ${log}, ${subject.kind} by ${subject.builder}, trust by ${trust}`
}
