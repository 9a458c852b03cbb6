import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { SigningSession } from '../../src/sigstore/session.ts'
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
let session: SigningSession

beforeAll(async () => {
  world = await startWorld()
  session = await openSession(world)
})

afterAll(async () => {
  await world.stop()
})

/** The lab's trust, but for a certificate authority that ended then. */
async function trustUntil(end: Date): Promise<Trust> {
  const root = JSON.parse(await readFile(world.sigstore.paths.trustedRoot, 'utf8')) as {
    certificateAuthorities: { validFor: { end?: string } }[]
  }
  for (const { validFor } of root.certificateAuthorities) validFor.end = end.toISOString()
  const path = join(world.folder, `root-until-${end.getTime()}.json`)
  await writeFile(path, JSON.stringify(root))
  return trustIn(world.folder, path)
}

describe('what was proved before', () => {
  it('holds for a certificate at the times of its proof, and at no other', async () => {
    const first = await session.signStatement(statementAbout(IMAGE))
    const atOnce = await session.signStatement(statementAbout(IMAGE, OTHER_IMAGE))
    await sleep(3000)
    const later = await session.signStatement(statementAbout(IMAGE))
    const until = await trustUntil(new Date(first.time.getTime() + 2000))
    for (const { bundle } of [first, atOnce])
      expect(verifyBundle(bundle, { digest: IMAGE }, until).signer.subjectAlternativeName).toBe(SAN)
    const error = await refusalOf(() => verifyBundle(later.bundle, { digest: IMAGE }, until))
    expect([error.code, error.reason]).toEqual([
      'E_VERIFY_CERTIFICATE',
      expect.stringContaining('Failed to verify certificate chain')
    ])
  })

  it('holds under the trusted root that it was proved by, and under no other', async () => {
    const { bundle } = await session.signStatement(statementAbout(IMAGE))
    expect(verifyBundle(bundle, { digest: IMAGE }, world.trust).signer.subjectAlternativeName).toBe(SAN)
    const before = await trustUntil(new Date('2020-01-01T00:00:00Z'))
    expect((await refusalOf(() => verifyBundle(bundle, { digest: IMAGE }, before))).code).toBe('E_VERIFY_CERTIFICATE')
  })

  it('is held against the digest and the identity that are asked for each time', async () => {
    const { bundle } = await session.signStatement(statementAbout(IMAGE))
    const read = Buffer.from(bundle)
    const expected = { digest: IMAGE, identity: IDENTITY }
    for (const bytes of [bundle, read]) expect(verifyBundle(bytes, expected, world.trust).subjects).toEqual([IMAGE])
    const codes = await Promise.all(
      [
        { ...expected, digest: OTHER_IMAGE },
        { ...expected, identity: { ...IDENTITY, issuer: 'https://issuer.example' } }
      ].map(async (other) => (await refusalOf(() => verifyBundle(read, other, world.trust))).code)
    )
    expect(codes).toEqual(['E_VERIFY_SUBJECT', 'E_VERIFY_IDENTITY'])
  })

  it('says nothing of bytes that differ in one bit', async () => {
    const { bundle } = await session.signStatement(statementAbout(IMAGE))
    expect(verifyBundle(bundle, { digest: IMAGE }, world.trust).subjects).toEqual([IMAGE])
    const at = bundle.indexOf('"sig":"') + 40
    const changed = Buffer.from(bundle)
    changed[at] = changed[at] === 0x41 ? 0x42 : 0x41
    expect((await refusalOf(() => verifyBundle(changed, { digest: IMAGE }, world.trust))).code).toMatch(/^E_VERIFY_/)
  })
})
