import type { operations } from '@octokit/openapi-types'
import type { Digest } from '../image/digest.ts'
import { CustodyError, PermissionError, UnavailableError } from '../support/errors.ts'
import { exchange, type HttpRequest, type HttpResponse, nextLink, TransportError } from '../support/http.ts'
import { type Deadline, retry, retryAfterMs, statusPasses, transportPasses } from '../support/retry.ts'

/** A repository's part of GitHub's attestation store, and the token of a job that may have `attestations: write` there. */
export interface AttestationStore {
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  readonly deadline: Deadline
}

/** The bundles of statements about one digest. */
export interface StoredBundles {
  readonly digest: Digest
  readonly bundles: readonly Buffer[]
}

type NewAttestation = operations['repos/create-attestation']['requestBody']['content']['application/json']
type Listing = operations['repos/list-attestations']['responses'][200]['content']['application/json']
type StoredBundle = NonNullable<NonNullable<Listing['attestations']>[number]['bundle']>

const ATTEMPT_MS = 20_000
const BUDGET_MS = 60_000
const MAX_LISTING_BYTES = 64 * 1024 * 1024
const MAX_TEXT = 300
// Of a hundred: what is beyond may be stored twice, which harms nobody.
const MAX_PAGES = 10
// A bundle that is too large, or that GitHub can't verify, is neither of them when it is sent again.
const UNFIT = new Set([413, 422])

/**
 * Adds what the store does not hold yet about a digest (docs.github.com, "REST API endpoints for artifact attestations") and
 * gives the number of bundles added. It is listed anew before each try, so that a lost answer doubles nothing; throws
 * PermissionError and UnavailableError.
 */
export async function storeAttestations({ digest, bundles }: StoredBundles, store: AttestationStore): Promise<number> {
  try {
    return await retry(() => addMissing(digest, bundles, store), {
      budgetMs: store.deadline.within(BUDGET_MS),
      passes: (error) => (error instanceof PassingRefusal ? (error.waitMs ?? true) : transportPasses(error))
    })
  } catch (error) {
    if (error instanceof CustodyError) throw error
    throw noAnswer(store, error)
  }
}

async function addMissing(digest: Digest, bundles: readonly Buffer[], store: AttestationStore): Promise<number> {
  const held = await listed(digest, store)
  const missing = bundles.map(parsed).filter((bundle) => !held.has(envelopeOf(bundle)))
  await Promise.all(missing.map((bundle) => add(bundle, store)))
  return missing.length
}

async function listed(digest: Digest, store: AttestationStore): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  let next: URL | undefined = urlOf(store, `/${digest.toString()}?per_page=100`)
  for (let page = 0; next && page < MAX_PAGES; page++) {
    const response = await ask(store, 'GET', next)
    // GitHub answers so for a digest that nothing is stored about.
    if (response.status === 404) break
    if (response.status !== 200) throw refused(response, store)
    for (const envelope of envelopesIn(response, store)) held.add(envelope)
    next = nextPage(response, next)
  }
  return held
}

function envelopesIn({ body }: HttpResponse, store: AttestationStore): string[] {
  try {
    const { attestations = [] } = JSON.parse(body.toString('utf8')) as Listing
    return attestations.flatMap(({ bundle }) => (bundle ? [envelopeOf(bundle)] : []))
  } catch {
    throw unusable(store, `it answered 200 with something else than a list of attestations`)
  }
}

// The token goes to the API alone, wherever a link leads.
function nextPage({ headers }: HttpResponse, from: URL): URL | undefined {
  const target = nextLink(headers)
  const next = target === undefined ? null : URL.parse(target, from.href)
  return next?.origin === from.origin ? next : undefined
}

async function add(bundle: StoredBundle, store: AttestationStore): Promise<void> {
  const body: NewAttestation = { bundle }
  const response = await ask(store, 'POST', urlOf(store, ''), Buffer.from(JSON.stringify(body)))
  if (response.status !== 201) throw refused(response, store)
}

function urlOf({ apiUrl, repository }: AttestationStore, path: string): URL {
  return new URL(`${apiUrl}/repos/${repository}/attestations${path}`)
}

async function ask(
  { token, deadline }: AttestationStore,
  method: HttpRequest['method'],
  url: URL,
  body?: Buffer
): Promise<HttpResponse> {
  const response = await exchange({
    method,
    url,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(body && { 'content-type': 'application/json' })
    },
    ...(body && { body }),
    timeoutMs: deadline.within(ATTEMPT_MS),
    maxBytes: MAX_LISTING_BYTES
  })
  if (passing(response)) throw new PassingRefusal(response)
  return response
}

// GitHub limits with 403 too, and then says when to come back.
function passing({ status, headers }: HttpResponse): boolean {
  if (statusPasses(status)) return true
  return status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
}

class PassingRefusal extends Error {
  readonly waitMs: number | undefined

  constructor(response: HttpResponse) {
    super(`HTTP ${response.status}: ${said(response)}`)
    this.waitMs = retryAfterMs(response)
  }
}

function parsed(bundle: Buffer): StoredBundle {
  return JSON.parse(bundle.toString('utf8')) as StoredBundle
}

/** What was signed and the signature: the same wherever a bundle is kept, however its JSON is written. */
function envelopeOf({ dsseEnvelope }: StoredBundle): string {
  return JSON.stringify([dsseEnvelope?.['payload'], dsseEnvelope?.['signatures']])
}

function refused(response: HttpResponse, store: AttestationStore): CustodyError {
  const { status } = response
  if (UNFIT.has(status)) return unusable(store, `it answered ${status}: ${said(response)}`, UNFIT_REMEDY)
  if (![401, 403, 404].includes(status)) return unusable(store, `it answered ${status}: ${said(response)}`)
  const accepted = response.headers['x-accepted-github-permissions']
  const needs = typeof accepted === 'string' ? `; it asks for ${accepted.slice(0, 80)}` : ''
  return new PermissionError('E_ATTESTATIONS_PERMISSION', {
    message: `github-token may not write to GitHub's attestation store of ${store.repository}`,
    reason: `GitHub answered ${status}: ${said(response)}${needs}`,
    remedy:
      'add "permissions: attestations: write" to the job, and to the job that calls it when this is a reusable workflow; or set github-attestation-store: never'
  })
}

const PASSING_REMEDY = 'see https://www.githubstatus.com, then re-run this job; or set github-attestation-store: never'
const UNFIT_REMEDY =
  'GitHub takes bundles of the public Sigstore and of its own, with predicates of at most 16 MiB; for another set github-attestation-store: never, a second run changes nothing'

function unusable({ repository }: AttestationStore, reason: string, remedy = PASSING_REMEDY): UnavailableError {
  return new UnavailableError('E_ATTESTATIONS_STORE', {
    message: `GitHub's attestation store of ${repository} did not take the attestations`,
    reason,
    remedy
  })
}

function noAnswer(store: AttestationStore, error: unknown): unknown {
  if (error instanceof TransportError || error instanceof PassingRefusal) return unusable(store, error.message)
  return error
}

function said({ body }: HttpResponse): string {
  const text = body.toString('utf8').slice(0, 4 * MAX_TEXT)
  const message = /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text
  return message
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT)
}
