import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readTrustedKeys } from '../admission/trusted-keys.ts'
import type { SigstoreInstance } from '../admission/plan.ts'
import type { ImageReference } from '../image/reference.ts'
import { parsePolicy } from '../policy/parse.ts'
import { type App, appOf, type Policy, type PolicyTrust } from '../policy/policy.ts'
import { PUBLIC_GOOD_MIRROR } from '../sigstore/public-good.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { fetchTargets } from '../sigstore/tuf.ts'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Run } from './run.ts'

/** A policy as it lies on disk; paths in it are relative to its folder. */
export interface PolicyOnDisk {
  readonly policy: Policy
  readonly bytes: Buffer
  /** The bare name of the file. */
  readonly name: string
  readonly folder: string
}

/** Reads and parses a policy file; throws RequestError where it can't be read, RefusalError where it has faults. */
export async function readPolicyFile(path: string): Promise<PolicyOnDisk> {
  const bytes = await readable(path)
  return { policy: parsePolicy(bytes, basename(path)), bytes, name: basename(path), folder: dirname(path) }
}

/** The policy's app whose image this is; throws RequestError where there is none. */
export function requireApp({ policy, name }: PolicyOnDisk, reference: ImageReference): App {
  const app = appOf(policy, reference)
  if (app) return app
  throw new RequestError('E_POLICY_APP', {
    message: `${name} has no app with the image ${reference.name}`,
    reason: `it has ${policy.apps.map(({ image }) => image.name).join(', ')}`.slice(0, 600),
    remedy: 'correct the name, or add the app to the policy'
  })
}

/** Where the trust that a policy names is loaded from. */
export function trustSourceOf({ trust }: Policy, folder: string): TrustSource {
  switch (trust.kind) {
    case 'public-good':
      return { kind: 'tuf', mirror: new URL(PUBLIC_GOOD_MIRROR), publicGood: true }
    case 'tuf':
      return { kind: 'tuf', mirror: trust.mirror, rootPath: join(folder, trust.root), publicGood: false }
    case 'trusted-root':
      return { kind: 'files', trustedRoot: join(folder, trust.path) }
  }
}

/** What engines must be told of the Sigstore instance that a policy trusts; a private one's keys are read from its repository or file. */
export async function sigstoreOf(trust: PolicyTrust, folder: string, run: Run): Promise<SigstoreInstance> {
  if (trust.kind === 'public-good') return { kind: 'public-good' }
  if (trust.kind === 'trusted-root')
    return { kind: 'private', keys: readTrustedKeys(await readable(join(folder, trust.path))) }
  const rootPath = join(folder, trust.root)
  const [root, { trustedRoot }] = await Promise.all([
    readable(rootPath),
    fetchTargets(
      { mirror: trust.mirror, rootPath, publicGood: false },
      { temp: run.folder, log: run.log, deadline: run.deadline }
    )
  ])
  const mirror = trust.mirror.href.replace(/\/$/, '')
  return { kind: 'private', keys: readTrustedKeys(trustedRoot), tuf: { mirror, root } }
}

async function readable(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new RequestError('E_POLICY_FILE', {
      message: `${JSON.stringify(path)} can't be read`,
      reason: messageOf(cause),
      remedy: 'run it in the folder of custody.yaml, or name the file with --policy',
      cause
    })
  }
}
