import { RequestError } from '../support/errors.ts'

/** What kube-apiserver asks before it admits a Pod (imagepolicy.k8s.io/v1alpha1, ImageReview). */
export interface ImageReview {
  readonly namespace: string
  /** As the Pod spells them: containers, init containers and ephemeral containers. */
  readonly images: readonly string[]
}

const API_VERSION = 'imagepolicy.k8s.io/v1alpha1'
const KIND = 'ImageReview'
const MOST_IMAGES = 200
const MAX_REASON = 2000

/** The review in a request's body; throws RequestError when it is none. Its annotations are the user's own words and are not read. */
export function parseImageReview(body: Buffer): ImageReview {
  const { apiVersion, kind, spec } = jsonOf(body)
  if (apiVersion !== API_VERSION || kind !== KIND)
    throw notAReview(`it is ${String(kind)} of ${String(apiVersion)}, not ${KIND} of ${API_VERSION}`)
  const containers = spec?.containers
  if (!Array.isArray(containers) || containers.length === 0 || containers.length > MOST_IMAGES)
    throw notAReview(`it does not name between 1 and ${MOST_IMAGES} containers`)
  const images = (containers as readonly unknown[]).map(imageOf)
  return { namespace: typeof spec?.namespace === 'string' ? spec.namespace : '', images }
}

/** The answer that kube-apiserver reads; the reason stands in what `kubectl` prints. */
export function reviewAnswer(allowed: boolean, reason: string): string {
  const status = allowed ? { allowed } : { allowed, reason: reason.slice(0, MAX_REASON) }
  return JSON.stringify({ apiVersion: API_VERSION, kind: KIND, status })
}

interface ReviewJson {
  readonly apiVersion?: unknown
  readonly kind?: unknown
  readonly spec?: { readonly containers?: unknown; readonly namespace?: unknown }
}

function jsonOf(body: Buffer): ReviewJson {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below: a JSON error would quote what others sent.
  }
  throw notAReview('it is not a JSON object')
}

function imageOf(container: unknown): string {
  if (typeof container === 'object' && container !== null && 'image' in container) {
    const { image } = container
    if (typeof image === 'string' && image !== '' && image.length <= 512) return image
  }
  throw notAReview('a container has no image, or one with more than 512 characters')
}

function notAReview(reason: string): RequestError {
  return new RequestError('E_IMAGE_REVIEW', {
    message: 'the request is no ImageReview',
    reason,
    remedy: 'let kube-apiserver send it, with the kubeconfig that custody policy --for image-policy-webhook writes',
    state: 'nothing was admitted'
  })
}
