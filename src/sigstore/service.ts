import { CustodyError, EvidenceError, UnavailableError } from '../support/errors.ts'
import { exchange, type HttpRequest, type HttpResponse, TransportError } from '../support/http.ts'
import { formsOf, type Log, redact } from '../support/log.ts'
import { type Deadline, retry, retryAfterMs, statusPasses, transportPasses } from '../support/retry.ts'

/** A kind of service, as people know it and as it is waited for; all times in milliseconds. */
export interface ServiceKind {
  readonly name: string
  /** The longest one attempt may take: the first, and each later one. */
  readonly attemptMs: readonly [first: number, later: number]
  /** The most bytes that its answers have. */
  readonly maxBytes: number
  /** The code when it does not answer in time, and the code when its answer makes no sense. */
  readonly outageCode: string
  readonly answerCode: string
  /** What may be left behind when it fails; left out, nothing is. */
  readonly state?: string
}

/** What every service of one Sigstore instance is asked with. */
export interface ServiceContext {
  readonly log: Log
  readonly deadline: Deadline
  /** Where people look whether the instance is down; undefined where there is no such page. */
  readonly statusPage?: string | undefined
  /** Never shown, in none of the forms in which an answer could repeat them. */
  readonly secrets?: readonly string[]
}

/** A request to a service; how long it may take and how much it may answer is the service's affair. */
type ServiceRequest = Pick<HttpRequest, 'method' | 'headers' | 'body'> & { readonly url: URL }

/** Where people look whether the public-good instance is down. */
export const STATUS_PAGE = 'https://status.sigstore.dev'

const PULSE_MS = 10_000
const LINE_PAUSE_MS = 1_000
const GARBLED_RETRIES = 5
const GARBLED_WAIT_MS = 250
const ASKED_WAIT_MS = { least: 200, most: 60_000 }
const SHOWN_CHARACTERS = 200

/** An answer that may be another one in a while: the service is busy or broken for now. */
export class PassingAnswer extends Error {
  readonly waitMs: number | undefined
  readonly response: HttpResponse
  /** The code to fail with, where it says more than that the service is out. */
  readonly code: string | undefined

  constructor(response: HttpResponse, what = `answered ${response.status}`, code?: string) {
    super(what)
    this.response = response
    this.waitMs = retryAfterMs(response)
    this.code = code
  }
}

/** An answer that was damaged on its way; asking a few times more may bring the whole one. */
export class GarbledAnswer extends Error {}

/** Throws PassingAnswer for the statuses that pass by themselves (408, 425, 429, 499, most 5xx). */
export function refusePassing(response: HttpResponse): void {
  if (statusPasses(response.status)) throw new PassingAnswer(response)
}

/** The JSON object in an answer; throws GarbledAnswer where there is none. */
export function jsonOf(response: HttpResponse): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(response.body.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below: a JSON error would quote the answer, and an answer can hold a token.
  }
  throw new GarbledAnswer(`answered ${response.status} with something else than a JSON object`)
}

/** The time by the clock of who answered, in seconds: a runner's own clock may be off by a day. */
export function clockOf(response: HttpResponse): number {
  const date = Date.parse(response.headers.date ?? '')
  return (Number.isNaN(date) ? Date.now() : date) / 1000
}

/** Whether a host name is this machine's own, where plain http stays private. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

/** The address of `path` under a service's base address, whether that ends with a slash or not. */
export function under(base: URL, path: string): URL {
  return new URL(path, base.href.endsWith('/') ? base : `${base.href}/`)
}

