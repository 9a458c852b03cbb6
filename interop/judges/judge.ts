import type { RealRegistry } from '../world/registries.ts'

export type Format = 'bundle' | 'legacy'

/** How signer and verifiers are told whom to trust. */
export type TrustWay = 'files' | 'tuf'

/** An image that Custody signed, and where everything about it is. */
export interface SignedImage {
  readonly registry: RealRegistry
  /** `host/repository`. */
  readonly name: string
  readonly digest: string
  /** Its platforms where it is an index; none where it is one manifest. */
  readonly platforms: readonly { readonly name: string; readonly digest: string }[]
  readonly formats: readonly Format[]
  readonly log: 'v1' | 'v2'
  readonly trust: TrustWay
  /** The folder of its bundles as files. */
  readonly bundles: string
}

/** Who must have signed. */
export interface Expectation {
  readonly identity: string
  readonly issuer: string
  /** `owner/name` of the repository that was built. */
  readonly repository: string
}

/** What a verifier said. */
export interface Answer {
  readonly accepted: boolean
  readonly said: string
}

/** One thing that a verifier is asked about an image. */
export interface Question {
  /** The part of an image's record it reads. */
  readonly format: Format
  readonly what: string
  readonly ask: () => Promise<Answer>
}

/** A verifier that others wrote. */
export interface Judge {
  readonly name: string
  readonly version: string
  /** All that it can be asked about the image; nothing where it reads no format that the image has. */
  questions(image: SignedImage, expected: Expectation): readonly Question[]
}

/** `host/repository@digest` of the image, or of one of its platforms. */
export function referenceOf({ name, digest }: SignedImage, of = digest): string {
  return `${name}@${of}`
}

/** Every digest that carries attachments of its own: the image's, then its platforms'. */
export function pointsOf({ digest, platforms }: SignedImage): { readonly name: string; readonly digest: string }[] {
  return [{ name: 'image', digest }, ...platforms]
}
