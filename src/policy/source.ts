import { isUtf8 } from 'node:buffer'
import { Composer, CST, Lexer, Parser, type ParsedNode } from 'yaml'
import { Faults } from './fault.ts'

const MAX_BYTES = 256 * 1024
const MAX_DEPTH = 16
// Beside the collections there is the document at the bottom of the parser's stack, and a scalar at its top.
const BESIDE_COLLECTIONS = 2
// Readers of YAML 1.1 and 1.2 break lines at different characters here, and an editor shows none of them.
const DISPUTED = /[^\t\n\r -~\xA0-\u2027\u202F-\u2065\u206A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u

/** A policy file as a syntax tree, and the list that its faults go to. */
export interface PolicySource {
  readonly contents: ParsedNode | null
  readonly faults: Faults
}

/**
 * The syntax tree of a policy file; throws RefusalError E_POLICY_* for what is over 256 KiB, not UTF-8, not YAML 1.2, holds
 * several documents, aliases, anchors, tags or directives, or is nested deeper than any policy.
 */
export function readSource(bytes: Buffer, file: string): PolicySource {
  const text = decode(bytes, file)
  const faults = new Faults(file, text)
  const tokens: CST.Token[] = []
  for (const token of tokensOf(text, faults)) {
    refuseToken(token, tokens, faults)
    tokens.push(token)
  }
  // Duplicate keys are looked for where maps are read, with the words of this file.
  for (const document of new Composer({ version: '1.2', uniqueKeys: false }).compose(tokens, true, text.length)) {
    for (const { pos, message } of document.errors) refuseSyntax(pos[0], message, faults)
    faults.throwAny()
    return { contents: document.contents, faults }
  }
  throw new Error('the YAML composer gave no document')
}

function decode(bytes: Buffer, file: string): string {
  const faults = new Faults(file)
  if (bytes.length > MAX_BYTES) {
    faults.add('E_POLICY_SIZE', 0, {
      fault: `it has ${bytes.length} bytes; ${MAX_BYTES} are the most that is read`,
      reason: 'a policy is read by people, and nobody can review one of this size',
      remedy: 'split the repository, or look whether this is another file'
    })
  } else if (!isUtf8(bytes)) {
    faults.add('E_POLICY_ENCODING', 0, { fault: 'its bytes are not UTF-8', remedy: 'save the file as UTF-8' })
  }
  faults.throwAny()
  return refuseDisputed(bytes.toString('utf8'), file)
}

function refuseDisputed(text: string, file: string): string {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const found = DISPUTED.exec(text.slice(start))
  if (!found) return text
  const faults = new Faults(file, text)
  const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  faults.add('E_POLICY_ENCODING', start + found.index, {
    fault: `it holds the character U+${point}`,
    reason: 'readers disagree on it, so a reviewer may see other lines than a program',
    remedy: 'delete this character'
  })
  faults.throwAny()
  return text
}

// One fault is enough here: what follows bad syntax can't be told from it, and a bomb is not to be read on.
function* tokensOf(text: string, faults: Faults): Generator<CST.Token> {
  const parser = new Parser()
  let isContent = false
  for (const lexeme of new Lexer().lex(text)) {
    if (!isContent) refuseReference(lexeme, parser.offset, faults)
    isContent = lexeme === CST.SCALAR
    yield* parser.next(lexeme)
    if (parser.stack.length > MAX_DEPTH + BESIDE_COLLECTIONS) refuseDepth(parser.offset, faults)
  }
  yield* parser.end()
}

const REFERENCES: Readonly<Record<string, string>> = { '&': 'an anchor', '*': 'an alias', '!': 'a tag' }

function refuseReference(lexeme: string, offset: number, faults: Faults): void {
  const what = REFERENCES[lexeme.charAt(0)]
  if (what === undefined) return
  faults.add('E_POLICY_ALIAS', offset, {
    fault: `it holds ${what} of YAML`,
    reason:
      'a rule that is written at one place and holds at another is overlooked in a review, and aliases of aliases stand for gigabytes',
    remedy: 'write the value out; put quotes around a text that begins with & * or !'
  })
  faults.throwAny()
}

function refuseDepth(offset: number, faults: Faults): void {
  faults.add('E_POLICY_SYNTAX', offset, {
    fault: `it is nested more than ${MAX_DEPTH} levels deep`,
    remedy: 'check the indentation and the brackets in front of this place'
  })
  faults.throwAny()
}

function refuseToken(token: CST.Token, before: readonly CST.Token[], faults: Faults): void {
  if (token.type === 'error') refuseSyntax(token.offset, token.message, faults)
  if (token.type === 'directive') {
    faults.add('E_POLICY_SYNTAX', token.offset, {
      fault: 'it holds a YAML directive',
      remedy: 'delete the line that begins with % and the --- after it'
    })
  }
  if (token.type === 'document' && before.some(({ type }) => type === 'document')) {
    faults.add('E_POLICY_DOCUMENTS', token.offset, {
      fault: 'a second YAML document begins here',
      reason: 'nobody can tell which of the two is the policy',
      remedy: 'keep one document in the file'
    })
  }
  faults.throwAny()
}

function refuseSyntax(offset: number, message: string, faults: Faults): void {
  faults.add('E_POLICY_SYNTAX', offset, {
    fault: 'it is not valid YAML',
    reason: message,
    remedy: 'correct the file there; an editor with the JSON schema shows it while you type'
  })
}
