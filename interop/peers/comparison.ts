import type { InteropWorld } from '../world/interop-world.ts'
import type { RealRegistry } from '../world/registries.ts'
import { labSubject } from '../world/subjects.ts'
import { pushSubject } from '../suites/signing.ts'
import { spreadOf } from '../../lab/bench/figures.ts'
import { CosignRun, CustodyRun, type Predicates, writeProvenance, writeSbom } from './contenders.ts'
import { ProxiedWorld, type Recording } from './proxied-world.ts'

/** One job done by both sides, run by run. */
export interface Comparison {
  readonly title: string
  readonly cosign: readonly Recording[]
  readonly custody: readonly Recording[]
  readonly bars: Bars
}

/** The most of cosign's median time that ours may be, and the most requests beside those that read the trust root. */
interface Bars {
  readonly share: number
  readonly requests?: number
}

interface Job {
  readonly title: string
  readonly bars: Bars
  readonly cosign: Recording[]
  readonly custody: Recording[]
}

/** Runs both sides in turn on a registry, so many times each; every run signs images of its own. */
export async function compareOn(
  world: InteropWorld,
  registry: RealRegistry,
  { cosign, runs }: { readonly cosign: string; readonly runs: number }
): Promise<Comparison[]> {
  const proxied = await ProxiedWorld.start(world, registry)
  try {
    const sbom = await writeSbom(proxied)
    // Once before the clock runs: it gives the provenance, and everything is loaded on both sides.
    const first = await fresh(registry, proxied)
    const provenance = await writeProvenance(
      await (await CustodyRun.begin(proxied)).sign(first, { sbom, formats: 'bundle' })
    )
    await (await CosignRun.begin(proxied, cosign)).sign(first, { sbom, provenance }, 'bundle')
    const jobs = jobsOn(registry)
    for (let run = 0; run < runs; run++) await runOnce({ proxied, registry, cosign }, { sbom, provenance }, jobs)
    return Object.values(jobs)
  } finally {
    await proxied.stop()
  }
}

/** The share of cosign's median time that ours took, and whether all bars hold. */
export function verdictOf({ cosign, custody, bars }: Comparison): { readonly share: number; readonly holds: boolean } {
  const [theirs, ours] = [cosign, custody].map((runs) => spreadOf(runs.map(({ wallMs }) => wallMs)).median)
  const share = (ours ?? NaN) / (theirs ?? NaN)
  const requests = spreadOf(custody.map(requestsBesideTuf)).median
  return { share, holds: share <= bars.share && requests <= (bars.requests ?? Infinity) }
}

/** How many requests had another aim than to learn whom to trust. */
export function requestsBesideTuf({ exchanges }: Recording): number {
  return exchanges.filter(({ service }) => service !== 'tuf').length
}

/** The run whose wall time is the median. */
export function medianRun(runs: readonly Recording[]): Recording | undefined {
  return runs.toSorted((one, other) => one.wallMs - other.wallMs)[Math.floor(runs.length / 2)]
}

type Jobs = Readonly<Record<'bundle' | 'both' | 'verify', Job>>

function jobsOn({ name, version, hasReferrersApi }: RealRegistry): Jobs {
  const place = `${name} ${version}, ${hasReferrersApi ? 'with' : 'without'} the referrers API`
  const job = (what: string, bars: Bars): Job => ({ title: `${what}: ${place}`, bars, cosign: [], custody: [] })
  return {
    bundle: job('Sign and attest, bundles', { share: 1 / 6, requests: 32 }),
    both: job('Sign and attest, bundles and tags', { share: 1 / 6, requests: 56 }),
    verify: job('Verify three statements', { share: 1 / 4 })
  }
}

interface Arena {
  readonly proxied: ProxiedWorld
  readonly registry: RealRegistry
  readonly cosign: string
}

async function runOnce({ proxied, registry, cosign }: Arena, predicates: Predicates, jobs: Jobs): Promise<void> {
  const { sbom } = predicates
  const theirs = await fresh(registry, proxied)
  const trio = await CosignRun.begin(proxied, cosign)
  const bundles = await proxied.record(() => trio.sign(theirs, predicates, 'bundle'))
  const ours = await fresh(registry, proxied)
  const one = await CustodyRun.begin(proxied)
  jobs.bundle.cosign.push(bundles)
  jobs.bundle.custody.push(await proxied.record(() => one.sign(ours, { sbom, formats: 'bundle' })))
  const tags = await proxied.record(() => trio.sign(theirs, predicates, 'legacy'))
  const both = await fresh(registry, proxied)
  const other = await CustodyRun.begin(proxied)
  jobs.both.cosign.push(oneAfterTheOther(bundles, tags))
  jobs.both.custody.push(await proxied.record(() => other.sign(both, { sbom, formats: 'bundle,legacy' })))
  const [theirVerifier, ourVerifier] = [await CosignRun.begin(proxied, cosign), await CustodyRun.begin(proxied)]
  jobs.verify.cosign.push(await proxied.record(() => theirVerifier.verify(ours)))
  jobs.verify.custody.push(await proxied.record(() => ourVerifier.verify(ours)))
}

async function fresh(registry: RealRegistry, proxied: ProxiedWorld): Promise<string> {
  const subject = labSubject('single', crypto.randomUUID())
  const repository = await pushSubject(registry, subject)
  return `${proxied.registry.host}/${repository}@${subject.image.digest.toString()}`
}

function oneAfterTheOther(one: Recording, other: Recording): Recording {
  const later = other.exchanges.map((exchange) => ({
    ...exchange,
    start: exchange.start + one.wallMs,
    end: exchange.end + one.wallMs
  }))
  return {
    wallMs: one.wallMs + other.wallMs,
    exchanges: [...one.exchanges, ...later],
    connections: one.connections + other.connections
  }
}
