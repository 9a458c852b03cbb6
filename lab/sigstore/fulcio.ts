import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto'
import type { LabOidc } from '../oidc.ts'
import { json, type LabRequest, type LabResponse, LabService } from '../service.ts'
import type { CertificateAuthority } from './certificate-authority.ts'
import { verifyToken } from './identity-token.ts'
import { InvalidRequest, orInvalid, parseJson, textAt } from './invalid-request.ts'
import { workflowIdentity } from './workflow-certificate.ts'

const SIGNING_CERTIFICATE_PATH = '/api/v2/signingCert'
const AUDIENCE = 'sigstore'
const GRPC_INVALID_ARGUMENT = 3
const GRPC_NOT_FOUND = 5

/**
 * Fulcio's certificate endpoint: checks token and proof of possession as the real one, and tells as little of
 * what was wrong.
 */
export class Fulcio extends LabService {
  readonly authority: CertificateAuthority
  private readonly oidc: LabOidc

  constructor(authority: CertificateAuthority, oidc: LabOidc) {
    super('fulcio', (request) => this.respond(request))
    this.authority = authority
    this.oidc = oidc
  }

  private async respond(request: LabRequest): Promise<LabResponse> {
    if (request.method !== 'POST' || request.url.pathname !== SIGNING_CERTIFICATE_PATH)
      return json(404, { code: GRPC_NOT_FOUND, message: 'Not Found', details: [] })
    try {
      const certificates = await this.certify(parseJson(request.body), request.headers.authorization)
      return json(200, { signedCertificateEmbeddedSct: { chain: { certificates } } })
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error
      return json(400, { code: GRPC_INVALID_ARGUMENT, message: error.message, details: [] })
    }
  }

  private async certify(request: unknown, authorization: string | undefined): Promise<string[]> {
    const claims = this.authenticate(request, authorization)
    const publicKey = publicKeyOf(request)
    checkPossession(request, publicKey, String(claims['sub']))
    const leaf = await this.authority.issue(workflowIdentity(claims), publicKey)
    return [leaf, ...this.authority.chain].map((certificate) => new X509Certificate(certificate).toString())
  }

  /** The token is in the body or, as sigstore-go sends it, in the Authorization header. */
  private authenticate(request: unknown, authorization: string | undefined): Record<string, unknown> {
    const { issuer, keys } = this.oidc
    return orInvalid('There was an error processing the identity token', () => {
      const token = authorization?.replace(/^bearer /i, '') ?? textAt(request, 'credentials', 'oidcIdentityToken')
      return verifyToken(token, { issuer, keys, audience: AUDIENCE })
    })
  }
}

function publicKeyOf(request: unknown): KeyObject {
  return orInvalid('The public key supplied in the request could not be parsed', () =>
    createPublicKey(textAt(request, 'publicKeyRequest', 'publicKey', 'content'))
  )
}

function checkPossession(request: unknown, publicKey: KeyObject, subject: string): void {
  orInvalid('The signature supplied in the request could not be verified', () => {
    const signature = Buffer.from(textAt(request, 'publicKeyRequest', 'proofOfPossession'), 'base64')
    if (!verify('sha256', Buffer.from(subject), publicKey, signature)) throw new Error('wrong signature')
  })
}
