import {
  elementsOf,
  findShapeFault,
  MAX_DEPTH,
  MalformedJson,
  membersOf,
  type Range,
  valueAt
} from '../sbom/json-scan.ts'

/**
 * What is wanted of a JSON value: all of it, the named members of an object, or the same of each element of an array, which `as` turns at
 * once into what is kept.
 */
export type Selection =
  | 'value'
  | { readonly members: Readonly<Record<string, Selection>> }
  | { readonly each: Selection; readonly as?: (element: unknown) => unknown }

/** The text is no JSON that can be read: `at` is the byte that shows it. */
export class UnreadableJson extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

const OPEN_BRACE = 0x7b
const SMALL = 16_384
const SPACES: readonly (number | undefined)[] = [0x20, 0x0a, 0x0d, 0x09]
// A finding takes some 250 bytes at least: more of them than this are no report but an attack on memory.
const MAX_ELEMENTS = 500_000

/**
 * The wanted parts of a JSON text, the rest never built: a report of 64 MB is read in the memory of its findings. Where something else
 * stands than the selection expects, that is given as it is. Throws UnreadableJson, also for a key that stands twice in one object.
 */
export function selectJson(bytes: Buffer, selection: Selection): unknown {
  // In a large text the keys are looked at where the walk comes by: each of them would take longer than all the rest.
  const fault = findShapeFault(bytes, { keys: selection === 'value' || bytes.length < SMALL })
  if (fault) throw unreadable(fault)
  try {
    return new Selector(bytes).select({ start: 0, end: bytes.length }, selection)
  } catch (error) {
    if (error instanceof MalformedJson)
      throw new UnreadableJson(error.at, `it breaks off or is malformed near byte ${error.at}`)
    throw error
  }
}

class Selector {
  private readonly bytes: Buffer
  private elements = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  select(range: Range, selection: Selection): unknown {
    // The engine's own parser is ten times as fast as a walk; what it builds besides is small, and soon forgotten.
    if (selection === 'value' || range.end - range.start < SMALL) return convert(valueAt(this.bytes, range), selection)
    if ('each' in selection) return this.selectEach(range, selection)
    return this.selectMembers(range, selection.members)
  }

  private selectEach(range: Range, { each, as }: Extract<Selection, { each: unknown }>): unknown {
    const elements = elementsOf(this.bytes, range)
    if (!elements) return valueAt(this.bytes, range)
    const selected: unknown[] = []
    for (const element of elements) {
      if (++this.elements > MAX_ELEMENTS) {
        throw new UnreadableJson(element.start, `it lists more than ${MAX_ELEMENTS} things`)
      }
      const value = this.select(element, each)
      selected.push(as ? as(value) : value)
    }
    return selected
  }

  private selectMembers(range: Range, members: Readonly<Record<string, Selection>>): unknown {
    let first = range.start
    while (SPACES.includes(this.bytes[first])) first += 1
    if (this.bytes[first] !== OPEN_BRACE) return valueAt(this.bytes, range)
    const selected: Record<string, unknown> = {}
    for (const member of membersOf(this.bytes, range)) {
      if (Object.hasOwn(selected, member.key)) throw repeated(member.key, member.start)
      const wanted = Object.hasOwn(members, member.key) ? members[member.key] : undefined
      if (wanted) selected[member.key] = this.select(member, wanted)
    }
    return selected
  }
}

/** Turns the elements of the arrays in a value that was parsed whole. */
function convert(value: unknown, selection: Selection): unknown {
  if (selection === 'value' || typeof value !== 'object' || value === null) return value
  if ('each' in selection) {
    const { each, as } = selection
    if (!Array.isArray(value)) return value
    return as ? value.map(as) : value.map((element) => convert(element, each))
  }
  const object = value as Record<string, unknown>
  for (const [key, member] of Object.entries(selection.members)) {
    if (Object.hasOwn(object, key)) object[key] = convert(object[key], member)
  }
  return object
}

function unreadable({ kind, at, key }: { kind: string; at: number; key?: string }): UnreadableJson {
  if (kind === 'too-deep') return new UnreadableJson(at, `it nests deeper than ${MAX_DEPTH} levels at byte ${at}`)
  if (kind === 'duplicate-key') return repeated(key ?? '', at)
  return new UnreadableJson(at, `it is cut off, or a bracket is missing, at byte ${at}`)
}

function repeated(key: string, at: number): UnreadableJson {
  return new UnreadableJson(at, `the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object, at byte ${at}`)
}
