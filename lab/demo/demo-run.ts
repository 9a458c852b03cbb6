import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lab } from '../lab.ts'
import { check } from './claim.ts'
import { connections, LOOPBACK_GUARD, TALLY_VARIABLE } from './loopback.ts'
import type { Screen } from './screen.ts'

/** What the chapters of the demo share. */
export interface DemoRun {
  readonly lab: Lab
  readonly screen: Screen
  /** Aborted by Ctrl-C; ends every child. */
  readonly signal: AbortSignal
}

/** What a child of the demo finds in its environment besides a runner's: the guard that lets it reach 127.0.0.1 only. */
export function guardVariables({ folder }: Lab): Record<string, string> {
  return { NODE_OPTIONS: `--import=${LOOPBACK_GUARD}`, [TALLY_VARIABLE]: tallyPath(folder) }
}

/** The inputs that point a step at the lab's Sigstore. */
export function trustInputs({ sigstore }: Lab): { 'trusted-root': string; 'signing-config': string } {
  return { 'trusted-root': sigstore.paths.trustedRoot, 'signing-config': sigstore.paths.signingConfig }
}

/** What the log holds now. */
export function entriesOf({ sigstore }: Lab): number {
  return sigstore.rekor.entries().length
}

/** Counts the connections of the demo and all its children; throws BrokenClaim where one was to leave 127.0.0.1. */
export async function countConnections({ folder }: Lab): Promise<{ processes: number; connections: number }> {
  const lines = (await readFile(tallyPath(folder), 'utf8')).trim().split('\n')
  const tallies = [connections, ...lines.map((line) => JSON.parse(line) as Record<string, number>)]
  const foreign = new Set(tallies.flatMap((tally) => Object.keys(tally)).filter((host) => host !== '127.0.0.1'))
  check('every connection goes to 127.0.0.1', foreign.size === 0, [...foreign].join(', '))
  const sum = tallies.reduce((count, tally) => count + (tally['127.0.0.1'] ?? 0), 0)
  return { processes: tallies.length, connections: sum }
}

function tallyPath(folder: string): string {
  return join(folder, 'connections.jsonl')
}
