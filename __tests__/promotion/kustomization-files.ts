import fc from 'fast-check'
import { Digest } from '../../src/image/digest.ts'
import type { Pin } from '../../src/promotion/kustomization.ts'

export interface GeneratedEntry {
  readonly name: string
  readonly newName: string
  readonly newTag: string
  readonly digest: string
}

/** A kustomization that kustomize builds, a pin for one of its entries, and where that entry stands in the text. */
export interface GeneratedFile {
  readonly text: string
  readonly entries: readonly GeneratedEntry[]
  readonly target: number
  readonly pin: Pin
  readonly start: number
  readonly end: number
}

type Quote = '' | "'" | '"'
type Style = 'block' | 'flow' | 'json'

interface EntryLook {
  readonly order: readonly number[]
  readonly keyQuote: Quote
  readonly valueQuote: Quote
  readonly comments: readonly string[]
  readonly commentBefore: string
  readonly isFlow: boolean
  readonly isSpread: boolean
  readonly dash: string
  readonly emptyTag: string
  readonly emptyDigest: string
  readonly gap: string
}

interface FileLook {
  readonly style: Style
  readonly eol: '\n' | '\r\n'
  readonly bom: '' | '\uFEFF'
  readonly hasFinalBreak: boolean
  readonly indent: string
  readonly header: string
  readonly others: readonly string[]
  readonly position: number
  readonly imagesComment: string
  /** How many of the plainest entries stand before and behind the others. */
  readonly crowd: number
}

const digest = fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => Digest.of(bytes))
const quote = fc.constantFrom<Quote>('', '', "'", '"')
const comment = fc.constantFrom(
  '',
  '',
  '',
  ' # note',
  '  # images:',
  '\t# größe: 日本',
  ' #',
  ' # - name: x',
  ' # "quoted" {'
)
const names = [
  'app',
  'nginx',
  'ghcr.io/acme/checkout',
  'localhost:5000/acme/app',
  'registry.example/team/web_front-end',
  'quay.io/a/b/c',
  'busybox',
  'docker.io/library/redis'
]
const newName = fc.constantFrom('', '', 'mirror.example:5000/acme/renamed', 'other/image')
const newTag = fc.constantFrom('', '', 'v1.2.3', '1.2.3', 'latest', 'main-4f2a9c1', '2024-01-01', 'v9')
const digestText = fc.oneof(fc.constant(''), digest.map(String))

const entryValues = fc
  .record({ newName, newTag, digest: digestText, isRenovate: fc.boolean(), inTag: digest })
  .map(({ isRenovate, inTag, ...values }) =>
    isRenovate && values.newTag !== '' && values.digest === ''
      ? { ...values, newTag: `${values.newTag}@${inTag.toString()}` }
      : values
  )

const entryLook: fc.Arbitrary<EntryLook> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  keyQuote: quote,
  valueQuote: quote,
  comments: fc.array(comment, { minLength: 4, maxLength: 4 }),
  commentBefore: fc.constantFrom('', '', '# about the next line'),
  isFlow: fc.boolean(),
  isSpread: fc.boolean(),
  dash: fc.constantFrom('- ', '- ', '-   ', '-\n'),
  emptyTag: fc.constantFrom('absent', 'absent', '""', "''", '~', 'null', 'bare'),
  emptyDigest: fc.constantFrom('absent', 'absent', '""', "''", '~', 'bare'),
  gap: fc.constantFrom(' ', ' ', '   ', '\t')
})

const noise = [
  'namespace: shop',
  'namePrefix: "pre-"\n',
  '# images:\n# - name: app',
  'labels:\n- pairs: {team: "a, b", "images": x}\n  includeSelectors: false',
  'commonAnnotations: &shared\n  note: |\n    images:\n    - name: app\n      digest: sha256:0\n  other: >-\n    folded\n    text\n  x: "multi\n    line: text"\n  why: plain\n    continued',
  'patches:\n- target: {kind: Nothing}\n  patch: |-\n    - op: replace\n      path: /a\n      value: "# no comment"',
  'configMapGenerator:\n  - name: settings\n    literals:\n      - A=1\n\n      - "B=two: # x"',
  '\n\n#   odd spacing   \n'
]

const fileLook: fc.Arbitrary<FileLook> = fc.record({
  style: fc.constantFrom<Style>('block', 'block', 'block', 'flow', 'json'),
  eol: fc.constantFrom<'\n' | '\r\n'>('\n', '\n', '\r\n'),
  bom: fc.constantFrom<'' | '\uFEFF'>('', '', '', '\uFEFF'),
  hasFinalBreak: fc.boolean(),
  indent: fc.constantFrom('', '  ', '    ', ' '),
  header: fc.constantFrom(
    '',
    '---\n',
    '# top\n---\n',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'
  ),
  others: fc.shuffledSubarray(noise, { maxLength: 4 }),
  position: fc.nat({ max: 4 }),
  imagesComment: comment,
  crowd: fc.constantFrom(0, 0, 0, 4, 9)
})

interface Part {
  readonly entry: GeneratedEntry
  readonly look: EntryLook
}

/** Kustomizations in the styles that people write, each with a pin for one of its entries. */
export const generatedFile: fc.Arbitrary<GeneratedFile> = fc
  .record({
    look: fileLook,
    names: fc.shuffledSubarray(names, { minLength: 1 }),
    values: fc.array(entryValues, { minLength: names.length, maxLength: names.length }),
    looks: fc.array(entryLook, { minLength: names.length, maxLength: names.length }),
    seed: fc.nat(),
    digest,
    tag: fc.constantFrom(undefined, undefined, 'v1.2.3', '1.2.3', 'v9', '1.10', '123e4', '0123', 'yes', 'null', '1_0'),
    writesTag: fc.boolean()
  })
  .map((drawn) => {
    const parts = drawn.names.flatMap((name, index) => {
      const [values, look] = [drawn.values[index], drawn.looks[index]]
      return values && look ? [{ entry: { name, ...values }, look }] : []
    })
    const target = drawn.seed % parts.length
    const tag = drawn.tag && { tag: drawn.tag, writesTag: drawn.writesTag }
    const pin = { name: drawn.names[target] ?? '', digest: drawn.digest, ...tag }
    return { ...write(drawn.look, parts, target), entries: parts.map(({ entry }) => entry), target, pin }
  })

