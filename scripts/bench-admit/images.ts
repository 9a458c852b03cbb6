import { buildImage } from '../../lab/image/build.ts'
import { pushImage } from '../../lab/image/push.ts'
import { AMD64, type World } from '../../__tests__/dist/world.ts'

// One run of the action, one certificate: a release of a repository with many images.
const IMAGES_A_RUN = 50

/** Signed images, each in its own words and with bundles of its own. */
export interface SignedImages {
  /** `host/repository` of every app. */
  readonly names: readonly string[]
  /** `host/repository@sha256:…`. */
  readonly references: readonly string[]
}

/** Pushes and signs at least so many images, a repository for each run of the action. */
export async function signedImages(world: World, count: number): Promise<SignedImages> {
  const names: string[] = []
  const references: string[] = []
  while (references.length < count) {
    const repository = `acme/bench-${names.length}`
    const name = `${world.lab.registry.host}/${repository}`
    const images = await pushAll(world, repository, name)
    const { exitCode, stderr, stdout } = await world.step({ image: images.join('\n'), sbom: 'none', formats: 'bundle' })
    if (exitCode !== 0) throw new Error(stderr || stdout.slice(-1000))
    names.push(name)
    references.push(...images)
  }
  return { names, references }
}

async function pushAll(world: World, repository: string, name: string): Promise<string[]> {
  const { registry } = world.lab
  const images: string[] = []
  for (let index = 0; index < IMAGES_A_RUN; index += 1) {
    const files = new Map([['app/index.js', Buffer.from(`console.log('${repository} ${index}')`)]])
    const image = buildImage({ name, files, packages: [], platforms: [AMD64], sbom: false, provenance: false })
    await pushImage({ url: registry.url, credential: registry.credential }, repository, image)
    images.push(`${name}@${image.digest.toString()}`)
  }
  return images
}
