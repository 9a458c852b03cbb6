import { type Identity, identityFromToken, requestIdentity, type TokenRequest } from '../sigstore/identity.ts'
import { RequestError } from '../support/errors.ts'
import type { Run } from './run.ts'
import type { TokenSource } from './signing.ts'

/** Asks the runner's token service as often as needed, or takes the one token that another CI put into SIGSTORE_ID_TOKEN. */
export function tokenSource(request: TokenRequest | undefined, given: string | undefined, run: Run): TokenSource {
  return async (publicIssuer): Promise<Identity> => {
    const rules = { log: run.log, deadline: run.deadline, serverUrl: run.serverUrl, privateTrust: !publicIssuer }
    if (request) return requestIdentity(request, rules)
    if (given) return identityFromToken(given, rules)
    throw noIdentity()
  }
}

/** The error of a job that may not ask for an identity token. */
export function noIdentity(): RequestError {
  return new RequestError('E_NO_ID_TOKEN', {
    message: 'this job may not ask for an identity token',
    reason:
      'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set, which is what a missing permission looks like',
    remedy:
      'add "permissions: id-token: write" to the job, and to the job that calls it when this is a reusable workflow; a job-level block replaces the one of the workflow, so repeat contents: read and packages: write there. On another CI pass a token for the audience sigstore in SIGSTORE_ID_TOKEN'
  })
}
