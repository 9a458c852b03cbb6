import { deployedName, type Overlay, type OverlayEntry } from './overlays.ts'
import type { OpenPoint } from './plan.ts'

/** Where an image is deployed: the entry that all its overlays have, and their folders. */
export interface Deployment {
  readonly image: string
  readonly entry: string
  readonly folders: readonly string[]
  readonly open: readonly OpenPoint[]
}

/** Where an image is deployed; undefined where no kustomization has an entry for it. */
export function deploymentOf(image: string, overlays: readonly Overlay[]): Deployment | undefined {
  const holders = overlays.flatMap((overlay) => {
    const entry = overlay.entries.find((one) => isOf(one, image))
    return entry ? [{ overlay, entry }] : []
  })
  const own = holders.filter(({ overlay }) => !overlay.isComponent)
  const top = own.filter(({ overlay }) => !own.some((other) => other.overlay.builtFrom.has(overlay.folder)))
  if (top.length === 0) return undefined
  const entry = mostFrequent(top.map((one) => one.entry.name))
  const fitting = top.filter((one) => one.entry.name === entry).map(({ overlay }) => overlay)
  const placed = fitting.map((overlay) => above(overlay, overlays))
  const folders = [...new Set(placed.flatMap((one) => one.map(({ folder }) => folder)))].toSorted()
  return {
    ...{ image, entry, folders },
    open: [
      ...top
        .filter((one) => one.entry.name !== entry)
        .map(({ overlay, entry: other }) => otherEntry(overlay, other, entry)),
      ...fitting.flatMap((overlay, index) =>
        placed[index]?.includes(overlay) ? [] : missingEntries(overlay, placed[index] ?? [], image)
      ),
      ...holders
        .filter(({ overlay }) => overlay.isComponent && fitting.some(({ builtFrom }) => builtFrom.has(overlay.folder)))
        .map(({ overlay }) => componentEntry(overlay, image))
    ]
  }
}

/** What stands in a kustomization that names an image and can't be edited, a point for each. */
export function unreadableOverlays(overlays: readonly Overlay[]): OpenPoint[] {
  return overlays
    .filter(({ fault }) => fault !== undefined)
    .map(({ path, fault }) => ({
      what: `${path} can't be edited, so its environment is left out: ${fault ?? ''}`,
      remedy: 'mend it (docs/kustomizations.md), then run custody init again'
    }))
}

// A base that several overlays share is no environment: its entry would change all of them at once.
function above(overlay: Overlay, overlays: readonly Overlay[]): Overlay[] {
  const built = overlays.filter(({ builtFrom, isComponent }) => !isComponent && builtFrom.has(overlay.folder))
  const leaves = built.filter(({ folder }) => !built.some((other) => other.builtFrom.has(folder)))
  return leaves.length > 1 ? leaves : [overlay]
}

function isOf(entry: OverlayEntry, image: string): boolean {
  return [deployedName(entry), entry.name].some((name) => name === image || `docker.io/${name}` === image)
}

function mostFrequent(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, times: all.length }))
  return counts.toSorted((one, other) => other.times - one.times)[0]?.name ?? ''
}

function otherEntry({ path }: Overlay, { name }: OverlayEntry, entry: string): OpenPoint {
  return {
    what: `${path} calls the entry ${name}, where the other overlays call it ${entry}; it is left out`,
    remedy: 'give the entry one name in all overlays: custody.yaml holds one for each app'
  }
}

function missingEntries({ path }: Overlay, leaves: readonly Overlay[], image: string): OpenPoint[] {
  return leaves.map(({ folder }) => ({
    what: `${folder} has no entry for ${image}: only ${path} has, and a change there changes every environment at once`,
    remedy: `custody pin ${folder} ${image}@sha256:… --create writes one`
  }))
}

function componentEntry({ path }: Overlay, image: string): OpenPoint {
  return {
    what: `the component ${path} has an entry for ${image} too, and which of the two wins depends on kustomize's order`,
    remedy: 'take the entry out of the component: the overlays pin the digest'
  }
}
