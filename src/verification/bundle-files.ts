import { readFile, stat } from 'node:fs/promises'
import { messageOf, RequestError } from '../support/errors.ts'
import type { BundleItem } from './inventory.ts'

const MAX_FILE = 256 * 1024 * 1024

/** The bundles in files: one a file, or one a line as gh attestation download writes them; throws RequestError. */
export async function readBundleFiles(paths: readonly string[]): Promise<BundleItem[]> {
  return (await Promise.all(paths.map(bundlesIn))).flat()
}

async function bundlesIn(path: string): Promise<BundleItem[]> {
  const content = await read(path)
  if (isJson(content)) return [{ kind: 'bundle', location: path, bundle: Buffer.from(content) }]
  return content.split('\n').flatMap((line, index) => {
    const location = `${path}:${index + 1}`
    return line.trim() === '' ? [] : [{ kind: 'bundle', location, bundle: Buffer.from(line) }]
  })
}

async function read(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size === 0 || size > MAX_FILE) throw new RangeError(`it has ${size} bytes; 1 to ${MAX_FILE} are read`)
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new RequestError('E_BUNDLE_FILE', {
      message: `bundle ${JSON.stringify(path.slice(-100))} can't be read`,
      reason: messageOf(cause),
      remedy: 'give a Sigstore bundle, or a file with one on each line, as gh attestation download writes it',
      cause
    })
  }
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content)
    return true
  } catch {
    return false
  }
}
