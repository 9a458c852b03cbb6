import type { Finding } from './finding.ts'

/** Somebody's word that a vulnerability does not count here, with who says so and until when. */
export interface Exception {
  readonly source: 'ignore-file' | 'vex'
  /** The vulnerability, by the name that the scanner or its database gives it. */
  readonly id: string
  readonly reason: string
  /** The first moment at which it no longer holds; undefined for VEX, whose author withdraws it instead. */
  readonly expires: Date | undefined
  /** Whether it is about this finding's package, besides its id. */
  readonly covers: (finding: Finding) => boolean
}

const NONE: readonly Exception[] = []

/** Exceptions, found by the vulnerability that they speak of. */
export class Exceptions {
  private readonly byId: ReadonlyMap<string, readonly Exception[]>

  constructor(exceptions: readonly Exception[]) {
    this.byId = Map.groupBy(exceptions, ({ id }) => id)
  }

  /** Those that speak of this finding, under any of its names. */
  about(finding: Finding): readonly Exception[] {
    if (this.byId.size === 0) return NONE
    return [finding.id, ...finding.aliases].flatMap((id) =>
      (this.byId.get(id) ?? []).filter((exception) => exception.covers(finding))
    )
  }
}

/**
 * Whether a package URL is the one that a rule names: the same package, and the same version where the rule has one. Qualifiers such as
 * `?arch=amd64` count only where the rule has them (package-url/purl-spec).
 */
export function purlMatches(rule: string, purl: string | undefined): boolean {
  if (purl === undefined) return false
  const [wanted, found] = [splitPurl(rule), splitPurl(purl)]
  if (wanted.name !== found.name) return false
  if (wanted.version !== undefined && wanted.version !== found.version) return false
  return wanted.qualifiers.every((qualifier) => found.qualifiers.includes(qualifier))
}

function splitPurl(purl: string): { name: string; version: string | undefined; qualifiers: string[] } {
  const [path = ''] = purl.split('#')
  const [identity = '', query = ''] = path.split('?')
  const at = identity.lastIndexOf('@')
  const [name, version] = at > 0 ? [identity.slice(0, at), identity.slice(at + 1)] : [identity, undefined]
  return {
    name: decoded(name),
    version: version === undefined ? undefined : decoded(version),
    qualifiers: query.split('&').filter(Boolean)
  }
}

/** The text of a part of a package URL, as it is where it is badly encoded: `pkg:npm/%40scope/name` and `pkg:npm/@scope/name` are one package. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
