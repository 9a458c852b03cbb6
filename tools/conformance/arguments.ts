import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PUBLIC_GOOD_MIRROR } from '../../src/sigstore/public-good.ts'
import { loadTrust, type Trust, type TrustSource } from '../../src/sigstore/trust.ts'
import type { Log } from '../../src/support/log.ts'
import { Deadline } from '../../src/support/retry.ts'

const STAGING_MIRROR = 'https://tuf-repo-cdn.sigstage.dev'

/** The options of both commands, as the suite gives them. */
export interface ClientOptions {
  readonly staging: boolean
  readonly 'in-toto': boolean
  readonly 'identity-token'?: string | undefined
  readonly bundle: string
  readonly key?: string | undefined
  readonly 'certificate-identity'?: string | undefined
  readonly 'certificate-oidc-issuer'?: string | undefined
  readonly 'trusted-root'?: string | undefined
  readonly 'signing-config'?: string | undefined
}

/** Where the client runs: nothing is told, and a command that takes minutes has failed. */
export const context = {
  log: {
    info: () => undefined,
    notice: () => undefined,
    warning: () => undefined,
    group: (_title, stage) => stage(),
    mask: () => undefined
  } satisfies Log,
  deadline: new Deadline(180_000)
}

/** The trust in the instance that the options name; throws Error for staging without the file that its TUF root is in. */
export async function trustOf(options: ClientOptions): Promise<Trust> {
  const temp = await mkdtemp(join(tmpdir(), 'conformance-'))
  return loadTrust(sourceOf(options), { ...context, temp }).finally(() => rm(temp, { recursive: true }))
}

function sourceOf(options: ClientOptions): TrustSource {
  const { staging, 'trusted-root': trustedRoot, 'signing-config': signingConfig } = options
  if (trustedRoot !== undefined)
    return { kind: 'files', trustedRoot, ...(signingConfig !== undefined && { signingConfig }) }
  if (!staging) return { kind: 'tuf', mirror: new URL(PUBLIC_GOOD_MIRROR), publicGood: true }
  const rootPath = process.env['SIGSTORE_STAGING_ROOT']
  if (rootPath === undefined)
    throw new Error(
      'set SIGSTORE_STAGING_ROOT to the root.json of sigstore/root-signing-staging, or pass --trusted-root'
    )
  return { kind: 'tuf', mirror: new URL(STAGING_MIRROR), rootPath, publicGood: false }
}
