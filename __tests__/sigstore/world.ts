import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest } from '@jest/globals'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import type { Fault, LabRequest, LabResponse, LabService } from '../../lab/service.ts'
import { type LabSigstore, startSigstore } from '../../lab/sigstore/sigstore.ts'
import { type Statement, STATEMENT_TYPE, serialiseStatement } from '../../src/attestation/statement.ts'
import { Digest } from '../../src/image/digest.ts'
import { type Identity, requestIdentity, type TokenRequest } from '../../src/sigstore/identity.ts'
import { SigningSession } from '../../src/sigstore/session.ts'
import type { LogVersion } from '../../src/sigstore/signing-config.ts'
import { loadTrust, type Trust } from '../../src/sigstore/trust.ts'
import { CustodyError } from '../../src/support/errors.ts'
import { closeConnections } from '../../src/support/http.ts'
import type { Log } from '../../src/support/log.ts'
import { Deadline } from '../../src/support/retry.ts'

export const SAN = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'
export const ISSUER = 'https://token.actions.githubusercontent.com'
export const IMAGE = Digest.of(Buffer.from('the image'))
export const OTHER_IMAGE = Digest.of(Buffer.from('another image'))

/** A log that keeps what it is told. */
export class KeptLog implements Log {
  readonly lines: string[] = []
  readonly masked: string[] = []

  info(line: string): void {
    this.lines.push(line)
  }

  notice(line: string): void {
    this.lines.push(line)
  }

  warning(line: string): void {
    this.lines.push(line)
  }

  group<T>(_title: string, stage: () => Promise<T>): Promise<T> {
    return stage()
  }

  mask(secret: string): void {
    this.masked.push(secret)
  }
}

/** A token service and a Sigstore on loopback, with one trust in it. */
export interface World {
  readonly folder: string
  readonly oidc: LabOidc
  readonly sigstore: LabSigstore
  readonly trust: Trust
  /** Everything works again, at once, and nobody remembers a request. */
  reset(): void
  stop(): Promise<void>
}

export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'custody-sigstore-'))
  const oidc = await startOidc()
  const sigstore = await startSigstore({ folder, oidc })
  return {
    folder,
    oidc,
    sigstore,
    trust: await trustIn(folder, sigstore.paths.trustedRoot, sigstore.paths.signingConfigV2),
    reset: () => {
      mend(oidc, sigstore)
    },
    stop: async () => {
      await Promise.all([sigstore.stop(), oidc.stop()])
      closeConnections()
      await rm(folder, { recursive: true })
    }
  }
}

function mend(oidc: LabOidc, { fulcio, rekor, rekorV2, tsa, tuf }: LabSigstore): void {
  for (const service of [oidc.service, fulcio, rekor, rekorV2, tsa, tuf]) {
    service.faults.length = 0
    service.journal.length = 0
    service.latencyMs = 0
  }
  oidc.claims = {}
  rekor.lagMs = 0
  rekor.maxRequestBytes = Infinity
  fulcio.authority.lifetimeMs = 600_000
}

/** @sigstore/verify's own verdict on a bundle, from its bytes and the trusted root file alone. */
export async function independently(world: World, bundle: Buffer, thresholds = {}): Promise<string | undefined> {
  const root = TrustedRoot.fromJSON(JSON.parse(await readFile(world.sigstore.paths.trustedRoot, 'utf8')))
  const entity = toSignedEntity(bundleFromJSON(JSON.parse(bundle.toString('utf8'))))
  return new Verifier(toTrustMaterial(root), thresholds).verify(entity).identity?.subjectAlternativeName
}

export function trustIn(temp: string, trustedRoot: string, signingConfig?: string): Promise<Trust> {
  const source = { kind: 'files', trustedRoot, ...(signingConfig !== undefined && { signingConfig }) } as const
  return loadTrust(source, { temp, log: new KeptLog(), deadline: new Deadline(30_000) })
}

export function tokenRequest(oidc: LabOidc): TokenRequest {
  return { url: new URL(oidc.requestUrl), bearer: oidc.requestToken }
}

export function identityFrom(oidc: LabOidc): Promise<Identity> {
  return requestIdentity(tokenRequest(oidc), {
    log: new KeptLog(),
    deadline: new Deadline(30_000),
    serverUrl: 'https://github.com'
  })
}

