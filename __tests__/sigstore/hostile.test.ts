import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Trust } from '../../src/sigstore/trust.ts'
import { verifyBundle } from '../../src/sigstore/verifier.ts'
import {
  IMAGE,
  ISSUER,
  openSession,
  OTHER_IMAGE,
  refusalOf,
  SAN,
  startWorld,
  statementAbout,
  trustIn,
  type World
} from './world.ts'

const IDENTITY = { subjectAlternativeName: SAN, issuer: ISSUER }

let world: World
let own: Buffer
let other: Buffer

beforeAll(async () => {
  world = await startWorld()
  const session = await openSession(world)
  other = (await session.signStatement(statementAbout(IMAGE, OTHER_IMAGE))).bundle
  own = (await session.signStatement(statementAbout(IMAGE))).bundle
})

afterAll(async () => {
  await world.stop()
})

function verify(bundle: Buffer, trust: Trust = world.trust) {
  return verifyBundle(bundle, { digest: IMAGE, identity: IDENTITY }, trust)
}

interface Entry {
  logIndex: string
  integratedTime: string
  inclusionPromise?: { signedEntryTimestamp: string }
  inclusionProof?: { logIndex: string; treeSize: string; hashes: string[]; checkpoint: { envelope: string } }
  canonicalizedBody: string
}

interface BundleJson {
  mediaType: string
  verificationMaterial: {
    tlogEntries: [Entry, ...Entry[]]
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] }
  }
}

type Change = (material: BundleJson['verificationMaterial'], of: BundleJson) => unknown

function changed(change: Change, bytes = own): Buffer {
  const bundle = JSON.parse(bytes.toString()) as BundleJson
  change(bundle.verificationMaterial, bundle)
  return Buffer.from(JSON.stringify(bundle))
}

function materialOf(bytes: Buffer): BundleJson['verificationMaterial'] {
  return (JSON.parse(bytes.toString()) as BundleJson).verificationMaterial
}

describe('a log entry', () => {
  it('without its signed timestamp proves no time: that of the authority counts, whatever the entry says', () => {
    const proofOnly = changed(({ tlogEntries: [entry] }) => {
      delete entry.inclusionPromise
      entry.integratedTime = '4102444800'
      entry.logIndex = '7'
    })
    const { time, logIndex } = verify(proofOnly)
    expect(Math.abs(time.getTime() - verify(own).time.getTime())).toBeLessThan(60_000)
    expect(logIndex).toBe(materialOf(own).tlogEntries[0].inclusionProof?.logIndex)
  })

  const forgeries: [string, Change, RegExp][] = [
    [
      'without signed timestamp and authority',
      (material) => {
        delete material.tlogEntries[0].inclusionPromise
        material.timestampVerificationData.rfc3161Timestamps = []
      },
      /^E_VERIFY_TIMESTAMP expected 1 timestamps, got 0/
    ],
    [
      'without the proof that its version of bundles has',
      ({ tlogEntries: [entry] }) => delete entry.inclusionProof,
      /^E_VERIFY_FORMAT .*inclusionProof/
    ],
    [
      'with the proof of another index',
      ({ tlogEntries: [{ inclusionProof }] }) =>
        inclusionProof && (inclusionProof.logIndex = String(Number(inclusionProof.logIndex) ^ 1)),
      /^E_VERIFY_LOG /
    ],
    [
      'with a checkpoint that another key signed under the same name',
      ({ tlogEntries: [{ inclusionProof }] }) => {
        if (inclusionProof) inclusionProof.checkpoint.envelope = resigned(inclusionProof.checkpoint.envelope)
      },
      /^E_VERIFY_LOG invalid checkpoint signature/
    ],
    [
      'with the checkpoint of a smaller tree',
      ({ tlogEntries: [{ inclusionProof }] }) => {
        if (inclusionProof) {
          inclusionProof.checkpoint.envelope = inclusionProof.checkpoint.envelope.replace(/\n\d+\n/, '\n1\n')
          inclusionProof.treeSize = '1'
        }
      },
      /^E_VERIFY_LOG /
    ],
    [
      'forged, beside a good one',
      ({ tlogEntries }) => {
        tlogEntries.push({ ...tlogEntries[0], integratedTime: '1' })
      },
      /^E_VERIFY_(?:LOG|CERTIFICATE) /
    ],
    [
      'of another statement, beside a good one',
      ({ tlogEntries }) => {
        tlogEntries.push(materialOf(other).tlogEntries[0])
      },
      /^E_VERIFY_(?:LOG|TIMESTAMP) /
    ],
    [
      'whose body was written anew',
      ({ tlogEntries: [entry] }) => {
        const body = Buffer.from(entry.canonicalizedBody, 'base64').toString()
        entry.canonicalizedBody = Buffer.from(`${body} `).toString('base64')
      },
      /^E_VERIFY_LOG /
    ]
  ]

  it.each(forgeries)('is refused %s', async (_, change, expected) => {
    expect(verify(changed(() => undefined)).signer.subjectAlternativeName).toBe(SAN)
    const { code, reason } = await refusalOf(() => verify(changed(change)))
    expect(`${code} ${reason ?? ''}`).toMatch(expected)
  })
})

