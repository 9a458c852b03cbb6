import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { json as jcs } from '@sigstore/core'
import { LOG_NAME, signCheckpoint } from '../../lab/sigstore/log-key.ts'
import {
  alterJson,
  captured,
  expectAccepted,
  fault,
  flip,
  IMAGE,
  openSession,
  payloadAbout,
  refusal,
  startWorld,
  statementAbout,
  type World
} from './world.ts'

let world: World
let earlierEntry: Answer
let otherCertificate: string

beforeAll(async () => {
  world = await startWorld()
  earlierEntry = JSON.parse((await captured(world, world.sigstore.rekor)).toString()) as Answer
  otherCertificate = Buffer.from((await openSession(world)).certificate).toString('base64')
})

afterEach(() => {
  world.reset()
})

afterAll(async () => {
  await world.stop()
})

interface Entry {
  body: string
  integratedTime: number | string
  logID: string
  logIndex: number
  verification: {
    signedEntryTimestamp?: string
    inclusionProof?: {
      checkpoint: string | number
      hashes: string[]
      logIndex: number
      rootHash: string
      treeSize: number
    }
  }
}

type Answer = Record<string, Entry>
type Change = (answer: Answer) => unknown

function entry(change: (entry: Entry) => unknown): Change {
  return (answer) => {
    Object.values(answer).forEach(change)
    return answer
  }
}

function proof(change: (proof: NonNullable<Entry['verification']['inclusionProof']>) => unknown): Change {
  return entry(({ verification: { inclusionProof } }) => inclusionProof && change(inclusionProof))
}

function body(change: (body: string) => string): Change {
  return entry((changed) => {
    const before = Buffer.from(changed.body, 'base64').toString()
    const after = change(before)
    expect(after).not.toBe(before)
    changed.body = Buffer.from(after).toString('base64')
  })
}

function line(number: number, change: (text: string) => string): Change {
  return proof((changed) => {
    const lines = String(changed.checkpoint).split('\n')
    lines[number] = change(lines[number] ?? '')
    changed.checkpoint = lines.join('\n')
  })
}

