import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { messageOf } from '../../support/errors.ts'
import { findTool, type ToolOptions } from '../../tools/find-tool.ts'
import { PINNED_KUSTOMIZE } from './kustomize-release.ts'

const LONGEST_BUILD_MS = 60_000
const MAX_OUTPUT = 64 * 1024 * 1024
const run = promisify(execFile)

/** What kustomize makes of a folder, or why it makes nothing of it. */
export type Rendering = { readonly manifests: string } | { readonly failure: string }

/** The path of a kustomize 5.8.1: the first on PATH that is one, else the pinned release. Throws as `findTool` does. */
export function findKustomize(options: ToolOptions): Promise<string> {
  return findTool({ release: PINNED_KUSTOMIZE, fits: isPinnedVersion }, options)
}

async function isPinnedVersion(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['version'], { env: {}, timeout: 10_000 })
    return stdout.trim() === `v${PINNED_KUSTOMIZE.version}`
  } catch {
    return false
  }
}

/**
 * Runs `kustomize build` on a folder below `root`, in bounded time and output, with nothing of this process' environment: no helm, no plugins,
 * no git, and every proxy a closed port, so that nothing is fetched.
 */
export async function build(executable: string, root: string, folder: string, temp: string): Promise<Rendering> {
  const home = join(temp, 'home')
  await mkdir(home, { recursive: true })
  const nowhere = 'http://127.0.0.1:9'
  const env = { HOME: home, TMPDIR: home, PATH: home, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, ALL_PROXY: nowhere }
  try {
    const options = { cwd: root, env, timeout: LONGEST_BUILD_MS, maxBuffer: MAX_OUTPUT, killSignal: 'SIGKILL' } as const
    const { stdout } = await run(
      executable,
      ['build', '--load-restrictor', 'LoadRestrictionsRootOnly', folder],
      options
    )
    return { manifests: stdout }
  } catch (error) {
    return { failure: failureOf(error, root) }
  }
}

function failureOf(error: unknown, root: string): string {
  const { killed, stderr, code } = error as { killed?: boolean; stderr?: string; code?: unknown }
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `kustomize wrote more than ${MAX_OUTPUT} bytes`
  if (killed === true) return `kustomize took longer than ${LONGEST_BUILD_MS / 1000} s`
  const words = (stderr ?? '').trim() === '' ? messageOf(error) : (stderr ?? '')
  return words.replaceAll(root, '').replaceAll(/\s+/g, ' ').trim().slice(0, 500)
}
