import { setImmediate } from 'node:timers/promises'
import type { WorkflowClaims } from '../attestation/claims.ts'
import type { TransparencyEvidence } from '../evidence/evidence.ts'
import type { Identity } from '../sigstore/identity.ts'
import { SigningSession } from '../sigstore/session.ts'
import type { SigningServices } from '../sigstore/signing-config.ts'
import { readTrust, servicesIn, type SigningConfigs, Trust } from '../sigstore/trust.ts'
import { RequestError } from '../support/errors.ts'
import { openConnections } from '../support/http.ts'
import { guardVisibility } from './guard.ts'
import { type Format, isPublicGood, type SigningRequest } from './request.ts'
import type { Run } from './run.ts'

// The log refuses larger entries without saying so (sigstore/rekor#2808); without one only the verifiers' limits count.
const DOCUMENT_BYTES = { withV1: 2 * 1024 * 1024, otherwise: 16 * 1024 * 1024 }

/** Gives a fresh identity each time; a certificate that runs out needs a second one. */
export type TokenSource = (publicIssuer: boolean) => Promise<Identity>

/** Whom to believe, which services to use, and which formats can be written with them. */
export interface Ground {
  readonly trust: Trust
  readonly services: SigningServices
  readonly formats: readonly Format[]
}

/** The ground with the identity that stands on it. */
export interface Identified extends Ground {
  readonly identity: Identity
}

/** The same with the one certificate of the run. */
export interface Signing extends Identified {
  readonly session: SigningSession
}

/** What decides whom to believe and where to sign. */
export type GroundRequest = Pick<SigningRequest, 'trust' | 'log' | 'formats' | 'publicLogAllowed'>

/** Loads the trust root and finds the services that the request leads to. */
export async function layGround(request: GroundRequest, run: Run): Promise<Ground> {
  const context = { temp: run.folder, log: run.log, deadline: run.deadline }
  const chosen = (configs: SigningConfigs) => servicesIn(configs, new Date(), request.log)
  const parts = await readTrust(request.trust, context, async (configs) => {
    // Keys and certificates are looked at while the connection is being made.
    openConnections(chosen(configs).certificateAuthority, 1)
    await setImmediate()
  })
  const services = chosen(parts)
  const formats = formatsFor(request, services, run)
  return { trust: new Trust(parts), services, formats }
}

/** Asks who we are while the ground is laid; throws RequestError where that may not be written to the log. */
export async function identify(
  request: GroundRequest,
  tokens: TokenSource,
  laying: Promise<Ground>
): Promise<Identified> {
  const [identity, ground] = await Promise.all([tokens(isPublicGood(request)), laying])
  const names = publicNames(identity.claims)
  guardVisibility(identity.claims.repositoryVisibility, ground.trust.publicGood, request.publicLogAllowed, names)
  return { ...ground, identity }
}

/** Asks for the one certificate of the run, and for further tokens and certificates where it runs out. */
export async function openSigning(
  request: GroundRequest,
  tokens: TokenSource,
  identifying: Promise<Identified>,
  run: Run
): Promise<Signing> {
  const identified = await identifying
  const { identity, services, trust } = identified
  const options = { log: run.log, deadline: run.deadline, renew: () => tokens(isPublicGood(request)) }
  return { ...identified, session: await SigningSession.open(identity, services, trust, options) }
}

/** What the evidence says of the log that was used. */
export function transparencyOf({ trust, services }: Ground): TransparencyEvidence {
  const { log } = services
  return {
    instance: trust.publicGood ? 'public-good' : 'private',
    log: log ? `v${log.api}` : 'none',
    url: log?.url.href ?? null
  }
}

/** The most bytes that a document may have to be attested whole. */
export function documentBudget({ log }: SigningServices): number {
  return log?.api === 1 ? DOCUMENT_BYTES.withV1 : DOCUMENT_BYTES.otherwise
}

function publicNames({ repository, workflowRef, ref, sha }: WorkflowClaims): {
  repository: string
  workflow: string
  ref: string
  sha: string
} {
  return { repository, workflow: workflowRef, ref, sha }
}

// Only a Rekor v1 gives the signed entry timestamp that cosign's tags carry.
function formatsFor({ formats }: GroundRequest, { log }: SigningServices, run: Run): readonly Format[] {
  if (log?.api === 1 || !formats.includes('legacy')) return formats
  const reason = `${log ? 'the log is a Rekor v2, which gives' : 'there is no transparency log to give'} no signed entry timestamp`
  if (!formats.includes('bundle')) {
    throw new RequestError('E_FORMAT_LOG', {
      message: "formats: legacy can't be written with this Sigstore",
      reason,
      remedy: 'write formats: bundle, or use a Sigstore with a Rekor v1 log'
    })
  }
  run.log.notice(`cosign's .sig and .att tags are left out: ${reason}`)
  return ['bundle']
}
