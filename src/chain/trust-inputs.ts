import { existsSync } from 'node:fs'
import { PUBLIC_GOOD_MIRROR } from '../sigstore/public-good.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { RequestError } from '../support/errors.ts'
import type { ReadInput } from './request.ts'

/**
 * The trust root and services that the inputs name: public-good Sigstore, another TUF mirror, or files; to verify, the file
 * of the trusted root is enough. Throws RequestError.
 */
export function parseTrust(read: ReadInput, purpose: 'sign' | 'verify'): TrustSource {
  const [trustedRoot, signingConfig] = [read('trusted-root'), read('signing-config')]
  const [mirror, rootPath] = [read('tuf-mirror'), read('tuf-root')]
  if (trustedRoot === '' && signingConfig === '') return parseMirror(mirror, rootPath)
  if (mirror !== '' || rootPath !== '') throw twoWays()
  if (trustedRoot === '' || (signingConfig === '' && purpose === 'sign')) throw halfAWay(trustedRoot === '')
  return {
    kind: 'files',
    trustedRoot: existing('trusted-root', trustedRoot),
    ...(signingConfig !== '' && { signingConfig: existing('signing-config', signingConfig) })
  }
}

function parseMirror(mirror: string, rootPath: string): TrustSource {
  const url = URL.parse(mirror || PUBLIC_GOOD_MIRROR)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw trustError(
      'tuf-mirror is not an http or https address',
      'the trust root is fetched from it, without a user name in the address',
      `write it like ${PUBLIC_GOOD_MIRROR}`
    )
  const publicGood = url.href.replace(/\/$/, '') === PUBLIC_GOOD_MIRROR
  if (!publicGood && rootPath === '')
    throw trustError(
      'tuf-mirror is given without tuf-root',
      'whatever a mirror answers is believed only where a root that is known already has signed it',
      'pass tuf-root: the path of the root.json that this mirror is trusted by'
    )
  return { kind: 'tuf', mirror: url, publicGood, ...(rootPath !== '' && { rootPath: existing('tuf-root', rootPath) }) }
}

/** The path, where there is a file; throws RequestError with the input's name where there is none. */
export function existing(input: string, path: string): string {
  if (existsSync(path)) return path
  throw new RequestError('E_INPUT_FILE', {
    message: `${input}: there is no file ${JSON.stringify(path)}`,
    reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
    remedy: 'check the path; it is relative to the working directory of the step'
  })
}

function twoWays(): RequestError {
  return trustError(
    'trusted-root and signing-config name a Sigstore, and tuf-mirror another',
    'one run trusts one Sigstore; nothing tells which of the two is meant',
    'keep one of the two ways'
  )
}

function halfAWay(noRoot: boolean): RequestError {
  const [missing, given] = noRoot ? ['trusted-root', 'signing-config'] : ['signing-config', 'trusted-root']
  return trustError(
    `${missing} is missing beside ${given}`,
    'the one says which services sign, the other whom to believe',
    'pass both files; whoever runs the private Sigstore gives them out'
  )
}

function trustError(message: string, reason: string, remedy: string): RequestError {
  return new RequestError('E_TRUST_INPUT', { message, reason, remedy })
}
