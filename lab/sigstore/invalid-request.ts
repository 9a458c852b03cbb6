/** What a service answers 400 to; the message is the one that its real counterpart gives. */
export class InvalidRequest extends Error {}

/** The value at a path of keys inside parsed JSON; undefined where the path leads nowhere. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[key] : undefined,
    value
  )
}

/** The string at a path of keys inside parsed JSON; throws InvalidRequest that names the path. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, ...path)
  if (typeof found === 'string') return found
  throw new InvalidRequest(`${path.join('.')} is required`)
}

/** The list at a path of keys inside parsed JSON, not empty; throws InvalidRequest that names the path. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  if (Array.isArray(found) && found.length > 0) return found
  throw new InvalidRequest(`${path.join('.')} must have at least 1 item`)
}

/** Bytes as JSON; throws InvalidRequest. */
export function parseJson(body: Buffer | string): unknown {
  return orInvalid('invalid JSON', () => JSON.parse(body.toString()) as unknown)
}

/** What `attempt` gives; InvalidRequest with this message in place of anything it throws. */
export function orInvalid<T>(message: string, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    throw new InvalidRequest(message, { cause: error })
  }
}
