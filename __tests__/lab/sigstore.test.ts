import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { RFC3161Timestamp } from '@sigstore/core'
import { SigningConfig } from '@sigstore/protobuf-specs'
import {
  type BundleBuilder,
  DSSEBundleBuilder,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness
} from '@sigstore/sign'
import { initTUF } from '@sigstore/tuf'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import { type LabSigstore, startSigstore } from '../../lab/sigstore/sigstore.ts'
import {
  bundleOf,
  fulcioSigner,
  hashedrekordRequestV2,
  PAYLOAD_TYPE,
  post,
  signEnvelope,
  timestampOf,
  verifyBundle
} from './signing.ts'

const STATEMENT = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}')
const MESSAGE = Buffer.from('a message, not a statement')
const SAN = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'

let folder: string
let oidc: LabOidc
let sigstore: LabSigstore
let other: LabSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-sigstore-'))
  oidc = await startOidc()
  sigstore = await startSigstore({ folder: join(folder, 'one'), oidc })
  other = await startSigstore({ folder: join(folder, 'other'), oidc })
})

afterAll(async () => {
  await Promise.all([sigstore.stop(), other.stop(), oidc.stop()])
  await rm(folder, { recursive: true })
})

function witnesses(api: 1 | 2): (RekorWitness | TSAWitness)[] {
  const rekorBaseURL = (api === 1 ? sigstore.rekor : sigstore.rekorV2).url
  return [new RekorWitness({ rekorBaseURL, majorApiVersion: api }), new TSAWitness({ tsaBaseURL: sigstore.tsa.url })]
}

function statementBuilder(api: 1 | 2): BundleBuilder {
  return new DSSEBundleBuilder({ signer: fulcioSigner(oidc, sigstore), witnesses: witnesses(api) })
}

function messageBuilder(api: 1 | 2): BundleBuilder {
  return new MessageSignatureBundleBuilder({ signer: fulcioSigner(oidc, sigstore), witnesses: witnesses(api) })
}

const signStatement = () => statementBuilder(1).create({ data: STATEMENT, type: PAYLOAD_TYPE })

describe('what @sigstore/sign signs, @sigstore/verify accepts', () => {
  it('a statement in Rekor v1', async () => {
    const signer = await verifyBundle(await signStatement(), sigstore.paths.trustedRoot)

    expect(signer.identity).toMatchObject({
      subjectAlternativeName: SAN,
      extensions: { issuer: 'https://token.actions.githubusercontent.com' }
    })
  })

  it.each([1, 2] as const)('a message in Rekor v%i', async (api) => {
    const bundle = await messageBuilder(api).create({ data: MESSAGE })

    expect((await verifyBundle(bundle, sigstore.paths.trustedRoot, MESSAGE)).identity?.subjectAlternativeName).toBe(SAN)
    await expect(verifyBundle(bundle, sigstore.paths.trustedRoot, STATEMENT)).rejects.toThrow('signature')
  })

  it('a statement in Rekor v2, logged as the hash of what was signed', async () => {
    const envelope = await signEnvelope(fulcioSigner(oidc, sigstore), STATEMENT)
    const logged = await post(`${sigstore.rekorV2.url}/api/v2/log/entries`, hashedrekordRequestV2(envelope))
    const bundle = bundleOf(envelope, await logged.json(), await timestampOf(sigstore, envelope.signature))

    expect(logged.status).toBe(201)
    expect((await verifyBundle(bundle, sigstore.paths.trustedRoot)).identity?.subjectAlternativeName).toBe(SAN)
  })

  it('each entry of growing trees', async () => {
    for (let count = 0; count < 6; count++) {
      const statement = await signStatement()
      const message = await messageBuilder(2).create({ data: MESSAGE })
      await expect(verifyBundle(statement, sigstore.paths.trustedRoot)).resolves.toBeDefined()
      await expect(verifyBundle(message, sigstore.paths.trustedRoot, MESSAGE)).resolves.toBeDefined()
    }

    expect(sigstore.rekor.entries().length).toBeGreaterThanOrEqual(6)
    expect(sigstore.rekorV2.entries().length).toBeGreaterThanOrEqual(6)
  })

  it('many at once, from one certificate each', async () => {
    const bundles = await Promise.all(Array.from({ length: 8 }, signStatement))

    const signers = await Promise.all(bundles.map((bundle) => verifyBundle(bundle, sigstore.paths.trustedRoot)))
    expect(signers).toHaveLength(8)
  })
})

describe('what @sigstore/verify refuses', () => {
  it('the bundle of another Sigstore', async () => {
    const bundle = await signStatement()

    await expect(verifyBundle(bundle, sigstore.paths.trustedRoot)).resolves.toBeDefined()
    await expect(verifyBundle(bundle, other.paths.trustedRoot)).rejects.toThrow('timestamp could not be verified')
  })

  it('a bundle whose entry belongs to another signature', async () => {
    const [one, two] = await Promise.all([
      signEnvelope(fulcioSigner(oidc, sigstore), STATEMENT),
      signEnvelope(fulcioSigner(oidc, sigstore), STATEMENT)
    ])
    const logged = await post(`${sigstore.rekorV2.url}/api/v2/log/entries`, hashedrekordRequestV2(one))
    const entry: unknown = await logged.json()
    const honest = bundleOf(one, entry, await timestampOf(sigstore, one.signature))
    const forged = bundleOf(two, entry, await timestampOf(sigstore, two.signature))

    await expect(verifyBundle(honest, sigstore.paths.trustedRoot)).resolves.toBeDefined()
    await expect(verifyBundle(forged, sigstore.paths.trustedRoot)).rejects.toThrow('signature mismatch')
  })
})

