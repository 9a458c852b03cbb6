import { exchange } from '../support/http.ts'
import { messageOf, UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { type Deadline, retry, retryAfterMs, statusPasses, transportPasses } from '../support/retry.ts'
import type { ToolRelease } from './tool-release.ts'

const MAX_ARCHIVE = 256 * 1024 * 1024
const ATTEMPTS = 3
const ATTEMPT_MS = 120_000
const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

class Refused extends Error {
  readonly passes: boolean | number

  constructor(host: string, what: string, passes: boolean | number) {
    super(`${host} ${what}`)
    this.passes = passes
  }
}

/** The bytes of a release at a public URL, in at most three attempts and without any credential; throws UnavailableError. */
export async function download(
  url: URL,
  { otherwise }: ToolRelease,
  { deadline, log }: { deadline: Deadline; log: Log }
): Promise<Buffer> {
  let attempts = 0
  try {
    return await retry(
      () => {
        attempts += 1
        return follow(url, deadline)
      },
      {
        budgetMs: deadline.within(ATTEMPTS * ATTEMPT_MS),
        passes: (error) => attempts < ATTEMPTS && (error instanceof Refused ? error.passes : transportPasses(error)),
        waiting: (error, waitMs) => {
          log.info(`${messageOf(error)}; trying again in ${(waitMs / 1000).toFixed(1)} s`)
        }
      }
    )
  } catch (error) {
    throw new UnavailableError('E_TOOL_FETCH', {
      message: `${url.pathname.slice(url.pathname.lastIndexOf('/') + 1)} can't be downloaded from ${url.host}`,
      reason: `${messageOf(error)}, in ${attempts} attempts`,
      remedy: `run the job again; where this machine has no way to that host, ${otherwise}`,
      cause: error
    })
  }
}

async function follow(url: URL, deadline: Deadline): Promise<Buffer> {
  let next = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const timeoutMs = deadline.within(ATTEMPT_MS)
    const answer = await exchange({ method: 'GET', url: next, timeoutMs, maxBytes: MAX_ARCHIVE })
    if (answer.status === 200) return answer.body
    const { location } = answer.headers
    if (!REDIRECTS.has(answer.status) || !location) {
      throw new Refused(
        next.host,
        `answered ${answer.status}`,
        statusPasses(answer.status) && (retryAfterMs(answer) ?? true)
      )
    }
    const target = new URL(location, next)
    if (target.protocol !== url.protocol) throw new Refused(next.host, `leads to ${target.protocol}`, false)
    next = target
  }
  throw new Refused(url.host, `leads on more than ${MAX_REDIRECTS} times`, false)
}
