import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

const LIST = 'SHA256SUMS'

/** Which files of a folder are meant, by their names. */
type Counts = (name: string) => boolean

const everyFile: Counts = () => true

/** Records the SHA-256 of the files below the folder, as sha256sum does. */
export async function recordChecksums(folder: string, counts = everyFile): Promise<void> {
  await writeFile(join(folder, LIST), await checksumsOf(folder, counts))
}

/** Throws Error where the files below the folder are not, byte for byte, those that were recorded. */
export async function checkChecksums(folder: string, counts = everyFile): Promise<void> {
  const [recorded, found] = await Promise.all([readFile(join(folder, LIST), 'utf8'), checksumsOf(folder, counts)])
  if (recorded === found) return
  const known = new Set(recorded.split('\n'))
  const [changed = 'a file is missing'] = found.split('\n').filter((line) => !known.has(line))
  throw new Error(
    `${folder} is not what was built there (${changed.slice(66)}): remove that folder, then run this again`
  )
}

async function checksumsOf(folder: string, counts: Counts): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== LIST && counts(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const lines = await Promise.all(files.map(async (file) => `${await sha256(file)}  ${relative(folder, file)}\n`))
  return lines.join('')
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