/** A time as people say it: `8 s`, `2 m 10 s`; milliseconds in. */
export function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} m ${seconds % 60} s`
}

/** One service at one address, asked patiently, with a line in the log whenever somebody would wonder. */
export class SigstoreService {
  readonly url: URL
  private readonly kind: ServiceKind
  private readonly context: ServiceContext
  private readonly secretForms: readonly string[]
  private troubleSince: number | undefined
  private lastLine = -Infinity

  constructor(kind: ServiceKind, url: URL, context: ServiceContext) {
    this.kind = kind
    this.url = url
    this.context = context
    this.secretForms = (context.secrets ?? []).flatMap(formsOf)
  }

  /** `the transparency log https://rekor.example`, at most 100 characters. */
  get title(): string {
    const place = `${this.url.origin}${this.url.pathname.replace(/\/$/, '')}`
    return `${this.kind.name} ${place}`.slice(0, 100)
  }

  /**
   * What `read` makes of the answer, asked again for up to `budgetMs` while the failure may pass; throws UnavailableError
   * when it did not pass, EvidenceError when the answer can't be read. Other errors of `read` end it at once, and so does `signal`.
   */
  async ask<T>(
    request: ServiceRequest,
    read: (response: HttpResponse) => T,
    budgetMs: number,
    signal?: AbortSignal
  ): Promise<T> {
    let garbled = 0
    let told: PassingAnswer | undefined
    try {
      return await retry(
        async (attempt) => {
          const answer = read(await this.exchange(request, attempt))
          this.troubleSince = undefined
          return answer
        },
        {
          budgetMs: this.context.deadline.within(budgetMs),
          ...(signal && { signal }),
          passes: (error) => {
            if (error instanceof PassingAnswer) told = error
            return error instanceof GarbledAnswer ? ++garbled <= GARBLED_RETRIES && GARBLED_WAIT_MS : passes(error)
          },
          waiting: (error, waitMs) => {
            this.tell(`${failureOf(error)}; trying again in ${duration(waitMs)}, ${this.troubled()} so far`)
          }
        }
      )
    } catch (error) {
      // The last attempt ends with the deadline, in the middle of an exchange; what the service said before is the cause.
      const cutOff = error instanceof TransportError && this.context.deadline.remainingMs() === 0
      throw this.finalError(cutOff ? (told ?? error) : error)
    }
  }

  /** What an answer says, in one short line without secrets, to be shown as a reason. */
  said({ body }: HttpResponse): string {
    const text = redact(body.toString('utf8'), this.secretForms)
    const line = text.replace(/[^\x20-\x7e]+/g, ' ').trim()
    return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line
  }

  /** The error for an answer that makes no sense for this service. */
  nonsense(reason: string, cause?: unknown): EvidenceError {
    return new EvidenceError(this.kind.answerCode, {
      message: `${this.title} gave an answer that can't be used`,
      reason,
      remedy: 'look whether a proxy answers in its place; if not, tell who runs this service',
      ...(this.kind.state && { state: this.kind.state }),
      cause
    })
  }

  private async exchange(request: ServiceRequest, attempt: number): Promise<HttpResponse> {
    const started = performance.now()
    const timeoutMs = this.context.deadline.within(this.kind.attemptMs[attempt === 0 ? 0 : 1])
    const pulse = setInterval(() => {
      const waited = duration(performance.now() - started)
      this.tell(`has not answered for ${waited}; waiting for up to ${duration(timeoutMs)}`)
    }, PULSE_MS)
    try {
      return await exchange({ ...request, timeoutMs, maxBytes: this.kind.maxBytes })
    } finally {
      clearInterval(pulse)
    }
  }

  // Many statements wait for the same log at the same time: one line a second speaks for all of them.
  private tell(line: string): void {
    const now = performance.now()
    if (now - this.lastLine < LINE_PAUSE_MS) return
    this.lastLine = now
    const { log, statusPage } = this.context
    log.info(`${this.title} ${line}${statusPage ? `; status: ${statusPage}` : ''}`)
  }

  private troubled(): string {
    this.troubleSince ??= performance.now()
    return duration(performance.now() - this.troubleSince)
  }

  private finalError(error: unknown): unknown {
    if (error instanceof CustodyError) return error
    if (error instanceof GarbledAnswer) return this.nonsense(error.message)
    if (error instanceof TransportError && !transportPasses(error)) return this.nonsense(detailOf(error), error)
    if (error instanceof PassingAnswer || error instanceof TransportError) return this.outage(error)
    return error
  }

  private outage(error: PassingAnswer | TransportError): UnavailableError {
    const { statusPage } = this.context
    const [said, code] = error instanceof PassingAnswer ? [this.said(error.response), error.code] : ['']
    return new UnavailableError(code ?? this.kind.outageCode, {
      message: `${this.title} ${failureOf(error)}`.slice(0, 160),
      reason: `it was asked again for ${this.troubled()}${said === '' ? '' : `; it says: ${said}`}`,
      remedy: `wait until it is back${statusPage ? ` (${statusPage})` : ''}, then re-run this job only`,
      ...(this.kind.state && { state: this.kind.state }),
      // The cause of a busy answer would carry its body, which nobody has cleared of secrets.
      cause: error instanceof TransportError ? error : undefined
    })
  }
}

// A service that asks for an hour is asked again each minute, for outages often end early; one that asks for no wait gets a little.
function passes(error: unknown): boolean | number {
  if (!(error instanceof PassingAnswer)) return transportPasses(error)
  return error.waitMs === undefined || Math.min(Math.max(error.waitMs, ASKED_WAIT_MS.least), ASKED_WAIT_MS.most)
}

function failureOf(error: unknown): string {
  if (error instanceof TransportError) return `gave no answer (${detailOf(error)})`
  return error instanceof Error ? error.message : String(error)
}

function detailOf(error: TransportError): string {
  return error.message.slice(error.host.length + 2)
}
