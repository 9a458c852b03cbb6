export { runSign } from './actions/sign.ts'

// The signing step is what most starts are for: what the other entries need is read only when one of them is asked for.

/** The sub-action `policy/`. */
export const runPolicy = async (): Promise<void> => (await import('./actions/policy.ts')).runPolicy()

/** The sub-action `preflight/`. */
export const runPreflight = async (): Promise<void> => (await import('./actions/preflight.ts')).runPreflight()

/** The sub-action `scan/`. */
export const runScan = async (): Promise<void> => (await import('./actions/scan.ts')).runScan()

/** The sub-action `promote/`. */
export const runPromote = async (): Promise<void> => (await import('./actions/ladder.ts')).runPromote()

/** The sub-action `gate/`. */
export const runGate = async (): Promise<void> => (await import('./actions/ladder.ts')).runGate()

/** The sub-action `rescan/`. */
export const runRescan = async (): Promise<void> => (await import('./actions/rescan.ts')).runRescan()

/** The sub-action `verify/`. */
export const runVerify = async (): Promise<void> => (await import('./actions/verify.ts')).runVerify()

/** The command line; gives its exit code. */
export const runCommand = async (args: readonly string[]): Promise<number> =>
  (await import('./cli.ts')).runCommand(args)
