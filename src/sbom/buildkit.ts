import { Digest } from '../image/digest.ts'
import { platformName } from '../image/platform.ts'
import type { Descriptor, PlatformManifest, Subject } from '../image/subject.ts'
import { parseDescriptor } from '../oci/descriptor.ts'
import type { Registry } from '../oci/registry.ts'
import { parseJsonObject } from '../oci/strict-json.ts'
import { EvidenceError, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { foreignDigest, type NamedDigest, otherImage } from './describes.ts'
import { valueAt } from './json-scan.ts'
import { type ParsedSpdx, parseSpdx } from './parse-spdx.ts'
import { SPDX_PREDICATE } from './sbom.ts'
import { fieldFault, readingFrom, SpdxFault, tooLarge } from './spdx-fault.ts'
import { openObject, readingJson } from './spdx-text.ts'
import { MAX_SBOM_BYTES } from './spdx.ts'

/** What BuildKit wrote about one platform while it built it. */
export interface BuildkitSbom extends ParsedSpdx {
  readonly platform: PlatformManifest
}

/** The SPDX statements beside one platform. */
interface Attached {
  readonly platform: PlatformManifest
  readonly layers: readonly Descriptor[]
}

// BuildKit calls the scan of the image `sbom`, and others `sbom-context` or `sbom-<stage>`
// (moby/buildkit, docs/attestations/sbom-protocol.md).
const IMAGE_SCAN = 'sbom'
const IN_TOTO = 'application/vnd.in-toto+json'
const PREDICATE_TYPE = 'in-toto.io/predicate-type'

/**
 * The SBOMs that BuildKit attached to an index, one for each platform (moby/buildkit, docs/attestations/attestation-storage.md);
 * undefined unless every platform has one that can be read. Throws EvidenceError when one is about another image than it stands beside.
 */
export async function findBuildkitSboms(
  subject: Subject,
  registry: Registry,
  log: Log
): Promise<BuildkitSbom[] | undefined> {
  try {
    const attached = await Promise.all(subject.platforms.map((platform) => findAttached(platform, subject, registry)))
    return areComplete(attached, log) ? await new LayerReader(subject, registry, log).readAll(attached) : undefined
  } catch (error) {
    if (!(error instanceof RequestError && error.code.startsWith('E_SBOM_'))) throw error
    log.warning(`${error.message} (${error.reason ?? ''}); BuildKit's SBOMs are not used`)
    return undefined
  }
}

async function findAttached(platform: PlatformManifest, subject: Subject, registry: Registry): Promise<Attached> {
  const beside = subject.attestations.filter(({ describes }) => describes.equals(platform.digest))
  const manifests = await Promise.all(beside.map(({ digest }) => registry.fetchManifest(digest)))
  return { platform, layers: manifests.flatMap((manifest) => (manifest ? spdxLayers(manifest.bytes, platform) : [])) }
}

function spdxLayers(manifest: Buffer, platform: PlatformManifest): Descriptor[] {
  const unreadable = (reason: string) => new SpdxFault('E_SBOM_JSON', 'has no readable manifest', reason)
  const { layers } = readingFrom(originOf(platform), () => parseJsonObject(manifest, unreadable))
  return (Array.isArray(layers) ? layers : [])
    .map(parseDescriptor)
    .filter((layer) => layer !== undefined)
    .filter(({ mediaType, annotations }) => mediaType === IN_TOTO && annotations?.[PREDICATE_TYPE] === SPDX_PREDICATE)
}

function areComplete(attached: readonly Attached[], log: Log): boolean {
  const without = attached.filter(({ layers }) => layers.length === 0)
  if (without.length > 0 && without.length < attached.length) {
    const names = without.map(({ platform }) => platformName(platform.platform)).join(', ')
    log.notice(`BuildKit left no SBOM of ${names}; its SBOMs of the other platforms are not used either`)
  }
  return attached.length > 0 && without.length === 0
}

class LayerReader {
  private readonly subject: Subject
  private readonly registry: Registry
  private readonly log: Log

  constructor(subject: Subject, registry: Registry, log: Log) {
    this.subject = subject
    this.registry = registry
    this.log = log
  }

  /** Reads all at once, or one after the other where all together would be too much for memory. */
  async readAll(attached: readonly Attached[]): Promise<BuildkitSbom[]> {
    const bytes = attached.flatMap(({ layers }) => layers).reduce((sum, { size }) => sum + size, 0)
    if (bytes <= MAX_SBOM_BYTES) return Promise.all(attached.map((one) => this.readImageScan(one)))
    const sboms: BuildkitSbom[] = []
    for (const one of attached) sboms.push(await this.readImageScan(one))
    return sboms
  }

  private async readImageScan({ platform, layers }: Attached): Promise<BuildkitSbom> {
    const scans: BuildkitSbom[] = []
    for (const layer of layers) {
      scans.push(await this.readLayer(layer, platform))
      if (scans.at(-1)?.document['name'] === IMAGE_SCAN) break
    }
    const named = scans.find(({ document }) => document['name'] === IMAGE_SCAN)
    const chosen = named ?? scans[0]
    if (!chosen) throw new RangeError(`${originOf(platform)} has no layers to read`)
    if (layers.length > 1) {
      const which = named
        ? `the one called ${IMAGE_SCAN}, of the image itself`
        : `the first, as none is called ${IMAGE_SCAN}`
      this.log.info(`${originOf(platform)}: of ${layers.length} scans ${which}, is taken; others are of build stages`)
    }
    return chosen
  }

  private async readLayer(layer: Descriptor, platform: PlatformManifest): Promise<BuildkitSbom> {
    const origin = originOf(platform)
    if (layer.size > MAX_SBOM_BYTES) throw tooLarge(layer.size).of(origin)
    const bytes = await this.registry.fetchBlob(layer.digest, layer.size)
    const statement = readingFrom(origin, () => openStatement(bytes))
    const sbom = { ...parseSpdx(statement.predicate, origin), platform }
    const foreign = foreignSubject(statement.subjects, platform) ?? foreignDigest(sbom.document, [platform.digest])
    if (foreign) {
      throw new EvidenceError('E_SBOM_SUBJECT', {
        ...otherImage(origin, foreign, platform.digest, this.subject),
        remedy: 'find out who put this index together: BuildKit never writes such a statement; build the image again'
      })
    }
    return sbom
  }
}

/** The parts of an in-toto statement (in-toto attestation spec v1, statement.md), the predicate still as text. */
function openStatement(bytes: Buffer): { subjects: readonly Digest[]; predicate: Buffer } {
  const members = openObject(bytes)
  const [subject, predicate] = [members.get('subject'), members.get('predicate')]
  if (!subject || !predicate) throw fieldFault('the statement', 'it has no subject or no predicate')
  const value = readingJson(bytes, () => valueAt(bytes, subject))
  const entries = Array.isArray(value) ? (value as ({ digest?: { sha256?: unknown } } | null)[]) : []
  const subjects = entries.map((entry) => Digest.tryParse(`sha256:${String(entry?.digest?.sha256)}`))
  const known = subjects.filter((digest) => digest !== undefined)
  if (known.length === 0) throw fieldFault('the statement', 'it has no subject with a sha256 digest')
  return { subjects: known, predicate: bytes.subarray(predicate.start, predicate.end) }
}

function foreignSubject(subjects: readonly Digest[], platform: PlatformManifest): NamedDigest | undefined {
  const [first] = subjects
  if (!first || subjects.some((digest) => digest.equals(platform.digest))) return undefined
  return { digest: first, field: 'subject' }
}

function originOf({ platform }: PlatformManifest): string {
  return `BuildKit's SBOM of ${platformName(platform)}`
}
