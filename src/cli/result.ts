import type { CustodyError } from '../support/errors.ts'

/** What a verb gives: lines for a person, or a patch for a program, and the value that --json prints. */
export interface CommandResult {
  readonly lines: readonly string[]
  /** Printed as it is in place of the lines. */
  readonly patch?: string
  /** Read only where it is asked for. */
  readonly json: string
  readonly error?: CustodyError
}
