import type { Digest } from '../../image/digest.ts'
import type { App } from '../../policy/policy.ts'
import { CustodyError } from '../../support/errors.ts'
import type { LadderContext } from '../ladder/consider.ts'
import type { Ladder } from '../ladder/policy-query.ts'
import { verdictKind } from '../ladder/verdict.ts'
import type { Verdict } from './facts.ts'

/** What an app's registry proves of a digest, by the rules of the ladder's policy. */
export async function verifyDigest(context: LadderContext, ladder: Ladder, app: App, digest: Digest): Promise<Verdict> {
  try {
    return { kind: 'verified', assessed: await context.assess(ladder, app, digest) }
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { kind: verdictKind(error), reason: `${error.code}: ${error.message}` }
  }
}
