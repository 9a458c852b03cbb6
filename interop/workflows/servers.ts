import { mkdir } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { DelayingProxy } from '../../lab/proxy/proxy.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { BuildKit } from '../world/buildkit.ts'
import { answers } from '../world/server-process.ts'
import { Servers } from '../world/servers.ts'

const PORTS_TRIED = 3

/** A registry and a BuildKit on this machine's loopback, real both, ended by `stop`. */
export interface BuildServers {
  /** In front of the registry, and the name by which everybody reaches it. */
  readonly registry: DelayingProxy
  readonly buildkit: BuildKit
  readonly stop: () => Promise<void>
}

/** Starts a registry and a BuildKit that pushes to it. */
export async function startBuildServers(toolbox: Toolbox, folder: string): Promise<BuildServers> {
  const servers = new Servers(folder)
  try {
    const address = await startRegistry(servers, join(await toolbox.provide('crane'), 'crane'))
    const registry = await new DelayingProxy('registry', `http://${address}`).start()
    const buildkit = await BuildKit.start(servers, toolbox, { registries: [registry.host] })
    return {
      registry,
      buildkit,
      stop: async () => {
        await Promise.all([registry.stop(), servers.stop()])
      }
    }
  } catch (error) {
    await servers.stop()
    throw error
  }
}

// Somebody else may take a free port before the registry does.
async function startRegistry(servers: Servers, crane: string, tries = PORTS_TRIED): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`
  const disk = join(servers.folder, 'registry')
  await mkdir(disk, { recursive: true })
  const command = {
    name: 'registry',
    program: crane,
    args: ['registry', 'serve', '--address', address, '--disk', disk],
    isReady: answers(`http://${address}/v2/`)
  }
  try {
    await servers.start(command)
    return address
  } catch (error) {
    if (tries === 1) throw error
    return startRegistry(servers, crane, tries - 1)
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
