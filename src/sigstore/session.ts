import type { Bundle } from '@sigstore/bundle'
import type { Witness } from '@sigstore/sign'
import { identityOf, type SignerIdentity } from '../attestation/claims.ts'
import { STATEMENT_PAYLOAD_TYPE } from '../attestation/statement.ts'
import { Digest } from '../image/digest.ts'
import { EvidenceError, RequestError, UnavailableError } from '../support/errors.ts'
import { openConnections } from '../support/http.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { serialiseBundle, signEnvelope, signMessage } from './bundle.ts'
import { checkSigner } from './expected-signer.ts'
import { requestCertificate } from './fulcio.ts'
import { type Identity, isGitHubIssuer } from './identity.ts'
import { type LegacyMaterial, rekorAnnotation } from './legacy.ts'
import { SignAgain, TransparencyLog } from './log-witness.ts'
import { prove, proveStamped, unproven } from './proof.ts'
import { envelopeHashOf } from './rekor-v1.ts'
import { type ServiceContext, STATUS_PAGE } from './service.ts'
import type { CertificateSigner } from './signer.ts'
import type { SigningServices } from './signing-config.ts'
import { TimestampAuthority } from './timestamp.ts'
import type { Trust } from './trust.ts'
import { openBundle } from './verifier.ts'

/** A statement, signed, logged, stamped and verified. */
export interface SignedStatement {
  /** The Sigstore bundle v0.3 to publish (protobuf-specs, sigstore_bundle.proto). */
  readonly bundle: Buffer
  /** The envelope exactly as the log was sent it: the bytes of an `.att` layer. */
  readonly envelope: Buffer
  readonly time: Date
  /** Undefined where the log gives no signed timestamp, which every legacy format needs. */
  readonly legacy: LegacyMaterial | undefined
}

/** A plain payload, signed, logged and verified, for a `.sig` layer. */
export interface SignedPayload {
  readonly payload: Buffer
  /** Base64 of the DER signature. */
  readonly signature: string
  readonly time: Date
  readonly legacy: LegacyMaterial
}

/** What a session runs with; `renew` gives a fresh identity when a wait outlives the certificate. */
interface SessionOptions {
  readonly log: Log
  readonly deadline: Deadline
  readonly renew?: () => Promise<Identity>
}

// Signature, provenance and SBOM of one image; further ones open connections of their own.
const STATEMENTS_AT_ONCE = 3
const MAX_RENEWALS = 10
const MAX_CONFLICTS = 3
const STATE = 'entries may stand in the transparency log; nothing was published or proposed'

/** One key and one certificate for everything that a run signs; whatever a service answers is verified before it is handed out. */
export class SigningSession {
  readonly trust: Trust
  private readonly services: SigningServices
  private readonly options: SessionOptions
  private readonly expected: SignerIdentity | undefined
  private readonly context: ServiceContext
  private readonly transparencyLog: TransparencyLog | undefined
  private readonly authorities: readonly TimestampAuthority[]
  private signer: CertificateSigner
  private renewal: Promise<CertificateSigner> | undefined
  private renewals = 0

  private constructor(opening: Opening, signer: CertificateSigner) {
    const { services, trust, options, context, identity } = opening
    this.services = services
    this.trust = trust
    this.options = options
    this.context = context
    this.expected = isGitHubIssuer(identity.claims.issuer) ? identityOf(identity.claims) : undefined
    this.transparencyLog = services.log && new TransparencyLog(services.log, context)
    this.authorities = services.timestampAuthorities.map((url) => new TimestampAuthority(url, context))
    this.signer = signer
  }

  /** Asks for the certificate; throws PermissionError, UnavailableError or EvidenceError when there is none to trust. */
  static async open(
    identity: Identity,
    services: SigningServices,
    trust: Trust,
    options: SessionOptions
  ): Promise<SigningSession> {
    const context = {
      log: options.log,
      deadline: options.deadline,
      statusPage: trust.publicGood ? STATUS_PAGE : undefined
    }
    const certifying = requestCertificate(identity, services.certificateAuthority, trust, context)
    const signing = [...(services.log ? [services.log.url] : []), ...services.timestampAuthorities]
    for (const url of signing) openConnections(url, STATEMENTS_AT_ONCE)
    return new SigningSession({ identity, services, trust, options, context }, await certifying)
  }

  /** PEM of the certificate in use. */
  get certificate(): string {
    return this.signer.certificate
  }

  /** PEM of its intermediates, then of its root. */
  get chain(): string {
    return this.signer.chain
  }

  /** Signs an in-toto statement in a DSSE envelope; log and timestamp authorities are asked at the same time. Throws when anything does not verify. */
  async signStatement(statement: Buffer): Promise<SignedStatement> {
    return this.signing(async (signer, signal) => {
      const witnesses = this.witnesses(signer, signal)
      // The log takes longest: what can be proved without its entry is proved meanwhile.
      const stamped = (bundle: Bundle) => {
        this.verified(() => {
          proveStamped(bundle, this.trust)
        })
      }
      const bundle = await signEnvelope(statement, STATEMENT_PAYLOAD_TYPE, { signer, witnesses, stamped })
      return this.sealStatement(bundle, signer)
    })
  }

  /** Signs a payload as it stands, for cosign's `.sig` tag; throws RequestError where no version 1 log is in use. */
  async signPayload(payload: Buffer): Promise<SignedPayload> {
    const { transparencyLog } = this
    if (this.services.log?.api !== 1 || !transparencyLog) throw noLegacy()
    return this.signing(async (signer, signal) => {
      const witnesses = [transparencyLog.witness(signer, signal)]
      return this.sealPayload(await signMessage(payload, { signer, witnesses }), payload, signer)
    })
  }

