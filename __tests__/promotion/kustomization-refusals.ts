import { expect } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { RefusalError } from '../../src/support/errors.ts'

export const OLD = `sha256:${'0d'.repeat(32)}`
export const NEW = Digest.parse(`sha256:${'ab'.repeat(32)}`)
export const PLAIN = `resources:\n- app.yaml\nimages:\n- name: web\n  digest: ${OLD}\n`

/** A form that is refused, and its twin that is taken. */
export interface Row {
  readonly code: string
  readonly form: string
  readonly accepted: string | Buffer
  readonly refused: string | Buffer
  /** Line and column that the message names; left out where the whole file is meant. */
  readonly at?: string
  readonly name?: string
  readonly acceptedName?: string
}

/** A kustomization of one entry with these lines. */
export function entry(...lines: string[]): string {
  return `images:\n- ${lines.join('\n  ')}\n`
}

/** What becomes of pinning `name`: the outcome, or what was thrown. */
export function outcomeOf(file: string | Buffer, name: string): unknown {
  try {
    return editKustomization(Buffer.from(file), [{ name, digest: NEW }]).outcome
  } catch (error) {
    return error
  }
}

/** The twin is taken, the form is refused with its code, place and remedy. */
export function expectRefusal({ code, accepted, refused, at, name = 'web', acceptedName = 'web' }: Row): void {
  expect(outcomeOf(accepted, acceptedName)).toBe('changed')
  const error = outcomeOf(refused, name)
  expect(error).toBeInstanceOf(RefusalError)
  expect(error).toMatchObject({ code, remedy: expect.stringMatching(/\w/) })
  const { message } = error as RefusalError
  expect(message.length).toBeLessThanOrEqual(160)
  expect(message).toMatch(at === undefined ? /^kustomization(?: \d+:\d+)?: / : new RegExp(`^kustomization ${at}: `))
}
