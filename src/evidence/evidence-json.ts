import type { Evidence } from './evidence.ts'

/** The evidence as JSON that is the same bytes for the same facts: keys sorted, two spaces, ASCII only, a line break at the end. */
export function evidenceJson(evidence: Evidence): string {
  return `${stableJson(evidence)}\n`
}

/** Pretty JSON with sorted keys in printable ASCII, safe to show wherever bidi or zero-width characters would deceive. */
export function stableJson(value: unknown): string {
  const sorted = JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sortKeys(inner) : inner), 2)
  return sorted.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function sortKeys(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
