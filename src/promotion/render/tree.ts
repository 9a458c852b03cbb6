import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'

/** The regular files of a repository at one commit, by their path from its root; `/` separates folders. */
export type Tree = ReadonlyMap<string, Buffer>

/** The path of a folder's kustomization; undefined where it has none, or more than one. */
export function kustomizationOf(tree: Tree, folder: string): string | undefined {
  const paths = KUSTOMIZATION_NAMES.map((name) => within(folder, name)).filter((path) => tree.has(path))
  return paths.length === 1 ? paths[0] : undefined
}

/** `path` as it is seen from a folder of the repository, without `.` and `..`; it begins with `..` where it leaves the repository. */
export function within(folder: string, path: string): string {
  const joined = posix.join(folder, path).replace(/\/+$/, '')
  return joined === '.' ? '' : joined
}

/** Writes a tree into a folder of this machine's disk; throws where a path would leave the folder. */
export async function writeTree(tree: Tree, root: string): Promise<void> {
  const folders = new Set<string>()
  for (const [path, bytes] of tree) {
    if (!isInside(path)) throw new Error(`the path ${JSON.stringify(path)} leaves the repository`)
    const folder = dirname(join(root, path))
    if (!folders.has(folder)) await mkdir(folder, { recursive: true })
    folders.add(folder)
    await writeFile(join(root, path), bytes, { mode: 0o600, flag: 'wx' })
  }
}

/** Whether a path stays inside of the folder that it is taken from. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\0') &&
    !path.includes('\\') &&
    !posix.isAbsolute(path) &&
    posix.normalize(path) === path &&
    !path.startsWith('..')
  )
}
