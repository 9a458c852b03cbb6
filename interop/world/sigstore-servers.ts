import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PublicKeyDetails } from '@sigstore/protobuf-specs'
import { GITHUB_ISSUER } from '../../lab/oidc.ts'
import { ed25519KeyId } from '../../lab/sigstore/log-key.ts'
import { TIMESTAMP_PATH } from '../../lab/sigstore/timestamp-authority.ts'
import { type SigningService, signingConfigJson, type TrustedLog, trustedRootJson } from '../../lab/sigstore/trust.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { type AuthorityFiles, KEY_PASSWORD, writeAuthorityFiles } from './authority-files.ts'
import { fulcioConfig } from './fulcio-config.ts'
import type { IssuerDoor } from './issuer-door.ts'
import { addressOf, PORT, urlOf } from './ports.ts'
import { startRekor } from './rekor-servers.ts'
import { answers, listens } from './server-process.ts'
import type { Servers } from './servers.ts'

const HOST = '127.0.0.1'

/** What the trust files of the world are made of. */
export interface SigstoreTrust {
  readonly trustedRoot: string
  readonly signingConfig: string
  readonly signingConfigV2: string
  /** Intermediate, then root, PEM. */
  readonly chainPem: string
  readonly rootPem: string
  readonly rekorKeyPem: string
  readonly ctLogKeyPem: string
}

/** Starts Fulcio, its certificate log, both Rekors and the timestamp authority; gives what they are trusted by. */
export async function startSigstoreServers(
  servers: Servers,
  toolbox: Toolbox,
  door: IssuerDoor
): Promise<SigstoreTrust> {
  const files = await writeAuthorityFiles(join(servers.folder, 'keys'))
  await Promise.all([
    // Both want one port for metrics, and only Rekor lives without it.
    startTimestampAuthority(servers, toolbox).then(() => startRekor(servers, toolbox)),
    startCtLog(servers, toolbox, files),
    startRekorV2(servers, toolbox, files),
    startFulcio(servers, toolbox, files, door)
  ])
  return trustOf(files)
}

async function startTimestampAuthority(servers: Servers, toolbox: Toolbox): Promise<void> {
  await servers.start({
    name: 'timestamp-authority',
    program: join(await toolbox.provide('timestamp-authority'), 'timestamp-server'),
    args: [
      'serve',
      `--host=${HOST}`,
      `--port=${PORT.timestampAuthority}`,
      '--timestamp-signer=memory',
      '--disable-ntp-monitoring'
    ],
    isReady: answers(`${urlOf(PORT.timestampAuthority)}/ping`)
  })
}

async function startCtLog(servers: Servers, toolbox: Toolbox, { ctLogKey, roots }: AuthorityFiles): Promise<void> {
  const folder = join(servers.folder, 'ct-log')
  await mkdir(folder)
  await servers.start({
    name: 'ctlog',
    program: join(await toolbox.provide('ctlog'), 'ctlog'),
    args: ['-address', addressOf(PORT.ctLog), '-origin', HOST, '-folder', folder, '-key', ctLogKey, '-roots', roots],
    isReady: listens(urlOf(PORT.ctLog))
  })
}

async function startRekorV2(servers: Servers, toolbox: Toolbox, { rekorV2Key }: AuthorityFiles): Promise<void> {
  const folder = join(servers.folder, 'rekor-v2')
  await mkdir(folder)
  await servers.start({
    name: 'rekor-tiles',
    program: join(await toolbox.provide('rekor-tiles'), 'posix'),
    args: [
      'serve',
      `--http-address=${HOST}`,
      `--http-port=${PORT.rekorV2}`,
      `--grpc-address=${HOST}`,
      `--grpc-port=${PORT.rekorV2Grpc}`,
      `--http-metrics-port=${PORT.rekorV2Metrics}`,
      // The origin of its checkpoints, which sigstore-go compares with the host of its address.
      `--hostname=${HOST}`,
      `--storage-dir=${folder}`,
      `--signer-filepath=${rekorV2Key}`,
      '--checkpoint-interval=200ms',
      '--batch-max-age=50ms'
    ],
    isReady: answers(`${urlOf(PORT.rekorV2)}/healthz`)
  })
}

