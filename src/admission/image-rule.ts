import type { Digest } from '../image/digest.ts'
import { type ImageName, parseImageName } from '../image/reference.ts'
import { type App, appOf, type Policy } from '../policy/policy.ts'
import { messageOf, RequestError } from '../support/errors.ts'

/** What the policy says of one image before anything is asked of a registry. */
export type ImageRule =
  | { readonly kind: 'verify'; readonly app: App; readonly digest: Digest }
  | { readonly kind: 'allow'; readonly reason: string }
  | { readonly kind: 'refuse'; readonly reason: string }

/** The rule for an image as a Pod spells it: an app's own is verified, one of a listed registry may run, everything else may not. */
export function ruleFor(image: string, policy: Policy): ImageRule {
  const parsed = parse(image)
  if (typeof parsed === 'string') return { kind: 'refuse', reason: parsed }
  const { reference, digest } = parsed
  if (!digest) return { kind: 'refuse', reason: 'it has no digest' }
  const app = appOf(policy, reference)
  if (app) return { kind: 'verify', app, digest }
  const registry = policy.admission.registries.find((prefix) => `${reference.name}/`.startsWith(prefix))
  if (registry !== undefined) return { kind: 'allow', reason: `images of ${registry} may run unsigned` }
  return { kind: 'refuse', reason: `${reference.name} is no app of the policy, and its registry is not listed` }
}

function parse(image: string): ImageName | string {
  try {
    return parseImageName(image)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return error.code === 'E_IMAGE_TAG'
      ? 'a tag can move; name the image by its digest'
      : (error.reason ?? messageOf(error))
  }
}
