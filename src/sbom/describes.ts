import { Digest } from '../image/digest.ts'
import { platformName } from '../image/platform.ts'
import type { PlatformManifest, Subject } from '../image/subject.ts'
import { type Failure, RequestError } from '../support/errors.ts'
import { rootsOf, type SpdxDocument, type SpdxPackage } from './spdx.ts'

/** An image digest that a described package gives as its own, and in which of its fields. */
export interface NamedDigest {
  readonly digest: Digest
  readonly field: 'package URL' | 'external reference' | 'checksum' | 'versionInfo' | 'name' | 'subject'
}

/** Which manifest of an image a document is about. */
export interface Described {
  readonly digest: Digest
  /** Undefined for an index or a single-platform image. */
  readonly platform: PlatformManifest | undefined
  /** Whether the document says so itself. */
  readonly named: boolean
}

/** Every image digest that the packages a document describes give as their own. */
export function namedDigests(document: SpdxDocument): NamedDigest[] {
  return rootsOf(document).flatMap((root) =>
    [...digestTexts(root)].flatMap(([field, text]) => {
      const digest = Digest.tryParse(text?.toLowerCase())
      return digest ? [{ digest, field }] : []
    })
  )
}

/** The first digest that a document names beside the allowed ones, or undefined where there is none. */
export function foreignDigest(document: SpdxDocument, allowed: readonly Digest[]): NamedDigest | undefined {
  return namedDigests(document).find(({ digest }) => !allowed.some((ours) => ours.equals(digest)))
}

/**
 * The manifest that a document handed to us is about: the one platform that it names, else the image itself.
 * Throws RequestError when it names anything but this image and its platforms.
 */
export function describedManifest(document: SpdxDocument, subject: Subject, origin: string): Described {
  const image = subject.manifest.digest
  const foreign = foreignDigest(document, [image, ...subject.platforms.map(({ digest }) => digest)])
  if (foreign) {
    throw new RequestError('E_SBOM_SUBJECT', {
      ...otherImage(origin, foreign, image, subject),
      remedy: `make the SBOM from the pushed digest: syft scan registry:${subject.reference.at(image)} -o spdx-json@2.3=FILE`
    })
  }
  const named = namedDigests(document)
  const platforms = subject.platforms.filter(({ digest }) => named.some((one) => one.digest.equals(digest)))
  const [platform] = platforms
  // Syft names the index beside the one platform that it looked at: the platform is what the packages are of.
  if (platform && platforms.length === 1) return { digest: platform.digest, platform, named: true }
  return { digest: image, platform: undefined, named: named.length > 0 }
}

/** Whether a package stands for the image with this digest by its package URL. */
export function isImage({ externalRefs = [] }: SpdxPackage, digest: Digest): boolean {
  return externalRefs.some(
    ({ referenceType, referenceLocator }) =>
      referenceType === 'purl' && digestInPurl(referenceLocator)?.toLowerCase() === digest.toString()
  )
}

/** What to say of a document that names `digest` where `expected` was to be described. */
export function otherImage(
  origin: string,
  { digest, field }: NamedDigest,
  expected: Digest,
  subject: Subject
): Pick<Failure, 'message' | 'reason'> {
  const platforms = subject.platforms.map((each) => `, ${platformName(each.platform)} ${each.digest.toString()}`)
  return {
    message: `${origin} describes ${shortDigest(digest)}, not ${shortDigest(expected)}`,
    reason: `its ${field} is ${digest.toString()}; the image is ${subject.manifest.digest.toString()}${platforms.join('')}`
  }
}

function shortDigest(digest: Digest): string {
  return `sha256:${digest.hex.slice(0, 12)}…`
}

function* digestTexts(root: SpdxPackage): Generator<[NamedDigest['field'], string | undefined]> {
  for (const { referenceType, referenceLocator } of root.externalRefs ?? []) {
    if (referenceType === 'purl') yield ['package URL', digestInPurl(referenceLocator)]
    else yield ['external reference', digestAfterAt(referenceLocator)]
  }
  yield ['name', digestAfterAt(root.name)]
  // The checksum or version of anything else is that of a file or an archive.
  if (root.primaryPackagePurpose !== undefined && root.primaryPackagePurpose !== 'CONTAINER') return
  yield ['versionInfo', root.versionInfo]
  for (const { algorithm, checksumValue } of root.checksums ?? []) {
    if (algorithm === 'SHA256') yield ['checksum', `sha256:${checksumValue}`]
  }
}

const IMAGE_PURL = /^pkg:(?:oci|docker)\//
const DIGEST_IN_PURL = /(?:@|[?&]digest=)(sha256:[0-9a-f]{64})(?=[?&#]|$)/i

/** The digest in a package URL of an image: its version, or the qualifier that pkg:docker has for it (purl-spec, types). */
function digestInPurl(purl: string): string | undefined {
  return IMAGE_PURL.test(purl) ? DIGEST_IN_PURL.exec(withColons(purl))?.[1] : undefined
}

function digestAfterAt(text: string): string | undefined {
  return /@(sha256:[0-9a-f]{64})$/i.exec(withColons(text))?.[1]
}

function withColons(text: string): string {
  return text.replaceAll(/%3a/gi, ':')
}
