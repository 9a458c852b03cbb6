import { constants } from 'node:fs'
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { KUSTOMIZATION_NAMES } from '../promotion/kustomization/file-names.ts'
import { messageOf, PermissionError, RefusalError, RequestError } from '../support/errors.ts'

// The names that kustomize looks for in a folder.

/** A kustomization on this machine's disk, as it was read. */
export interface KustomizationFile {
  /** The file itself, symbolic links followed. */
  readonly path: string
  readonly bytes: Buffer
  readonly mode: number
  readonly owner: { readonly user: number; readonly group: number }
}

/** Reads a kustomization, or the one in a folder, through symbolic links; throws RequestError where there is no such file. */
export async function readKustomizationFile(given: string): Promise<KustomizationFile> {
  try {
    const found = await realpath(given)
    const path = (await stat(found)).isDirectory() ? await kustomizationIn(found, given) : found
    return await readRegular(path, given)
  } catch (error) {
    if (error instanceof RequestError) throw error
    throw fileFault(given, messageOf(error), error)
  }
}

async function kustomizationIn(folder: string, given: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => KUSTOMIZATION_NAMES.includes(name))
  const [name, second] = names
  if (name === undefined) throw fileFault(given, `the folder has none of ${KUSTOMIZATION_NAMES.join(', ')}`)
  if (second !== undefined)
    throw fileFault(given, `the folder has ${names.join(' and ')}, and kustomize builds neither`)
  return realpath(join(folder, name))
}

async function readRegular(path: string, given: string): Promise<KustomizationFile> {
  // Without waiting for a writer, should a pipe stand there.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw fileFault(given, 'it is no regular file')
    const owner = { user: stats.uid, group: stats.gid }
    return { path, bytes: await file.readFile(), mode: stats.mode & 0o7777, owner }
  } finally {
    await file.close()
  }
}

/**
 * Puts `bytes` in the file's place, whole or not at all: written and synced beside it, with its mode and owner, and renamed over it. Throws
 * RefusalError where somebody else wrote the file since it was read, PermissionError where the folder can't be written to.
 */
export async function replaceFile(file: KustomizationFile, bytes: Buffer): Promise<void> {
  const { path } = file
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.custody`)
  try {
    await writeWhole(partial, file, bytes)
    await refuseOtherWriter(file)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    if (error instanceof RefusalError) throw error
    throw new PermissionError('E_FILE_WRITE', {
      message: `${path.slice(-100)} can't be replaced`,
      reason: messageOf(error),
      remedy: 'run this as a user who may write to that folder',
      state: 'the file was not changed',
      cause: error
    })
  }
}

async function writeWhole(partial: string, { mode, owner }: KustomizationFile, bytes: Buffer): Promise<void> {
  const target = await open(partial, 'wx', 0o600)
  try {
    await target.writeFile(bytes)
    await keepOwner(target, owner)
    await target.chmod(mode)
    await target.sync()
  } finally {
    await target.close()
  }
}

async function keepOwner(target: FileHandle, owner: KustomizationFile['owner']): Promise<void> {
  const own = await target.stat()
  if (own.uid !== owner.user || own.gid !== owner.group) await target.chown(owner.user, owner.group)
}

async function refuseOtherWriter({ path, bytes }: KustomizationFile): Promise<void> {
  const { bytes: now } = await readRegular(path, path)
  if (now.equals(bytes)) return
  throw new RefusalError('E_FILE_CHANGED', {
    message: `${path.slice(-100)} was written by somebody else meanwhile`,
    reason: 'this edit would undo the other one',
    remedy: 'run the command again',
    state: 'the other edit stands'
  })
}

function fileFault(given: string, reason: string, cause?: unknown): RequestError {
  return new RequestError('E_FILE', {
    message: `${JSON.stringify(given.slice(-100))} is no kustomization file that can be read`,
    reason,
    remedy: 'give the path of a kustomization.yaml, or of the folder that holds it',
    state: 'no file was changed',
    ...(cause === undefined ? {} : { cause })
  })
}