export interface SessionSettings {
  readonly version?: LogVersion
  readonly trust?: Trust
  readonly log?: Log
  readonly deadlineMs?: number
  readonly renewable?: boolean
}

export async function openSession(world: World, settings: SessionSettings = {}): Promise<SigningSession> {
  const { version = 'auto', trust = world.trust, log = new KeptLog(), deadlineMs = 60_000 } = settings
  return SigningSession.open(await identityFrom(world.oidc), trust.services(new Date(), version), trust, {
    log,
    deadline: new Deadline(deadlineMs),
    ...(settings.renewable === true && { renew: () => identityFrom(world.oidc) })
  })
}

export function statementAbout(...digests: Digest[]): Buffer {
  const statement: Statement = {
    _type: STATEMENT_TYPE,
    subject: digests.map((digest) => ({ digest: { sha256: digest.hex } })),
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
    predicate: {}
  }
  return serialiseStatement(statement)
}

export function payloadAbout(digest: Digest, type = 'cosign container image signature'): Buffer {
  return Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': 'ghcr.io/acme/checkout' },
        image: { 'docker-manifest-digest': digest.toString() },
        type
      },
      optional: null
    })
  )
}

/** The next `times` POSTs to a service go wrong. */
export function fault(service: LabService, effect: Fault['effect'], times = 1, method = 'POST'): void {
  service.faults.push({ matches: (request: LabRequest) => request.method === method, times, effect })
}

/** Answers a status at once, and asks to be asked again at once. */
export function busy(status: number, body = ''): Fault['effect'] {
  return { kind: 'answer', response: { status, headers: { 'retry-after': '0' }, body } }
}

/** Changes what a service truly answers in JSON. */
export function alterJson(change: (answer: Json) => unknown): Fault['effect'] {
  return {
    kind: 'alter',
    alter: (response: LabResponse) => ({
      ...response,
      body: JSON.stringify(change(JSON.parse(String(response.body)) as Json))
    })
  }
}

export type Json = Record<string, never> & Record<string, unknown>

const CLOCKS = ['Date', 'performance', 'setInterval'] as const

/** Puts one clock into the test's hands and leaves every other as it is: servers and sockets go on. */
export function fakeOnly(clock: (typeof CLOCKS)[number]): void {
  jest.useFakeTimers({
    doNotFake: [
      ...CLOCKS.filter((name) => name !== clock),
      'clearInterval',
      'clearTimeout',
      'clearImmediate',
      'hrtime',
      'nextTick',
      'queueMicrotask',
      'setImmediate',
      'setTimeout'
    ]
  })
}

/** The error that a promise ends with; fails where it does not end with one of ours. */
export async function refusal(work: Promise<unknown>): Promise<CustodyError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error
  )
  if (outcome !== undefined && !(outcome instanceof CustodyError)) throw outcome as Error
  expect(outcome).toBeInstanceOf(CustodyError)
  const error = outcome as CustodyError
  expect(error.message.length).toBeLessThanOrEqual(160)
  expect(error.message).not.toContain('\n')
  return error
}

/** The error that a call throws; fails where it throws none of ours. */
export function refusalOf(call: () => unknown): Promise<CustodyError> {
  return refusal(
    new Promise((resolve) => {
      resolve(call())
    })
  )
}

/** Another character of the same alphabet near the end of a base64 text. */
export function flip(text: string): string {
  const at = text.length - 12
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}

/** What a service answers to the next statement that is signed. */
export async function captured(of: World, service: LabService): Promise<Buffer> {
  const copies: Buffer[] = []
  const alter = (response: LabResponse) => {
    copies.push(Buffer.from(response.body ?? ''))
    return response
  }
  fault(service, { kind: 'alter', alter })
  await (await openSession(of)).signStatement(statementAbout(OTHER_IMAGE))
  return copies[0] ?? Buffer.alloc(0)
}

/** Shows that an undisturbed signature is accepted. */
export async function expectAccepted(world: World, version: LogVersion = 'v1'): Promise<void> {
  const session = await openSession(world, { version })
  expect((await session.signStatement(statementAbout(IMAGE))).bundle.length).toBeGreaterThan(0)
}
