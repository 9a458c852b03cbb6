import { X509Certificate } from 'node:crypto'
import { RequestError } from '../support/errors.ts'

/** What engines without a TUF client must be told of a private Sigstore; PEM texts, as the instance's trusted root has them. */
export interface TrustedKeys {
  readonly authorities: readonly Authority[]
  readonly timestampAuthorities: readonly Authority[]
  /** Logs with an ECDSA key: engines that take inline keys read no others. */
  readonly logs: readonly LogKey[]
  readonly certificateLogs: readonly LogKey[]
}

/** A certificate authority: its intermediates, then its root. */
export interface Authority {
  readonly uri: string
  readonly chain: readonly string[]
  readonly organization: string
  readonly commonName: string
}

export interface LogKey {
  readonly url: string
  readonly key: string
}

interface RootJson {
  readonly certificateAuthorities?: readonly AuthorityJson[]
  readonly timestampAuthorities?: readonly AuthorityJson[]
  readonly tlogs?: readonly LogJson[]
  readonly ctlogs?: readonly LogJson[]
}
interface AuthorityJson {
  readonly uri?: string
  readonly certChain: { readonly certificates: readonly { readonly rawBytes: string }[] }
}
interface LogJson {
  readonly baseUrl?: string
  readonly publicKey: { readonly rawBytes: string; readonly keyDetails?: string }
}

/** The keys in a trusted_root.json (Sigstore protobuf-specs, TrustedRoot as JSON); throws RequestError when it is damaged. */
export function readTrustedKeys(trustedRoot: Buffer): TrustedKeys {
  try {
    const root = JSON.parse(trustedRoot.toString('utf8')) as RootJson
    return {
      authorities: (root.certificateAuthorities ?? []).map(authorityOf),
      timestampAuthorities: (root.timestampAuthorities ?? []).map(authorityOf),
      logs: (root.tlogs ?? []).filter(isEcdsa).map(logOf),
      certificateLogs: (root.ctlogs ?? []).filter(isEcdsa).map(logOf)
    }
  } catch (cause) {
    throw new RequestError('E_TRUSTED_ROOT', {
      message: "the trusted root can't be read for the policies",
      reason: 'an authority or a log in it has no readable certificate or key',
      remedy: 'ask the operator of this Sigstore for its trusted_root.json',
      cause
    })
  }
}

function authorityOf({ uri = '', certChain }: AuthorityJson): Authority {
  const certificates = certChain.certificates.map(
    ({ rawBytes }) => new X509Certificate(Buffer.from(rawBytes, 'base64'))
  )
  const issuer = certificates[0]?.subject ?? ''
  return {
    uri,
    chain: certificates.map((certificate) => certificate.toString()),
    organization: attribute(issuer, 'O'),
    commonName: attribute(issuer, 'CN')
  }
}

// Node writes a distinguished name one attribute a line.
function attribute(subject: string, name: string): string {
  const line = subject.split('\n').find((text) => text.startsWith(`${name}=`))
  return line?.slice(name.length + 1) ?? 'sigstore'
}

function isEcdsa({ publicKey: { keyDetails = '' } }: LogJson): boolean {
  return keyDetails.includes('ECDSA')
}

function logOf({ baseUrl = '', publicKey }: LogJson): LogKey {
  const lines = publicKey.rawBytes.match(/.{1,64}/g) ?? []
  return { url: baseUrl, key: `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n` }
}
