import { createHash } from 'node:crypto'
import {
  type AttachmentEvidence,
  EVIDENCE_SCHEMA,
  type Evidence,
  type ImageEvidence,
  type SbomEvidence
} from '../../src/evidence/evidence.ts'
import type { DigestChange } from '../../src/evidence/promotion-record.ts'

const COMMIT = '8f14e45fceea167a5a36dedd4bea2543a1b2c3d4'
const PREDICATES = {
  signature: 'https://sigstore.dev/cosign/sign/v1',
  provenance: 'https://slsa.dev/provenance/v1',
  sbom: 'https://spdx.dev/Document'
} as const

/** A digest that depends on its seed alone. */
export function digestOf(seed: string): string {
  return `sha256:${createHash('sha256').update(seed).digest('hex')}`
}

/** What a release of acme/checkout leaves behind, for these images. */
export function evidenceFor(images: readonly ImageEvidence[], more: Partial<Evidence> = {}): Evidence {
  return {
    $schema: EVIDENCE_SCHEMA,
    version: 1,
    tool: { name: 'custody', version: '0.1.0' },
    verifiedAt: '2026-08-21T06:12:44.120Z',
    signer: {
      identity: 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main',
      issuer: 'https://token.actions.githubusercontent.com',
      sourceRepository: 'https://github.com/acme/checkout',
      sourceRef: 'refs/heads/main',
      sourceCommit: COMMIT,
      event: 'push',
      run: 'https://github.com/acme/checkout/actions/runs/11483927441/attempts/1',
      runner: 'github-hosted',
      slsaBuildLevel: 2,
      slsaReason:
        'the digest was handed to the signing step by steps of the same workflow; level 3 needs a build that they cannot reach'
    },
    transparency: { instance: 'public-good', log: 'v1', url: 'https://rekor.sigstore.dev' },
    images,
    notes: [],
    ...more
  }
}

/** One single-platform image, bundles only, on a registry with the referrers API. */
export function singleImage(name = 'ghcr.io/acme/checkout'): ImageEvidence {
  const digest = digestOf(name)
  return {
    name,
    digest,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    kind: 'image',
    platforms: [],
    referrers: 'api',
    attachments: attachmentsOn(name, digest, null, ['bundle']),
    sboms: [sbom(digest, null, 'syft', 214)],
    checks: checks(digest, 3, 0)
  }
}

/** A two-platform index in both formats, on a registry without the referrers API. */
export function twoPlatforms(name = 'ghcr.io/acme/checkout'): ImageEvidence {
  const digest = digestOf(`${name} index`)
  const platforms = ['linux/amd64', 'linux/arm64'].map((platform) => ({
    name: platform,
    digest: digestOf(`${name} ${platform}`)
  }))
  return {
    name,
    digest,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    kind: 'index',
    platforms,
    referrers: 'fallback',
    attachments: [
      ...attachmentsOn(name, digest, null, ['bundle', 'legacy']),
      ...platforms.flatMap((platform) =>
        attachmentsOn(name, platform.digest, platform.name, ['bundle', 'legacy'], name)
      )
    ],
    sboms: [
      sbom(digest, null, 'merged', 231),
      ...platforms.map((platform, index) => sbom(platform.digest, platform.name, 'buildkit', 214 + index * 3))
    ],
    checks: checks(digest, 9, 9)
  }
}

/** The change that pins an image in the kustomization of its overlay. */
export function changeTo(image: ImageEvidence, more: Partial<DigestChange> = {}): DigestChange {
  return {
    name: image.name,
    before: { digest: digestOf(`${image.name} before`), newTag: '1.4.1' },
    after: { digest: image.digest },
    ...more
  }
}

function attachmentsOn(
  name: string,
  subject: string,
  platform: string | null,
  formats: readonly AttachmentEvidence['format'][],
  shared = name
): AttachmentEvidence[] {
  return (['signature', 'provenance', 'sbom'] as const).flatMap((kind) =>
    formats.map((format) => ({
      kind,
      predicateType: PREDICATES[kind],
      format,
      subject,
      platform,
      location:
        format === 'bundle'
          ? digestOf(`${subject} ${kind}`)
          : `${subject.replace(':', '-')}.${kind === 'signature' ? 'sig' : 'att'}`,
      logIndex: logIndexOf(
        kind === 'sbom' || (kind === 'signature' && format === 'legacy') ? subject + format : shared,
        kind
      ),
      time: '2026-08-21T06:12:41.000Z',
      outcome: 'written' as const
    }))
  )
}

function logIndexOf(seed: string, kind: string): string {
  const entry = kind === 'sbom' ? seed.replace(/bundle$|legacy$/, '') : seed
  return String(420_000_000 + (createHash('sha256').update(`${entry} ${kind}`).digest().readUInt32BE() % 100_000))
}

function sbom(
  subject: string,
  platform: string | null,
  source: SbomEvidence['source'],
  packages: number
): SbomEvidence {
  return {
    subject,
    platform,
    source,
    format: 'SPDX-2.3',
    packages,
    bytes: packages * 1_310,
    sha256: digestOf(`${subject} sbom`).slice('sha256:'.length),
    reductions: source === 'syft' ? ['the file inventory was left out (31,204 files)'] : []
  }
}

function checks(digest: string, bundles: number, layers: number): ImageEvidence['checks'] {
  return [
    { name: 'Manifest', verdict: 'pass', detail: `the registry serves bytes that hash to ${digest}` },
    {
      name: 'Signer',
      verdict: 'pass',
      detail: 'every certificate names exactly this workflow, issuer and source repository'
    },
    {
      name: 'Bundles',
      verdict: 'pass',
      detail: `${bundles} read back; signature, certificate, log entry and subject verified`
    },
    ...(layers === 0
      ? []
      : [
          {
            name: 'Cosign tags',
            verdict: 'pass' as const,
            detail: `${layers} layers read back from ${digest.replace(':', '-')}.sig and ${digest.replace(':', '-')}.att, and verified`
          }
        ])
  ]
}
