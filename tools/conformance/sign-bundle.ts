import { readFile, writeFile } from 'node:fs/promises'
import { type Bundle, bundleToJSON } from '@sigstore/bundle'
import { parseClaims, type WorkflowClaims } from '../../src/attestation/claims.ts'
import { STATEMENT_PAYLOAD_TYPE } from '../../src/attestation/statement.ts'
import { signEnvelope, signMessage } from '../../src/sigstore/bundle.ts'
import { requestCertificate } from '../../src/sigstore/fulcio.ts'
import { isGitHubIssuer } from '../../src/sigstore/identity.ts'
import { TransparencyLog } from '../../src/sigstore/log-witness.ts'
import { prove } from '../../src/sigstore/proof.ts'
import { TimestampAuthority } from '../../src/sigstore/timestamp.ts'
import { type ClientOptions, context, trustOf } from './arguments.ts'

/** Signs a file, or the in-toto statement in it, with the identity of the token, and writes a verified bundle; throws Error. */
export async function signBundle(file: string, options: ClientOptions): Promise<void> {
  const [content, trust] = await Promise.all([readFile(file), trustOf(options)])
  const services = trust.services(new Date(), 'auto')
  const identity = identityIn(options['identity-token'] ?? '')
  const surroundings = { ...context, statusPage: undefined }
  const signer = await requestCertificate(identity, services.certificateAuthority, trust, surroundings)
  const log = services.log ? [new TransparencyLog(services.log, surroundings)] : []
  const authorities = services.timestampAuthorities.map((url) => new TimestampAuthority(url, surroundings))
  const { signal } = new AbortController()
  const witnesses = [...log, ...authorities].map((service) => service.witness(signer, signal))
  const bundle = await (options['in-toto']
    ? signEnvelope(content, STATEMENT_PAYLOAD_TYPE, { signer, witnesses })
    : signMessage(content, { signer, witnesses }))
  prove(bundle, trust, content)
  await writeFile(options.bundle, jsonOf(bundle))
}

function jsonOf(bundle: Bundle): string {
  return `${JSON.stringify(bundleToJSON(bundle))}\n`
}

// The suite's token may name a person: what a workflow's claims say beside that is not there, and not asked for.
function identityIn(token: string): { readonly token: string; readonly claims: WorkflowClaims } {
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Payload
  if (isGitHubIssuer(payload.iss)) return { token, claims: parseClaims(token, 'https://github.com') }
  const claims = {
    issuer: payload.iss,
    subject: payload.email ?? payload.sub,
    audience: payload.aud,
    expires: payload.exp
  }
  return { token, claims: { ...claims, notBefore: undefined } as unknown as WorkflowClaims }
}

interface Payload {
  readonly iss: string
  readonly sub: string
  readonly email?: string
  readonly aud: string
  readonly exp: number
}
