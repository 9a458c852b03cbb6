import { type KeyObject, X509Certificate } from 'node:crypto'
import type { SigningConfig, TrustedRoot } from '@sigstore/protobuf-specs'
import { type KeyFinderFunc, toTrustMaterial, type TrustMaterial, Verifier } from '@sigstore/verify'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { pemOf } from './certificate.ts'
import { KnownCertificate } from './known-certificate.ts'
import { Leaf } from './leaf.ts'
import { ProvenBundles } from './proven-bundles.ts'
import { type LogVersion, parseSigningConfig, selectServices, type SigningServices } from './signing-config.ts'
import { parseTrustedRoot, parseTrustedRoots, readTrustFile, rootError } from './trust-files.ts'
import { fetchTargets } from './tuf.ts'

/** Where the trust in a Sigstore instance comes from: a TUF repository, or two files; to verify, the trusted root is enough. */
export type TrustSource =
  | { readonly kind: 'tuf'; readonly mirror: URL; readonly rootPath?: string; readonly publicGood: boolean }
  | { readonly kind: 'files'; readonly trustedRoot: string; readonly signingConfig?: string }

/** What a bundle must carry to count: the instance's own trusted root and signing config say which of its logs are in use. */
interface Requirements {
  readonly certificateLog: boolean
  readonly log: boolean
}

const MAX_LEAVES = 64
const PUBLIC_GOOD_HOST = /(?:^|\.)sigstore\.dev$/

/** Reads and checks the trust in a Sigstore instance; throws RequestError, UnavailableError or EvidenceError. */
export async function loadTrust(source: TrustSource, context: TrustContext): Promise<Trust> {
  return new Trust(await readTrust(source, context))
}

/** Where trust is read to, and until when. */
interface TrustContext {
  readonly temp: string
  readonly log: Log
  readonly deadline: Deadline
}

/**
 * Reads what trust is made of, its keys and certificates not yet looked at; `configured` is told the signing configs as soon as
 * they are known to be genuine. Throws RequestError, UnavailableError or EvidenceError.
 */
export async function readTrust(
  source: TrustSource,
  context: TrustContext,
  configured: (configs: SigningConfigs) => Promise<void> = () => Promise.resolve()
): Promise<TrustParts> {
  if (source.kind === 'files') return readTrustFiles(source.trustedRoot, source.signingConfig)
  const targets = await fetchTargets(source, context)
  const origin = source.mirror.host
  const configs = {
    config: configOf(targets.signingConfig, `signing_config.v0.2.json of ${origin}`),
    configV2: configOf(targets.signingConfigV2, `signing_config_rekor_v2.v0.2.json of ${origin}`)
  }
  await configured(configs)
  const root = parseTrustedRoot(targets.trustedRoot, `trusted_root.json of ${origin}`)
  return { publicGood: source.publicGood, root, ...configs }
}

/** The two signing configs of an instance; the second is the one that opts in to Rekor v2. */
export interface SigningConfigs {
  readonly config: SigningConfig | undefined
  readonly configV2: SigningConfig | undefined
}

/** What trust is made of. */
export interface TrustParts extends SigningConfigs {
  readonly publicGood: boolean
  readonly root: TrustedRoot
  /** Further instances that are trusted, to verify only. */
  readonly others?: readonly TrustedRoot[]
}

/** The trusted root of one Sigstore instance, parsed once for everything that is signed and verified with it. */
export class Trust {
  /** Whether signing writes to the public-good log, where everything stays readable for everybody. */
  readonly publicGood: boolean
  readonly requires: Requirements
  readonly proven = new ProvenBundles()
  private readonly material: TrustMaterial
  private readonly parts: TrustParts
  private readonly chains: readonly Chain[]
  private readonly leaves = new Map<string, Leaf>()
  private readonly others: readonly Trust[]

  /** Throws RequestError when a key or a certificate of the root is damaged. */
  constructor(parts: TrustParts) {
    const { root, config } = parts
    this.parts = parts
    this.others = (parts.others ?? []).map(
      (other) => new Trust({ publicGood: false, root: other, config: undefined, configV2: undefined })
    )
    this.publicGood = parts.publicGood || (config !== undefined && namesPublicGood(config))
    this.requires = {
      certificateLog: root.ctlogs.length > 0,
      log: config ? config.rekorTlogUrls.length > 0 : root.tlogs.length > 0
    }
    try {
      this.chains = root.certificateAuthorities.map(chainFrom)
      this.material = trustMaterial(root)
    } catch (error) {
      throw rootError('the trusted root', messageOf(error))
    }
  }

  /** The services to sign with at `now`; throws RequestError when the instance names none, or none of the wanted version. */
  services(now: Date, wanted: LogVersion): SigningServices {
    return servicesIn(this.parts, now, wanted)
  }

  /** PEM of the intermediates, then of the root, that issued a leaf; undefined where no trusted authority that is valid at its start did. */
  chainOf(leaf: X509Certificate): string | undefined {
    const issuedAt = new Date(leaf.validFrom)
    return this.chains.find(({ start, end, issuer }) => start <= issuedAt && issuedAt <= end && issued(issuer, leaf))
      ?.text
  }

  /** The trusted instance that issued the leaf in these DER bytes; this one where none did. Throws Error when they hold no certificate. */
  issuing(der: Buffer): Trust {
    if (this.others.length === 0) return this
    const leaf = new X509Certificate(der)
    return [this, ...this.others].find((instance) => instance.chainOf(leaf) !== undefined) ?? this
  }

