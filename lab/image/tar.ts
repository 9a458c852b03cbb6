const BLOCK = 512
const FILE = { type: '0', mode: 0o644 }
const EXECUTABLE = { type: '0', mode: 0o755 }
const DIRECTORY = { type: '5', mode: 0o755 }

/**
 * The files as an uncompressed ustar archive (POSIX.1-2024, pax "ustar Interchange Format") with their directories,
 * sorted, owned by root, at time 0; throws on a path that ustar has no room for.
 */
export function writeTar(files: ReadonlyMap<string, Buffer>): Buffer {
  const directories = [...files.keys()].flatMap(parentsOf).map((path) => ({ path, content: undefined }))
  const contents = [...files].map(([path, content]) => ({ path, content }))
  const entries = new Map([...directories, ...contents].map((entry) => [entry.path, entry]))
  const sorted = [...entries.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  return Buffer.concat([...sorted.flatMap(({ path, content }) => entryOf(path, content)), Buffer.alloc(2 * BLOCK)])
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, depth) => `${parts.slice(0, depth + 1).join('/')}/`)
}

function entryOf(path: string, content: Buffer | undefined): Buffer[] {
  if (!content) return [headerOf(path, 0, DIRECTORY)]
  const kind = content.subarray(0, 2).toString() === '#!' ? EXECUTABLE : FILE
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)
  return [headerOf(path, content.length, kind), content, padding]
}

function headerOf(path: string, size: number, { type, mode }: { type: string; mode: number }): Buffer {
  const { prefix, name } = splitPath(path)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write(octal(mode, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(0, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  header.write(prefix, 345)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(`${octal(checksum, 7)} `, 148)
  return header
}

function splitPath(path: string): { prefix: string; name: string } {
  if (Buffer.byteLength(path) <= 100) return { prefix: '', name: path }
  const slash = path.indexOf('/', path.length - 101)
  const parts = { prefix: path.slice(0, slash), name: path.slice(slash + 1) }
  if (slash < 1 || Buffer.byteLength(parts.prefix) > 155 || Buffer.byteLength(parts.name) > 100 || parts.name === '')
    throw new Error(`the path is too long for a ustar archive: ${path}`)
  return parts
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}