function flipHex(text: string): string {
  return `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
}

/** Other characters of the same alphabet in place of those after `before`. */
function other(before: RegExp): (text: string) => string {
  return (text) => text.replace(before, (all) => all.slice(0, -2) + (all.endsWith('00') ? '11' : '00'))
}

const OTHER_BODIES: readonly [string, (body: string) => string][] = [
  ['another envelope hash', other(/envelopeHash.+?value":"[0-9a-f]{4}/)],
  ['another payload hash', other(/payloadHash.+?value":"[0-9a-f]{4}/)],
  ['another signature', other(/"signature":".{24}/)],
  ['another certificate', (text) => text.replace(/verifier":"[^"]+"/, `verifier":"${otherCertificate}"`)],
  ['no certificate', (text) => text.replace(/"verifier":"[^"]+"/, '"verifier":""')],
  ['another kind', (text) => text.replace('"kind":"dsse"', '"kind":"intoto"')],
  ['an unknown kind', (text) => text.replace('"kind":"dsse"', '"kind":"rekord"')]
]

const mutants: readonly [string, Change][] = [
  ['another time', entry((changed) => (changed.integratedTime = Number(changed.integratedTime) + 1))],
  ['a time that is no number', entry((changed) => (changed.integratedTime = 'now'))],
  ['another index', entry((changed) => (changed.logIndex += 1))],
  ['a negative index', entry((changed) => (changed.logIndex = -1))],
  ['another log', entry((changed) => (changed.logID = flipHex(changed.logID)))],
  [
    'another promise',
    entry(({ verification }) => (verification.signedEntryTimestamp = flip(String(verification.signedEntryTimestamp))))
  ],
  ['no promise', entry(({ verification }) => delete verification.signedEntryTimestamp)],
  ['no proof', entry(({ verification }) => delete verification.inclusionProof)],
  ['another place in the tree', proof((changed) => (changed.logIndex = 0))],
  ['another hash on the path', proof((changed) => (changed.hashes = changed.hashes.map(flipHex)))],
  ['one hash too many', proof(({ hashes }) => hashes.push('00'.repeat(32)))],
  ['another size in the checkpoint', line(1, (size) => String(Number(size) + 1))],
  ['another root in the checkpoint', line(2, flip)],
  ['another signature under the checkpoint', line(4, flip)],
  ['no checkpoint', proof((changed) => (changed.checkpoint = 5))],
  ['a body that is no entry', entry((changed) => (changed.body = Buffer.from('{}').toString('base64')))],
  ['a body that is no base64', entry((changed) => (changed.body = '<html>'))],
  ['the entry before', () => earlierEntry],
  ['two entries', (answer) => ({ ...answer, ['0'.repeat(80)]: Object.values(answer)[0] })],
  ['no entry', () => ({})],
  ...OTHER_BODIES.map(([name, change]): [string, Change] => [name, body(change)])
]

/** The change, and then a true promise, proof and checkpoint for what came of it: the log itself lies. */
function lie(change: Change): Change {
  return (answer) => {
    const { key } = world.sigstore.rekor
    change(answer)
    return entry((changed) => {
      const { verification, ...promised } = changed
      const leaf = Buffer.concat([Buffer.from([0]), Buffer.from(changed.body, 'base64')])
      const rootHash = createHash('sha256').update(leaf).digest()
      const single = { index: 0, treeSize: 1, rootHash, hashes: [] }
      verification.signedEntryTimestamp = key.sign(Buffer.from(jcs.canonicalize(promised))).toString('base64')
      verification.inclusionProof = {
        checkpoint: signCheckpoint(LOG_NAME, single, key),
        hashes: [],
        logIndex: 0,
        rootHash: rootHash.toString('hex'),
        treeSize: 1
      }
    })(answer)
  }
}

const lies: readonly [string, Change, RegExp][] = [
  ...OTHER_BODIES.map(([name, change]): [string, Change, RegExp] => [name, body(change), /^E_VERIFY_(?:LOG|FORMAT)$/]),
  [
    'a time before the certificate',
    entry((changed) => (changed.integratedTime = Number(changed.integratedTime) - 3600)),
    /^E_VERIFY_CERTIFICATE$/
  ],
  [
    'a time after its end',
    entry((changed) => (changed.integratedTime = Number(changed.integratedTime) + 3600)),
    /^E_VERIFY_CERTIFICATE$/
  ]
]

interface EntryV2 {
  logId?: { keyId: string }
  kindVersion?: { kind: string; version: string }
  inclusionProof?: { hashes: string[]; checkpoint?: { envelope: string } }
  canonicalizedBody?: string
}

const mutantsV2: readonly [string, (entry: EntryV2) => unknown][] = [
  ['another log', (changed) => (changed.logId = { keyId: flip(changed.logId?.keyId ?? '') })],
  ['no log', (changed) => delete changed.logId],
  ['another kind', (changed) => (changed.kindVersion = { kind: 'dsse', version: '0.0.2' })],
  ['no kind', (changed) => delete changed.kindVersion],
  ['no proof', (changed) => delete changed.inclusionProof],
  ['no checkpoint', (changed) => delete changed.inclusionProof?.checkpoint],
  ['another path', ({ inclusionProof }) => inclusionProof?.hashes.push(Buffer.alloc(32).toString('base64'))],
  ['another body', (changed) => (changed.canonicalizedBody = flip(changed.canonicalizedBody ?? ''))],
  ['no body', (changed) => delete changed.canonicalizedBody]
]

describe('no bundle comes of a log answer with', () => {
  it.each(mutants)('%s', async (_, change) => {
    await expectAccepted(world)
    const session = await openSession(world)
    fault(
      world.sigstore.rekor,
      alterJson((answer) => change(answer))
    )
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    // An entry of an earlier second is also older than the certificate, and that is seen first.
    expect(error.code).toMatch(/^E_(?:VERIFY_LOG|VERIFY_FORMAT|VERIFY_CERTIFICATE|LOG_ANSWER)$/)
    expect(error.state).toContain('nothing was published')
  })

  it.each(mutantsV2)('(version 2) %s', async (_, change) => {
    await expectAccepted(world, 'v2')
    const session = await openSession(world, { version: 'v2' })
    const alter = alterJson((answer) => {
      change(answer)
      return answer
    })
    fault(world.sigstore.rekorV2, alter)
    expect((await refusal(session.signStatement(statementAbout(IMAGE)))).code).toMatch(/^E_(?:VERIFY_LOG|LOG_ANSWER)$/)
  })
})

describe('a log that lies with its own key', () => {
  it('is believed as long as what it signs is true', async () => {
    const session = await openSession(world)
    fault(
      world.sigstore.rekor,
      alterJson((answer) => lie((same) => same)(answer))
    )
    expect((await session.signStatement(statementAbout(IMAGE))).legacy).toBeDefined()
  })

  it.each(lies)('is not believed about %s', async (_, change, code) => {
    await expectAccepted(world)
    const session = await openSession(world)
    fault(
      world.sigstore.rekor,
      alterJson((answer) => lie(change)(answer))
    )
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    expect(error.code).toMatch(code)
    expect(error.message).toContain('just signed, but not to be published')
  })

  it.each([
    ['another hash', other(/value":"[0-9a-f]{4}/)],
    ['another signature', other(/content":".{24}/)],
    ['another certificate', (text: string) => text.replace(/(publicKey":\{"content":")[^"]+/, `$1${otherCertificate}`)]
  ])('is not believed about %s of a payload', async (_, change) => {
    const session = await openSession(world)
    expect((await session.signPayload(payloadAbout(IMAGE))).signature).not.toBe('')
    fault(
      world.sigstore.rekor,
      alterJson((answer) => lie(body(change))(answer))
    )
    expect((await refusal(session.signPayload(payloadAbout(IMAGE)))).code).toBe('E_VERIFY_LOG')
  })
})
