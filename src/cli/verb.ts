import type { CommandLine } from './arguments.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'

/** One word behind `custody`: what it does, its help page, and the options it takes besides --json, --quiet and --help. */
export interface Verb {
  /** How it is called, for the list of verbs: what stands behind `custody`. */
  readonly usage: string
  /** What it does, in half a line. */
  readonly summary: string
  readonly page: string
  /** Options that take a value. */
  readonly options: readonly string[]
  /** Options that take a value and may be given again. */
  readonly lists?: readonly string[]
  /** Options that are there or not. */
  readonly switches?: readonly string[]
  readonly run: (line: CommandLine, log: TerminalLog) => Promise<CommandResult>
}
