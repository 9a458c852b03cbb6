import { type BuiltImage, buildImage } from '../../lab/image/build.ts'

const PLATFORMS = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' }
]
const [AMD64 = { os: 'linux', architecture: 'amd64' }] = PLATFORMS

/** What an image is: as BuildKit pushes it, as one OCI manifest, or as `docker push` pushes it. */
export type ImageKind = 'index' | 'single' | 'docker'

/** An image to be signed, and who built it. */
export interface SubjectImage {
  readonly kind: ImageKind
  readonly builder: string
  readonly image: BuiltImage
}

/** Images in the shape that the real builders give them, made by the lab; `seed` makes them unlike all others. */
export function labSubject(kind: ImageKind, seed: string): SubjectImage {
  const image = buildImage({
    name: 'registry.invalid/acme/checkout:1.0.0',
    files: new Map([['app/index.js', Buffer.from(`console.log(${JSON.stringify(seed)})\n`)]]),
    packages: [{ name: 'left-pad', version: '1.3.0', license: 'MIT' }],
    platforms: kind === 'index' ? PLATFORMS : [AMD64],
    sbom: kind === 'index',
    provenance: kind === 'index',
    mediaTypes: kind === 'docker' ? 'docker' : 'oci'
  })
  return { kind, builder: 'the lab', image }
}
