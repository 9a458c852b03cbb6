import { readPlain } from './plain.ts'
import type { EntryKey, EntryValues } from './values.ts'

/** An entry of `images` in the plainest block style, read line by line. */
export interface PlainEntry {
  readonly values: EntryValues
  /** The column of its dash, and that of its keys. */
  readonly dash: number
  readonly column: number
  /** Where its first key begins, and where the line after its last one begins. */
  readonly offset: number
  readonly end: number
}

const IMAGES_LINE = /^images:(?:[ \t]+(?:#[^\n]*)?)?\r?\n/m
const PAIR_LINE =
  /( *)(- +)?(name|newName|newTag|digest):[ \t]+(?:("[\w./@:-]+"|'[\w./@:-]+')|([A-Za-z0-9](?:[\w./@-]|:(?=[\w./@-]))*))(?:[ \t]+(?:#[^\n]*)?)?\r?\n/y
const TRIVIA_LINE = / *(?:#[^\n]*)?\r?\n/y
const ROOT_KEY = /[^\s#-]/y

/**
 * Runs of the plainest entries below the line `images:`, only comments and empty lines among them. All but the last entry
 * of a run are whole: the last one may go on in a line that is not that plain.
 */
export function findRuns(text: string): readonly (readonly PlainEntry[])[] {
  const images = IMAGES_LINE.exec(text)
  if (!images) return []
  const runs: OpenEntry[][] = [[]]
  let at = afterTrivia(text, images.index + images[0].length)
  while (at < text.length && endOf(ROOT_KEY, text, at) === undefined) {
    const line = readLine(text, at)
    if (line === undefined || !join(runs, line)) runs.push([])
    at = afterTrivia(text, line?.end ?? nextLine(text, at))
  }
  return runs
}

interface OpenEntry extends PlainEntry {
  readonly values: { -readonly [key in EntryKey]: string }
  end: number
}

interface PlainLine {
  readonly start: number
  readonly indent: number
  /** The width of the dash and the spaces behind it, 0 without one. */
  readonly dashWidth: number
  readonly key: EntryKey
  readonly value: string
  readonly end: number
}

/** Adds a line to the last run, in a new entry or in its last one; false where it belongs to neither. */
function join(runs: OpenEntry[][], line: PlainLine): boolean {
  const entry = runs.at(-1)?.at(-1)
  if (line.dashWidth > 0) {
    if (entry && entry.dash !== line.indent) runs.push([])
    runs.at(-1)?.push(openEntry(line))
    return true
  }
  if (entry?.column !== line.indent || entry.values[line.key] !== '') return false
  entry.values[line.key] = line.value
  entry.end = line.end
  return true
}

function openEntry({ start, indent, dashWidth, key, value, end }: PlainLine): OpenEntry {
  const values = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' }
  values[key] = value
  return { values, dash: indent, column: indent + dashWidth, offset: start + indent + dashWidth, end }
}

function readLine(text: string, start: number): PlainLine | undefined {
  PAIR_LINE.lastIndex = start
  const match = PAIR_LINE.exec(text)
  if (!match) return undefined
  const [, spaces = '', dash = '', key = '', quoted, plain] = match
  if (plain !== undefined && readPlain(plain) !== 'text') return undefined
  return {
    start,
    indent: spaces.length,
    dashWidth: dash.length,
    key: key as EntryKey,
    value: plain ?? quoted?.slice(1, -1) ?? '',
    end: PAIR_LINE.lastIndex
  }
}

function afterTrivia(text: string, at: number): number {
  let end = at
  for (let next = endOf(TRIVIA_LINE, text, end); next !== undefined; next = endOf(TRIVIA_LINE, text, end)) end = next
  return end
}

function endOf(line: RegExp, text: string, at: number): number | undefined {
  line.lastIndex = at
  return line.test(text) ? line.lastIndex : undefined
}

function nextLine(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at)
  return lineFeed === -1 ? text.length : lineFeed + 1
}
