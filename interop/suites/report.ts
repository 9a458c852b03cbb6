import type { Limit } from '../judges/limits.ts'

/** One check of a suite and how it ended. */
export interface Check {
  readonly suite: string
  readonly what: string
  /** What was wrong, undefined where nothing was. */
  readonly failure: string | undefined
  /** Where the check belongs in the table of docs/interop.md. */
  readonly cell?: Cell
}

/** A place in the table of docs/interop.md. */
export interface Cell {
  readonly judge: string
  readonly version: string
  readonly format: string
  readonly registry: string
  /** What the verifier can't do here. */
  readonly limit?: Limit | undefined
}

/** Everything that was checked and everything that could not be. */
export class Report {
  readonly checks: Check[] = []
  readonly notRun: string[] = []

  /** Runs one check; an error is its failure. */
  async check(suite: string, what: string, body: () => Promise<void>, cell?: Cell): Promise<void> {
    const failure = await body().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error))
    )
    this.checks.push({ suite, what, failure, ...(cell && { cell }) })
    if (failure !== undefined) console.log(`  ✗ ${what}\n    ${failure.slice(0, 2000).replaceAll('\n', '\n    ')}`)
  }

  /** Tells of something that was left out, and why. */
  leaveOut(what: string): void {
    if (!this.notRun.includes(what)) this.notRun.push(what)
  }

  /** What the suite ends with: a line for everything that was left out, then how many checks passed and failed. */
  closingLines(name: string, seconds: string): string {
    const { length: failed } = this.failures
    const leftOut = this.notRun.map((what) => `NOT RUN: ${what}`)
    return [...leftOut, `${name}: ${this.checks.length - failed} passed, ${failed} failed in ${seconds} s`].join('\n')
  }

  /** The checks that failed. */
  get failures(): readonly Check[] {
    return this.checks.filter(({ failure }) => failure !== undefined)
  }
}
