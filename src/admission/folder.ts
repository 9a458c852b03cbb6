import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { ENGINES } from '../policy/admission.ts'
import { MARK } from './manifest.ts'
import type { PolicyFile } from './plan.ts'

/** One way in which a folder is not what the policy says. */
export interface Difference {
  readonly path: string
  readonly kind: 'missing' | 'changed' | 'left over'
}

/** What in a folder differs from the files that should be there; foreign files are left out of account. */
export async function differences(folder: string, files: readonly PolicyFile[]): Promise<Difference[]> {
  const [compared, leftOver] = await Promise.all([
    Promise.all(files.map((file) => compare(folder, file))),
    leftOverFiles(folder, files)
  ])
  return [...compared.flat(), ...leftOver.map((path) => ({ path, kind: 'left over' as const }))]
}

/** Writes the files into a folder and removes what an earlier policy left there; gives the paths that changed. */
export async function writePolicyFiles(folder: string, files: readonly PolicyFile[]): Promise<string[]> {
  const changes = await differences(folder, files)
  const changed = new Set(changes.map(({ path }) => path))
  for (const { path, text } of files.filter((file) => changed.has(file.path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  for (const { path, kind } of changes) if (kind === 'left over') await rm(join(folder, path))
  return [...changed].sort()
}

async function compare(folder: string, { path, text }: PolicyFile): Promise<Difference[]> {
  const found = await readFile(join(folder, path), 'utf8').catch(() => undefined)
  if (found === text) return []
  return [{ path, kind: found === undefined ? 'missing' : 'changed' }]
}

// Files are written below folders that are named as the engines are; nothing else of the folder is looked at.
async function leftOverFiles(folder: string, files: readonly PolicyFile[]): Promise<string[]> {
  const known = new Set(files.map(({ path }) => path))
  const found = await Promise.all(ENGINES.map((engine) => filesBelow(folder, engine)))
  const others = found.flat().filter((path) => !known.has(path))
  const ours = await Promise.all(
    others.map(async (path) => (await readFile(join(folder, path), 'utf8')).startsWith(MARK))
  )
  return others.filter((_, index) => ours[index])
}

async function filesBelow(folder: string, engine: string): Promise<string[]> {
  const entries = await readdir(join(folder, engine), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
}
