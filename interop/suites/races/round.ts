import type { Format } from '../../judges/judge.ts'
import type { RealRegistry } from '../../world/registries.ts'
import type { SubjectImage } from '../../world/subjects.ts'
import { pushSubject } from '../signing.ts'
import { Observer, sharedTags } from './observer.ts'
import { entriesOf, type TagWrite } from './watched-door.ts'
import type { Writer } from './writers.ts'

/** The three who attach to one image at the same time. */
export interface Race {
  readonly registry: RealRegistry
  readonly ours: readonly Writer[]
  readonly foreign: Writer
  readonly cosign: string
  readonly sbom: string
}

/** What came of one round; each is a count of entries. */
export interface RoundResult {
  /** Entries of ours, or of what stood there before, that cosign overwrote after we had looked last. */
  readonly overwrittenLater: number
  /** Entries of cosign that are not there in the end. */
  readonly lostOfCosign: number
}

/** One entry that was under a tag and is no more. */
interface Loss {
  readonly tag: string
  readonly entry: string
  /** Who put the entry there; undefined where it was there before the round. */
  readonly owner: string | undefined
  /** What was put there in its place. */
  readonly by: TagWrite | undefined
}

/**
 * Lets two of ours and one cosign attach to a new image at the same time. Throws Error where an entry of ours or of the former state was
 * gone when one of ours had looked last, or was overwritten by one of ours; what cosign overwrote later must be missed by `custody verify`, and be there after another run.
 */
export async function runRound(race: Race, subject: SubjectImage, formats: readonly Format[]): Promise<RoundResult> {
  const repository = await pushSubject(race.registry, subject)
  const observer = new Observer(race.registry, repository)
  await observer.plantFormerState(subject)
  const digest = subject.image.digest.toString()
  const before = await statesOf(observer, subject)
  const sign = (writer: Writer) => writer.signByCustody(repository, digest, formats, race.sbom)
  for (const { door } of [...race.ours, race.foreign]) door.forget()
  await Promise.all([
    ...race.ours.map(sign),
    race.foreign.signByCosign(race.cosign, repository, digest, formats[0] ?? 'bundle')
  ])
  const raced = await statesOf(observer, subject)
  const losses = lossesIn(race, before, raced)
  const [ofCosign, ofOurs] = [losses.filter(isOfCosign(race)), losses.filter((loss) => !isOfCosign(race)(loss))]
  for (const loss of ofOurs) checkExcused(race, loss)
  await repair(race, ofOurs, { repository, digest, sign })
  checkKept(raced, await statesOf(observer, subject))
  for (const writer of race.ours) await expectVerified(writer, repository, digest)
  return { overwrittenLater: ofOurs.length, lostOfCosign: ofCosign.length }
}

/**
 * Puts the shared tag of a format back to what it was before ours had signed, as a writer does who read it too early. Throws Error unless
 * `custody verify` accepts before and refuses after, and another run makes it accept again with the former entries still there.
 */
export async function runDropped(race: Race, subject: SubjectImage, format: Format): Promise<void> {
  const [writer] = race.ours
  if (!writer) throw new Error('nobody signs')
  const repository = await pushSubject(race.registry, subject)
  const observer = new Observer(race.registry, repository)
  await observer.plantFormerState(subject)
  const digest = subject.image.digest.toString()
  const [index = '', signatures = ''] = sharedTags(subject.image.digest)
  const tag = format === 'bundle' ? index : signatures
  const [earlier, former] = [await observer.read(tag), await statesOf(observer, subject)]
  if (!earlier) throw new Error(`nothing was planted under ${tag}`)
  await writer.signByCustody(repository, digest, [format], race.sbom)
  await expectVerified(writer, repository, digest)
  await observer.overwrite(tag, earlier)
  await expectMissed(writer, repository, digest)
  await writer.signByCustody(repository, digest, [format], race.sbom)
  await expectVerified(writer, repository, digest)
  checkKept(former, await statesOf(observer, subject))
}

type States = ReadonlyMap<string, ReadonlySet<string>>

