import { parsePolicy } from '../../src/policy/parse.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { asCustodyError, type CustodyError } from '../../src/support/errors.ts'

/** A policy with everything that it must have and nothing else. */
export const SMALLEST = `version: 1
apps:
  checkout:
    image: ghcr.io/acme/checkout
    signer:
      workflow: acme/checkout/.github/workflows/release.yml
      ref: refs/heads/main
      source: acme/checkout
    environments:
      dev: {path: apps/checkout/overlays/dev}
      prod: {path: apps/checkout/overlays/prod, from: dev}
`

/** The smallest policy with one text of it exchanged. */
export function exchanged(before: string, after: string): string {
  if (!SMALLEST.includes(before)) throw new Error(`the sample holds no ${before}`)
  return SMALLEST.replace(before, after)
}

/** What a text parses to, or everything that is wrong with it. */
export function parsed(text: string | Buffer): { readonly policy?: Policy; readonly faults: readonly CustodyError[] } {
  try {
    return { policy: parsePolicy(Buffer.from(text)), faults: [] }
  } catch (error) {
    return { faults: asCustodyError(error).faults }
  }
}

/** The parser's view of a text in one line a fault: its code and where it is. */
export function faultsOf(text: string | Buffer): string[] {
  return parsed(text).faults.map(
    ({ code, message }) => `${code} ${/^custody\.yaml:(\S+): /.exec(message)?.[1] ?? message}`
  )
}
