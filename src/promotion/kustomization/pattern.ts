const MAX_LENGTH = 1024
const META = /[\\[\](){}*+?^$|]/
const PIECE = /\.[*+]|\\[^\w\s]|[^\\[\](){}*+?^$|]/y
// A name that begins with a dollar sign in front of a bracket is a variable to its author; as a pattern it matches nothing.
const VARIABLE = /^\\?\$[({][A-Za-z_][^|]*$/

/** The one image that a name means, its escapes undone; undefined for a name that may mean several (kustomize compiles each as a pattern). */
export function literalName(name: string): string | undefined {
  const literal = name.replaceAll(/\\([^\w\s])/g, '\0$1')
  const isPattern = META.test(literal.replaceAll(/\0./g, ''))
  return isPattern || VARIABLE.test(name) ? undefined : literal.replaceAll('\0', '')
}

/**
 * Whether a rule of this name could apply to `image` (kustomize image.IsImageMatched, without tag and digest): exact for
 * literals, dots, `.*` and `.+`, and true for every other expression, since only Go's own engine could tell.
 */
export function couldMatch(name: string, image: string): boolean {
  if (!META.test(name)) return matchesDots(name, image)
  if (VARIABLE.test(name)) return false
  const pieces = piecesOf(name)
  return pieces === undefined || matchesPieces(pieces, image)
}

function matchesDots(name: string, image: string): boolean {
  if (name.length !== image.length) return false
  for (let index = 0; index < name.length; index += 1) {
    if (name[index] !== image[index] && name[index] !== '.') return false
  }
  return true
}

function piecesOf(name: string): string[] | undefined {
  if (name.length > MAX_LENGTH) return undefined
  const pieces: string[] = []
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < name.length) {
    const piece = PIECE.exec(name)?.[0]
    if (piece === undefined) return undefined
    pieces.push(piece)
  }
  return pieces
}

function matchesPieces(pieces: readonly string[], image: string): boolean {
  let reached = new Set([0])
  for (const piece of pieces)
    reached = piece.length === 2 && piece.startsWith('.') ? after(piece, image, reached) : step(piece, image, reached)
  return reached.has(image.length)
}

/** The positions that `.*` or `.+` can lead to. */
function after(piece: string, image: string, reached: ReadonlySet<number>): Set<number> {
  const first = Math.min(...reached) + (piece === '.+' ? 1 : 0)
  const positions = new Set<number>()
  for (let at = first; at <= image.length; at += 1) positions.add(at)
  return positions
}

function step(piece: string, image: string, reached: ReadonlySet<number>): Set<number> {
  const literal = piece.at(-1)
  const positions = new Set<number>()
  for (const at of reached) {
    if (at < image.length && (piece === '.' || literal === image[at])) positions.add(at + 1)
  }
  return positions
}
