import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Toolbox } from '../toolbox/toolbox.ts'

const READY_MS = 30_000

/** A registry and a BuildKit on this machine's loopback, real both, ended by `stop`. */
export interface BuildServers {
  readonly registry: string
  readonly buildkit: string
  readonly stop: () => Promise<void>
}

/** Starts a registry and a BuildKit that pushes to it. */
export async function startBuildServers(toolbox: Toolbox, folder: string): Promise<BuildServers> {
  const [crane, buildkit] = await Promise.all([toolbox.provide('crane'), toolbox.provide('buildkit')])
  const registry = `127.0.0.1:${await freePort()}`
  const socket = `unix://${join(folder, 'buildkitd.sock')}`
  await mkdir(join(folder, 'registry'), { recursive: true })
  await writeFile(join(folder, 'buildkitd.toml'), configuration(folder, socket, registry))
  const children = [
    start(
      join(crane, 'crane'),
      ['registry', 'serve', '--address', registry, '--disk', join(folder, 'registry')],
      folder,
      'registry'
    ),
    start(
      join(buildkit, 'buildkitd'),
      ['--config', join(folder, 'buildkitd.toml'), '--oci-worker-net=host'],
      folder,
      'buildkitd'
    )
  ]
  await until(`the registry at ${registry}`, async () => (await fetch(`http://${registry}/v2/`)).ok)
  await until('BuildKit', () => access(join(folder, 'buildkitd.sock')).then(() => true))
  return {
    registry,
    buildkit: socket,
    stop: async () => {
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(children.map((child) => ended(child)))
    }
  }
}

function configuration(folder: string, socket: string, registry: string): string {
  return `root = "${join(folder, 'buildkit')}"
[grpc]
  address = ["${socket}"]
[worker.oci]
  enabled = true
  snapshotter = "native"
[worker.containerd]
  enabled = false
[registry."${registry}"]
  http = true
`
}

function start(program: string, args: readonly string[], folder: string, name: string): ChildProcess {
  const log = openSync(join(folder, `${name}.log`), 'w')
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
}

async function until(what: string, isReady: () => Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < READY_MS) {
    if (await isReady().catch(() => false)) return
    await sleep(100)
  }
  throw new Error(`${what} did not start within ${READY_MS / 1000} s`)
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
