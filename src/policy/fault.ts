import { RefusalError } from '../support/errors.ts'

/** What one fault says, besides where it is. */
export interface FaultWords {
  readonly fault: string
  readonly reason?: string
  readonly remedy: string
}

/** Several faults of one policy, each told on its own. */
class PolicyFaults extends RefusalError {
  private readonly found: readonly RefusalError[]

  constructor(file: string, found: readonly RefusalError[]) {
    super('E_POLICY', {
      message: `${file} has ${found.length} faults: ${[...new Set(found.map(({ code }) => code))].join(', ')}`,
      remedy: 'correct each of them; the list stands above'
    })
    this.found = found
  }

  override get faults(): readonly RefusalError[] {
    return this.found
  }
}

/** Gathers what is wrong with one file, so that its maintainers mend everything at once. */
export class Faults {
  readonly #file: string
  readonly #text: string
  readonly #found: { readonly offset: number; readonly error: RefusalError }[] = []

  constructor(file: string, text = '') {
    this.#file = file
    this.#text = text
  }

  /** Keeps a fault of the file at an offset (UTF-16 code units) into its text. */
  add(code: string, offset: number, { fault, reason, remedy }: FaultWords): void {
    const message = `${this.#file}:${this.positionOf(offset)}: ${fault}`
    const error = new RefusalError(code, { message, remedy, ...(reason !== undefined && { reason }) })
    this.#found.push({ offset, error })
  }

  /** `line:column` of an offset, both from 1; a byte order mark takes no column. */
  positionOf(offset: number): string {
    const before = this.#text.slice(this.#text.startsWith('\uFEFF') ? 1 : 0, offset)
    return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
  }

  /** Throws what was found, in the order of the file: one fault as itself, several together. */
  throwAny(): void {
    const errors = this.#found.toSorted((one, other) => one.offset - other.offset).map(({ error }) => error)
    const [first, ...others] = errors
    if (first) throw others.length === 0 ? first : new PolicyFaults(this.#file, errors)
  }
}

/** A foreign text as it may stand in a message: quoted, in plain ASCII, cut at 60 characters. */
export function shown(text: string): string {
  const ascii = JSON.stringify(text.slice(0, 61)).replace(
    /[^ -~]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  )
  return text.length > 60 ? `${ascii.slice(0, 60)}…"` : ascii
}
