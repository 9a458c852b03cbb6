import type { CustodyError } from '../support/errors.ts'

/** What a verb gives: lines for a person, and the value that --json prints. */
export interface CommandResult {
  readonly lines: readonly string[]
  readonly json: string
  readonly error?: CustodyError
}
