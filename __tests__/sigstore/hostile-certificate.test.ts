import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bundleToJSON } from '@sigstore/bundle'
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign'
import { explicit, implicit, objectIdentifier, sequence, utf8 } from '../../lab/sigstore/der.ts'
import { extendedKeyUsage, extension, TIME_STAMPING } from '../../lab/sigstore/x509.ts'
import { verifyBundle } from '../../src/sigstore/verifier.ts'
import { identityFrom, IMAGE, ISSUER, refusalOf, SAN, startWorld, statementAbout, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(async () => {
  await world.stop()
})

function verify(bundle: Buffer) {
  const identity = { subjectAlternativeName: SAN, issuer: ISSUER }
  return verifyBundle(bundle, { digest: IMAGE, identity }, world.trust)
}

describe('a certificate', () => {
  /** A bundle by somebody who looks at nothing, with a certificate whose extensions are changed. */
  async function signedWith(change: (extensions: readonly Buffer[]) => readonly Buffer[]): Promise<Buffer> {
    const { fulcio, rekor, tsa } = world.sigstore
    fulcio.authority.distort = change
    const { token } = await identityFrom(world.oidc)
    const identityProvider = { getToken: () => Promise.resolve(token) }
    const builder = new DSSEBundleBuilder({
      signer: new FulcioSigner({ fulcioBaseURL: fulcio.url, identityProvider }),
      witnesses: [new RekorWitness({ rekorBaseURL: rekor.url }), new TSAWitness({ tsaBaseURL: tsa.url })]
    })
    const bundle = await builder.create({ data: statementAbout(IMAGE), type: 'application/vnd.in-toto+json' })
    return Buffer.from(JSON.stringify(bundleToJSON(bundle)))
  }

  const [USAGE, NAME] = ['2.5.29.37', '2.5.29.17'].map(objectIdentifier)
  const without = (oid: Buffer | undefined) => (extensions: readonly Buffer[]) =>
    extensions.filter((bytes) => !bytes.includes(oid ?? ''))
  const named = (...names: Buffer[]) => {
    return (extensions: readonly Buffer[]) => [
      ...without(NAME)(extensions),
      extension('2.5.29.17', sequence(...names), true)
    ]
  }
  const text = Buffer.from(SAN)
  const userName = (oid: string) => explicit(0, objectIdentifier(oid), explicit(0, utf8(SAN)))

  it.each([
    ['as an address', named(implicit(1, text))],
    ["as Fulcio's user name", named(userName('1.3.6.1.4.1.57264.1.7'))]
  ])('may carry its name %s', async (_, change) => {
    expect(verify(await signedWith(change)).signer.subjectAlternativeName).toBe(SAN)
  })

  it.each([
    [
      'is for servers and timestamps',
      (all: readonly Buffer[]) => [...without(USAGE)(all), extendedKeyUsage(TIME_STAMPING)],
      'E_VERIFY_CERTIFICATE'
    ],
    ['does not say what it is for', without(USAGE), 'E_VERIFY_CERTIFICATE'],
    ['names nobody', without(NAME), 'E_VERIFY_IDENTITY'],
    [
      'names two',
      named(implicit(6, text), implicit(6, Buffer.from('https://github.com/evil/evil'))),
      'E_VERIFY_IDENTITY'
    ],
    ['names the same twice', named(implicit(6, text), implicit(1, text)), 'E_VERIFY_IDENTITY'],
    ['names a host', named(implicit(2, text)), 'E_VERIFY_IDENTITY'],
    ['carries a name of another kind', named(userName('1.3.6.1.4.1.311.20.2.3')), 'E_VERIFY_IDENTITY'],
    [
      'names a text whose bytes differ in the high bit',
      named(implicit(6, text.map((byte) => byte | 0x80) as Buffer)),
      'E_VERIFY_IDENTITY'
    ]
  ])('is refused where it %s', async (_, change, code) => {
    expect(verify(await signedWith((all) => all)).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(async () => verify(await signedWith(change)))).code).toBe(code)
  })
})
