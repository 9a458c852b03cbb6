import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { RequestError } from '../support/errors.ts'
import { tooLarge } from './spdx-fault.ts'
import { MAX_SBOM_BYTES } from './spdx.ts'

const PIECE = 4 * 1024 * 1024

/** The bytes of an SBOM file, read once, and what to call it. */
export interface SbomFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly origin: string
}

/**
 * Reads an SBOM file into memory once, so that what is checked is what is signed. Throws RequestError when it is no regular file,
 * a link leads out of the workspace, it has more than 64 MiB, or it changes meanwhile.
 */
export async function readSbomFile(path: string, env: NodeJS.ProcessEnv): Promise<SbomFile> {
  const origin = `the SBOM ${shown(path)}`
  const file = await openInside(resolve(path), env['GITHUB_WORKSPACE'] ?? process.cwd(), origin)
  try {
    return { bytes: await readWhole(file, origin), origin }
  } finally {
    await file.close()
  }
}

/** Gives the memory of a file that was parsed back at once; the collector could leave 64 MiB lying for long. */
export function discard({ bytes }: SbomFile): void {
  bytes.buffer.transfer(0)
}

async function openInside(path: string, workspace: string, origin: string): Promise<FileHandle> {
  try {
    const [real, root] = await Promise.all([realpath(path), realpath(workspace).catch(() => workspace)])
    if (isInside(workspace, path) && !isInside(root, real)) {
      throw unreadable(origin, 'is a link that leads out of the workspace', `it leads to ${shown(real)}`)
    }
    // Opening a pipe that nobody writes to would never end.
    return await open(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof RequestError || code === undefined) throw error
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(origin, path)
    throw unreadable(origin, "can't be opened", `the system says ${code}`)
  }
}

async function readWhole(file: FileHandle, origin: string): Promise<Buffer<ArrayBuffer>> {
  const before = await file.stat({ bigint: true })
  if (!before.isFile()) {
    throw unreadable(
      origin,
      `is a ${before.isDirectory() ? 'directory' : 'device or pipe'}`,
      'one regular file is read'
    )
  }
  const size = Number(before.size)
  if (size > MAX_SBOM_BYTES) throw tooLarge(size).of(origin)
  // Memory of its own, not a part of Node's pool: it can be given back as soon as the document is parsed.
  const bytes = Buffer.allocUnsafeSlow(size)
  const complete = await fill(file, bytes)
  const after = await file.stat({ bigint: true })
  if (complete && before.size === after.size && before.mtimeNs === after.mtimeNs) return bytes
  throw new RequestError('E_SBOM_CHANGED', {
    message: `${origin} changed while it was read`,
    reason: `it had ${size} bytes when it was opened and has ${after.size.toString()} now`,
    remedy: 'run this step after the one that writes the file, not beside it'
  })
}

/** Whether the file held exactly as many bytes as `bytes` has room for. */
async function fill(file: FileHandle, bytes: Buffer): Promise<boolean> {
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at)
    if (bytesRead === 0) return false
    at += bytesRead
  }
  return (await file.read(Buffer.alloc(1), 0, 1, at)).bytesRead === 0
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path)
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}

/** The end of a path, which tells files apart, without what would break a line. */
function shown(path: string): string {
  const text = JSON.stringify(path)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, '?')
  return text.length > 60 ? `…${text.slice(-59)}` : text
}

function missing(origin: string, path: string): RequestError {
  return new RequestError('E_SBOM_MISSING', {
    message: `${origin} does not exist`,
    reason: `it was looked for at ${JSON.stringify(path.slice(0, 300))}`,
    remedy: 'write the SBOM in an earlier step of this job and pass its path, or leave sbom at auto'
  })
}

function unreadable(origin: string, what: string, reason: string): RequestError {
  return new RequestError('E_SBOM_FILE', {
    message: `${origin} ${what}`,
    reason,
    remedy: 'pass the path of a regular SPDX JSON file in the workspace'
  })
}
