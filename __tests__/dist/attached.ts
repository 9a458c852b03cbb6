import type { Lab } from '../../lab/lab.ts'
import { judgeAttestation, judgeBundle, type Judgement, judgeSignature } from './judge.ts'
import { type JsonDescriptor, type JsonManifest, PlainReader, tagOf } from './plain-reader.ts'
import type { Pushed } from './world.ts'

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A bundle that hangs on a digest, and what it proves. */
export interface AttachedBundle extends Judgement {
  readonly location: string
  readonly bytes: Buffer
}

/** Everything of ours that hangs on one digest, all of it accepted by other code than ours. */
export interface Attached {
  readonly bundles: readonly AttachedBundle[]
  /** How many layers the `.sig` tag has. */
  readonly signatures: number
  /** The predicate types of the layers in the `.att` tag, sorted. */
  readonly attestations: readonly string[]
}

/** Reads what hangs on a digest and judges each piece of it; throws where one does not verify or names another digest. */
export async function attachedTo(lab: Lab, { repository }: Pushed, digest: string): Promise<Attached> {
  const reader = new PlainReader(lab.registry, repository)
  const [bundles, signatures, attestations] = await Promise.all([
    readBundles(lab, reader, digest),
    readLayers(reader, tagOf(digest, '.sig')),
    readLayers(reader, tagOf(digest, '.att'))
  ])
  for (const { layer, content } of signatures) judgeSignature(lab, layer, content, digest)
  return {
    bundles,
    signatures: signatures.length,
    attestations: attestations.map(({ layer, content }) => judgeAttestation(lab, layer, content, digest)).sort()
  }
}

async function readBundles(lab: Lab, reader: PlainReader, digest: string): Promise<AttachedBundle[]> {
  const referrers = await reader.referrers(digest)
  return Promise.all(
    referrers
      .filter(({ artifactType }) => artifactType === BUNDLE)
      .map(async ({ digest: location, annotations }) => {
        const bytes = await reader.blob(bundleIn(await reader.manifest(location), digest))
        const judgement = await judgeBundle(lab, bytes, digest)
        if (annotations?.['dev.sigstore.bundle.predicateType'] !== judgement.predicateType)
          throw new Error(`${location} is listed with another predicate type`)
        return { location, bytes, ...judgement }
      })
  )
}

function bundleIn(manifest: JsonManifest | undefined, digest: string): JsonDescriptor {
  const [layer, ...others] = manifest?.layers ?? []
  if (manifest?.subject?.digest === digest && others.length === 0 && layer?.mediaType === BUNDLE) return layer
  throw new Error(`not a referrer of ${digest} with one bundle`)
}

async function readLayers(reader: PlainReader, tag: string): Promise<{ layer: JsonDescriptor; content: Buffer }[]> {
  const manifest = await reader.manifest(tag)
  return Promise.all((manifest?.layers ?? []).map(async (layer) => ({ layer, content: await reader.blob(layer) })))
}
