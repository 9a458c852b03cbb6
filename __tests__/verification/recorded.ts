import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LabRegistry } from '../../lab/registry/registry.ts'

/** Who signed the recorded artefacts, unless their name says otherwise. */
export const SIGNER = 'https://github.com/octo-org/octo-app/.github/workflows/release.yml@refs/tags/v1.2.3'
export const REPOSITORY = 'octo-org/octo-app'

/**
 * What a real tool wrote about an image, as its registry held it: by cosign 3.1 and 2.6 against Fulcio, Rekor 1 and 2, a CT log and
 * a timestamp authority, all of them the real servers.
 */
export interface Recorded {
  readonly digest: string
  /** By tag or digest. */
  readonly manifests: Readonly<Record<string, string>>
  readonly blobs: Readonly<Record<string, string>>
}

/** The path of a recorded file. */
export function recordedPath(file: string): string {
  return join(import.meta.dirname, 'recorded', file)
}

export function recordedText(file: string): string {
  return readFileSync(recordedPath(file), 'utf8')
}

export function recorded(name: string): Recorded {
  return { blobs: {}, ...(JSON.parse(recordedText(`${name}.json`)) as Omit<Recorded, 'blobs'>) }
}

/** The bundles that are attached to a recorded image. */
export function bundlesOf({ blobs }: Recorded): string[] {
  return Object.values(blobs).filter((blob) => blob.includes('dsseEnvelope'))
}

/** Puts a recorded image into a registry as it was; gives `host/repository@sha256:…`. */
export function restore(registry: LabRegistry, { digest, manifests, blobs }: Recorded): string {
  for (const blob of Object.values(blobs)) registry.putBlob(REPOSITORY, Buffer.from(blob))
  for (const [reference, manifest] of Object.entries(manifests)) {
    const { mediaType } = JSON.parse(manifest) as { mediaType: string }
    registry.putManifest(REPOSITORY, reference, Buffer.from(manifest), mediaType)
  }
  return `${registry.host}/${REPOSITORY}@${digest}`
}

/** Runs `custody` with an environment of its own; `connections` are those that it opened, as a preloaded script saw them. */
export async function custody(
  ...args: readonly string[]
): Promise<{ exitCode: number; stdout: string; stderr: string; connections: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'custody-test-'))
  const journal = join(folder, 'connections')
  const script = join(import.meta.dirname, '../../dist/cli.js')
  const witness = join(import.meta.dirname, 'witness-connections.js')
  const child = spawn(process.execPath, ['--import', witness, script, ...args], {
    env: { PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, CONNECTIONS: journal }
  })
  const text = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => (text[stream] += chunk))
  const exitCode = await new Promise<number>((done) => {
    child.on('close', (code) => {
      done(code ?? 1)
    })
  })
  return { exitCode, ...text, connections: readFileSync(journal, 'utf8').split('\n').filter(Boolean) }
}
