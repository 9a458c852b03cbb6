import type { Answer, Expectation, Judge, SignedImage } from '../judges/judge.ts'
import { inParallel } from './pool.ts'

const WIDTH = 2

/** What a verifier answered to one question. */
export interface Heard extends Answer {
  /** Its name, with its version where two are there. */
  readonly judge: string
  readonly what: string
}

/** Asks every verifier everything about an image; one that can't be asked has refused, with its error as reason. */
export async function hearAll(
  image: SignedImage,
  judges: readonly Judge[],
  expected: Expectation,
  concerns: (what: string) => boolean = () => true
): Promise<Heard[]> {
  const questions = judges.flatMap((judge) =>
    judge
      .questions(image, expected)
      .filter(({ what }) => concerns(what))
      .map((question) => ({ judge, question }))
  )
  const heard: Heard[] = []
  await inParallel(questions, WIDTH, async ({ judge, question: { ask, what, format } }) => {
    const answer = await ask().catch((error: unknown) => ({ accepted: false, said: String(error) }))
    heard.push({ ...answer, judge: `${judge.name} ${judge.version}`, what: `${format} ${what}` })
  })
  return heard
}

/** Throws Error unless all accepted. */
export function expectAccepted(heard: readonly Heard[]): void {
  if (heard.length === 0) throw new Error('nobody was asked')
  const refused = heard.filter(({ accepted }) => !accepted)
  if (refused.length > 0) throw new Error(refused.map(shown).join('\n'))
}

/** Throws Error unless somebody was asked, and each of these verifiers refused everything that it was asked, for this reason. */
export function expectRefused(heard: readonly Heard[], reasons: Readonly<Record<string, RegExp>>): void {
  if (heard.length === 0) throw new Error('nobody was asked')
  for (const [judge, reason] of Object.entries(reasons)) {
    const own = heard.filter((answer) => answer.judge.startsWith(judge))
    const wrong = own.filter(({ accepted, said }) => accepted || !reason.test(said))
    if (wrong.length > 0) throw new Error(`not refused for ${String(reason)}:\n${wrong.map(shown).join('\n')}`)
  }
}

function shown({ judge, what, accepted, said }: Heard): string {
  return `${judge}, ${what}: ${accepted ? 'accepted' : 'refused'}: ${said.slice(-600)}`
}
