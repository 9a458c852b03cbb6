import type { Fault } from '../../lab/service.ts'

/** An answer in place of the true one. */
export function answer(
  status: number,
  body: string | object = '',
  headers: Readonly<Record<string, string>> = {}
): Fault['effect'] {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const type = typeof body === 'string' ? 'text/html' : 'application/json'
  return { kind: 'answer', response: { status, headers: { 'content-type': type, ...headers }, body: text } }
}

/** A registry's refusal (distribution-spec, "Error Codes"). */
export function registryError(status: number, code: string, message: string): Fault['effect'] {
  return answer(status, { errors: [{ code, message }] })
}

export const RESET_BEFORE: Fault['effect'] = { kind: 'reset-before' }
export const RESET_AFTER: Fault['effect'] = { kind: 'reset-after' }

/** Passes at once: the client is asked to come back without a wait. */
export const BUSY = answer(503, 'busy', { 'retry-after': '0' })
