import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Judge, LoadedPolicy } from '../admission/reviewer.ts'
import type { Verdict } from '../admission/verdict-cache.ts'
import type { Digest } from '../image/digest.ts'
import type { Registry } from '../oci/registry.ts'
import type { App } from '../policy/policy.ts'
import { loadTrust, type Trust } from '../sigstore/trust.ts'
import { UnavailableError } from '../support/errors.ts'
import { Deadline } from '../support/retry.ts'
import { decideApp } from '../verification/app-decision.ts'
import { examine, type Findings } from '../verification/attachment.ts'
import type { Decision } from '../verification/decision.ts'
import { readInventory, type InventoryScope } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { readPolicyFile, trustSourceOf } from './policy-file.ts'
import { PullLogins } from './pull-logins.ts'
import type { Run } from './run.ts'

const TRUST_FRESH_MS = 3_600_000
const TRUST_STALE_MS = 86_400_000

// Bundles first: where they meet everything, the other format need not be read.
const SCOPES: readonly InventoryScope[] = [
  { bundles: true, legacy: false, tolerant: true },
  { bundles: false, legacy: true, tolerant: true }
]

/** The policy and the trust root that a backend answers from, both read anew while it runs. */
export class AdmissionSource {
  private readonly path: string
  private readonly run: Run
  private readonly logins: PullLogins
  private current: { readonly loaded: LoadedPolicy; readonly trust: Trust; readonly hash: string }
  private trustedAt = Date.now()
  private taken = 0

  private constructor(path: string, run: Run, current: AdmissionSource['current']) {
    this.path = path
    this.run = run
    this.logins = new PullLogins(run)
    this.current = current
  }

  /** Reads both; throws where either can't be had, so that a backend never starts without them. */
  static async open(path: string, run: Run): Promise<AdmissionSource> {
    return new AdmissionSource(path, run, await read(path, run))
  }

  get policy(): LoadedPolicy {
    return this.current.loaded
  }

  /** Seconds since the epoch. */
  get trustedSince(): number {
    return Math.floor(this.trustedAt / 1000)
  }

  /** How often another policy or trust root was taken over. */
  get changes(): number {
    return this.taken
  }

  /** Verifies one digest from the registry's answers; throws UnavailableError where they or a fresh trust root can't be had. */
  readonly judge: Judge = (app, digest, timeoutMs) => {
    if (Date.now() - this.trustedAt > TRUST_STALE_MS)
      throw new UnavailableError('E_ADMIT_TRUST', {
        message: 'the trust root was not refreshed for a day',
        reason: 'keys that were taken back meanwhile would still count',
        remedy: 'let the backend reach the TUF repository; look at custody_failures_total{of="trust"}',
        state: 'nothing was admitted'
      })
    const registry = this.logins.open(app.image, new Deadline(timeoutMs))
    return judgeDigest(app, digest, this.current.trust, registry)
  }

  /** Takes over another policy file and, once an hour, another trust root; throws where one can't be read, and keeps the old one. */
  async refresh(): Promise<'kept' | 'changed'> {
    const { bytes } = await readPolicyFile(this.path)
    const isFresh = Date.now() - this.trustedAt < TRUST_FRESH_MS
    if (isFresh && hashOf(bytes) === this.current.hash) return 'kept'
    this.current = await read(this.path, { ...this.run, deadline: new Deadline(60_000) })
    this.trustedAt = Date.now()
    this.taken += 1
    return 'changed'
  }
}

async function read(path: string, run: Run): Promise<AdmissionSource['current']> {
  const { policy, bytes, folder } = await readPolicyFile(path)
  const trust = await loadTrust(trustSourceOf(policy, folder), {
    temp: run.folder,
    log: run.log,
    deadline: run.deadline
  })
  const hash = hashOf(bytes)
  return { loaded: { policy, key: `${hash} ${Date.now()}` }, trust, hash }
}

/** The verdict on one digest, as `custody admit` gives it to the API server. */
export async function judgeDigest(app: App, digest: Digest, trust: Trust, registry: Registry): Promise<Verdict> {
  const reader = new RegistryReader(registry)
  const findings = { attachments: [] as Findings['attachments'], refused: [] as Findings['refused'] }
  let decision: Decision | undefined
  for (const scope of SCOPES) {
    for await (const found of examined(reader, digest, scope, trust)) {
      findings.attachments = [...findings.attachments, ...found.attachments]
      findings.refused = [...findings.refused, ...found.refused]
    }
    decision = decideApp(app, app.image.at(digest), findings, new Date())
    if (decision.accepted) return { outcome: 'allowed', reason: 'everything required was found and verified' }
  }
  return { outcome: 'refused', reason: reasonOf(decision) }
}

// Other reviews are answered between two signatures: a verification takes milliseconds of this thread.
async function* examined(
  reader: RegistryReader,
  digest: Digest,
  scope: InventoryScope,
  trust: Trust
): AsyncGenerator<Findings> {
  const inventory = await readInventory(reader, digest, scope)
  for (const item of inventory.items) {
    await setImmediate()
    yield examine({ ...inventory, items: [item] }, trust)
  }
}

function reasonOf(decision: Decision | undefined): string {
  const { code = 'E_MISSING', message = '', reason = '' } = decision?.error ?? {}
  return `${code}: ${message}: ${reason}`
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
