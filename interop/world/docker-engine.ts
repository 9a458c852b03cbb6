import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../toolbox/command.ts'
import type { Servers } from './servers.ts'

const NEEDS = 'the Docker engine needs root, and docker.io from Debian'

/** A Docker engine without a network of its own, for `docker build` and `docker push`. */
export class DockerEngine {
  private readonly env: Readonly<Record<string, string | undefined>>

  private constructor(address: string, dockerConfig: string) {
    this.env = {
      PATH: process.env['PATH'],
      HOME: dockerConfig,
      DOCKER_HOST: address,
      DOCKER_CONFIG: dockerConfig,
      // The engine's own builder, so that nothing but the engine makes the image.
      DOCKER_BUILDKIT: '0'
    }
  }

  /** Starts it with the logins of a Docker configuration; throws Error where it can't run. */
  static async start(servers: Servers, dockerConfig: string): Promise<DockerEngine> {
    const folder = join(servers.folder, 'docker-engine')
    await mkdir(folder)
    const socket = join(folder, 'docker.sock')
    const places = { '--data-root': 'data', '--exec-root': 'exec', '--pidfile': 'pid' }
    const command = {
      name: 'dockerd',
      program: 'dockerd',
      args: [
        ...Object.entries(places).flatMap(([option, name]) => [option, join(folder, name)]),
        ...['--host', `unix://${socket}`, '--storage-driver', 'vfs'],
        ...['--iptables=false', '--ip6tables=false', '--bridge=none']
      ],
      isReady: () => access(socket).then(() => true)
    }
    await servers.start(command).catch((error: unknown) => {
      throw new Error(NEEDS, { cause: error })
    })
    return new DockerEngine(`unix://${socket}`, dockerConfig)
  }

  /** The engine's version. */
  async version(): Promise<string> {
    return (await output('docker', ['version', '--format', '{{.Server.Version}}'], { env: this.env })).trim()
  }

  /** Builds the folder's Dockerfile and pushes the image by `docker push` as `host/repository:tag`. */
  async push(context: string, name: string): Promise<void> {
    await output('docker', ['build', '--quiet', '--tag', name, context], { env: this.env })
    await output('docker', ['push', '--quiet', name], { env: this.env })
  }
}