/** The same checkpoint with the signature's last bytes changed. */
function resigned(envelope: string): string {
  return envelope.replace(/ (\S+)\n$/, (_, signature: string) => {
    const bytes = Buffer.from(signature, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    return ` ${bytes.toString('base64')}\n`
  })
}

describe('a key or certificate of the trusted root', () => {
  const PAST = { start: '2020-01-01T00:00:00Z', end: '2021-01-01T00:00:00Z' }
  const FUTURE = { start: '2099-01-01T00:00:00Z' }

  interface Root {
    tlogs: { publicKey: { validFor: object } }[]
    ctlogs: { publicKey: { validFor: object } }[]
    timestampAuthorities: { validFor: object }[]
    certificateAuthorities: { validFor: object }[]
  }

  const holders: [string, (root: Root) => { validFor: object }[], string][] = [
    ['a log', ({ tlogs }) => tlogs.map(({ publicKey }) => publicKey), 'E_VERIFY_LOG'],
    ['a certificate log', ({ ctlogs }) => ctlogs.map(({ publicKey }) => publicKey), 'E_VERIFY_CERTIFICATE'],
    ['a timestamp authority', ({ timestampAuthorities }) => timestampAuthorities, 'E_VERIFY_TIMESTAMP'],
    ['a certificate authority', ({ certificateAuthorities }) => certificateAuthorities, 'E_VERIFY_CERTIFICATE']
  ]
  const lives = [PAST, FUTURE].flatMap((life) => holders.map(([what, of, code]) => [what, life, of, code] as const))

  it.each(lives)('of %s counts for nothing outside of its life: %j', async (what, life, of, code) => {
    const root = JSON.parse(await readFile(world.sigstore.paths.trustedRoot, 'utf8')) as Root
    const write = async (name: string) => {
      const path = join(world.folder, name)
      await writeFile(path, JSON.stringify(root))
      return trustIn(world.folder, path)
    }
    expect(verify(own, await write('whole.json')).signer.subjectAlternativeName).toBe(SAN)
    for (const holder of of(root)) holder.validFor = life
    const trust = await write(`${what.replaceAll(' ', '-')}.json`)
    expect((await refusalOf(() => verify(own, trust))).code).toBe(code)
  })
})

describe('a bundle that costs', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const filler = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')

  it.each<[string, Change, RegExp]>([
    [
      '33 log entries',
      ({ tlogEntries }) => {
        const [entry] = tlogEntries
        tlogEntries.push(...Array.from({ length: 32 }, () => entry))
      },
      /33 log entries; 32 are read/
    ],
    [
      '33 timestamps',
      ({ timestampVerificationData: data }) =>
        (data.rfc3161Timestamps = Array.from({ length: 33 }, () => ({ signedTimestamp: filler }))),
      /33 timestamps; 32 are read/
    ],
    ['an endless index', ({ tlogEntries: [entry] }) => (entry.logIndex = '9'.repeat(1_000_000)), /1000000 digits/],
    [
      'an endless size in its checkpoint',
      ({ tlogEntries: [{ inclusionProof }] }) =>
        inclusionProof &&
        (inclusionProof.checkpoint.envelope = inclusionProof.checkpoint.envelope.replace(
          /\n\d+\n/,
          `\n${'9'.repeat(1_000_000)}\n`
        )),
      /characters in a checkpoint/
    ],
    [
      'an endless proof',
      ({ tlogEntries: [{ inclusionProof }] }) =>
        inclusionProof && (inclusionProof.hashes = Array.from({ length: 65 }, () => filler)),
      /65 hashes in a proof/
    ]
  ])('is refused before it is verified: %s', async (_, change, expected) => {
    expect(verify(changed(() => undefined)).signer.subjectAlternativeName).toBe(SAN)
    const { code, reason } = await refusalOf(() => verify(changed(change)))
    expect(code).toBe('E_VERIFY_FORMAT')
    expect(reason).toMatch(expected)
  })

  it.each([
    'application/vnd.dev.sigstore.bundle.v0.9+json',
    'application/vnd.dev.sigstore.bundle.v0.3+json;x',
    'application/json',
    ''
  ])('is refused as %j, a type that nobody has defined', async (mediaType) => {
    expect(verify(own).signer.subjectAlternativeName).toBe(SAN)
    const { code, reason } = await refusalOf(() => verify(changed((_, bundle) => (bundle.mediaType = mediaType))))
    expect(`${code} ${reason ?? ''}`).toMatch(/^E_VERIFY_FORMAT .*mediaType/)
  })
})

describe('a bundle that two readers could read differently', () => {
  it.each<[string, (envelope: string) => string]>([
    ['before its own', (envelope) => `"dsseEnvelope":${envelope},"dsseEnvelope":`],
    ['before its own, the name written otherwise', (envelope) => `"dsse\\u0045nvelope":${envelope},"dsseEnvelope":`]
  ])('is refused: another envelope stands %s', async (_, doubled) => {
    expect(verify(own).signer.subjectAlternativeName).toBe(SAN)
    const { dsseEnvelope } = JSON.parse(other.toString()) as { dsseEnvelope: object }
    const forged = own.toString().replace('"dsseEnvelope":', doubled(JSON.stringify(dsseEnvelope)))
    expect(JSON.parse(forged)).toEqual(JSON.parse(own.toString()))
    const { code, reason } = await refusalOf(() => verify(Buffer.from(forged)))
    expect(`${code} ${reason ?? ''}`).toBe('E_VERIFY_FORMAT the key "dsseEnvelope" stands twice in one object')
  })
})
