/** One way in which a registry lets itself be authenticated to (RFC 9110 §11.6.1); scheme and parameter names in lower case. */
export interface Challenge {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

const MAX_HEADER = 8192
const SEPARATORS = /[ \t,]*/y
const NAME = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const VALUE = /[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z/:-]+))/y
// The opaque data of schemes such as Negotiate, which would otherwise be taken for another scheme.
const TOKEN68 = /[ \t]+[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y

/** The challenges in `WWW-Authenticate`, in their order; several headers are one list joined by commas (RFC 9110 §5.3). */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, MAX_HEADER)
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match
  }
  for (;;) {
    take(SEPARATORS)
    const name = take(NAME)?.[0].toLowerCase()
    if (name === undefined) return challenges
    const value = take(VALUE)
    if (value) {
      challenges.at(-1)?.parameters.set(name, value[1]?.replace(/\\(.)/g, '$1') ?? value[2] ?? '')
    } else {
      challenges.push({ scheme: name, parameters: new Map() })
      take(TOKEN68)
    }
  }
}

/** The challenge that can be met here: Bearer before Basic, whatever order the registry named them in. */
export function chooseChallenge(challenges: readonly Challenge[]): Challenge | undefined {
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'))
  return bearer ?? challenges.find(({ scheme }) => scheme === 'basic')
}
