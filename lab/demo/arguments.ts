import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const PACKAGE = join(import.meta.dirname, '..', '..')

/** What the demo was asked for. */
export interface DemoRequest {
  readonly help: boolean
  /** Whether the lab stays up after the road. */
  readonly keep: boolean
  /** Where the pages and the evidence go. */
  readonly out: string
}

export const HELP = `npm run demo [-- --keep] [-- --out FOLDER]

Starts a lab on 127.0.0.1 (token service, Sigstore, registry, GitHub), pushes a two-platform image to it, runs the committed
dist/index.js as a runner does, and shows each stage, the pull request, three refusals, and a ladder from dev to prod and back.
Needs git; no network, no Docker.

  --keep         leave the lab up afterwards and print commands to try against it, until Ctrl-C or for 30 minutes
  --out FOLDER   where the pages and the evidence go (default .custody/demo)
  --help         this page

Exit codes: 0 everything was as it should be; 1 something was not; 2 wrong arguments; 130 Ctrl-C.
`

/** Takes the arguments apart; throws a TypeError with node's own words on one that is not known. */
export function parseDemoRequest(args: readonly string[]): DemoRequest {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, keep: { type: 'boolean' }, out: { type: 'string' } }
  })
  const { help = false, keep = false, out } = values
  return { help, keep, out: out === undefined ? join(PACKAGE, '.custody', 'demo') : resolve(out) }
}
