import type { Judge, SignedImage } from '../judges/judge.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import { labSubject } from '../world/subjects.ts'
import { type Alterations, type AttachedContent, openRepository, readAttached, writeAttached } from './attached.ts'
import { expectAccepted, expectRefused, hearAll } from './hearing.ts'
import type { Report } from './report.ts'
import { pushSubject, RELEASE, sign, type Signing } from './signing.ts'

const SUITE = 'broken writers'
const CHAIN = 'dev.sigstore.cosign/chain'

/** A mistake that our writer could make, and who finds it, with what words. */
interface Variant {
  readonly mistake: string
  readonly alterations: Alterations
  readonly reasons: Readonly<Record<string, RegExp>>
}

const VARIANTS: readonly Variant[] = [
  {
    mistake: 'the wrong artifactType',
    alterations: {
      bundle: (content) => withManifest(content, { artifactType: 'application/vnd.oci.empty.v1+json' })
    },
    reasons: {
      gh: /no attestations (?:were )?found in the OCI registry|found bundles of attestation/i,
      crane: /the artifactType of the entry is application\/vnd\.oci\.empty\.v1\+json/
    }
  },
  {
    mistake: 'no annotations in the fallback index',
    alterations: {
      entry: ({ mediaType, digest, size, artifactType }) => ({
        mediaType,
        digest,
        size,
        ...(artifactType !== undefined && { artifactType })
      })
    },
    reasons: { crane: /no entry says that it is https:\/\/slsa\.dev\/provenance\/v1/ }
  },
  {
    mistake: 'a chain without its root',
    alterations: { tag: withoutRoot },
    reasons: {
      openssl: /unable to get (?:local )?issuer certificate/,
      ratify: /certificate signed by unknown authority|nil certificate provided/
    }
  },
  {
    mistake: 'a subject that is one byte larger',
    alterations: {
      bundle: (content) => {
        const { subject } = content.manifest
        return withManifest(content, subject ? { subject: { ...subject, size: subject.size + 1 } } : {})
      }
    },
    reasons: { crane: /the size of the subject is \d+, not \d+/ }
  }
]

/** Proves that the suite can fail: what our writer writes is copied, once as it is and then with each mistake, and must be refused. */
export async function runBrokenVariants(world: InteropWorld, judges: readonly Judge[], report: Report): Promise<void> {
  const registry = world.all.find(({ hasReferrersApi }) => !hasReferrersApi)
  if (!registry) throw new Error('there is no registry without the referrers API')
  const signing: Signing = {
    registry,
    subject: labSubject('single', 'broken'),
    formats: ['bundle', 'legacy'],
    log: 'v1',
    trust: 'files'
  }
  const original = await sign(world, signing)
  const copies = new Copies(original, signing)
  await report.check(SUITE, 'a faithful copy is accepted', async () => {
    expectAccepted(await hearAll(await copies.make({}), judges.filter(readsRegistry), RELEASE))
  })
  for (const { mistake, alterations, reasons } of VARIANTS) {
    await report.check(SUITE, `${mistake} is found`, async () => {
      const heard = await hearAll(
        await copies.make(alterations),
        judges.filter(readsRegistry),
        RELEASE,
        concernsRefusal
      )
      expectFound(heard, reasons)
    })
  }
  await report.check(SUITE, 'a payload of another digest is found', async () => {
    const heard = await hearAll(await copies.makeForeignTag(), judges.filter(readsRegistry), RELEASE)
    expectFound(heard, { cosign: /digest/, crane: /the payload of the tag is about sha256:/ })
  })
}

// Of several questions to a verifier some do not touch the mistake; at least one must find it, and for this reason.
function expectFound(heard: Awaited<ReturnType<typeof hearAll>>, reasons: Readonly<Record<string, RegExp>>): void {
  for (const [judge, reason] of Object.entries(reasons)) {
    const own = heard.filter((answer) => answer.judge.startsWith(judge) && !answer.accepted)
    const asked = heard.some((answer) => answer.judge.startsWith(judge))
    if (asked && own.length === 0) throw new Error(`${judge} accepted it`)
    if (own.length > 0) expectRefused(own, { [judge]: reason })
  }
}

function concernsRefusal(what: string): boolean {
  return !what.includes('of the bundle')
}

// A bundle in a file is not part of what was copied.
function readsRegistry({ name }: Judge): boolean {
  return name !== 'sigstore-python'
}

class Copies {
  private readonly original: SignedImage
  private readonly signing: Signing

  constructor(original: SignedImage, signing: Signing) {
    this.original = original
    this.signing = signing
  }

  /** The image in a repository of its own, with everything that is attached to the original, altered. */
  async make(alterations: Alterations): Promise<SignedImage> {
    const { registry, subject } = this.signing
    const repository = await pushSubject(registry, subject)
    const from = openRepository(registry, this.original.name.slice(registry.host.length + 1))
    const record = await readAttached(from, registry, this.original.digest)
    await writeAttached(openRepository(registry, repository), registry, this.target(), record, alterations)
    return { ...this.original, name: `${registry.host}/${repository}` }
  }

  /** Another image whose signature tag holds the original's. */
  async makeForeignTag(): Promise<SignedImage> {
    const { registry } = this.signing
    const other = labSubject('single', 'another')
    const repository = await pushSubject(registry, other)
    const from = openRepository(registry, this.original.name.slice(registry.host.length + 1))
    const { tags } = await readAttached(from, registry, this.original.digest)
    const digest = other.image.digest.toString()
    await writeAttached(
      openRepository(registry, repository),
      registry,
      { ...this.target(), digest },
      { bundles: [], tags }
    )
    return { ...this.original, name: `${registry.host}/${repository}`, digest, formats: ['legacy'] }
  }

  private target(): { mediaType: string; digest: string; size: number } {
    const top = this.signing.subject.image.manifests.at(-1)
    if (!top) throw new Error('the image has no manifest')
    return { mediaType: top.mediaType, digest: top.digest.toString(), size: top.size }
  }
}

function withManifest(
  { manifest, blobs }: AttachedContent,
  fields: Partial<AttachedContent['manifest']>
): AttachedContent {
  return { manifest: { ...manifest, ...fields }, blobs }
}

function withoutRoot({ manifest, blobs }: AttachedContent): AttachedContent {
  const layers = manifest.layers.map((layer) => {
    const [intermediate = ''] =
      layer.annotations?.[CHAIN]?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n?/) ?? []
    return { ...layer, annotations: { ...layer.annotations, [CHAIN]: intermediate } }
  })
  return { manifest: { ...manifest, layers }, blobs }
}
