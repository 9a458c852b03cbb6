import { readFile, stat } from 'node:fs/promises'
import { ambiguityIn } from '../support/ambiguous-json.ts'
import { messageOf, RequestError } from '../support/errors.ts'
import type { BundleItem } from './inventory.ts'

const MAX_FILE = 256 * 1024 * 1024

/**
 * The bundles in files: one a file, one a line as gh attestation download writes them, or GitHub's own list of attestations
 * (docs.github.com, REST API, "List attestations"); throws RequestError.
 */
export async function readBundleFiles(paths: readonly string[]): Promise<BundleItem[]> {
  return (await Promise.all(paths.map(bundlesIn))).flat()
}

async function bundlesIn(path: string): Promise<BundleItem[]> {
  const content = await read(path)
  const value = jsonIn(content)
  if (value === undefined) return items(path, content.split('\n'))
  const listed = attestationsIn(value, content)
  return listed ? items(path, listed) : [{ kind: 'bundle', location: path, bundle: Buffer.from(content) }]
}

function items(path: string, bundles: readonly string[]): BundleItem[] {
  return bundles.flatMap((bundle, index) =>
    bundle.trim() === '' ? [] : [{ kind: 'bundle', location: `${path}:${index + 1}`, bundle: Buffer.from(bundle) }]
  )
}

function attestationsIn(value: unknown, content: string): string[] | undefined {
  const { attestations } = Object(value) as { readonly attestations?: unknown }
  if (!Array.isArray(attestations) || ambiguityIn(Buffer.from(content)) !== undefined) return undefined
  return attestations.map((attestation) => {
    const { bundle } = Object(attestation) as { readonly bundle?: unknown }
    return bundle ? JSON.stringify(bundle) : ''
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

// No JSON text stands for undefined.
function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
