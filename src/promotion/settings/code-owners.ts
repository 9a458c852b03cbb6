/** The line of a CODEOWNERS file that decides about a path, counted from one. */
export interface OwningLine {
  readonly line: number
  readonly owners: readonly string[]
}

/** The last line whose pattern matches a path, as GitHub reads the file (docs.github.com, "About code owners"); undefined where none does. */
export function owningLine(text: string, path: string): OwningLine | undefined {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, ...fieldsOf(line) }))
  const found = lines.findLast(({ pattern }) => pattern !== undefined && matches(pattern, path))
  return found && { line: found.line, owners: found.owners }
}

function fieldsOf(line: string): { pattern: string | undefined; owners: string[] } {
  const written = line.replace(/(^|\s)#.*$/, '')
  const [pattern, ...owners] = written.match(/(?:\\.|[^\s\\])+/g) ?? []
  // GitHub skips a line whose pattern it does not support.
  const isSupported = pattern !== undefined && !/[![\]]|^\\#/.test(pattern)
  return { pattern: isSupported ? pattern.replace(/\\(.)/g, '$1') : undefined, owners }
}

function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.replace(/\/$/, '').includes('/')
  const body = pattern.replace(/^\//, '').replace(/\/$/, '')
  const start = isAnchored ? '^' : '^(?:.*/)?'
  return new RegExp(start + expressionOf(body) + endOf(pattern)).test(path)
}

// A folder owns what is below it; `docs/*` ends at the next slash, and only a folder ends with one.
function endOf(pattern: string): string {
  if (pattern.endsWith('/')) return '/'
  return pattern.endsWith('/*') ? '$' : '(?:/|$)'
}

function expressionOf(body: string): string {
  return body.replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|\\]/g, (part) => WILDCARDS[part] ?? `\\${part}`)
}

const WILDCARDS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
