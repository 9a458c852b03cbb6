import type { AdmittedApp } from './plan.ts'

/** A Pod to try a policy on, and whether it must be admitted. */
export interface SamplePod {
  readonly name: string
  readonly admitted: boolean
  readonly manifest: object
}

const ANY_DIGEST = `sha256:${'0'.repeat(64)}`

/** Pods with the digests of an app that its policy must tell apart, one image each. */
export function digestPods({ image, samples }: AdmittedApp): SamplePod[] {
  const named = (digest: string): string => `${image.name}@${digest}`
  return [
    ...samples.admitted.map((digest, index) => samplePod(numbered('signed', index), true, [named(digest)])),
    ...samples.refused.map((digest, index) => samplePod(numbered('refused', index), false, [named(digest)]))
  ]
}

/** A Pod that hides a refused digest behind an admitted one, in an init container; none without samples of both. */
export function mixedPods({ image, samples }: AdmittedApp): SamplePod[] {
  const [[good], [bad]] = [samples.admitted, samples.refused]
  if (good === undefined || bad === undefined) return []
  return [samplePod('refused-init-container', false, [`${image.name}@${good}`], [`${image.name}@${bad}`])]
}

/** Pods that the rules for every image must tell apart; none of them needs a registry. */
export function namingPods(good: string): Readonly<Record<'pinned' | 'tag' | 'foreign' | 'initTag', SamplePod>> {
  const pinned = `${good}@${ANY_DIGEST}`
  return {
    pinned: samplePod('pinned', true, [pinned]),
    tag: samplePod('tag', false, [`${good}:latest`]),
    foreign: samplePod('foreign-registry', false, [`unknown.example/anybody/image@${ANY_DIGEST}`]),
    initTag: samplePod('tag-in-init-container', false, [pinned], [`${good}:latest`])
  }
}

/** A minimal Pod with these images. */
export function samplePod(
  name: string,
  admitted: boolean,
  images: readonly string[],
  initImages: readonly string[] = []
): SamplePod {
  const container = (image: string, index: number): object => ({ name: `c${index}`, image })
  const spec = {
    ...(initImages.length > 0 && { initContainers: initImages.map((image) => ({ name: 'init', image })) }),
    containers: images.map(container)
  }
  return { name, admitted, manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default' }, spec } }
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}
