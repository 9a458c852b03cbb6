import { Digest } from '../../image/digest.ts'
import type { App } from '../../policy/policy.ts'
import { withoutVersion } from '../kustomization/version.ts'
import { IMAGE_FIELD, nameOf } from '../render/compare.ts'
import { readManifests, visitTexts } from '../render/manifest.ts'

/** An image of the policy that a rendered object runs after a change, and did not before. */
export interface BroughtImage {
  readonly object: string
  readonly app: App
  readonly digest: Digest | undefined
}

/** What a change does to the images of the policy in one rendered environment. */
export interface DeploymentChange {
  readonly brought: readonly BroughtImage[]
  /** Objects that ran an image of an app, and run only others now. */
  readonly lost: readonly { readonly object: string; readonly app: App }[]
}

/** Compares the images of two renderings of one environment; undefined where one can't be read. */
export function compareDeployments(before: string, after: string, apps: readonly App[]): DeploymentChange | undefined {
  const [former, present] = [imagesIn(before), imagesIn(after)]
  if (!former || !present) return undefined
  const ran = new Set([...former.values()].flatMap((images) => [...images]))
  return {
    brought: [...present].flatMap(([object, images]) =>
      [...images]
        .filter((image) => !ran.has(image))
        .flatMap((image) => appsOf(image, apps).map((app) => ({ object, app, digest: digestOf(image) })))
    ),
    lost: [...former].flatMap(([object, images]) => lostIn(object, images, present.get(object) ?? new Set(), apps))
  }
}

function lostIn(
  object: string,
  former: ReadonlySet<string>,
  present: ReadonlySet<string>,
  apps: readonly App[]
): { object: string; app: App }[] {
  const running = new Set([...present].map(withoutVersion))
  const gone = [...former].filter((image) => running.size > 0 && !running.has(withoutVersion(image)))
  return gone.flatMap((image) => appsOf(image, apps).map((app) => ({ object, app })))
}

/** The images that each object runs. */
function imagesIn(rendering: string): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const objects = readManifests(rendering)
  if (!objects) return undefined
  const images = new Map<string, Set<string>>()
  for (const object of objects) {
    const found = images.get(nameOf(object)) ?? new Set()
    images.set(nameOf(object), found)
    visitTexts(object, (field, value) => {
      if (IMAGE_FIELD.test(field)) found.add(value)
    })
  }
  return images
}

function appsOf(image: string, apps: readonly App[]): App[] {
  const name = withoutVersion(image)
  return apps.filter(({ image: { name: own } }) => own === name)
}

function digestOf(image: string): Digest | undefined {
  const at = image.lastIndexOf('@')
  return at === -1 ? undefined : Digest.tryParse(image.slice(at + 1))
}
