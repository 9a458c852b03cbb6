import { type KeyObject, sign, X509Certificate } from 'node:crypto'
import { identityOf, type WorkflowClaims } from '../attestation/claims.ts'
import { EvidenceError, PermissionError } from '../support/errors.ts'
import type { HttpResponse } from '../support/http.ts'
import { parseCertificate, pemOf, readIdentity } from './certificate.ts'
import { faultsOf, type Identity, isGitHubIssuer } from './identity.ts'
import {
  clockOf,
  jsonOf,
  refusePassing,
  type ServiceContext,
  type ServiceKind,
  SigstoreService,
  under
} from './service.ts'
import { CertificateSigner, generateKey } from './signer.ts'
import type { Trust } from './trust.ts'

const BUDGET_MS = 120_000
const REFUSALS = new Set([400, 401, 403])

const CERTIFICATE_AUTHORITY: ServiceKind = {
  name: 'the certificate authority',
  attemptMs: [10_000, 10_000],
  maxBytes: 1_048_576,
  outageCode: 'E_CERTIFICATE_OUTAGE',
  answerCode: 'E_CERTIFICATE_ANSWER'
}

/** A new key with a certificate for the identity (Fulcio's POST /api/v2/signingCert), checked against what was asked and against the trusted root. */
export async function requestCertificate(
  identity: Identity,
  authority: URL,
  trust: Trust,
  context: ServiceContext
): Promise<CertificateSigner> {
  const service = new SigstoreService(CERTIFICATE_AUTHORITY, authority, { ...context, secrets: [identity.token] })
  const { privateKey, publicKey } = generateKey()
  const requestedAt = performance.now()
  const certificate = await service.ask(
    {
      method: 'POST',
      url: under(authority, 'api/v2/signingCert'),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: certificateRequest(identity, privateKey, publicKey)
    },
    (response) => leafOf(response, service, identity.claims),
    BUDGET_MS
  )
  const leaf = readLeaf(certificate, service)
  checkLeaf(leaf, publicKey, identity.claims, trust)
  const chain = trust.chainOf(leaf.node)
  if (!chain) throw unknownAuthority(service)
  const lifeMs = leaf.parsed.notAfter.getTime() - leaf.parsed.notBefore.getTime()
  return new CertificateSigner(privateKey, { certificate: pemOf(leaf.node.raw), chain, lifeMs, requestedAt })
}

function certificateRequest({ token, claims }: Identity, privateKey: KeyObject, publicKey: KeyObject): Buffer {
  return Buffer.from(
    JSON.stringify({
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
        proofOfPossession: sign('sha256', Buffer.from(claims.subject), privateKey).toString('base64')
      }
    })
  )
}

function leafOf(response: HttpResponse, service: SigstoreService, claims: WorkflowClaims): string {
  refusePassing(response)
  if (REFUSALS.has(response.status)) throw refused(response, service, claims)
  if (response.status !== 200 && response.status !== 201)
    throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`)
  const answer = jsonOf(response) as FulcioAnswer
  if (answer.signedCertificateDetachedSct)
    throw badContent('it carries no signed certificate timestamp: the authority would hand that over apart')
  const leaf = answer.signedCertificateEmbeddedSct?.chain?.certificates?.[0]
  if (typeof leaf !== 'string') throw service.nonsense('the answer holds no certificate chain')
  return leaf
}

interface FulcioAnswer {
  readonly signedCertificateEmbeddedSct?: { readonly chain?: { readonly certificates?: readonly unknown[] } }
  readonly signedCertificateDetachedSct?: unknown
}

interface Leaf {
  readonly node: X509Certificate
  readonly parsed: ReturnType<typeof parseCertificate>
}

function readLeaf(certificate: string, service: SigstoreService): Leaf {
  try {
    const node = new X509Certificate(certificate)
    return { node, parsed: parseCertificate(node.raw) }
  } catch (error) {
    throw service.nonsense('the first certificate of the chain is damaged', error)
  }
}

function checkLeaf({ node, parsed }: Leaf, publicKey: KeyObject, claims: WorkflowClaims, trust: Trust): void {
  if (!node.publicKey.equals(publicKey)) throw badContent('it is for another key than the one that was sent')
  if (trust.requires.certificateLog && !parsed.extSCT?.signedCertificateTimestamps.length)
    throw badContent('it carries no signed certificate timestamp, so no public log has seen it')
  // Which name an issuer other than GitHub gets is a matter of the private authority's configuration.
  if (!isGitHubIssuer(claims.issuer)) return
  const [asked, named] = [identityOf(claims), readIdentity(parsed)]
  if (named.subjectAlternativeName !== asked.subjectAlternativeName)
    throw badContent(`it names ${named.subjectAlternativeName}, not ${asked.subjectAlternativeName}`)
  if (named.issuer !== asked.issuer) throw badContent(`it says that ${named.issuer} vouches, not ${asked.issuer}`)
}

function badContent(reason: string): EvidenceError {
  return new EvidenceError('E_CERTIFICATE_CONTENT', {
    message: 'the certificate that the authority issued is not the one that was asked for',
    reason,
    remedy: 'do not try to work around it: look who answers at the address of the certificate authority'
  })
}

function unknownAuthority(service: SigstoreService): EvidenceError {
  return new EvidenceError('E_CERTIFICATE_CHAIN', {
    message: `${service.title} issues under an authority that is not trusted`,
    reason: 'no authority of the trusted root that is valid now has signed the certificate',
    remedy: 'give the trusted root and the signing config of the same Sigstore instance'
  })
}

// Fulcio hides what it disliked; most often it is one of these claims.
function refused(response: HttpResponse, service: SigstoreService, claims: WorkflowClaims): PermissionError {
  const [fault] = faultsOf(claims, clockOf(response))
  const { issuer, subject } = claims
  const suspicion = fault
    ? `in the identity token ${fault.says}`
    : `aud and exp of the identity token are right, so iss ${issuer} or sub ${subject} is not accepted here`
  return new PermissionError('E_CERTIFICATE_REFUSED', {
    message: `${service.title} answered ${response.status}: no certificate`.slice(0, 160),
    reason: `${suspicion}; it says: ${service.said(response)}`,
    remedy:
      fault?.remedy ??
      'sign with a Sigstore that accepts this issuer, or let its operator add the issuer to the configuration'
  })
}