async function startFulcio(servers: Servers, toolbox: Toolbox, files: AuthorityFiles, door: IssuerDoor): Promise<void> {
  const [config, doorRoot] = [join(servers.folder, 'fulcio.yaml'), join(servers.folder, 'issuer-root.pem')]
  await Promise.all([writeFile(config, fulcioConfig([GITHUB_ISSUER, door.url])), writeFile(doorRoot, door.rootPem)])
  await servers.start({
    name: 'fulcio',
    program: join(await toolbox.provide('fulcio'), 'fulcio'),
    args: [
      'serve',
      `--host=${HOST}`,
      `--port=${PORT.fulcio}`,
      `--grpc-host=${HOST}`,
      `--grpc-port=${PORT.fulcioGrpc}`,
      `--metrics-port=${PORT.fulcioMetrics}`,
      `--legacy-unix-domain-socket=${join(servers.folder, 'fulcio.sock')}`,
      '--ca=fileca',
      `--fileca-cert=${files.fulcioChain}`,
      `--fileca-key=${files.fulcioKey}`,
      `--fileca-key-passwd=${KEY_PASSWORD}`,
      '--fileca-watch=false',
      `--ct-log-url=${urlOf(PORT.ctLog)}`,
      `--ct-log-public-key-path=${files.ctLogPublicKey}`,
      `--config-path=${config}`
    ],
    env: { HTTPS_PROXY: door.url, SSL_CERT_FILE: doorRoot },
    isReady: answers(`${urlOf(PORT.fulcio)}/healthz`)
  })
}

async function trustOf(files: AuthorityFiles): Promise<SigstoreTrust> {
  const timestampUrl = urlOf(PORT.timestampAuthority) + TIMESTAMP_PATH
  const [rekorKeyPem, timestampChain] = await Promise.all([
    textAt(`${urlOf(PORT.rekor)}/api/v1/log/publicKey`),
    textAt(`${timestampUrl}/certchain`)
  ])
  const rekorSpki = createPublicKey(rekorKeyPem).export({ format: 'der', type: 'spki' })
  const urls = { certificateAuthority: urlOf(PORT.fulcio), oidc: GITHUB_ISSUER, timestampAuthority: timestampUrl }
  const v1: SigningService = { url: urlOf(PORT.rekor), api: 1 }
  const v2: SigningService = { url: urlOf(PORT.rekorV2), api: 2 }
  const pems = files.chain.map((certificate) => new X509Certificate(certificate).toString())
  return {
    trustedRoot: trustedRootJson({
      certificateAuthority: { name: 'fulcio', url: urlOf(PORT.fulcio), chain: files.chain },
      timestampAuthority: { name: 'tsa', url: timestampUrl, chain: certificatesIn(timestampChain) },
      ctLog: ecdsaLog(urlOf(PORT.ctLog), files.ctLogSpki),
      logs: [ecdsaLog(v1.url, rekorSpki), ed25519Log(v2.url, files.rekorV2Spki)]
    }),
    signingConfig: signingConfigJson({ ...urls, logs: [v1] }),
    signingConfigV2: signingConfigJson({ ...urls, logs: [v2, v1] }),
    chainPem: pems.join(''),
    rootPem: pems.at(-1) ?? '',
    rekorKeyPem,
    ctLogKeyPem: createPublicKey({ key: files.ctLogSpki, format: 'der', type: 'spki' })
      .export({ format: 'pem', type: 'spki' })
      .toString()
  }
}

function ecdsaLog(url: string, publicKey: Buffer): TrustedLog {
  const id = createHash('sha256').update(publicKey).digest()
  return { url, key: { id, publicKey, keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256 } }
}

function ed25519Log(url: string, publicKey: Buffer): TrustedLog {
  return { url, key: { id: ed25519KeyId(publicKey), publicKey, keyDetails: PublicKeyDetails.PKIX_ED25519 } }
}

function certificatesIn(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block).raw)
}

async function textAt(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}
