import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { type AuthorizationKind, Authorization } from '../../lab/registry/authorization.ts'
import { ACCOUNT, HTPASSWD } from './account.ts'
import { Gate } from './gate.ts'
import { addressOf, PORT, urlOf } from './ports.ts'
import { answers, listens, type ServerCommand } from './server-process.ts'
import type { Servers } from './servers.ts'
import { SignedTokens } from './signed-tokens.ts'

/** A registry that others wrote. */
export interface RealRegistry {
  readonly name: string
  readonly version: string
  /** Whether it lists referrers itself; else they are in a tag. */
  readonly hasReferrersApi: boolean
  readonly login: string
  /** `host:port` as clients are told it. */
  readonly host: string
  /** The door before it, which can hold back, count and refuse; undefined where it asks for a login itself. */
  readonly gate: Gate | undefined
}

const DEBIAN = 'docker-registry is needed as a registry without the referrers API: install docker-registry from Debian'

/** Starts five registries of three makers; each asks for a login, the old ones themselves. */
export async function startRegistries(servers: Servers, toolbox: Toolbox): Promise<Registries> {
  const registries = await Promise.all([
    startCrane(servers, toolbox),
    startDockerRegistry(servers),
    startDistribution(servers, toolbox),
    startOlareg(servers, toolbox),
    startReferrersRegistry(servers, toolbox)
  ])
  return new Registries(registries)
}

/** The registries of a world, and what they need beside themselves. */
export class Registries {
  readonly all: readonly RealRegistry[]

  constructor(all: readonly RealRegistry[]) {
    this.all = all
  }

  async stop(): Promise<void> {
    for (const { gate } of this.all) await gate?.stop()
  }
}

async function startCrane(servers: Servers, toolbox: Toolbox): Promise<RealRegistry> {
  const command = {
    name: 'crane-registry',
    program: join(await toolbox.provide('crane'), 'crane'),
    args: ['registry', 'serve', '--address', addressOf(PORT.crane)],
    isReady: answers(`${urlOf(PORT.crane)}/v2/`)
  }
  const version = await toolbox.versionOf('crane')
  return behindGate(servers, command, { name: 'go-containerregistry', version, port: PORT.crane, kind: 'token' })
}

async function startOlareg(servers: Servers, toolbox: Toolbox): Promise<RealRegistry> {
  const command = {
    name: 'olareg',
    program: join(await toolbox.provide('olareg'), 'olareg'),
    args: ['serve', '--addr', '127.0.0.1', '--port', String(PORT.olareg), '--store-type', 'mem'],
    isReady: answers(`${urlOf(PORT.olareg)}/v2/`)
  }
  const version = await toolbox.versionOf('olareg')
  const registry = await behindGate(servers, command, { name: 'olareg', version, port: PORT.olareg, kind: 'token' })
  return { ...registry, hasReferrersApi: true }
}

async function startReferrersRegistry(servers: Servers, toolbox: Toolbox): Promise<RealRegistry> {
  const command = {
    name: 'referrers-registry',
    program: join(await toolbox.provide('referrers-registry'), 'referrers-registry'),
    args: ['-address', addressOf(PORT.referrersRegistry)],
    isReady: answers(`${urlOf(PORT.referrersRegistry)}/v2/`)
  }
  const version = await toolbox.versionOf('referrers-registry')
  const name = 'go-containerregistry with referrers'
  const registry = await behindGate(servers, command, { name, version, port: PORT.referrersRegistry, kind: 'basic' })
  return { ...registry, hasReferrersApi: true }
}

async function behindGate(
  servers: Servers,
  command: ServerCommand,
  { name, version, port, kind }: { name: string; version: string; port: number; kind: AuthorizationKind }
): Promise<RealRegistry> {
  const [gate] = await Promise.all([
    new Gate(name, port, new Authorization(kind, ACCOUNT)).start(),
    servers.start(command)
  ])
  return { name, version, hasReferrersApi: false, login: kind, host: gate.host, gate }
}

async function startDockerRegistry(servers: Servers): Promise<RealRegistry> {
  const folder = join(servers.folder, 'docker-registry')
  await mkdir(folder)
  const passwords = join(folder, 'htpasswd')
  const auth = { htpasswd: { realm: 'interop', path: passwords } }
  await Promise.all([
    writeFile(passwords, HTPASSWD),
    writeFile(join(folder, 'config.yml'), registryConfig(PORT.dockerRegistry, auth))
  ])
  const version = await output('docker-registry', ['--version']).catch((error: unknown) => {
    throw new Error(DEBIAN, { cause: error })
  })
  await servers.start({
    name: 'docker-registry',
    program: 'docker-registry',
    args: ['serve', join(folder, 'config.yml')],
    isReady: listens(`${urlOf(PORT.dockerRegistry)}/v2/`)
  })
  return {
    name: 'Docker registry 2',
    version: version.trim().split(' ').at(-1) ?? '',
    hasReferrersApi: false,
    login: 'basic',
    host: addressOf(PORT.dockerRegistry),
    gate: undefined
  }
}

async function startDistribution(servers: Servers, toolbox: Toolbox): Promise<RealRegistry> {
  const folder = join(servers.folder, 'distribution')
  await mkdir(folder)
  const certificate = join(folder, 'token.pem')
  const tokens = new SignedTokens()
  const gate = await new Gate('distribution', PORT.distribution, tokens).start()
  const { issuer, audience: service } = tokens
  const auth = { token: { realm: `${gate.url}/token`, service, issuer, rootcertbundle: certificate } }
  await Promise.all([
    writeFile(certificate, tokens.certificatePem),
    writeFile(join(folder, 'config.yml'), registryConfig(PORT.distribution, auth))
  ])
  await servers.start({
    name: 'distribution',
    program: join(await toolbox.provide('distribution'), 'registry'),
    args: ['serve', join(folder, 'config.yml')],
    env: { OTEL_TRACES_EXPORTER: 'none' },
    isReady: listens(`${urlOf(PORT.distribution)}/v2/`)
  })
  return {
    name: 'distribution',
    version: await toolbox.versionOf('distribution'),
    hasReferrersApi: false,
    login: 'token',
    host: gate.host,
    gate
  }
}

// YAML is a superset of JSON.
function registryConfig(port: number, auth: object): string {
  return JSON.stringify({
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: { inmemory: {} },
    http: { addr: addressOf(port) },
    auth
  })
}