  private witnesses(signer: CertificateSigner, signal: AbortSignal): Witness[] {
    const log = this.transparencyLog ? [this.transparencyLog] : []
    return [...log, ...this.authorities].map((service) => service.witness(signer, signal))
  }

  // What is verified is read from the bytes that will be published, not from what they were made of.
  private sealStatement(made: Bundle, signer: CertificateSigner): SignedStatement {
    const { bytes, envelope } = serialiseBundle(made)
    return this.verified(() => {
      const { bundle, proven } = openBundle(bytes, this.trust)
      if (this.services.log?.api === 1) checkEnvelopeHash(bundle, envelope)
      checkSigner(proven.signer, this.expected)
      return { bundle: bytes, envelope, time: proven.time, legacy: legacyOf(bundle, signer) }
    })
  }

  private sealPayload(bundle: Bundle, payload: Buffer, signer: CertificateSigner): SignedPayload {
    const { time } = this.verified(() => {
      const proof = prove(bundle, this.trust, payload)
      checkSigner(proof.signer, this.expected)
      return proof
    })
    const legacy = legacyOf(bundle, signer)
    if (!legacy || bundle.content.$case !== 'messageSignature') throw noLegacy()
    const signature = bundle.content.messageSignature.signature.toString('base64')
    return { payload, signature, time, legacy }
  }

  private verified<T>(verify: () => T): T {
    try {
      return verify()
    } catch (error) {
      throw error instanceof EvidenceError ? untrustworthy(error) : error
    }
  }

  private async signing<T>(sign: (signer: CertificateSigner, signal: AbortSignal) => Promise<T>): Promise<T> {
    let signer = this.signer.remainingMs() > 0 ? this.signer : await this.renewed(this.signer)
    for (let conflicts = 0; ;) {
      const abort = new AbortController()
      try {
        return await sign(signer, abort.signal)
      } catch (error) {
        // When one witness fails, the others would go on waiting for nothing.
        abort.abort()
        if (!(error instanceof SignAgain)) throw error
        if (error.because === 'certificate') signer = await this.renewed(signer)
        else if (++conflicts > MAX_CONFLICTS) throw stuck()
      }
    }
  }

  // Many signatures find the same certificate at its end: one of them renews it, and all wait for that.
  private renewed(old: CertificateSigner): Promise<CertificateSigner> {
    if (this.signer !== old) return Promise.resolve(this.signer)
    this.renewal ??= this.renew().finally(() => {
      this.renewal = undefined
    })
    return this.renewal
  }

  private async renew(): Promise<CertificateSigner> {
    const { renew, log } = this.options
    if (!renew || ++this.renewals > MAX_RENEWALS) throw ended()
    log.info('the certificate would end before the log answers; asking for a new identity token and certificate')
    const identity = await renew()
    this.signer = await requestCertificate(identity, this.services.certificateAuthority, this.trust, this.context)
    return this.signer
  }
}

interface Opening {
  readonly identity: Identity
  readonly services: SigningServices
  readonly trust: Trust
  readonly options: SessionOptions
  readonly context: ServiceContext
}

function legacyOf(
  { verificationMaterial }: Bundle,
  { certificate, chain }: CertificateSigner
): LegacyMaterial | undefined {
  const [entry] = verificationMaterial.tlogEntries
  const rekorBundle = entry && rekorAnnotation(entry)
  return rekorBundle === undefined ? undefined : { certificate, chain, rekorBundle }
}

function checkEnvelopeHash({ verificationMaterial }: Bundle, envelope: Buffer): void {
  const [entry] = verificationMaterial.tlogEntries
  if (entry && envelopeHashOf(entry.canonicalizedBody)?.equals(Digest.of(envelope))) return
  throw unproven(
    'E_VERIFY_LOG',
    'the log entry does not belong to the envelope',
    'its hash is not that of the envelope that was sent'
  )
}

function untrustworthy({ code, message, reason, cause }: EvidenceError): EvidenceError {
  return new EvidenceError(code, {
    message: `just signed, but not to be published: ${message}`.slice(0, 160),
    ...(reason !== undefined && { reason }),
    remedy:
      'check that trusted root and signing config are of the same Sigstore; if they are, one of its services answers wrongly',
    state: STATE,
    cause
  })
}

function noLegacy(): RequestError {
  return new RequestError('E_LEGACY_LOG', {
    message: "cosign's tags can't be written: they need a transparency log of version 1",
    reason: 'their verifiers ask for a signed entry timestamp, which no other log gives',
    remedy: 'set formats: bundle, or transparency-log: v1 where this Sigstore has such a log'
  })
}

function ended(): UnavailableError {
  return new UnavailableError('E_CERTIFICATE_ENDED', {
    message: 'the certificate ended before the transparency log took the entry',
    reason: 'no new identity token can be had here, or ten certificates have ended while the log was out',
    remedy: 're-run this job only, once the log answers again',
    state: STATE
  })
}

function stuck(): UnavailableError {
  return new UnavailableError('E_LOG_CONFLICT', {
    message: 'the transparency log says again and again that it holds an equal entry, and does not give it out',
    reason: `the statement was signed anew ${MAX_CONFLICTS} times, each time with another signature`,
    remedy: 're-run this job only; if it stays so, tell who runs the log',
    state: STATE
  })
}
