import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { ImageReference } from '../image/reference.ts'
import { CustodyError, messageOf } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { type Credential, maskCredential } from './credential.ts'
import { askCredentialHelper } from './credential-helper.ts'
import {
  configError,
  decodeEntry,
  type DockerConfig,
  findEntry,
  helperFor,
  parseDockerConfig,
  serverOf
} from './docker-config.ts'

export type { Credential } from './credential.ts'

const MAX_CONFIG = 1024 * 1024

/**
 * The login that Docker, and after it podman, would use for a repository: DOCKER_AUTH_CONFIG, Docker's config.json, then podman's files;
 * within a file the host's credential helper, else its store, else its entry. Undefined where there is none; throws RequestError when one is damaged.
 */
export async function findCredential(
  reference: ImageReference,
  env: NodeJS.ProcessEnv,
  log: Log
): Promise<Credential | undefined> {
  const looked: string[] = []
  for await (const config of configsIn(env)) {
    const credential = await credentialIn(config, reference, env)
    if (credential) {
      maskCredential(credential, log)
      return credential
    }
    looked.push(`${config.path} (${hostsIn(config)})`)
  }
  log.info(
    `no login for ${reference.registry} in ${looked.join(', ') || 'any file of Docker or podman: there is none'}`
  )
  return undefined
}

async function credentialIn(
  config: DockerConfig,
  reference: ImageReference,
  env: NodeJS.ProcessEnv
): Promise<Credential | undefined> {
  const helper = helperFor(config, reference)
  if (helper !== undefined) return askCredentialHelper(helper, serverOf(reference), env)
  const entry = findEntry(config, reference)
  return entry && decodeEntry(entry, config.path, reference.registry)
}

async function* configsIn(env: NodeJS.ProcessEnv): AsyncGenerator<DockerConfig> {
  const inline = env['DOCKER_AUTH_CONFIG']
  if (inline) {
    const { path, auths } = parseDockerConfig(Buffer.from(inline), 'the variable DOCKER_AUTH_CONFIG')
    yield { path, auths, credHelpers: new Map(), credsStore: undefined }
  }
  for (const path of configPaths(env)) {
    const bytes = await readConfig(path)
    if (bytes) yield parseDockerConfig(bytes, path)
  }
}

function configPaths(env: NodeJS.ProcessEnv): string[] {
  const home = env['HOME'] || homedir()
  const docker = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json')
  if (env['REGISTRY_AUTH_FILE']) return [docker, env['REGISTRY_AUTH_FILE']]
  const runtime = env['XDG_RUNTIME_DIR'] || `/run/containers/${process.getuid?.() ?? 0}`
  return [
    docker,
    join(runtime, 'containers', 'auth.json'),
    join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'containers', 'auth.json')
  ]
}

async function readConfig(path: string): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path)
    if (size > MAX_CONFIG)
      throw configError('E_DOCKER_CONFIG_SIZE', path, `it has ${size} bytes, more than ${MAX_CONFIG}`)
    return size === 0 ? undefined : await readFile(path)
  } catch (error) {
    if (error instanceof CustodyError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw configError('E_DOCKER_CONFIG_UNREADABLE', path, messageOf(error))
  }
}

function hostsIn({ auths, credHelpers, credsStore }: DockerConfig): string {
  const names = [...new Set([...auths.keys(), ...credHelpers.keys()])].map((name) => name.replace(/^.*@/, ''))
  const store = credsStore === undefined ? [] : [`the store ${credsStore}`]
  const shown = [...names.slice(0, 20), ...store].join(', ').replace(/[^ -~]/g, '?')
  return shown === '' ? 'which holds none' : `which holds ${shown}`
}
