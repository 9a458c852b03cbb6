import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import { verifyDigest } from '../../lab/sigstore/ecdsa.ts'
import { MerkleTree } from '../../lab/sigstore/merkle-tree.ts'
import { FROZEN } from '../../lab/sigstore/rekor-v2.ts'
import { type LabSigstore, startSigstore } from '../../lab/sigstore/sigstore.ts'
import {
  bundleOf,
  dsseEntry,
  fulcioSigner,
  hashedrekordEntry,
  hashedrekordRequestV2,
  post,
  type RekorAnswer,
  signEnvelope,
  type SignedEnvelope,
  timestampOf,
  tlogEntryOf,
  verifyBundle
} from './signing.ts'

const STATEMENT = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}')

let folder: string
let oidc: LabOidc
let sigstore: LabSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-rekor-'))
  oidc = await startOidc()
  sigstore = await startSigstore({ folder, oidc })
})

afterEach(() => {
  sigstore.rekor.lagMs = 0
  sigstore.rekor.maxRequestBytes = Infinity
  sigstore.rekorV2.faults.length = 0
})

afterAll(async () => {
  await Promise.all([sigstore.stop(), oidc.stop()])
  await rm(folder, { recursive: true })
})

const newEnvelope = () => signEnvelope(fulcioSigner(oidc, sigstore), STATEMENT)

describe('Rekor v1', () => {
  const create = (entry: unknown) => post(`${sigstore.rekor.url}/api/v1/log/entries`, entry)

  it('logs the hashes of a DSSE envelope and never the envelope', async () => {
    const envelope = await newEnvelope()
    // As another client would write it: spaces, and PEM without its last line end.
    const spaced = { ...envelope, json: envelope.json.replace('{', '{ '), certificate: envelope.certificate.trimEnd() }
    expect((await create(dsseEntry(spaced))).status).toBe(201)

    expect(JSON.parse(sigstore.rekor.entries().at(-1)?.body.toString() ?? '')).toEqual({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        envelopeHash: { algorithm: 'sha256', value: createHash('sha256').update(spaced.json).digest('hex') },
        payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(STATEMENT).digest('hex') },
        signatures: [
          {
            signature: envelope.signature.toString('base64'),
            verifier: Buffer.from(`${envelope.certificate.trimEnd()}\n`).toString('base64')
          }
        ]
      }
    })
  })

  it('counts its entries over all shards, but proves them in one tree', async () => {
    const answer = await (await create(dsseEntry(await newEnvelope()))).json()
    const [entry] = Object.values(answer as Record<string, RekorAnswer>)

    expect(entry?.verification.inclusionProof.logIndex).toBe(sigstore.rekor.entries().length - 1)
    expect(entry?.logIndex).toBeGreaterThan(1_000_000)
  })

  it.each([
    ['dsse', dsseEntry],
    ['hashedrekord', hashedrekordEntry]
  ])('refuses a %s whose signature is another', async (_, propose) => {
    const [honest, stranger] = await Promise.all([newEnvelope(), newEnvelope()])
    const mixed: SignedEnvelope = { ...honest, certificate: stranger.certificate }

    expect((await create(propose(honest))).status).toBe(201)
    expect((await create(propose(mixed))).status).toBe(400)
  })

  it('answers 409 with the place of an entry it has, which can be fetched once it is spread', async () => {
    const entry = dsseEntry(await newEnvelope())
    const created = await create(entry)
    const again = await create(entry)
    const location = again.headers.get('location') ?? ''
    const fetchEntry = () => fetch(new URL(location, sigstore.rekor.url))
    sigstore.rekor.lagMs = Infinity
    const early = await fetchEntry()
    sigstore.rekor.lagMs = 0
    const late = await fetchEntry()

    expect([created.status, again.status, early.status, late.status]).toEqual([201, 409, 404, 200])
    expect(location).toBe(created.headers.get('location'))
    expect(Object.keys((await late.json()) as object)).toEqual(Object.keys((await created.json()) as object))
  })

  it('lets nothing larger through than its load balancer does', async () => {
    const entry = dsseEntry(await newEnvelope())
    sigstore.rekor.maxRequestBytes = JSON.stringify(entry).length - 1
    const before = sigstore.rekor.entries().length
    const refused = await create(entry)
    const logged = sigstore.rekor.entries().length - before
    sigstore.rekor.maxRequestBytes += 1

    expect([refused.status, logged, (await create(entry)).status]).toEqual([502, 0, 201])
  })

  it('proves every entry again when the tree has grown', async () => {
    const envelopes: SignedEnvelope[] = []
    const locations: string[] = []
    for (let count = 0; count < 7; count++) {
      const envelope = await newEnvelope()
      envelopes.push(envelope)
      locations.push((await create(dsseEntry(envelope))).headers.get('location') ?? '')
    }

    for (const [index, envelope] of envelopes.entries()) {
      const answer = await fetch(new URL(locations[index] ?? '', sigstore.rekor.url))
      const [entry] = Object.values((await answer.json()) as Record<string, RekorAnswer>)
      const bundle = bundleOf(envelope, entry && tlogEntryOf(entry), await timestampOf(sigstore, envelope.signature))
      expect(entry?.verification.inclusionProof.treeSize).toBe(sigstore.rekor.entries().length)
      await expect(verifyBundle(bundle, sigstore.paths.trustedRoot)).resolves.toBeDefined()
    }
  })
})

