import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const TOOLS = join(import.meta.dirname, '..', 'tools')

/** A wrapper module: which packages it builds, and of which version they are. */
export interface ToolModule {
  readonly folder: string
  readonly packages: readonly string[]
  readonly version: string
}

/** Reads a wrapper module's go.mod: its `tool` lines, or the module itself where it has none. */
export async function toolModule(name: string): Promise<ToolModule> {
  const folder = join(TOOLS, name)
  const goMod = await readFile(join(folder, 'go.mod'), 'utf8')
  const listed = [...goMod.matchAll(/^tool \(([^)]*)\)|^tool (\S+)/gm)].flatMap(([, block, one]) =>
    (block ?? one ?? '').split(/\s+/).filter((line) => line !== '')
  )
  const packages = listed.length === 0 ? ['.'] : listed
  return { folder, packages, version: versionOf(goMod, packages[0] ?? '') }
}

// The module of a package is the longest path in front of it that is required.
function versionOf(goMod: string, tool: string): string {
  const required = [...goMod.matchAll(/^(?:require )?\s*(\S+\.\S+\/\S+) (v\S+)/gm)]
    .map(([, path = '', version = '']) => ({ path, version }))
    .filter(({ path }) => tool === '.' || tool === path || tool.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)
  return required[0]?.version ?? ''
}
