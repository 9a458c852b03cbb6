import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Fault, LabResponse } from '../../lab/service.ts'
import { timestampQuery } from '../../src/sigstore/timestamp.ts'
import type { Trust } from '../../src/sigstore/trust.ts'
import {
  busy,
  captured,
  expectAccepted,
  fakeOnly,
  fault,
  IMAGE,
  openSession,
  refusal,
  startWorld,
  statementAbout,
  trustIn,
  type World
} from './world.ts'

let world: World
let foreign: World
let noLog: Trust
let foreignStamp: Buffer
let earlierStamp: Buffer

beforeAll(async () => {
  world = await startWorld()
  foreign = await startWorld()
  earlierStamp = await captured(world, world.sigstore.tsa)
  foreignStamp = await captured(foreign, foreign.sigstore.tsa)
  const { trustedRoot, signingConfigNoLog } = world.sigstore.paths
  noLog = await trustIn(world.folder, trustedRoot, signingConfigNoLog)
})

afterEach(() => {
  jest.useRealTimers()
  world.reset()
})

afterAll(async () => {
  await Promise.all([world.stop(), foreign.stop()])
})

function reply(change: (reply: Buffer) => Buffer): Fault['effect'] {
  return {
    kind: 'alter',
    alter: (response: LabResponse) => ({ ...response, body: change(Buffer.from(response.body as Buffer)) })
  }
}

function patched(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(Buffer.from(from, 'hex'))
  expect(at).toBeGreaterThanOrEqual(0)
  Buffer.from(to, 'hex').copy(bytes, at)
  return bytes
}

function otherEnd(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) === 0 ? 1 : 0])])
}

function otherSecond(bytes: Buffer): Buffer {
  const at = bytes.indexOf('Z', bytes.indexOf(`${new Date().getUTCFullYear()}`)) - 1
  bytes.writeUInt8(bytes[at] === 0x30 ? 0x31 : 0x30, at)
  return bytes
}

const mutants: readonly [string, Fault['effect']][] = [
  ['a status of refusal', reply((bytes) => patched(bytes, '3003020100', '3003020102'))],
  ['half of it', reply((bytes) => bytes.subarray(0, bytes.length / 2))],
  ['nothing', reply(() => Buffer.alloc(0))],
  ['a text', reply(() => Buffer.from('<html>'))],
  ['another signature', reply(otherEnd)],
  ['another time', reply(otherSecond)],
  ['the stamp of another authority', reply(() => foreignStamp)],
  ['the stamp of another signature', reply(() => earlierStamp)],
  ['more than a timestamp ever has', reply(() => Buffer.alloc(70_000))]
]

describe('no bundle comes of a timestamp answer with', () => {
  it.each(mutants)('%s', async (_, effect) => {
    await expectAccepted(world)
    const session = await openSession(world)
    fault(world.sigstore.tsa, effect)
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    expect(error.code).toMatch(/^E_(?:VERIFY_TIMESTAMP|TIMESTAMP_ANSWER)$/)
    expect(error.state).toContain('nothing was published')
  })

  it('a true stamp from after the end of the certificate', async () => {
    const session = await openSession(world, { trust: noLog })
    expect((await session.signStatement(statementAbout(IMAGE))).bundle.length).toBeGreaterThan(0)
    fakeOnly('Date')
    jest.setSystemTime(Date.now() + 700_000)
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    expect(error.code).toBe('E_VERIFY_TIMESTAMP')
    expect(error.message).toBe(
      'just signed, but not to be published: the timestamp lies outside the life of the certificate'
    )
  })
})

describe('a timestamp authority', () => {
  it('is asked again when it stumbles', async () => {
    fault(world.sigstore.tsa, busy(503))
    fault(world.sigstore.tsa, { kind: 'reset-after' })
    await expectAccepted(world)
    expect(world.sigstore.tsa.journal).toHaveLength(3)
  })

  it('is named when it stays out', async () => {
    await expectAccepted(world)
    const session = await openSession(world, { deadlineMs: 600 })
    fault(world.sigstore.tsa, busy(503), Infinity)
    expect((await refusal(session.signStatement(statementAbout(IMAGE)))).code).toBe('E_TIMESTAMP_OUTAGE')
  })
})

describe('timestampQuery', () => {
  it('is the DER of RFC 3161 for the SHA-256 of the signature', () => {
    expect(timestampQuery(Buffer.from('abc')).toString('hex')).toBe(
      '3036020101' +
        '3031300d060960864801650304020105000420' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    )
  })
})
