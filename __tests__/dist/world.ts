import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuiltImage, buildImage, type ImageRecipe } from '../../lab/image/build.ts'
import { pushImage } from '../../lab/image/push.ts'
import { Lab } from '../../lab/lab.ts'
import type { RegistryOptions } from '../../lab/registry/registry.ts'
import { runCustody, runStep, type Step, type StepResult } from '../../lab/runner.ts'
import type { Fault } from '../../lab/service.ts'
import { spdxAbout } from './documents.ts'

export const WORKFLOW = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'
export const AMD64 = { os: 'linux', architecture: 'amd64' }
export const ARM64 = { os: 'linux', architecture: 'arm64' }

const PACKAGES = [{ name: 'left-pad', version: '1.3.0', license: 'MIT' }]

/** An image in a repository of its own. */
export interface Pushed {
  readonly repository: string
  /** `host/repository`. */
  readonly name: string
  readonly digest: string
  /** `host/repository@sha256:…`. */
  readonly reference: string
  readonly image: BuiltImage
  /** Every digest that signature and provenance are attached to: the image's own, then its platforms'. */
  readonly points: readonly string[]
}

/** A lab, the images in it and the steps that are run on them. */
export class World {
  readonly lab: Lab
  private images = 0

  private constructor(lab: Lab) {
    this.lab = lab
  }

  static async start(registry: Partial<RegistryOptions> = {}): Promise<World> {
    return new World(await Lab.start({ referrers: 'api', auth: 'token', ...registry }))
  }

  async stop(): Promise<void> {
    await this.lab.stop()
  }

  /** Two platforms with BuildKit's attestations, unless told otherwise; no two images are the same. */
  async push(changes: Partial<ImageRecipe> = {}): Promise<Pushed> {
    const { registry } = this.lab
    const repository = `acme/app-${String((this.images += 1))}`
    const name = `${registry.host}/${repository}`
    const image = buildImage({
      name: `${name}:1.0.0`,
      files: new Map([['app/index.js', Buffer.from(`console.log(${JSON.stringify(repository)})`)]]),
      packages: PACKAGES,
      platforms: [AMD64, ARM64],
      sbom: true,
      provenance: true,
      ...changes
    })
    await pushImage({ url: registry.url, credential: registry.credential }, repository, image)
    return describeImage(repository, name, image)
  }

  /** One platform and no attestations: a manifest, not an index. */
  pushSingle(): Promise<Pushed> {
    return this.push({ platforms: [AMD64], sbom: false, provenance: false })
  }

  /** Runs the action with the lab's Sigstore by files, unless the inputs say otherwise. */
  step(inputs: Step['inputs'], options: Omit<Step, 'inputs'> = {}): Promise<StepResult> {
    return runStep(this.lab, { ...options, inputs: { ...this.trust(), ...inputs } })
  }

  /** Signs an image without an SBOM, or with what the inputs add. */
  sign({ name, digest }: Pushed, inputs: Step['inputs'] = {}, options: Omit<Step, 'inputs'> = {}): Promise<StepResult> {
    return this.step({ image: name, digest, sbom: 'none', ...inputs }, options)
  }

  custody(args: readonly string[], env: NodeJS.ProcessEnv = {}): ReturnType<typeof runCustody> {
    return runCustody(this.lab, args, env)
  }

  /** The inputs, or with `--` the options, that point at the lab's Sigstore. */
  trust(): { 'trusted-root': string; 'signing-config': string } {
    const { trustedRoot, signingConfig } = this.lab.sigstore.paths
    return { 'trusted-root': trustedRoot, 'signing-config': signingConfig }
  }

  trustOptions(): string[] {
    return Object.entries(this.trust()).flatMap(([name, value]) => [`--${name}`, value])
  }

  /** Writes a file into the lab's folder and gives its path. */
  async file(name: string, content: string | Buffer): Promise<string> {
    const path = join(this.lab.folder, name)
    await writeFile(path, content)
    return path
  }

  /** Writes an SPDX document about an image and gives its path. */
  spdxFile({ name, digest, repository }: Pushed): Promise<string> {
    return this.file(`${repository.replaceAll('/', '-')}.spdx.json`, JSON.stringify(spdxAbout(name, digest)))
  }

  /** Makes the registry misbehave on requests about one image: those of this method whose path behind the name matches. */
  breakRegistry({ repository }: Pushed, method: string, path: RegExp, effect: Fault['effect'], times = Infinity): void {
    const begin = `/v2/${repository}/`
    this.lab.registry.service.faults.push({
      matches: ({ method: asked, url: { pathname } }) =>
        asked === method && pathname.startsWith(begin) && path.test(pathname.slice(begin.length)),
      times,
      effect
    })
  }

  /** How many requests each service got that could change something there. */
  mutations(): Record<string, number> {
    return this.count(({ method }) => method !== 'GET' && method !== 'HEAD')
  }

  /** How many requests each service got. */
  requests(): Record<string, number> {
    return this.count(() => true)
  }

  /** How many entries both logs hold. */
  entries(): number {
    const { rekor, rekorV2 } = this.lab.sigstore
    return rekor.entries().length + rekorV2.entries().length
  }

  /** Every service works again and forgets what it was asked. */
  reset(): void {
    for (const service of Object.values(this.lab.services)) {
      service.faults.length = 0
      service.journal.length = 0
      service.latencyMs = 0
    }
    this.lab.oidc.claims = {}
    this.lab.oidc.issued = 0
    this.lab.sigstore.rekor.maxRequestBytes = Infinity
    this.lab.sigstore.rekor.lagMs = 0
    this.lab.registry.readLagMs = 0
  }

  private count(counts: (entry: { readonly method: string }) => boolean): Record<string, number> {
    const services = Object.entries(this.lab.services)
    return Object.fromEntries(services.map(([name, { journal }]) => [name, journal.filter(counts).length]))
  }
}

function describeImage(repository: string, name: string, image: BuiltImage): Pushed {
  const digest = image.digest.toString()
  const platforms = image.kind === 'index' ? image.platforms.map(({ manifest }) => manifest.digest.toString()) : []
  return { repository, name, digest, reference: `${name}@${digest}`, image, points: [digest, ...platforms] }
}
