import { readFile, stat } from 'node:fs/promises'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { messageOf, RequestError } from '../support/errors.ts'
import { parseForeignJson } from './json.ts'

const MAX_BYTES = 1_048_576
const TRUSTED_ROOT_TYPES = new Set([
  'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  'application/vnd.dev.sigstore.trustedroot.v0.1+json',
  'application/vnd.dev.sigstore.trustedroot.v0.2+json'
])

/** The bytes of a file that the user trusts, at most 1 MiB; `input` names what it was given for. Throws RequestError. */
export async function readTrustFile(path: string, input: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) throw new RangeError(`it has ${size} bytes; such a file has at most ${MAX_BYTES}`)
    return await readFile(path)
  } catch (error) {
    throw fileError(input, path, messageOf(error))
  }
}

/** The root of a TUF repository in a file, still as bytes; throws RequestError when the file holds something else. */
export async function readTufRoot(path: string): Promise<Buffer> {
  const bytes = await readTrustFile(path, 'tuf-root')
  try {
    const { signed } = parseForeignJson(bytes, MAX_BYTES) as { signed?: { _type?: unknown } }
    if (signed?._type === 'root') return bytes
  } catch (error) {
    throw fileError('tuf-root', path, messageOf(error))
  }
  throw fileError('tuf-root', path, 'it is not the root metadata of a TUF repository')
}

/**
 * The trusted root in a file or a TUF target (protobuf-specs, sigstore_trustroot.proto); throws RequestError. A log without
 * a start of validity is refused, for a verifier would take that as "since ever".
 */
export function parseTrustedRoot(bytes: Buffer, origin: string): TrustedRoot {
  let root: TrustedRoot
  try {
    root = TrustedRoot.fromJSON(parseForeignJson(bytes, MAX_BYTES))
  } catch (error) {
    throw rootError(origin, messageOf(error))
  }
  if (!TRUSTED_ROOT_TYPES.has(root.mediaType)) throw rootError(origin, `its media type is "${root.mediaType}"`)
  if (root.certificateAuthorities.length === 0) throw rootError(origin, 'it names no certificate authority')
  const open = root.tlogs.find(({ publicKey }) => !publicKey?.validFor?.start)
  if (open) throw rootError(origin, `its log ${open.baseUrl} does not say since when it is valid`)
  return root
}

/** The trusted roots in a file: one, or one a line as gh attestation trusted-root prints them; throws RequestError. */
export function parseTrustedRoots(bytes: Buffer, origin: string): [TrustedRoot, ...TrustedRoot[]] {
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const isLines = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}'))
  if (!isLines) return [parseTrustedRoot(bytes, origin)]
  const [first, ...others] = lines.map((line, index) =>
    parseTrustedRoot(Buffer.from(line), `${origin}, line ${index + 1},`)
  )
  return [first as TrustedRoot, ...others]
}

/** The error for a trusted root that can't be used. */
export function rootError(origin: string, reason: string): RequestError {
  return new RequestError('E_TRUSTED_ROOT', {
    message: `${origin} is not a trusted root that can be used`.slice(0, 160),
    reason,
    remedy:
      'take trusted_root.json from the operator of this Sigstore, or make one with cosign trusted-root create or gh attestation trusted-root'
  })
}

function fileError(input: string, path: string, reason: string): RequestError {
  return new RequestError('E_TRUST_FILE', {
    message: `${input} ${JSON.stringify(path.slice(-100))} can't be used`,
    reason,
    remedy: `give ${input} the path of a file that is there when this step runs (after actions/checkout)`
  })
}
