import { access, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Servers } from './servers.ts'

const NEEDS = 'BuildKit runs containers: it needs root, and runc from Debian'
const SCAN = 'FROM scratch\nCOPY generator /generator\nENTRYPOINT ["/generator"]\n'

/** One build: the folder with its Dockerfile, where to push, and how. */
export interface Build {
  readonly context: string
  /** `host/repository:tag`. */
  readonly name: string
  readonly platforms: readonly string[]
  /** The image of the SBOM generator, for an image with SBOM and provenance. */
  readonly generator?: string
  /** How much the provenance tells; all of it unless told. */
  readonly provenance?: 'min' | 'max'
  /** More of the exporter's own options: `oci-artifact=true`. */
  readonly exporter?: readonly string[]
}

/** A buildkitd that pushes to registries on loopback. */
export class BuildKit {
  /** The address that clients are told by BUILDKIT_HOST. */
  readonly address: string
  private readonly toolbox: Toolbox
  private readonly folder: string
  private readonly dockerConfig: string | undefined

  private constructor(toolbox: Toolbox, folder: string, dockerConfig: string | undefined) {
    this.toolbox = toolbox
    this.folder = folder
    this.dockerConfig = dockerConfig
    this.address = `unix://${join(folder, 'buildkitd.sock')}`
  }

  /** Starts it, with these registries (`host:port`) and the login of a Docker configuration; throws Error where it can't run. */
  static async start(
    servers: Servers,
    toolbox: Toolbox,
    { registries, dockerConfig }: { registries: readonly string[]; dockerConfig?: string }
  ): Promise<BuildKit> {
    const folder = join(servers.folder, 'buildkit')
    await mkdir(folder)
    const buildkit = new BuildKit(toolbox, folder, dockerConfig)
    const config = join(folder, 'buildkitd.toml')
    await writeFile(config, configuration(folder, buildkit.address, registries))
    const command = {
      name: 'buildkitd',
      program: join(await toolbox.provide('buildkit'), 'buildkitd'),
      args: ['--config', config, '--oci-worker-net=host'],
      isReady: () => access(join(folder, 'buildkitd.sock')).then(() => true)
    }
    await servers.start(command).catch((error: unknown) => {
      throw new Error(NEEDS, { cause: error })
    })
    return buildkit
  }

  /** Builds and pushes; gives the digest of what was pushed. */
  async push({ context, name, platforms, generator, provenance = 'max', exporter = [] }: Build): Promise<string> {
    const metadata = join(context, '..', `${name.replaceAll(/\W/g, '-')}.json`)
    const attestations =
      generator === undefined
        ? []
        : ['--opt', `attest:provenance=mode=${provenance}`, '--opt', `attest:sbom=generator=${generator}`]
    const locals = ['context', 'dockerfile'].flatMap((local) => ['--local', `${local}=${context}`])
    const target = ['type=image', `name=${name}`, 'push=true', ...exporter].join(',')
    const args = [
      ...['build', '--frontend', 'dockerfile.v0', ...locals, '--opt', 'filename=Dockerfile'],
      ...['--opt', `platform=${platforms.join(',')}`, ...attestations],
      ...['--output', target, '--metadata-file', metadata]
    ]
    const env = { PATH: process.env['PATH'], BUILDKIT_HOST: this.address, DOCKER_CONFIG: this.dockerConfig }
    await output(join(await this.toolbox.provide('buildkit'), 'buildctl'), args, { env })
    const { 'containerimage.digest': digest } = JSON.parse(await readFile(metadata, 'utf8')) as Record<string, string>
    if (digest === undefined) throw new Error(`BuildKit told no digest of ${name}`)
    return digest
  }

  /** Pushes the SBOM generator as an image of that name. */
  async pushGenerator(name: string): Promise<void> {
    const context = join(this.folder, 'generator')
    await mkdir(context)
    await cp(join(await this.toolbox.provide('sbom-generator'), 'sbom-generator'), join(context, 'generator'))
    await writeFile(join(context, 'Dockerfile'), SCAN)
    await this.push({ context, name, platforms: ['linux/amd64'] })
  }
}

function configuration(folder: string, address: string, registries: readonly string[]): string {
  return `root = "${join(folder, 'root')}"
[grpc]
  address = ["${address}"]
[worker.oci]
  enabled = true
  snapshotter = "native"
[worker.containerd]
  enabled = false
${registries.map((registry) => `[registry."${registry}"]\n  http = true\n`).join('')}`
}
