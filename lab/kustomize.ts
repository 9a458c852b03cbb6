import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const CACHE =
  process.env['CUSTODY_TOOLS'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'custody-tools')
const VERSION = 'v5.8.1'

/** The folder of a real kustomize 5.8.1, in the tool cache or on PATH; throws where this machine has none. */
export function kustomizeFolder(): string {
  const folders = [...cached(), ...(process.env['PATH'] ?? '').split(delimiter)]
  const found = folders.find((folder) => versionIn(folder) === VERSION)
  if (found === undefined) throw new Error(`there is no kustomize ${VERSION} in ${CACHE} or on PATH; .ci/run builds it`)
  return found
}

function cached(): string[] {
  try {
    return readdirSync(CACHE)
      .filter((name) => /^kustomize-[\w.]+$/.test(name))
      .map((name) => join(CACHE, name))
  } catch {
    return []
  }
}

function versionIn(folder: string): string {
  try {
    return execFileSync(join(folder, 'kustomize'), ['version'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return ''
  }
}
