import type { HttpResponse } from '../support/http.ts'

/** A host's request to be left alone: the milliseconds that remain, and the answer that asked for it. */
interface CoolDown {
  readonly waitMs: number
  readonly response: HttpResponse
}

// One per host and process: every repository on a registry shares the limit that the registry counts against.
const coolDowns = new Map<string, { readonly end: number; readonly response: HttpResponse }>()

/** Lets nothing be sent to a host for so many milliseconds. */
export function startCoolDown(host: string, waitMs: number, response: HttpResponse): void {
  const end = performance.now() + waitMs
  if (end > (coolDowns.get(host)?.end ?? 0)) coolDowns.set(host, { end, response })
}

/** The cool-down that a host asked for, or undefined when it is over or there is none. */
export function coolDownOf(host: string): CoolDown | undefined {
  const found = coolDowns.get(host)
  if (!found) return undefined
  const waitMs = found.end - performance.now()
  return waitMs > 0 ? { waitMs, response: found.response } : undefined
}
