import { Digest } from '../image/digest.ts'
import { parseImageName, type ImageName } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { RequestedImage } from './request.ts'
import { linesIn } from './lines.ts'

// actions/attest and sigstore-go take no more subjects in one statement; the same bound serves as a bound per step.
const MAX_IMAGES = 1024

/** The images that `image`, `digest` and `gitops-image` name together; throws RequestError with the first fault. */
export function parseImages(image: string, digest: string, gitopsImage: string, log: Log): RequestedImage[] {
  const lines = trimmedLines(image, log)
  if (lines.length === 0) throw emptyImage()
  if (lines.length > MAX_IMAGES) throw tooMany(lines.length)
  const names = lines.map(parseImageName)
  const digests = digestsOf(names, digest)
  const gitopsNames = gitopsNamesOf(names, gitopsImage)
  const images = names.map(({ reference }, index) => ({
    reference,
    digest: digests[index] as Digest,
    gitopsName: gitopsNames[index] as string
  }))
  refuseDuplicates(images)
  for (const { reference, ignoredTag } of names) {
    if (ignoredTag !== undefined)
      log.notice(`${reference.name}: the tag ${ignoredTag} is ignored; the digest alone is signed`)
  }
  return images
}

function trimmedLines(image: string, log: Log): string[] {
  const isSpaced = (line: string) => line.trim() !== '' && line !== line.trim()
  if (image.split('\n').some(isSpaced)) log.notice('spaces around an image name were trimmed')
  return linesIn(image)
}

function digestsOf(names: readonly ImageName[], digest: string): Digest[] {
  if (digest.trim() === '') return names.map((name) => name.digest ?? missingDigest(name))
  const given = Digest.parse(digest.trim())
  if (names.length > 1) throw oneDigestForMany(names.length)
  const own = names[0]?.digest
  if (own && !own.equals(given)) throw conflictingDigests(own, given)
  return [given]
}

function gitopsNamesOf(names: readonly ImageName[], gitopsImage: string): string[] {
  const given = linesIn(gitopsImage)
  if (given.length === 0) return names.map(({ reference }) => reference.name)
  if (given.length === names.length) return given
  throw new RequestError('E_GITOPS_IMAGE_COUNT', {
    message: `gitops-image names ${given.length} entries for ${names.length} images`,
    reason: 'each line belongs to the image on the same line, so there must be as many',
    remedy: 'write one images[].name a line, in the order of the image input, or leave gitops-image out'
  })
}

function refuseDuplicates(images: readonly RequestedImage[]): void {
  const seen = new Set<string>()
  for (const { reference, digest } of images) {
    const name = reference.at(digest)
    if (seen.has(name)) {
      throw new RequestError('E_IMAGE_DUPLICATE', {
        message: `listed twice: ${name}`,
        reason: 'an image is signed once; a list with a double is often one where another image was meant',
        remedy: 'list each image once'
      })
    }
    seen.add(name)
  }
}

function emptyImage(): RequestError {
  return new RequestError('E_IMAGE_EMPTY', {
    message: 'the image input is empty',
    reason:
      'an expression such as ${{ steps.build.outputs.image }} gives an empty text when the step or output has another name',
    remedy: 'write the name as registry/repository, for example ghcr.io/acme/checkout'
  })
}

function tooMany(count: number): RequestError {
  return new RequestError('E_IMAGE_COUNT', {
    message: `${count} images are listed; one step takes ${MAX_IMAGES}`,
    reason: 'verifiers read no more than that many subjects in one statement',
    remedy: 'split the list over several steps'
  })
}

function missingDigest({ reference, ignoredTag }: ImageName): never {
  throw new RequestError('E_DIGEST_MISSING', {
    message: `no digest is given for ${reference.name}`,
    reason:
      ignoredTag === undefined
        ? 'the digest input is empty and the image input carries none'
        : 'a tag can move; a digest cannot',
    remedy: 'pass digest: ${{ steps.build.outputs.digest }}, or write the image as NAME@sha256:…'
  })
}

function oneDigestForMany(count: number): RequestError {
  return new RequestError('E_DIGEST_AMBIGUOUS', {
    message: `one digest is given for ${count} images`,
    reason: 'the digest input belongs to exactly one image',
    remedy: 'leave digest out and write each line of image as NAME@sha256:…'
  })
}

function conflictingDigests(own: Digest, given: Digest): RequestError {
  return new RequestError('E_DIGEST_CONFLICT', {
    message: `image says sha256:${own.hex.slice(0, 12)}… and digest says sha256:${given.hex.slice(0, 12)}…`,
    reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
    remedy: 'give the digest once, in the image or in the digest input'
  })
}
