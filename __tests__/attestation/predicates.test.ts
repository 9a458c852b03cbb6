import { describe, expect, it } from '@jest/globals'
import { identityOf, parseClaims, type WorkflowClaims } from '../../src/attestation/claims.ts'
import { documentStatement, provenanceStatement, signatureStatement } from '../../src/attestation/predicates.ts'
import { simpleSigningPayload } from '../../src/attestation/simple-signing.ts'
import { parseStatement, saysTheSame, serialiseStatement, writtenAround } from '../../src/attestation/statement.ts'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import type { Subject } from '../../src/image/subject.ts'

const [index, amd64, arm64] = ['index', 'amd64', 'arm64'].map((name) => Digest.of(Buffer.from(name))) as [
  Digest,
  Digest,
  Digest
]
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const subject: Subject = {
  reference: ImageReference.parse('ghcr.io/acme/checkout'),
  manifest: { mediaType: 'application/vnd.oci.image.index.v1+json', digest: index, size: 100 },
  kind: 'index',
  platforms: [
    { mediaType: OCI_MANIFEST, digest: amd64, size: 10, platform: { os: 'linux', architecture: 'amd64' } },
    { mediaType: OCI_MANIFEST, digest: arm64, size: 10, platform: { os: 'linux', architecture: 'arm64' } }
  ],
  attestations: []
}
const payload = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/checkout:ref:refs/heads/main',
  aud: 'sigstore',
  exp: 2_000_000_000,
  repository: 'acme/checkout',
  repository_id: '1296269',
  repository_owner: 'acme',
  repository_owner_id: '42',
  repository_visibility: 'public',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  event_name: 'push',
  workflow_ref: 'acme/checkout/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: 'a'.repeat(40),
  job_workflow_ref: 'acme/workflows/.github/workflows/sign.yml@refs/tags/v1',
  job_workflow_sha: 'b'.repeat(40),
  run_id: '77',
  run_attempt: '2',
  runner_environment: 'github-hosted'
}
const tokenOf = (value: object) => `e30.${Buffer.from(JSON.stringify(value)).toString('base64url')}.c2ln`
const claims: WorkflowClaims = parseClaims(tokenOf(payload), 'https://github.com')

describe('statements', () => {
  it('sign the index first, then every platform, without names', () => {
    expect(signatureStatement(subject)).toEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [index, amd64, arm64].map(({ hex }) => ({
        name: subject.reference.name,
        digest: { sha256: hex },
        annotations: {}
      })),
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      predicate: {}
    })
  })

  it("make SLSA provenance v1 from the token's claims alone", () => {
    const { predicate, subject: subjects } = provenanceStatement(subject, claims)
    expect(subjects[0]).toEqual({ name: 'ghcr.io/acme/checkout', digest: { sha256: index.hex } })
    expect(predicate).toEqual({
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: {
            ref: 'refs/heads/main',
            repository: 'https://github.com/acme/checkout',
            path: '.github/workflows/release.yml'
          }
        },
        internalParameters: {
          github: {
            event_name: 'push',
            repository_id: '1296269',
            repository_owner_id: '42',
            runner_environment: 'github-hosted'
          }
        },
        resolvedDependencies: [
          { uri: 'git+https://github.com/acme/checkout@refs/heads/main', digest: { gitCommit: 'a'.repeat(40) } }
        ]
      },
      runDetails: {
        builder: { id: 'https://github.com/acme/workflows/.github/workflows/sign.yml@refs/tags/v1' },
        metadata: { invocationId: 'https://github.com/acme/checkout/actions/runs/77/attempts/2' }
      }
    })
  })

  it('name the signer, not the caller, as identity', () => {
    expect(identityOf(claims)).toEqual({
      subjectAlternativeName: 'https://github.com/acme/workflows/.github/workflows/sign.yml@refs/tags/v1',
      issuer: 'https://token.actions.githubusercontent.com',
      sourceRepository: 'https://github.com/acme/checkout'
    })
  })

  it('describe one digest in a document', () => {
    expect(documentStatement(subject, arm64, 'https://spdx.dev/Document', { spdxVersion: 'SPDX-2.3' }).subject).toEqual(
      [{ name: 'ghcr.io/acme/checkout', digest: { sha256: arm64.hex } }]
    )
  })

  it('are the same bytes around a predicate that is written already', () => {
    const predicate = { spdxVersion: 'SPDX-2.3', name: 'é' }
    const plain = documentStatement(subject, arm64, 'https://spdx.dev/Document', predicate)
    const around = documentStatement(subject, arm64, 'https://spdx.dev/Document', predicate)
    const bytes = serialiseStatement(writtenAround(around, Buffer.from(JSON.stringify(predicate))))
    expect(bytes.toString()).toBe(serialiseStatement(plain).toString())
  })

  it('come back from their bytes as they were', () => {
    const statement = provenanceStatement(subject, claims)
    expect(parseStatement(serialiseStatement(statement))).toEqual(statement)
  })

  it('say the same in another attempt of the run, and not from another commit', () => {
    const again = provenanceStatement(subject, { ...claims, runId: '78', runAttempt: '1' })
    const other = provenanceStatement(subject, { ...claims, sha: 'c'.repeat(40) })
    expect(saysTheSame(provenanceStatement(subject, claims), again)).toBe(true)
    expect(saysTheSame(provenanceStatement(subject, claims), other)).toBe(false)
    expect(saysTheSame(signatureStatement({ ...subject, platforms: [] }), signatureStatement(subject))).toBe(false)
  })

  it.each([
    ['not JSON', '{'],
    ['no object', '[]'],
    ['another type', JSON.stringify({ _type: 'x', subject: [], predicateType: 'y' })],
    ['no subjects', JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', predicateType: 'y' })],
    ['no predicate type', JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject: [] })]
  ])('are refused where they are none: %s', (_what, text) => {
    expect(parseStatement(serialiseStatement(signatureStatement(subject)))).toBeDefined()
    expect(() => parseStatement(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'E_STATEMENT' }))
  })

  it('write the simple-signing payload byte for byte as cosign reads it', () => {
    expect(simpleSigningPayload(ImageReference.parse('docker.io/foo'), index).toString()).toBe(
      `{"critical":{"identity":{"docker-reference":"index.docker.io/library/foo"},"image":{"docker-manifest-digest":"${index.toString()}"},"type":"cosign container image signature"},"optional":null}`
    )
  })
})

describe('claims', () => {
  it.each([
    ['two parts', 'a.b', 'E_TOKEN_FORMAT'],
    ['no JSON', `e30.${Buffer.from('secret!').toString('base64url')}.x`, 'E_TOKEN_FORMAT'],
    ['a claim missing', tokenOf({ ...payload, job_workflow_ref: undefined }), 'E_TOKEN_CLAIMS']
  ])('are refused and the token not shown: %s', (_what, token, code) => {
    expect(parseClaims(tokenOf(payload), 'https://github.com').runId).toBe('77')
    expect(() => parseClaims(token, 'https://github.com')).toThrow(
      expect.objectContaining({ code, message: expect.not.stringContaining('secret') })
    )
  })
})