describe('Rekor v2', () => {
  const create = (request: unknown) => post(`${sigstore.rekorV2.url}/api/v2/log/entries`, request)

  it('gives a proof, and neither promise nor time', async () => {
    const entry = (await (await create(hashedrekordRequestV2(await newEnvelope()))).json()) as Record<string, unknown>

    expect(entry).toMatchObject({ integratedTime: '0', inclusionPromise: null })
    expect(entry['inclusionProof']).toMatchObject({ logIndex: entry['logIndex'] })
  })

  it('takes no DSSE envelope', async () => {
    const envelope = await newEnvelope()
    const refused = await create({ dsseRequestV002: { envelope: JSON.parse(envelope.json) as unknown, verifiers: [] } })

    expect((await create(hashedrekordRequestV2(envelope))).status).toBe(201)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ message: 'invalid type, must be hashedrekord' })
  })

  it('takes no signature over another digest', async () => {
    const envelope = await newEnvelope()
    const accepted = await create(hashedrekordRequestV2(envelope))
    const refused = await create(hashedrekordRequestV2({ ...envelope, digest: randomBytes(32) }))

    expect([accepted.status, refused.status]).toEqual([201, 400])
  })

  it('answers 409 with the index of an entry it has', async () => {
    const request = hashedrekordRequestV2(await newEnvelope())
    const created = (await (await create(request)).json()) as { logIndex: string }
    const again = await create(request)

    expect([again.status, again.headers.get('x-log-index')]).toEqual([409, created.logIndex])
  })

  it('can be frozen', async () => {
    const request = hashedrekordRequestV2(await newEnvelope())
    sigstore.rekorV2.faults.push({ matches: () => true, times: 1, effect: { kind: 'answer', response: FROZEN } })

    expect([(await create(request)).status, (await create(request)).status]).toEqual([405, 201])
  })
})

describe('the Merkle tree', () => {
  // The leaves and roots that certificate-transparency's own tests use for RFC 6962.
  const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const ROOTS = {
    1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
  }

  it.each(Object.entries(ROOTS))('has the known root of %s leaves', (size, root) => {
    const tree = new MerkleTree()
    for (const leaf of LEAVES.slice(0, Number(size))) tree.append(Buffer.from(leaf, 'hex'))

    expect(tree.root().toString('hex')).toBe(root)
  })
})

describe('ECDSA over a digest', () => {
  it('agrees with node:crypto, which knows the message', () => {
    for (let count = 0; count < 20; count++) {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const message = randomBytes(40)
      const digest = createHash('sha256').update(message).digest()
      const signature = sign('sha256', message, privateKey)

      expect(verifyDigest(digest, publicKey, signature)).toBe(true)
      expect(verifyDigest(randomBytes(32), publicKey, signature)).toBe(false)
      expect(verifyDigest(digest, publicKey, sign('sha256', randomBytes(40), privateKey))).toBe(false)
    }
  })
})
