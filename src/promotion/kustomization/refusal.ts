import { RefusalError } from '../../support/errors.ts'

/** A place in a kustomization: an offset (UTF-16 code units) into the text as it was read. */
export interface Place {
  readonly text: string
  readonly offset: number
}

/** Why a kustomization is not edited, in the words of one refusal. */
interface Refused {
  readonly code: string
  /** Left out where the file as a whole is meant. */
  readonly at?: Place
  readonly fault: string
  readonly reason?: string
  readonly remedy: string
}

/** The RefusalError that tells `refused`, with line and column (both from 1) in front of the fault. */
export function refusal(refused: Refused): RefusalError {
  const where = refused.at === undefined ? '' : ` ${positionOf(refused.at)}`
  return new RefusalError(refused.code, {
    message: `kustomization${where}: ${refused.fault}`,
    ...(refused.reason === undefined ? {} : { reason: refused.reason }),
    remedy: refused.remedy,
    state: 'the file was not changed'
  })
}

/** `line:column` of a place, both from 1; a byte order mark takes no column. */
export function positionOf({ text, offset }: Place): string {
  const before = text.slice(text.startsWith('\uFEFF') ? 1 : 0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return `${before.split('\n').length}:${before.length - lastBreak}`
}

/** Text of a foreign file as it may stand in a message: quoted, in plain ASCII, cut at 60 characters or at `limit`. */
export function shown(text: string, limit = 60): string {
  const ascii = JSON.stringify(text).replace(
    /[^ -~]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  )
  return ascii.length > limit + 2 ? `${ascii.slice(0, limit)}…"` : ascii
}
