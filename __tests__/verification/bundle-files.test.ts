import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlesOf, custody, recorded, recordedPath, recordedText, SIGNER } from './recorded.ts'

const folder = mkdtempSync(join(tmpdir(), 'custody-bundles-'))
const ROOT = ['--trusted-root', recordedPath('trusted-root.json')]
const WITHOUT_LOGS = ['--trusted-root', recordedPath('trusted-root-without-logs.json')]
const SIGNED_BY = ['--certificate-identity', SIGNER]
const cosign = recorded('cosign3-bundle')
const attested = recorded('attest-public')
const atGitHub = recorded('attest-github')

type Ended = Awaited<ReturnType<typeof custody>>
type Json = Record<string, unknown>

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function verify(digest: string, bundles: readonly string[], ...options: string[]): Promise<Ended> {
  return custody(
    'verify',
    digest,
    ...bundles.flatMap((path) => ['--bundle', path]),
    '--quiet',
    ...SIGNED_BY,
    ...options
  )
}

async function accepts(ended: Promise<Ended>): Promise<void> {
  const { exitCode, stdout, stderr } = await ended
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^verified sha256:[0-9a-f]{64}$/m)
}

async function refuses(ended: Promise<Ended>, status: number, reason: RegExp): Promise<void> {
  const { exitCode, stderr } = await ended
  expect(stderr).toMatch(reason)
  expect(exitCode).toBe(status)
}

const paths = bundlesOf(cosign).map((bundle, index) => file(`cosign-${index}.json`, bundle))
const attestedPath = recordedPath('attest-public.jsonl')
const PROVENANCE = ['--require', 'provenance']

describe('custody verify --bundle', () => {
  it('accepts bundles as cosign wrote them, one a file', async () => {
    await accepts(verify(cosign.digest, paths, ...ROOT, '--require', 'signature,provenance,sbom'))
    await accepts(verify(`registry.example/octo-org/octo-app@${cosign.digest}`, paths, ...ROOT))
  })

  it('accepts bundles as actions/attest writes them, one a line', async () => {
    await accepts(verify(attested.digest, [attestedPath], ...ROOT, '--require', 'provenance,sbom'))
    await refuses(verify(attested.digest, [attestedPath], ...ROOT), 5, /error E_MISSING: no signature on sha256:/)
  })

  it("accepts GitHub's own list of attestations, and none in which a key stands twice", async () => {
    const bundles = recordedText('attest-public.jsonl').trim().split('\n')
    const listed = bundles.map((bundle) => `{"bundle":${bundle},"repository_id":1,"bundle_url":"https://x.example"}`)
    const list = file('list.json', `{"attestations":[${listed.join()}]}`)
    const required = ['--require', 'provenance,sbom']
    await accepts(verify(attested.digest, [list], ...ROOT, ...required))
    const doubled = file('doubled.json', `{"attestations":[],"attestations":[${listed.join()}]}`)
    await refuses(verify(attested.digest, [doubled], ...ROOT, ...required), 4, /"attestations" stands twice/)
    const empty = file('empty.json', '{"attestations":[{"bundle":null},{},null]}')
    await refuses(verify(attested.digest, [empty], ...ROOT, ...required), 5, /error E_MISSING/)
  })

  it('accepts those of a private instance, with a timestamp alone, by its own trusted root only', async () => {
    const path = recordedPath('attest-github.jsonl')
    await accepts(verify(atGitHub.digest, [path], ...WITHOUT_LOGS, '--require', 'provenance,sbom'))
    await refuses(verify(atGitHub.digest, [path], ...ROOT, ...PROVENANCE), 4, /E_VERIFY_(CERTIFICATE|LOG): expected 1/)
  })

  it('takes several trusted roots, one on each line, and judges each bundle by the one that issued its certificate', async () => {
    const foreign = JSON.parse(recordedText('trusted-root.json')) as { certificateAuthorities: Json[] }
    const [authority] = foreign.certificateAuthorities
    const past = { ...authority, validFor: { start: '2020-01-01T00:00:00Z', end: '2020-01-02T00:00:00Z' } }
    const other = JSON.stringify({ ...foreign, certificateAuthorities: [past] })
    const roots = file('roots.jsonl', `${other}\n${recordedText('trusted-root-without-logs.json').trim()}\n`)
    await accepts(
      verify(atGitHub.digest, [recordedPath('attest-github.jsonl')], '--trusted-root', roots, ...PROVENANCE)
    )
    const onlyOther = ['--trusted-root', file('other.json', other)]
    await refuses(
      verify(atGitHub.digest, [recordedPath('attest-github.jsonl')], ...onlyOther, ...PROVENANCE),
      4,
      /E_VERIFY_/
    )
  })

  it('refuses files that hold no bundle', async () => {
    await accepts(verify(cosign.digest, paths, ...ROOT))
    await refuses(verify(cosign.digest, [join(folder, 'none.json')], ...ROOT), 2, /error E_BUNDLE_FILE: .+ENOENT/s)
    await refuses(verify(cosign.digest, [file('empty', '')], ...ROOT), 2, /error E_BUNDLE_FILE/)
    await refuses(verify(cosign.digest, [file('text', 'hello')], ...ROOT), 4, /E_VERIFY_FORMAT/)
    await refuses(verify(cosign.digest, [file('null', 'null')], ...ROOT), 4, /E_VERIFY_FORMAT: it is not a JSON object/)
  })
})

