import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ToolOptions } from '../../tools/find-tool.ts'
import { build, findKustomize, type Rendering } from './kustomize.ts'
import { type Tree, writeTree } from './tree.ts'

/** What kustomize 5.8.1 makes of folders of a repository, in their order, without network, plugins or helm; throws as `findTool` does. */
export async function renderFolders(
  tree: Tree,
  folders: readonly string[],
  options: ToolOptions
): Promise<readonly Rendering[]> {
  const executable = await findKustomize(options)
  const place = await mkdtemp(join(options.temp, 'render-'))
  const root = join(place, 'tree')
  try {
    await writeTree(tree, root)
    const renderings: Rendering[] = []
    for (const folder of folders) renderings.push(await build(executable, root, folder === '' ? '.' : folder, place))
    return renderings
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}
