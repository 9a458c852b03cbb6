import { gunzipSync } from 'node:zlib'
import { messageOf, RefusalError } from '../../support/errors.ts'
import { isInside, type Tree } from './tree.ts'

const BLOCK = 512
const MAX_BYTES = 256 * 1024 * 1024
const MAX_FILES = 100_000
const REGULAR = new Set(['0', '\0', ''])

/**
 * The regular files in a tar.gz as GitHub makes it of one commit, without the folder around them; links and everything else that is no
 * regular file are left out. Throws RefusalError for more than 256 MiB or 100,000 files, for a broken archive, and for a path that leaves it.
 */
export function readTarball(archive: Buffer): Tree {
  const tar = unpacked(archive)
  const tree = new Map<string, Buffer>()
  let extended: string | undefined
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK)
    if (header.every((byte) => byte === 0)) return tree
    const size = sizeOf(header)
    const content = tar.subarray(at + BLOCK, at + BLOCK + size)
    if (content.length < size) throw tarballRefusal('it ends in the middle of a file')
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
    const type = field(header, 156, 1)
    if (type === 'x') extended = paxPath(content) ?? extended
    else if (type === 'L') extended = content.toString('utf8').replace(/\0.*$/s, '')
    else {
      if (REGULAR.has(type)) addFile(tree, extended ?? headerPath(header), content)
      if (type !== 'g') extended = undefined
    }
  }
  throw tarballRefusal('its end is missing')
}

function unpacked(archive: Buffer): Buffer {
  try {
    return gunzipSync(archive, { maxOutputLength: MAX_BYTES })
  } catch (error) {
    throw tarballRefusal(messageOf(error))
  }
}

function addFile(tree: Map<string, Buffer>, name: string, content: Buffer): void {
  const path = name.slice(name.indexOf('/') + 1)
  if (!isInside(path)) throw tarballRefusal(`the path ${JSON.stringify(name.slice(0, 100))} leaves it`)
  if (tree.has(path)) throw tarballRefusal(`the path ${JSON.stringify(name.slice(0, 100))} stands in it twice`)
  if (tree.size >= MAX_FILES) throw tarballRefusal(`it has more than ${MAX_FILES} files`)
  tree.set(path, content)
}

function sizeOf(header: Buffer): number {
  const digits = field(header, 124, 12).trim()
  if (!/^[0-7]{1,11}$/.test(digits)) throw tarballRefusal('the size of a file is not readable')
  return Number.parseInt(digits, 8)
}

function headerPath(header: Buffer): string {
  const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : ''
  const name = field(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function field(header: Buffer, start: number, length: number): string {
  return header.toString('utf8', start, start + length).replace(/\0.*$/s, '')
}

/** The `path` record of a pax header. */
function paxPath(content: Buffer): string | undefined {
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(32, at)
    const length = Number(content.toString('latin1', at, space))
    if (space === -1 || !Number.isInteger(length) || length <= 0) return undefined
    const record = content.toString('utf8', space + 1, at + length - 1)
    if (record.startsWith('path=')) return record.slice('path='.length)
    at += length
  }
  return undefined
}

/** The refusal of an archive, with its reason. */
export function tarballRefusal(reason: string): RefusalError {
  return new RefusalError('E_GITOPS_TARBALL', {
    message: "the GitOps repository's files can't be taken from its tarball",
    reason,
    remedy: 'split the repository, or merge this pull request by hand after a look at what kustomize renders'
  })
}
