import { parsePinnedName, type PinnedImage } from '../chain/pinned-image.ts'
import { parseRequired, parseSigner } from '../chain/signer-inputs.ts'
import { parseTrust } from '../chain/trust-inputs.ts'
import type { BundleVerificationRequest, VerificationRequest } from '../chain/verify.ts'
import { Digest } from '../image/digest.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'

/** What `verify` and `promote` are to verify; throws RequestError. */
export function parseVerification(line: CommandLine, env: NodeJS.ProcessEnv): VerificationRequest {
  const pinned = parsePinned(line)
  return {
    ...pinned,
    identity: parseSigner(line.option),
    ...parseRequired(line.option, pinned.reference),
    trust: parseTrust(line.option, 'verify'),
    githubToken: env['GITHUB_TOKEN']
  }
}

/** The one image of a command line, with its digest; throws RequestError. */
export function parsePinned(line: CommandLine): PinnedImage {
  return parsePinnedName(onlyImage(line))
}

// Files need no name: the digest alone says what they are about.
function parseDigest(line: CommandLine): Digest {
  const name = onlyImage(line)
  return name.includes('@') ? parsePinned(line).digest : Digest.parse(name)
}

/** What the files of --bundle are to prove; throws RequestError. */
export function parseBundleVerification(line: CommandLine): BundleVerificationRequest {
  const trust = parseTrust(line.option, 'verify')
  const digest = parseDigest(line)
  const reference = onlyImage(line).includes('@') ? parsePinned(line).reference : undefined
  return {
    ...{ digest, reference, bundles: line.list('bundle'), identity: parseSigner(line.option), trust },
    ...parseRequired(line.option, reference)
  }
}

/** Throws RequestError where --offline is given and something would have to be fetched all the same. */
export function checkOffline(line: CommandLine): void {
  if (!line.isOn('offline')) return
  const missing = [
    ...(line.list('bundle').length === 0 ? ['--bundle'] : []),
    ...(line.option('trusted-root') === '' ? ['--trusted-root'] : [])
  ]
  if (missing.length === 0) return
  throw new RequestError('E_OFFLINE', {
    message: `--offline needs ${missing.join(' and ')}`,
    reason: 'attachments stand in a registry and the trust root in a TUF repository, unless files hold them',
    remedy:
      'fetch both beforehand: cosign download attestation or gh attestation download, and gh attestation trusted-root'
  })
}

function onlyImage(line: CommandLine): string {
  const [name, ...more] = line.images
  if (name !== undefined && more.length === 0) return name
  throw new RequestError('E_ARGUMENT', {
    message: `custody ${line.verb} takes one image`,
    reason: `${line.images.length} are given`,
    remedy: `write custody ${line.verb} NAME@sha256:…`
  })
}