function write(look: FileLook, parts: readonly Part[], target: number): { text: string; start: number; end: number } {
  const texts = parts.map((part) => writeEntry(part, look))
  const { opening, between, closing } = look.style === 'json' ? jsonFrame(look) : yamlFrame(look)
  const before =
    opening +
    texts
      .slice(0, target)
      .map((text) => text + between)
      .join('')
  const after =
    texts
      .slice(target + 1)
      .map((text) => between + text)
      .join('') + closing
  const body = texts[target] ?? ''
  const [head, middle, tail] = [look.bom + before, body, after].map((piece) => piece.replaceAll('\n', look.eol))
  const start = head?.length ?? 0
  return { text: `${head ?? ''}${middle ?? ''}${tail ?? ''}`, start, end: start + (middle?.length ?? 0) }
}

interface Frame {
  readonly opening: string
  readonly between: string
  readonly closing: string
}

function jsonFrame({ hasFinalBreak, others }: FileLook): Frame {
  const closing = `\n  ]${others.length > 2 ? ',\n  "namespace": "shop"' : ''}\n}${hasFinalBreak ? '\n' : ''}`
  return { opening: '{\n  "resources": ["app.yaml"],\n  "images": [', between: ',', closing }
}

function yamlFrame(look: FileLook): Frame {
  const before = look.others.slice(0, look.position).map((text) => `${text}\n`)
  const after = look.others.slice(look.position)
  const opening = `${look.header}${before.join('')}resources:\n- app.yaml\nimages:`
  const end = look.hasFinalBreak ? '\n' : ''
  const rest = after.length === 0 ? end : `\n${after.join('\n')}${end}`
  if (look.style === 'flow') return { opening: `${opening} [`, between: ', ', closing: ` ]${rest}` }
  return {
    opening: `${opening}${look.imagesComment}\n${crowd(look, 'front')}`,
    between: '\n',
    closing: `${look.crowd > 0 ? '\n' : ''}${crowd(look, 'back').trimEnd()}${rest}`
  }
}

function crowd({ indent, crowd: size }: FileLook, side: string): string {
  return Array.from(
    { length: size },
    (_, index) => `${indent}- name: crowd/${side}-${index}\n${indent}  newTag: v${index}.x\n`
  ).join('')
}

function writeEntry({ entry, look }: Part, file: FileLook): string {
  const pairs = look.order.flatMap((index) => pairsOf(entry, look)[index] ?? [])
  if (file.style === 'json') return writeJson(pairs, look)
  if (file.style === 'flow') return writeFlow(pairs, look, '')
  return look.isFlow ? `${file.indent}- ${writeFlow(pairs, look, file.indent)}` : writeBlock(pairs, look, file.indent)
}

type WrittenPair = [key: string, value: string, isText: boolean]

function pairsOf(entry: GeneratedEntry, look: EntryLook): WrittenPair[][] {
  const optional = (key: string, value: string, empty: string): WrittenPair[] => {
    if (value !== '') return [[key, value, true]]
    return empty === 'absent' ? [] : [[key, empty === 'bare' ? '' : empty, false]]
  }
  return [
    [['name', entry.name, true]],
    optional('newName', entry.newName, 'absent'),
    optional('newTag', entry.newTag, look.emptyTag),
    optional('digest', entry.digest, look.emptyDigest)
  ]
}

function writeBlock(pairs: readonly WrittenPair[], look: EntryLook, indent: string): string {
  const isAlone = look.dash.endsWith('\n')
  const column = `${indent}${' '.repeat(isAlone ? 2 : look.dash.length)}`
  const lines = pairs.map(([key, value, isText], index) => {
    const text = value === '' ? '' : `${look.gap}${isText ? quoted(value, look.valueQuote) : value}`
    const comments = index === 1 && look.commentBefore !== '' ? `${column}${look.commentBefore}\n` : ''
    const prefix = index === 0 && !isAlone ? '' : column
    return `${comments}${prefix}${quoted(key, look.keyQuote)}:${text}${look.comments[index] ?? ''}`
  })
  return `${indent}${look.dash}${lines.join('\n')}`
}

function writeFlow(pairs: readonly WrittenPair[], look: EntryLook, indent: string): string {
  const separator = look.isSpread ? `,${look.comments[0] ?? ''}\n${indent}    ` : ', '
  const texts = pairs.map(
    ([key, value, isText]) => `${quoted(key, look.keyQuote)}: ${isText ? quoted(value, look.valueQuote) : value}`
  )
  return `{${look.isSpread ? ' ' : ''}${texts.join(separator)}${look.isSpread ? ' ' : ''}}`
}

function writeJson(pairs: readonly WrittenPair[], look: EntryLook): string {
  const [separator, colon] = look.isSpread ? [',\n      ', ': '] : [',', ':']
  const texts = pairs.map(([key, value, isText]) => `"${key}"${colon}${isText ? `"${value}"` : 'null'}`)
  return look.isSpread ? `\n    {\n      ${texts.join(separator)}\n    }` : `{${texts.join(separator)}}`
}

function quoted(text: string, mark: Quote): string {
  return `${mark}${text}${mark}`
}