async function statesOf(observer: Observer, { image }: SubjectImage): Promise<States> {
  const read = sharedTags(image.digest).map(async (tag) => [tag, entriesOf(await observer.read(tag))] as const)
  return new Map(await Promise.all(read))
}

function lossesIn({ ours, foreign }: Race, before: States, after: States): Loss[] {
  return [...after].flatMap(([tag, standing]) => {
    const writes = [...ours, foreign]
      .flatMap(({ door }) => door.writesOf(tag))
      .sort((one, other) => one.stoodAt - other.stoodAt)
    const states = writes.map((write) => ({ write, entries: entriesOf(write.body) }))
    const former = before.get(tag) ?? new Set()
    const all = new Set([...former, ...states.flatMap(({ entries }) => [...entries])])
    return [...all.difference(standing)].map((entry) => ({
      tag,
      entry,
      owner: former.has(entry) ? undefined : states.find(({ entries }) => entries.has(entry))?.write.writer,
      by: states[states.findLastIndex(({ entries }) => entries.has(entry)) + 1]?.write
    }))
  })
}

function isOfCosign({ foreign }: Race): (loss: Loss) => boolean {
  return ({ owner }) => owner === foreign.door.writer
}

// Nobody can guard an entry after the end of the run: only what cosign did after the last look at the tag is no fault of ours.
function checkExcused({ ours, foreign }: Race, { tag, entry, owner, by }: Loss): void {
  const whose = owner ?? 'the former state'
  const chronicle = () => chronicleOf([...ours, foreign], tag)
  if (by?.writer !== foreign.door.writer)
    throw new Error(`${entry} of ${whose} in ${tag} was overwritten by ${by?.writer ?? 'nobody'}: ${chronicle()}`)
  const guards = owner === undefined ? ours : ours.filter(({ door }) => door.writer === owner)
  // Who asked before the overwriting was answered may have been shown what stood there before.
  const late = guards.find(({ door }) => door.lastReadOf(tag) > by.stoodAt)
  if (late)
    throw new Error(`${entry} of ${whose} in ${tag} was gone when ${late.door.writer} looked last: ${chronicle()}`)
}

// Who asked for a tag and who wrote it, in milliseconds since the first of them.
function chronicleOf(writers: readonly Writer[], tag: string): string {
  const requests = writers.flatMap(({ door }) => door.requestsOf(tag)).sort((one, other) => one.at - other.at)
  const first = requests[0]?.at ?? 0
  const since = (time: number) => (time - first).toFixed(0)
  return requests.map((it) => `${it.writer} ${it.method} ${since(it.at)}–${since(it.answeredAt)}`).join(', ')
}

async function repair(
  { ours }: Race,
  losses: readonly Loss[],
  image: { repository: string; digest: string; sign: (writer: Writer) => Promise<void> }
): Promise<void> {
  for (const writer of ours.filter(({ door }) => losses.some(({ owner }) => owner === door.writer))) {
    await expectMissed(writer, image.repository, image.digest)
    await image.sign(writer)
  }
}

async function expectMissed(writer: Writer, repository: string, digest: string): Promise<void> {
  const { exitCode, stdout, stderr } = await writer.verify(repository, digest)
  if (exitCode === 0) throw new Error(`custody verify misses nothing:\n${stdout}`)
  if (!/E_[A-Z_]+/.test(stdout + stderr)) throw new Error(`custody verify gives no reason:\n${stdout}${stderr}`)
}

async function expectVerified(writer: Writer, repository: string, digest: string): Promise<void> {
  const { exitCode, stdout, stderr } = await writer.verify(repository, digest)
  if (exitCode !== 0) throw new Error(`custody verify refuses ${writer.identity}:\n${stdout}${stderr}`)
}

function checkKept(before: States, after: States): void {
  for (const [tag, entries] of before) {
    const [lost] = entries.difference(after.get(tag) ?? new Set())
    if (lost !== undefined) throw new Error(`${lost} in ${tag} did not survive the run that mended the rest`)
  }
}
