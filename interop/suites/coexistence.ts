import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spdxDocument } from '../../lab/image/spdx.ts'
import type { Format } from '../judges/judge.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { RealRegistry } from '../world/registries.ts'
import { labSubject } from '../world/subjects.ts'
import { type Race, type RoundResult, runDropped, runRound } from './races/round.ts'
import { Writer } from './races/writers.ts'
import type { Report } from './report.ts'
import { pushSubject } from './signing.ts'

const SUITE = 'coexistence'
const FORMATS: readonly Format[] = ['bundle', 'legacy']

/** What is needed beside the world: the program of cosign 3, and how often writers race on each registry. */
interface Coexistence {
  readonly cosign: string
  readonly rounds: number
}

/** How the rounds on one registry ended; counts of rounds, then of entries over all rounds. */
export interface RaceTally extends RoundResult {
  readonly registry: Pick<RealRegistry, 'name' | 'version'>
  readonly rounds: number
  readonly keptAll: number
}

/**
 * Custody beside cosign on one image: what cosign signed before stays good, what it signs later does no harm, and at the same time
 * nothing of ours or of what stood there is lost, on every registry whose shared tags can be overwritten.
 */
export function runCoexistence(world: InteropWorld, report: Report, options: Coexistence): Promise<RaceTally[]> {
  const registries = world.all.filter(({ hasReferrersApi }) => !hasReferrersApi)
  return Promise.all(registries.map((registry) => runOn(world, registry, report, options)))
}

async function runOn(
  world: InteropWorld,
  registry: RealRegistry,
  report: Report,
  { cosign, rounds }: Coexistence
): Promise<RaceTally> {
  const race = await startRace(world, registry, cosign)
  try {
    for (const format of FORMATS) {
      await runOrders(race, format, report)
      await report.check(SUITE, `${registry.name}: what is overwritten later is missed, and mended, ${format}`, () =>
        runDropped(race, labSubject('single', `dropped ${format}`), format)
      )
    }
    return await runRounds(race, rounds, report)
  } finally {
    await Promise.all([...race.ours, race.foreign].map((writer) => writer.stop()))
  }
}

async function startRace(world: InteropWorld, registry: RealRegistry, cosign: string): Promise<Race> {
  const ours = [await Writer.start(world, registry, 'release.yml'), await Writer.start(world, registry, 'nightly.yml')]
  const sbom = join(world.folder, 'race.spdx.json')
  const packages = [{ name: 'left-pad', version: '1.3.0', license: 'MIT' }]
  await writeFile(sbom, JSON.stringify(spdxDocument('https://sbom.invalid/race', '2026-01-01T00:00:00Z', [], packages)))
  return { registry, ours, foreign: await Writer.start(world, registry, 'cosign.yml'), cosign, sbom }
}

/** Custody after cosign, and cosign after Custody: both signatures are good in the end. */
async function runOrders(race: Race, format: Format, report: Report): Promise<void> {
  const { registry, foreign, ours, cosign, sbom } = race
  const [release] = ours
  if (!release) return
  const byCosign = (repository: string, digest: string) => foreign.signByCosign(cosign, repository, digest, format)
  const byCustody = (repository: string, digest: string) => release.signByCustody(repository, digest, FORMATS, sbom)
  const orders = { 'cosign first': [byCosign, byCustody], 'Custody first': [byCustody, byCosign] }
  for (const [order, steps] of Object.entries(orders)) {
    await report.check(SUITE, `${registry.name}: ${order}, cosign's ${format}: both stay good`, async () => {
      const subject = labSubject('single', `${order} ${format}`)
      const repository = await pushSubject(registry, subject)
      const digest = subject.image.digest.toString()
      for (const step of steps) await step(repository, digest)
      await expectBoth(race, release, { repository, digest, format })
    })
  }
}

async function expectBoth(
  { foreign, cosign }: Race,
  release: Writer,
  { repository, digest, format }: { repository: string; digest: string; format: Format }
): Promise<void> {
  const custody = await release.verify(repository, digest)
  if (custody.exitCode !== 0) throw new Error(`custody verify refuses:\n${custody.stdout}${custody.stderr}`)
  for (const { identity } of [foreign, release]) {
    const { exitCode, stderr } = await foreign.verifyByCosign(cosign, { repository, digest, format, identity })
    if (exitCode !== 0) throw new Error(`cosign refuses ${identity}:\n${stderr.slice(-1500)}`)
  }
}

async function runRounds(race: Race, rounds: number, report: Report): Promise<RaceTally> {
  const { registry } = race
  const results: RoundResult[] = []
  for (let round = 0; round < rounds; round++) {
    const format = FORMATS[round % FORMATS.length] ?? 'bundle'
    const what = `${registry.name}: two of ours and cosign at the same time, ${format}, round ${round + 1}`
    await report.check(SUITE, what, async () => {
      results.push(await runRound(race, labSubject('single', `race ${round}`), [format]))
    })
  }
  const sumOf = (count: keyof RoundResult) => results.reduce((sum, result) => sum + result[count], 0)
  return {
    registry,
    rounds,
    keptAll: results.length,
    overwrittenLater: sumOf('overwrittenLater'),
    lostOfCosign: sumOf('lostOfCosign')
  }
}
