import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { BackendProcess } from '../__tests__/admission/backend-process.ts'
import { stepEnvironment } from '../lab/runner.ts'
import { type Pushed, World } from '../__tests__/dist/world.ts'

// Load on `custody admit`: so many reviews a second, of which nine in ten name a digest that was asked for before.
const SECONDS = Number(process.argv[2] ?? 60)
const RATE = Number(process.argv[3] ?? 500)
const PLATFORMS = 40
const FRESH_OF = 10
const LIMIT_MS = 50

const world = await World.start({ referrers: 'api' })
const images = await signedImages(Math.ceil((RATE * SECONDS) / FRESH_OF / (PLATFORMS + 1)) + 1)
const policy = await world.file('custody.yaml', JSON.stringify(policyFor(images)))
const backend = await BackendProcess.start(
  world.lab.folder,
  ['--policy', policy, '--audit-log', 'audit.jsonl'],
  stepEnvironment(world.lab)
)
try {
  const fresh = images.flatMap(({ name, points }) => points.map((digest) => `${name}@${digest}`))
  const known = fresh.splice(0, PLATFORMS)
  for (const image of known) while (!(await ask(image)));
  const before = await residentMegabytes()
  const { cached, first, late } = await fire(known, fresh)
  const after = await residentMegabytes()
  console.log(
    `${RATE} reviews a second for ${SECONDS} s: ${cached.length} cached, ${first.length} verified anew, ${late} refused because the time was up`
  )
  console.log(
    `cached: p50 ${at(cached, 0.5)} ms, p99 ${at(cached, 0.99)} ms; anew: p50 ${at(first, 0.5)} ms, p99 ${at(first, 0.99)} ms`
  )
  console.log(`memory: ${before} MB before, ${after} MB after`)
  if (late > 0 || Number(at(cached, 0.99)) > LIMIT_MS) process.exitCode = 1
} finally {
  await backend.stop()
  await world.stop()
}

async function signedImages(count: number): Promise<Pushed[]> {
  const signed: Pushed[] = []
  for (let index = 0; index < count; index += 1) {
    const platforms = Array.from({ length: PLATFORMS }, (_, variant) => ({
      os: 'linux',
      architecture: 'arm',
      variant: `v${variant}`
    }))
    const image = await world.push({ platforms, sbom: false, provenance: false })
    const { exitCode, stderr, stdout } = await world.sign(image, { formats: 'bundle' })
    if (exitCode !== 0) throw new Error(stderr || stdout.slice(-1000))
    signed.push(image)
  }
  return signed
}

function policyFor(apps: readonly Pushed[]): object {
  const signer = {
    workflow: 'acme/checkout/.github/workflows/release.yml',
    ref: 'refs/heads/main',
    source: 'acme/checkout'
  }
  const entries = apps.map(({ name }, index) => [
    `app-${index}`,
    { image: name, signer, require: ['signature', 'provenance'], environments: { dev: { path: `dev-${index}` } } }
  ])
  return {
    version: 1,
    trust: { 'trusted-root': 'sigstore/trusted_root.json' },
    apps: Object.fromEntries(entries) as object
  }
}

async function fire(
  known: readonly string[],
  fresh: string[]
): Promise<{ cached: number[]; first: number[]; late: number }> {
  const [cached, first]: [number[], number[]] = [[], []]
  let late = 0
  const running: Promise<void>[] = []
  const start = performance.now()
  for (let count = 0; count < RATE * SECONDS; count += 1) {
    const isFresh = count % FRESH_OF === 0
    const image = isFresh ? fresh.pop() : known[count % known.length]
    if (image === undefined) throw new Error('too few signed images')
    // By the clock and not by the answers: a slow server gets no rest.
    const wait = start + (count * 1000) / RATE - performance.now()
    if (wait > 1) await sleep(wait)
    const asked = performance.now()
    running.push(
      ask(image).then((isAdmitted) => {
        if (isAdmitted) (isFresh ? first : cached).push(performance.now() - asked)
        else late += 1
      })
    )
  }
  await Promise.all(running)
  return { cached, first, late }
}

/** Whether an image was admitted; throws Error where it was refused for anything but the time. */
async function ask(image: string): Promise<boolean> {
  const { allowed, reason = '' } = await backend.review(image)
  if (!allowed && !reason.includes('E_ADMIT_TIME')) throw new Error(`${image} was refused: ${reason}`)
  return allowed
}

async function residentMegabytes(): Promise<number> {
  const status = await readFile(`/proc/${backend.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((one, other) => one - other)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)
}