describe('signing configs', () => {
  const read = async (path: string) => SigningConfig.fromJSON(JSON.parse(await readFile(path, 'utf8')))

  it('name the services, Rekor v1 alone, v2 before v1, or no log', async () => {
    const configs = await Promise.all(
      [sigstore.paths.signingConfig, sigstore.paths.signingConfigV2, sigstore.paths.signingConfigNoLog].map(read)
    )

    expect(configs.map(({ rekorTlogUrls }) => rekorTlogUrls.map(({ url }) => url))).toEqual([
      [sigstore.rekor.url],
      [sigstore.rekorV2.url, sigstore.rekor.url],
      []
    ])
    for (const { caUrls, tsaUrls } of configs) {
      expect(caUrls[0]?.url).toBe(sigstore.fulcio.url)
      expect(tsaUrls[0]?.url).toBe(`${sigstore.tsa.url}/api/v1/timestamp`)
    }
  })

  it('let the newest log be told by its start', async () => {
    const { rekorTlogUrls } = await read(sigstore.paths.signingConfigV2)
    const [v2, v1] = rekorTlogUrls.map(({ validFor }) => validFor?.start?.getTime() ?? 0)

    expect(v2).toBeGreaterThan(v1 ?? Infinity)
    expect(v2).toBeLessThan(Date.now())
  })
})

describe('the TUF repository', () => {
  const open = (rootPath: string, cache: string) =>
    initTUF({ mirrorURL: sigstore.tuf.url, rootPath, cachePath: join(folder, cache), retry: 0 })

  it('gives @sigstore/tuf the files of the folder', async () => {
    const tuf = await open(sigstore.paths.tufRoot, 'cache')

    for (const [target, path] of [
      ['trusted_root.json', sigstore.paths.trustedRoot],
      ['signing_config.v0.2.json', sigstore.paths.signingConfig],
      ['signing_config_rekor_v2.v0.2.json', sigstore.paths.signingConfigV2]
    ] as const)
      await expect(tuf.getTarget(target)).resolves.toBe(await readFile(path, 'utf8'))
  })

  it('serves consistent snapshots', async () => {
    const root = JSON.parse(await readFile(sigstore.paths.tufRoot, 'utf8')) as { signed: Record<string, unknown> }

    expect(root.signed['consistent_snapshot']).toBe(true)
  })

  it('is not trusted by the root of another', async () => {
    await expect(open(sigstore.paths.tufRoot, 'own')).resolves.toBeDefined()
    await expect(open(other.paths.tufRoot, 'foreign')).rejects.toThrow('was signed by 0/1 keys')
  })
})

describe('the timestamp authority', () => {
  // openssl ts -query -sha256 -cert over "hello", with the nonce 2405da050291e122.
  const QUERY = 'MEMCAQEwMTANBglghkgBZQMEAgEFAAQgLPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQCCCQF2gUCkeEiAQH/'
  const timestamp = (body: string | Buffer, type: string) =>
    fetch(`${sigstore.tsa.url}/api/v1/timestamp`, { method: 'POST', headers: { 'content-type': type }, body })
  const signerKey = () => new X509Certificate(sigstore.tsa.chain[0] ?? '').publicKey

  it('answers a query of RFC 3161 with its nonce and certificate', async () => {
    const response = await timestamp(Buffer.from(QUERY, 'base64'), 'application/timestamp-query')
    const token = Buffer.from(await response.arrayBuffer())
    const parsed = RFC3161Timestamp.parse(token)

    expect(parsed.status).toBe(0n)
    expect(() => {
      parsed.verify(Buffer.from('hello'), signerKey())
    }).not.toThrow()
    expect(() => {
      parsed.verify(Buffer.from('jello'), signerKey())
    }).toThrow('message imprint')
    expect(token.includes(Buffer.from('2405da050291e122', 'hex'))).toBe(true)
    expect(token.includes(sigstore.tsa.chain[0] ?? 'absent')).toBe(true)
  })

  it('gives timestamps that can be read, twenty in a row', async () => {
    for (let count = 0; count < 20; count++) {
      const signature = randomBytes(64)
      const parsed = RFC3161Timestamp.parse(await timestampOf(sigstore, signature))
      parsed.verify(signature, signerKey())
      expect(parsed.signingTime.getMilliseconds()).toBe(0)
      expect(Math.abs(Date.now() - parsed.signingTime.getTime())).toBeLessThan(60_000)
    }
  })

  it('refuses a digest that is not one of its algorithm', async () => {
    const request = (length: number) =>
      timestamp(
        JSON.stringify({ artifactHash: randomBytes(length).toString('base64'), hashAlgorithm: 'sha256' }),
        'application/json'
      )

    expect([(await request(32)).status, (await request(20)).status]).toEqual([200, 400])
  })
})

it('delays every service by the latency it was started with', async () => {
  const slow = await startSigstore({ folder: join(folder, 'slow'), oidc, latencyMs: 5 })
  const delays = [slow.fulcio, slow.rekor, slow.rekorV2, slow.tsa, slow.tuf].map(({ latencyMs }) => latencyMs)
  await slow.stop()

  expect(delays).toEqual([5, 5, 5, 5, 5])
})
