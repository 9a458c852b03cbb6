/** How grave a vulnerability is, least first; scanners write the same words in their own case. */
export const SEVERITIES = ['UNKNOWN', 'NEGLIGIBLE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const

export type Severity = (typeof SEVERITIES)[number]

/** The severity that a scanner's word means; a word that nobody knows is UNKNOWN, never something harmless. */
export function parseSeverity(word: unknown): Severity {
  const upper = typeof word === 'string' ? word.toUpperCase() : ''
  return SEVERITIES.find((severity) => severity === upper) ?? 'UNKNOWN'
}

/** Whether `severity` is at least as grave as `threshold`. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(threshold)
}

/** How many of these there are of each severity, gravest first; severities without any are left out. */
export function countSeverities(severities: Iterable<Severity>): Partial<Record<Severity, number>> {
  const found = Map.groupBy(severities, (severity) => severity)
  const counts = SEVERITIES.toReversed().map((severity): [Severity, number] => [
    severity,
    found.get(severity)?.length ?? 0
  ])
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