  /**
   * A verifier that tells logs by their keys. `names` are what the checkpoints call their logs: an operator chooses such a
   * name freely (rekor-server --rekor_server.hostname), it need not be part of the log's address. Where it is given a key in
   * place of the certificate, that is the key of `leaf`, good for the times at which the certificate was proved.
   */
  verifierFor(names: readonly string[], leaf: Leaf): Verifier {
    const publicKey = () => ({ publicKey: leaf.publicKey, validFor: (time: Date) => leaf.isProvenAt(time) })
    return this.verifier(names, publicKey, 1)
  }

  /** The same for a bare key, which has no life that a time would have to be proved for. */
  verifierForKey(names: readonly string[], key: KeyObject): Verifier {
    return this.verifier(names, () => ({ publicKey: key, validFor: () => true }), 0)
  }

  /** A verifier of all but log entries, for what a timestamp vouches for before the log has answered. */
  verifierOfStamps(): Verifier {
    return new Verifier(this.material, { ...this.thresholds, tlogThreshold: 0, timestampThreshold: 1 })
  }

  private verifier(names: readonly string[], publicKey: KeyFinderFunc, timestampThreshold: number): Verifier {
    const tlogs = this.material.tlogs.map((tlog) => ({ ...tlog, baseURL: [tlog.baseURL, ...names].join(' ') }))
    return new Verifier({ ...this.material, tlogs, publicKey }, { ...this.thresholds, timestampThreshold })
  }

  private get thresholds(): { ctlogThreshold: number; tlogThreshold: number } {
    const { certificateLog, log } = this.requires
    return { ctlogThreshold: certificateLog ? 1 : 0, tlogThreshold: log ? 1 : 0 }
  }

  /** The certificate in these DER bytes, the same object whenever it is asked for again; throws Error when there is none. */
  leaf(der: Buffer): Leaf {
    const key = der.toString('base64')
    const leaf = this.leaves.get(key) ?? new Leaf(der)
    if (this.leaves.size >= MAX_LEAVES) this.leaves.clear()
    this.leaves.set(key, leaf)
    return leaf
  }

  /** The address of the log with this identifier. */
  logAddress(keyId: Buffer): string | undefined {
    return this.parts.root.tlogs.find(({ checkpointKeyId, logId }) => (checkpointKeyId ?? logId)?.keyId.equals(keyId))
      ?.baseUrl
  }
}

/** The services that signing configs name for `now`; throws RequestError when they name none, or none of the wanted version. */
export function servicesIn({ config, configV2 }: SigningConfigs, now: Date, wanted: LogVersion): SigningServices {
  const chosen = wanted === 'v2' ? (configV2 ?? config) : config
  if (!chosen) {
    throw new RequestError('E_SIGNING_CONFIG', {
      message: 'nothing says which services to sign with: there is no signing config of version 0.2',
      reason: 'none came with the trusted root, which alone is enough to verify and not to sign',
      remedy: 'give signing-config and trusted-root, both from the operator of this Sigstore'
    })
  }
  return selectServices(chosen, now, wanted)
}

function trustMaterial(root: TrustedRoot): TrustMaterial {
  const material = toTrustMaterial(root)
  const known = (authorities: TrustMaterial['certificateAuthorities']) =>
    authorities.map((authority) => ({
      ...authority,
      certChain: authority.certChain.map((certificate) => new KnownCertificate(certificate.root.toDER()))
    }))
  return {
    ...material,
    certificateAuthorities: known(material.certificateAuthorities),
    timestampAuthorities: known(material.timestampAuthorities)
  }
}

interface Chain {
  readonly start: Date
  readonly end: Date
  readonly issuer: X509Certificate
  readonly text: string
}

const BEGINNING_OF_TIME = new Date(0)
const END_OF_TIME = new Date(8_640_000_000_000_000)

function chainFrom({ certChain, validFor }: TrustedRoot['certificateAuthorities'][number]): Chain {
  const [issuer, ...others] = (certChain?.certificates ?? []).map(({ rawBytes }) => new X509Certificate(rawBytes))
  if (!issuer) throw new TypeError('a certificate authority has no certificate')
  return {
    start: validFor?.start ?? BEGINNING_OF_TIME,
    end: validFor?.end ?? END_OF_TIME,
    issuer,
    text: [issuer, ...others].map(({ raw }) => pemOf(raw)).join('')
  }
}

function issued(issuer: X509Certificate, leaf: X509Certificate): boolean {
  return leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey)
}

async function readTrustFiles(rootPath: string, configPath: string | undefined): Promise<TrustParts> {
  const [root, config] = await Promise.all([
    readTrustFile(rootPath, 'trusted-root'),
    configPath === undefined ? undefined : readTrustFile(configPath, 'signing-config')
  ])
  const [first, ...others] = parseTrustedRoots(root, 'trusted-root')
  return {
    publicGood: false,
    root: first,
    others,
    config: configOf(config, 'signing-config'),
    configV2: undefined
  }
}

function configOf(bytes: Buffer | undefined, origin: string): SigningConfig | undefined {
  return bytes && parseSigningConfig(bytes, origin)
}

function namesPublicGood({ caUrls, rekorTlogUrls }: SigningConfig): boolean {
  return [...caUrls, ...rekorTlogUrls].some(({ url }) => PUBLIC_GOOD_HOST.test(URL.parse(url)?.hostname ?? ''))
}
