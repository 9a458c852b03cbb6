import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { X509Certificate as SigstoreCertificate } from '@sigstore/core'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import { type LabSigstore, startSigstore } from '../../lab/sigstore/sigstore.ts'
import { askToken, post } from './signing.ts'

let folder: string
let oidc: LabOidc
let sigstore: LabSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lab-fulcio-'))
  oidc = await startOidc()
  sigstore = await startSigstore({ folder, oidc })
})

afterEach(() => {
  oidc.claims = {}
})

afterAll(async () => {
  await Promise.all([sigstore.stop(), oidc.stop()])
  await rm(folder, { recursive: true })
})

describe('Fulcio', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = 'repo:acme/checkout:ref:refs/heads/main'

  function certify(token: string, privateKey: KeyObject = keys.privateKey): Promise<Response> {
    return post(`${sigstore.fulcio.url}/api/v2/signingCert`, {
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: keys.publicKey.export({ format: 'pem', type: 'spki' }) },
        proofOfPossession: sign('sha256', Buffer.from(subject), privateKey).toString('base64')
      }
    })
  }

  async function chainFor(token: string): Promise<string[]> {
    const answer = (await (await certify(token)).json()) as {
      signedCertificateEmbeddedSct: { chain: { certificates: string[] } }
    }
    return answer.signedCertificateEmbeddedSct.chain.certificates
  }

  async function refuse(token: string, reason: string, privateKey = keys.privateKey): Promise<void> {
    expect((await certify(await askToken(oidc))).status).toBe(200)
    const refused = await certify(token, privateKey)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toEqual({ code: 3, message: reason, details: [] })
  }

  it('answers leaf, intermediate and root, each issued by the next', async () => {
    const [leaf, intermediate, root, ...rest] = (await chainFor(await askToken(oidc))).map(
      (pem) => new X509Certificate(pem)
    )

    expect(rest).toEqual([])
    for (const [certificate, issuer] of [
      [leaf, intermediate],
      [intermediate, root],
      [root, root]
    ] as const) {
      expect(issuer && certificate?.checkIssued(issuer)).toBe(true)
      expect(issuer && certificate?.verify(issuer.publicKey)).toBe(true)
    }
    expect([leaf?.ca, intermediate?.ca, root?.ca]).toEqual([false, true, true])
  })

  it('gives a leaf of ten minutes for the key and the job', async () => {
    const [leaf = ''] = await chainFor(await askToken(oidc))
    const certificate = new X509Certificate(leaf)

    expect(certificate.validToDate.getTime() - certificate.validFromDate.getTime()).toBe(600_000)
    expect(certificate.subjectAltName).toBe(
      'URI:https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'
    )
    expect(certificate.publicKey.equals(keys.publicKey)).toBe(true)
  })

  it('writes the claims into the extensions, the deprecated ones bare', async () => {
    oidc.claims = { environment: 'prod', sub: subject }
    const [leaf = ''] = await chainFor(await askToken(oidc))
    const certificate = SigstoreCertificate.parse(leaf)
    const bare = (arc: number) => certificate.extension(`1.3.6.1.4.1.57264.1.${arc}`)?.value.toString()
    const encoded = (arc: number) =>
      certificate.extension(`1.3.6.1.4.1.57264.1.${arc}`)?.valueObj.subs[0]?.value.toString()

    expect([1, 2, 3, 4, 5, 6].map(bare)).toEqual([
      'https://token.actions.githubusercontent.com',
      'push',
      '0f4d5d2a1f5d4b8c9a7e6f3b2c1d0e9f8a7b6c5d',
      'release',
      'acme/checkout',
      'refs/heads/main'
    ])
    expect([8, 9, 12, 15, 16, 17, 20, 21, 22, 23, 24].map(encoded)).toEqual([
      'https://token.actions.githubusercontent.com',
      'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main',
      'https://github.com/acme/checkout',
      '702133',
      'https://github.com/acme',
      '40111',
      'push',
      'https://github.com/acme/checkout/actions/runs/9128341207/attempts/1',
      'public',
      'prod',
      subject
    ])
  })

  const UNUSABLE_TOKEN = 'There was an error processing the identity token'

  it('refuses a token for another audience', () => refuse(oidc.issue('npm'), UNUSABLE_TOKEN))

  it('refuses a token whose time is over', async () => {
    oidc.claims = { exp: Math.floor(Date.now() / 1000) - 1 }
    const expired = oidc.issue('sigstore')
    oidc.claims = {}
    await refuse(expired, UNUSABLE_TOKEN)
  })

  it('refuses a token of another issuer', async () => {
    oidc.claims = { iss: 'https://gitlab.com' }
    const foreign = oidc.issue('sigstore')
    oidc.claims = {}
    await refuse(foreign, UNUSABLE_TOKEN)
  })

  it('refuses a token that another key signed', async () => {
    const impostor = await startOidc()
    const forged = impostor.issue('sigstore')
    await impostor.stop()
    await refuse(forged, UNUSABLE_TOKEN)
  })

  it('refuses a token with another payload under its signature', async () => {
    const [header, payload = '', signature] = oidc.issue('sigstore').split('.')
    const altered = Buffer.from(payload, 'base64url').toString().replace('acme/checkout', 'acme/billing')
    await refuse([header, Buffer.from(altered).toString('base64url'), signature].join('.'), UNUSABLE_TOKEN)
  })

  it('refuses who does not hold the private key', () =>
    refuse(
      oidc.issue('sigstore'),
      'The signature supplied in the request could not be verified',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    ))
})
