import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
// Not the package's index: that loads nock, which takes over every HTTP connection of the process.
import { type CTLog, initializeCTLog } from '@sigstore/mock/dist/fulcio/ctlog.js'
import { PublicKeyDetails } from '@sigstore/protobuf-specs'
import type { LabOidc } from '../oidc.ts'
import { CertificateAuthority } from './certificate-authority.ts'
import { Fulcio } from './fulcio.ts'
import { Rekor } from './rekor.ts'
import { RekorV2 } from './rekor-v2.ts'
import { TIMESTAMP_PATH, TimestampAuthority } from './timestamp-authority.ts'
import { signingConfigJson, trustedRootJson } from './trust.ts'
import { TufRepository } from './tuf.ts'

/** A whole private Sigstore: a port, a journal, a latency and faults for each service. */
export interface LabSigstore {
  readonly fulcio: Fulcio
  readonly rekor: Rekor
  readonly rekorV2: RekorV2
  readonly tsa: TimestampAuthority
  readonly tuf: TufRepository
  /** Files for `trusted-root`, `signing-config` and `tuf-root`. */
  readonly paths: SigstorePaths
  stop(): Promise<void>
}

export interface SigstorePaths {
  readonly trustedRoot: string
  /** Rekor v1 and the timestamp authority. */
  readonly signingConfig: string
  /** Rekor v2 before v1, and the timestamp authority. */
  readonly signingConfigV2: string
  /** The timestamp authority alone. */
  readonly signingConfigNoLog: string
  readonly tufRoot: string
}

export interface SigstoreOptions {
  /** Where the trust files go; made when it is not there. */
  readonly folder: string
  /** Whose tokens Fulcio takes. */
  readonly oidc: LabOidc
  readonly latencyMs?: number
}

type Signing = Pick<LabSigstore, 'fulcio' | 'rekor' | 'rekorV2' | 'tsa'>

/** Starts all services of a new Sigstore with keys of its own and writes its trust files. */
export async function startSigstore({ folder, oidc, latencyMs = 0 }: SigstoreOptions): Promise<LabSigstore> {
  const ctLog = await initializeCTLog(generateKeyPairSync('ec', { namedCurve: 'P-256' }))
  const signing: Signing = {
    fulcio: new Fulcio(new CertificateAuthority(ctLog), oidc),
    rekor: new Rekor(),
    rekorV2: new RekorV2(),
    tsa: new TimestampAuthority()
  }
  await Promise.all(Object.values(signing).map((service) => service.start()))
  const trust = trustFiles(signing, ctLog, oidc)
  const tuf = await new TufRepository({
    'trusted_root.json': trust.trustedRoot,
    'signing_config.v0.2.json': trust.signingConfig,
    'signing_config_rekor_v2.v0.2.json': trust.signingConfigV2
  }).start()
  const services = { ...signing, tuf }
  for (const service of Object.values(services)) service.latencyMs = latencyMs
  return {
    ...services,
    paths: await writeFiles(folder, { ...trust, tufRoot: tuf.root }),
    stop: async () => {
      await Promise.all(Object.values(services).map((service) => service.stop()))
    }
  }
}

function trustFiles(
  services: Signing,
  ctLog: CTLog,
  oidc: LabOidc
): Omit<Record<keyof SigstorePaths, string>, 'tufRoot'> {
  const { fulcio, rekor, rekorV2, tsa } = services
  const ctLogKey = {
    id: Buffer.from(ctLog.logID.buffer),
    publicKey: ctLog.publicKey,
    keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256
  }
  const timestampUrl = tsa.url + TIMESTAMP_PATH
  const urls = { certificateAuthority: fulcio.url, oidc: oidc.service.url, timestampAuthority: timestampUrl }
  const v1 = { url: rekor.url, api: 1 } as const
  const v2 = { url: rekorV2.url, api: 2 } as const
  return {
    trustedRoot: trustedRootJson({
      certificateAuthority: { name: 'fulcio', url: fulcio.url, chain: fulcio.authority.chain },
      timestampAuthority: { name: 'tsa', url: timestampUrl, chain: tsa.chain },
      ctLog: { url: fulcio.url, key: ctLogKey },
      logs: [rekor, rekorV2]
    }),
    signingConfig: signingConfigJson({ ...urls, logs: [v1] }),
    signingConfigV2: signingConfigJson({ ...urls, logs: [v2, v1] }),
    signingConfigNoLog: signingConfigJson({ ...urls, logs: [] })
  }
}

async function writeFiles(
  folder: string,
  contents: Readonly<Record<keyof SigstorePaths, string>>
): Promise<SigstorePaths> {
  const paths: SigstorePaths = {
    trustedRoot: join(folder, 'trusted_root.json'),
    signingConfig: join(folder, 'signing_config.json'),
    signingConfigV2: join(folder, 'signing_config_v2.json'),
    signingConfigNoLog: join(folder, 'signing_config_no_log.json'),
    tufRoot: join(folder, 'tuf-root.json')
  }
  await mkdir(folder, { recursive: true })
  const names = Object.keys(paths) as (keyof SigstorePaths)[]
  await Promise.all(names.map((name) => writeFile(paths[name], contents[name])))
  return paths
}
