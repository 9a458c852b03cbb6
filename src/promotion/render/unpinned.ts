import { withoutVersion } from '../kustomization/version.ts'
import { nameOf, type WantedImage } from './compare.ts'
import { readManifests, visitTexts } from './manifest.ts'

/** A place in the rendered manifests that names the image and is not pinned to its digest. */
export interface Unpinned {
  readonly object: string
  readonly field: string
  readonly value: string
  readonly kind: 'container' | 'ephemeral container' | 'image volume' | 'other field' | 'inside a text'
}

const SHOWN = 300

/** Where a rendering names one of the images without its digest: what kustomize's images rules do not reach. */
export function findUnpinned(rendering: string, wanted: readonly WantedImage[], names: readonly string[]): Unpinned[] {
  const found: Unpinned[] = []
  const images = new Set([...names, ...wanted.map(({ rendered }) => rendered)])
  const digests = wanted.map(({ digest }) => digest)
  for (const object of readManifests(rendering) ?? []) {
    visitTexts(object, (field, value) => {
      const kind = kindOf(field, value, images)
      if (kind === undefined || digests.some((digest) => value.includes(`@${digest}`))) return
      found.push({ object: nameOf(object), field, value: value.slice(0, SHOWN), kind })
    })
  }
  return found
}

function kindOf(field: string, value: string, images: ReadonlySet<string>): Unpinned['kind'] | undefined {
  if (!images.has(withoutVersion(value))) {
    return [...images].some((image) => mentions(value, image)) ? 'inside a text' : undefined
  }
  if (/(?:^|\.)(?:containers|initContainers)\[\d+\]\.image$/.test(field)) return 'container'
  if (/(?:^|\.)ephemeralContainers\[\d+\]\.image$/.test(field)) return 'ephemeral container'
  if (/(?:^|\.)volumes\[\d+\]\.image\.reference$/.test(field)) return 'image volume'
  // Names and labels are often spelt as a short image is; only a field that is called so holds one.
  return value.includes('/') || /image$/i.test(field) ? 'other field' : undefined
}

/** Whether a text holds the image with a tag or digest behind it; a short name would be found in any prose. */
function mentions(text: string, image: string): boolean {
  if (!image.includes('/')) return false
  for (let at = text.indexOf(image); at !== -1; at = text.indexOf(image, at + 1)) {
    const isWhole = at === 0 || !/[\w./-]/.test(text.charAt(at - 1))
    if (isWhole && !/[\w/-]/.test(text.charAt(at + image.length))) return true
  }
  return false
}