describe('custody verify --offline', () => {
  it('asks nothing of any network', async () => {
    const ended = await verify(cosign.digest, paths, '--offline', ...ROOT)
    expect(ended).toMatchObject({ exitCode: 0, connections: [] })
    const reference = `127.0.0.1:9/octo-org/octo-app@${cosign.digest}`
    const online = await verify(reference, [], '--timeout', '2s', ...ROOT)
    expect({ exitCode: online.exitCode, asked: online.connections.length > 0 }).toEqual({ exitCode: 6, asked: true })
  })

  it('refuses what would have to be fetched', async () => {
    await accepts(verify(cosign.digest, paths, '--offline', ...ROOT))
    await refuses(verify(cosign.digest, paths, '--offline'), 2, /error E_OFFLINE: --offline needs --trusted-root/)
    await refuses(
      verify(`127.0.0.1:9/app@${cosign.digest}`, [], '--offline', ...ROOT),
      2,
      /error E_OFFLINE: --offline needs --bundle/
    )
  })
})

interface Forged extends Json {
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] }
  verificationMaterial: { certificate: { rawBytes: string }; tlogEntries: Json[]; timestampVerificationData?: Json }
}

const provenance = bundlesOf(cosign).find((bundle) => payloadOf(bundle).includes('slsa.dev/provenance/v1')) ?? ''
const sbom = bundlesOf(cosign).find((bundle) => payloadOf(bundle).includes('spdx.dev')) ?? ''
const stranger = bundlesOf(recorded('other-source')).find((bundle) => payloadOf(bundle).includes('provenance')) ?? ''

function payloadOf(bundle: string): string {
  return Buffer.from((JSON.parse(bundle) as Forged).dsseEnvelope.payload, 'base64').toString()
}

function flipped(base64: string, at: number): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString('base64')
}

const parsed = (bundle: string) => JSON.parse(bundle) as Forged

describe('a bundle that was tampered with', () => {
  const forgeries: [name: string, bundle: string, change: (bundle: Forged) => void, reason: RegExp][] = [
    [
      'one byte of the SBOM',
      sbom,
      ({ dsseEnvelope: e }) => (e.payload = flipped(e.payload, 300)),
      /E_VERIFY_(LOG|SIGNATURE)|E_STATEMENT/
    ],
    [
      'one byte of the signature',
      provenance,
      ({
        dsseEnvelope: {
          signatures: [s]
        }
      }) => s && (s.sig = flipped(s.sig, 40)),
      /E_VERIFY_(LOG|SIGNATURE|TIMESTAMP)/
    ],
    [
      'another certificate',
      provenance,
      ({ verificationMaterial: m }) => (m.certificate = parsed(stranger).verificationMaterial.certificate),
      /E_VERIFY_/
    ],
    [
      'the log entry of another statement',
      provenance,
      ({ verificationMaterial: m }) => (m.tlogEntries = parsed(sbom).verificationMaterial.tlogEntries),
      /E_VERIFY_(LOG|CERTIFICATE)/
    ],
    ['no log entry', provenance, ({ verificationMaterial: m }) => (m.tlogEntries = []), /E_VERIFY_(LOG|TIMESTAMP)/],
    [
      'the log entry twice',
      provenance,
      ({ verificationMaterial: m }) => m.tlogEntries.push(...m.tlogEntries),
      /E_VERIFY_(LOG|TIMESTAMP)/
    ],
    [
      'the timestamp of another statement',
      provenance,
      ({ verificationMaterial: m }) =>
        (m.timestampVerificationData = parsed(sbom).verificationMaterial.timestampVerificationData ?? {}),
      /E_VERIFY_TIMESTAMP/
    ],
    ['another payload type', provenance, ({ dsseEnvelope: e }) => (e.payloadType = 'application/json'), /E_VERIFY_/],
    ['a second signature', provenance, ({ dsseEnvelope: e }) => e.signatures.push(...e.signatures), /E_VERIFY_/]
  ]

  it.each(forgeries)('is refused: %s', async (name, bundle, change, reason) => {
    const type = JSON.parse(payloadOf(bundle)) as { predicateType: string }
    const required = ['--require', type.predicateType]
    await accepts(verify(cosign.digest, [file('true.json', bundle)], ...ROOT, ...required))
    const forged = parsed(bundle)
    change(forged)
    const path = file(`${name.replaceAll(' ', '-')}.json`, JSON.stringify(forged))
    await refuses(verify(cosign.digest, [path], ...ROOT, ...required), 4, reason)
  })

  it('is refused on another digest, though nothing in it was changed', async () => {
    await accepts(verify(cosign.digest, paths, ...ROOT))
    await refuses(verify(attested.digest, paths, ...ROOT), 4, /E_VERIFY_SUBJECT: it is about sha256:/)
  })

  it('is refused with the trusted root of another instance', async () => {
    await accepts(verify(cosign.digest, paths, ...ROOT))
    const root = JSON.parse(recordedText('trusted-root.json')) as { tlogs: { publicKey: Json; logId: Json }[] }
    const [first, second] = root.tlogs
    const swapped = { ...root, tlogs: [{ ...first, publicKey: second?.publicKey }, second] }
    await refuses(
      verify(cosign.digest, paths, '--trusted-root', file('swapped.json', JSON.stringify(swapped))),
      4,
      /E_VERIFY_LOG/
    )
  })
})
