import { refusal } from '../refusal.ts'
import type { Node } from './node.ts'

export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
const HASH = 35
const DASH = 45
const DOT = 46
const COLON = 58

const MAX_DEPTH = 64
// What the aliases of a file may stand for, in nodes.
const MAX_EXPANSION = 50_000
// Ten thousand entries of images, each with all fields, have half of them.
const MAX_NODES = 200_000

/** A node under an anchor, and how many nodes an alias of it stands for. */
interface Anchored {
  readonly node: Node
  readonly weight: number
}

/** A place in a YAML text, moved forward as its nodes are read. */
export class Reader {
  readonly text: string
  at: number
  lineStart: number
  #depth = 0
  #nodes = 0
  #expansion = 0
  readonly #anchors = new Map<string, Anchored>()
  /** The nodes that aliases stand for, and where the first alias of each is. */
  readonly shared = new Map<Node, number>()

  constructor(text: string) {
    this.text = text
    this.at = this.lineStart = text.startsWith('\uFEFF') ? 1 : 0
  }

  /** The character code here, NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.at)
  }

  get column(): number {
    return this.at - this.lineStart
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** Whether `---` or `...` stands here, at the beginning of a line. */
  get isAtMarker(): boolean {
    const { text, at, code } = this
    if (at !== this.lineStart || (code !== DASH && code !== DOT)) return false
    return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isGap(text.charCodeAt(at + 3))
  }

  /** Moves behind a match of a sticky expression here; undefined where there is none. */
  take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at
    const match = expression.exec(this.text)
    if (!match) return undefined
    this.at = expression.lastIndex
    return match
  }

  /** Moves to the next token over spaces, comments and line breaks, in block style over no tab that indents; tells whether over a line break. */
  skip(context: 'block' | 'flow', tabs: boolean): boolean {
    const isFlow = context === 'flow'
    this.#skipBlanks(tabs || isFlow)
    let isOver = false
    while (this.#skipLineEnd()) {
      isOver = true
      this.#skipBlanks(isFlow)
    }
    if (this.code === TAB) this.fail(this.at, 'a tab stands where only spaces may indent')
    if (isFlow && this.isAtMarker) this.fail(this.at, 'a document marker stands inside of brackets')
    return isOver
  }

  #skipBlanks(tabs: boolean): void {
    const { text } = this
    let { at } = this
    for (let code = text.charCodeAt(at); code === SPACE || (tabs && code === TAB); code = text.charCodeAt(at)) at += 1
    this.at = at
  }

  #skipLineEnd(): boolean {
    if (this.code === HASH) this.#skipComment()
    if (this.code === CR) this.at += 1
    if (this.code !== LF) return false
    this.at += 1
    this.lineStart = this.at
    return true
  }

  #skipComment(): void {
    if (this.at > this.lineStart && !isBlank(this.text.charCodeAt(this.at - 1))) {
      this.fail(this.at, 'a comment needs a space in front of it')
    }
    this.at = lineEnd(this.text, this.at)
  }

  /** Goes one level deeper; refuses more than 64. */
  enter(): void {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw this.#depthRefusal()
  }

  leave(): void {
    this.#depth -= 1
  }

  /** The count of nodes before one that is going to be read, for `close`. */
  open(): number {
    return this.#nodes
  }

  /** Counts a node that was read, and remembers it under its anchor. */
  close<T extends Node>(node: T, before: number): T {
    this.#nodes += 1
    if (this.#nodes - this.#expansion > MAX_NODES) throw this.#sizeRefusal()
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, { node, weight: this.#nodes - before })
    return node
  }

  /** Whether a colon that ends a key follows on this line, and where it stands; -1 where none does. */
  colonAhead(): number {
    const { text } = this
    let { at } = this
    while (isBlank(text.charCodeAt(at))) at += 1
    return text.charCodeAt(at) === COLON && isGap(text.charCodeAt(at + 1)) ? at : -1
  }

  /** Refuses anything but a comment behind a value on its line. */
  expectLineEnd(): void {
    const { text } = this
    let { at } = this
    while (isBlank(text.charCodeAt(at))) at += 1
    const code = text.charCodeAt(at)
    if (code === LF || code === CR || Number.isNaN(code) || (code === HASH && at > this.at)) return
    this.fail(at, 'something stands behind the value on its line')
  }

  /** The node that an alias stands for; refuses an alias of nothing, and aliases that stand for too much. */
  follow(name: string, offset: number): Node {
    const anchored = this.#anchors.get(name)
    if (!anchored) return this.fail(offset, `the alias *${name.slice(0, 40)} has no anchor before it`)
    this.#nodes += anchored.weight
    this.#expansion += anchored.weight
    if (this.#expansion > MAX_EXPANSION) throw this.#expansionRefusal(offset)
    if (!this.shared.has(anchored.node)) this.shared.set(anchored.node, offset)
    return anchored.node
  }

  /** Refuses the text as no YAML that kustomize reads. */
  fail(offset: number, problem: string): never {
    throw refusal({
      code: 'E_KUSTOMIZATION_SYNTAX',
      at: { text: this.text, offset },
      fault: 'it is not valid YAML',
      reason: problem,
      remedy: 'correct the file there; kustomize build shows whether it can be read'
    })
  }

  /** Refuses a form that kustomize reads and Custody does not. */
  refuseForm(offset: number, form: string): never {
    throw refusal({
      code: 'E_KUSTOMIZATION_LAYOUT',
      at: { text: this.text, offset },
      fault: `${form} is a way of writing that is not edited`,
      reason: 'the place for the digest is not certain',
      remedy: 'write "key: value" in its plain form'
    })
  }

  #depthRefusal(): Error {
    return refusal({
      code: 'E_KUSTOMIZATION_DEPTH',
      at: { text: this.text, offset: this.at },
      fault: `it is nested more than ${MAX_DEPTH} levels deep`,
      reason: 'no kustomization needs that; a bracket is open, or the file is meant to keep its reader busy',
      remedy: 'check the indentation and the brackets in front of this place'
    })
  }

  #sizeRefusal(): Error {
    return refusal({
      code: 'E_KUSTOMIZATION_SIZE',
      at: { text: this.text, offset: this.at },
      fault: `it holds more than ${MAX_NODES} values`,
      reason: 'a file of this size is generated, or meant to keep its reader busy',
      remedy: 'move generated parts of the file into resources or components of their own'
    })
  }

  #expansionRefusal(offset: number): Error {
    return refusal({
      code: 'E_KUSTOMIZATION_ALIASES',
      at: { text: this.text, offset },
      fault: `its YAML aliases stand for more than ${MAX_EXPANSION} values`,
      reason: 'a few lines of aliases can stand for gigabytes',
      remedy: 'write the repeated values out'
    })
  }
}

/** Whether this is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

/** Whether a word ends here: a space, a tab, a line break, or the end of the text. */
export function isGap(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB || Number.isNaN(code)
}

/** The offset of the line feed that ends the line, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at)
  return lineFeed === -1 ? text.length : lineFeed
}
