import {
  type CertificateAuthority,
  HashAlgorithm,
  type Service,
  ServiceSelector,
  SigningConfig,
  type TransparencyLogInstance,
  TrustedRoot
} from '@sigstore/protobuf-specs'
import type { PublicLogKey } from './log-key.ts'

/** A log as the trusted root names it. */
export interface TrustedLog {
  readonly url: string
  readonly key: PublicLogKey
}

/** An authority as the trusted root names it; its chain begins at the certificate nearest to what it signs, DER. */
export interface TrustedAuthority {
  readonly name: string
  readonly url: string
  readonly chain: readonly Buffer[]
}

/** A service of a signing config; with several of a kind the one that started last is to be used. */
export interface SigningService {
  readonly url: string
  readonly api: 1 | 2
}

const OPERATOR = 'custody.lab'
const VALID_FOR = { start: new Date(Date.now() - 3600 * 1000), end: undefined }
const NEWER_VALID_FOR = { start: new Date(Date.now() - 1800 * 1000), end: undefined }

/** The JSON of a trusted root (protobuf-specs sigstore_trustroot.proto, TrustedRoot v0.1). */
export function trustedRootJson(trusted: {
  readonly certificateAuthority: TrustedAuthority
  readonly timestampAuthority: TrustedAuthority
  readonly ctLog: TrustedLog
  readonly logs: readonly TrustedLog[]
}): string {
  return jsonOf(
    TrustedRoot.toJSON({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: trusted.logs.map(logInstance),
      certificateAuthorities: [authority(trusted.certificateAuthority)],
      ctlogs: [logInstance(trusted.ctLog)],
      timestampAuthorities: [authority(trusted.timestampAuthority)]
    })
  )
}

/**
 * The JSON of a signing config (protobuf-specs sigstore_trustroot.proto, SigningConfig v0.2); no log at all is
 * possible.
 */
export function signingConfigJson(urls: {
  readonly certificateAuthority: string
  readonly oidc: string
  readonly timestampAuthority: string
  readonly logs: readonly SigningService[]
}): string {
  const any = { selector: ServiceSelector.ANY, count: 0 }
  return jsonOf(
    SigningConfig.toJSON({
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [service({ url: urls.certificateAuthority, api: 1 })],
      oidcUrls: [service({ url: urls.oidc, api: 1 })],
      rekorTlogUrls: urls.logs.map(service),
      rekorTlogConfig: urls.logs.length > 0 ? any : undefined,
      tsaUrls: [service({ url: urls.timestampAuthority, api: 1 })],
      tsaConfig: any
    })
  )
}

function logInstance({ url, key }: TrustedLog): TransparencyLogInstance {
  return {
    baseUrl: url,
    hashAlgorithm: HashAlgorithm.SHA2_256,
    publicKey: { rawBytes: key.publicKey, keyDetails: key.keyDetails, validFor: VALID_FOR },
    logId: { keyId: key.id },
    checkpointKeyId: undefined,
    operator: OPERATOR
  }
}

function authority({ name, url, chain }: TrustedAuthority): CertificateAuthority {
  return {
    subject: { organization: OPERATOR, commonName: name },
    uri: url,
    certChain: { certificates: chain.map((rawBytes) => ({ rawBytes })) },
    validFor: VALID_FOR,
    operator: OPERATOR
  }
}

function service({ url, api }: SigningService): Service {
  return { url, majorApiVersion: api, validFor: api === 2 ? NEWER_VALID_FOR : VALID_FOR, operator: OPERATOR }
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
