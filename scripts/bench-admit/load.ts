import { setTimeout as sleep } from 'node:timers/promises'
import type { BackendProcess } from '../../__tests__/admission/backend-process.ts'

/** How long answers took, in milliseconds; `late` counts refusals because the time was up. */
export interface Answers {
  readonly cached: readonly number[]
  readonly anew: readonly number[]
  readonly late: number
}

/** So many reviews a second for so long, of which every tenth names a digest for the first time. */
export const FRESH_OF = 10

/** Asks by the clock and not by the answers: a slow server gets no rest. Throws Error for a refusal for anything but the time. */
export async function fire(
  backend: BackendProcess,
  { known, fresh }: { readonly known: readonly string[]; readonly fresh: readonly string[] },
  { rate, seconds }: { readonly rate: number; readonly seconds: number }
): Promise<Answers> {
  const [cached, anew]: [number[], number[]] = [[], []]
  let late = 0
  const running: Promise<void>[] = []
  const start = performance.now()
  for (let count = 0; count < rate * seconds; count += 1) {
    const isFresh = count % FRESH_OF === 0
    const image = isFresh ? fresh[count / FRESH_OF] : known[count % known.length]
    if (image === undefined) throw new Error('too few signed images')
    const due = start + (count * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await sleep(wait)
    running.push(
      ask(backend, image).then((isAdmitted) => {
        if (isAdmitted) (isFresh ? anew : cached).push(performance.now() - due)
        else late += 1
      })
    )
  }
  await Promise.all(running)
  return { cached, anew, late }
}

/** Whether an image was admitted; false where there was no verdict in time. */
export async function ask(backend: BackendProcess, image: string): Promise<boolean> {
  const { allowed, reason = '' } = await backend.review(image)
  if (!allowed && !reason.includes('E_ADMIT_TIME')) throw new Error(`${image} was refused: ${reason}`)
  return allowed
}

/** The value that this share of all values does not exceed. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
