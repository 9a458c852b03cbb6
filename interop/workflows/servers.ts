import { mkdir } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { BuildKit } from '../world/buildkit.ts'
import { answers } from '../world/server-process.ts'
import { Servers } from '../world/servers.ts'

/** A registry and a BuildKit on this machine's loopback, real both, ended by `stop`. */
export interface BuildServers {
  readonly registry: string
  readonly buildkit: BuildKit
  readonly stop: () => Promise<void>
}

/** Starts a registry and a BuildKit that pushes to it. */
export async function startBuildServers(toolbox: Toolbox, folder: string): Promise<BuildServers> {
  const servers = new Servers(folder)
  const registry = `127.0.0.1:${await freePort()}`
  const disk = join(folder, 'registry')
  await mkdir(disk, { recursive: true })
  try {
    await servers.start({
      name: 'registry',
      program: join(await toolbox.provide('crane'), 'crane'),
      args: ['registry', 'serve', '--address', registry, '--disk', disk],
      isReady: answers(`http://${registry}/v2/`)
    })
    const buildkit = await BuildKit.start(servers, toolbox, { registries: [registry] })
    return { registry, buildkit, stop: () => servers.stop() }
  } catch (error) {
    await servers.stop()
    throw error
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  return port
}
