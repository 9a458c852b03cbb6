import { Composer, CST, Lexer, Parser, type Document } from 'yaml'
import type { RefusalError } from '../../support/errors.ts'
import { refusal, shown, type Place } from './refusal.ts'
import type { Skim } from './skim.ts'

const MAX_DEPTH = 64
const MAX_ALIASES = 32
// Ten thousand entries in the most wordy style; what is longer takes seconds to parse.
const MAX_LEXEMES = 300_000
// Beside the collections there is the document at the bottom of the parser's stack, and a scalar at its top.
const BESIDE_COLLECTIONS = 2

/**
 * The syntax tree of the one document in a kustomization; refuses bad syntax, directives, further documents, more than
 * 64 levels and more than 32 aliases, each as soon as it is seen.
 */
export function parseDocument(source: Skim): Document.Parsed {
  const tokens: CST.Token[] = []
  for (const token of tokensOf(source)) {
    refuseToken(source, token, tokens)
    tokens.push(token)
  }
  // The library's search for duplicate keys takes quadratic time; they are looked for where they matter.
  const composer = new Composer({ version: '1.1', uniqueKeys: false })
  for (const document of composer.compose(tokens, true, source.text.length)) {
    const [error] = document.errors
    if (error) throw syntaxRefusal(place(source, error.pos[0]), error.message)
    return document
  }
  throw new Error('the YAML composer gave no document')
}

/** The place in the original of an offset into a reduced text. */
export function place(source: Skim, offset: number): Place {
  return { text: source.original, offset: source.origin(offset) }
}

function* tokensOf(source: Skim): Generator<CST.Token> {
  const parser = new Parser()
  const references = new References(source)
  let lexemes = 0
  for (const lexeme of new Lexer().lex(source.text)) {
    lexemes += 1
    if (lexemes > MAX_LEXEMES) throw lexemeRefusal(place(source, parser.offset))
    references.follow(lexeme, parser.offset)
    yield* parser.next(lexeme)
    if (parser.stack.length > MAX_DEPTH + BESIDE_COLLECTIONS) throw depthRefusal(place(source, parser.offset))
  }
  yield* parser.end()
}

/** Counts the aliases in a stream of lexemes, and refuses one without an anchor before it. */
class References {
  readonly #source: Skim
  readonly #anchors = new Set<string>()
  #aliases = 0
  #isContent = false

  constructor(source: Skim) {
    this.#source = source
  }

  follow(lexeme: string, offset: number): void {
    const name = this.#isContent ? '' : lexeme.slice(1)
    this.#isContent = lexeme === CST.SCALAR
    if (name === '') return
    if (lexeme.startsWith('&')) this.#anchors.add(name)
    if (lexeme.startsWith('*')) this.#followAlias(name, place(this.#source, offset))
  }

  #followAlias(name: string, at: Place): void {
    this.#aliases += 1
    if (this.#aliases > MAX_ALIASES) throw aliasRefusal(at)
    if (!this.#anchors.has(name)) throw syntaxRefusal(at, `the alias ${shown(`*${name}`)} has no anchor before it`)
  }
}

function refuseToken(source: Skim, token: CST.Token, before: readonly CST.Token[]): void {
  if (token.type === 'error') throw syntaxRefusal(place(source, token.offset), token.message)
  if (token.type === 'directive') {
    throw refusal({
      code: 'E_KUSTOMIZATION_DIRECTIVE',
      at: place(source, token.offset),
      fault: `it holds the YAML directive ${shown(token.source)}`,
      reason: 'a directive changes how the whole file is read, and kustomize refuses all but %YAML 1.1',
      remedy: 'delete the line that begins with % and the --- after it'
    })
  }
  if (token.type === 'document' && before.some(({ type }) => type === 'document')) {
    throw refusal({
      code: 'E_KUSTOMIZATION_DOCUMENTS',
      at: place(source, token.offset),
      fault: 'a second YAML document begins here',
      reason: 'kustomize reads the first document and ignores the others without a word',
      remedy: 'keep one document in the file; delete the other one and its ---'
    })
  }
}

function syntaxRefusal(at: Place, problem: string): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SYNTAX',
    at,
    fault: 'it is not valid YAML',
    reason: problem,
    remedy: 'correct the file there; kustomize build shows whether it can be read'
  })
}

function aliasRefusal(at: Place): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_ALIASES',
    at,
    fault: `it holds more than ${MAX_ALIASES} YAML aliases`,
    reason: 'a few lines of aliases can stand for gigabytes',
    remedy: 'write the repeated values out'
  })
}

function lexemeRefusal(at: Place): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SIZE',
    at,
    fault: `it holds more than ${MAX_LEXEMES} words and marks`,
    reason: 'a file of this size is generated, or meant to keep its reader busy',
    remedy: 'move generated parts of the file into resources or components of their own'
  })
}

function depthRefusal(at: Place): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_DEPTH',
    at,
    fault: `it is nested more than ${MAX_DEPTH} levels deep`,
    reason: 'no kustomization needs that; a bracket is open, or the file is meant to keep its reader busy',
    remedy: 'check the indentation and the brackets in front of this place'
  })
}
