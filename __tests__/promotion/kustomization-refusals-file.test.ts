import { describe, it } from '@jest/globals'
import { OLD, PLAIN, entry, expectRefusal, type Row } from './kustomization-refusals.ts'

const NESTED = (levels: number): string => `${PLAIN}x: ${'['.repeat(levels)}${']'.repeat(levels)}\n`
const LAUGHS = (count: number): string =>
  `a: &a [x]\n${'bcdefgh'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index] ?? ''}, `.repeat(count)}]\n`)
    .join('')}${PLAIN}`
const STEPPED = (levels: number): string =>
  `${PLAIN}${Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k:\n`).join('')}${' '.repeat(levels)}v\n`

const digestLine = `digest: ${OLD}`

const rows: Row[] = [
  {
    code: 'E_KUSTOMIZATION_SIZE',
    form: 'one byte over 1 MiB',
    accepted: `${PLAIN}#${'x'.repeat(1024 * 1024 - PLAIN.length - 1)}`,
    refused: `${PLAIN}#${'x'.repeat(1024 * 1024 - PLAIN.length)}`
  },
  {
    code: 'E_KUSTOMIZATION_SIZE',
    form: 'four hundred thousand values',
    accepted: `${PLAIN}x: [${'a,'.repeat(150_000)}]\n`,
    refused: `${PLAIN}x: [${'a,'.repeat(400_000)}]\n`,
    at: '6:399988'
  },
  {
    code: 'E_KUSTOMIZATION_ENCODING',
    form: 'Latin-1',
    accepted: Buffer.from(`# größe\n${PLAIN}`, 'utf8'),
    refused: Buffer.from(`# größe\n${PLAIN}`, 'latin1')
  },
  {
    code: 'E_KUSTOMIZATION_ENCODING',
    form: 'UTF-16',
    accepted: `\uFEFF${PLAIN}`,
    refused: Buffer.from(`\uFEFF${PLAIN}`, 'utf16le')
  },
  ...['\u2028', '\u2029', '\u0085', '\r', '\0', '\x1B', '\uFEFF', '\x7F'].map((character) => ({
    code: 'E_KUSTOMIZATION_CHARACTER',
    form: `U+${character.charCodeAt(0).toString(16).padStart(4, '0')} that hides a newTag in a comment`,
    accepted: PLAIN.replace('web\n', 'web # note   newTag: v6\n'),
    refused: PLAIN.replace('web\n', `web # note${character}  newTag: v6\n`),
    at: '4:19'
  })),
  { code: 'E_KUSTOMIZATION_DEPTH', form: '65 flow lists', accepted: NESTED(60), refused: NESTED(66), at: '6:67' },
  { code: 'E_KUSTOMIZATION_DEPTH', form: 'many nested mappings', accepted: STEPPED(60), refused: STEPPED(200) },
  {
    code: 'E_KUSTOMIZATION_DEPTH',
    form: 'a million brackets',
    accepted: NESTED(1),
    refused: '['.repeat(1_000_000),
    at: '1:65'
  },
  {
    code: 'E_KUSTOMIZATION_ALIASES',
    form: 'a billion laughs',
    accepted: LAUGHS(2),
    refused: LAUGHS(9)
  },
  { code: 'E_KUSTOMIZATION_SYNTAX', form: 'an open quote', accepted: PLAIN, refused: `${PLAIN}x: "y\n` },
  {
    code: 'E_KUSTOMIZATION_SYNTAX',
    form: 'a template',
    accepted: PLAIN,
    refused: PLAIN.replace('web', '@(image)'),
    at: '4:9'
  },
  {
    code: 'E_KUSTOMIZATION_LAYOUT',
    form: 'a template that reads as a mapping',
    accepted: PLAIN,
    refused: PLAIN.replace('web', '{{ .Values.image }}'),
    at: '4:10'
  },
  {
    code: 'E_KUSTOMIZATION_SYNTAX',
    form: 'conflict markers',
    accepted: PLAIN,
    refused: PLAIN.replace('  digest', '<<<<<<< HEAD\n  digest')
  },
  {
    code: 'E_KUSTOMIZATION_SYNTAX',
    form: 'an alias of nothing',
    accepted: `${PLAIN}x: &x 1\ny: *x\n`,
    refused: `${PLAIN}y: *x\n`,
    at: '6:4'
  },
  {
    code: 'E_KUSTOMIZATION_DIRECTIVE',
    form: '%YAML 1.2',
    accepted: `%YAML 1.1\n---\n${PLAIN}`,
    refused: `%YAML 1.2\n---\n${PLAIN}`,
    at: '1:1'
  },
  {
    code: 'E_KUSTOMIZATION_DOCUMENTS',
    form: 'a second document',
    accepted: `---\n${PLAIN}...\n---\n# nothing\n`,
    refused: `---\n${PLAIN}---\n${PLAIN}`,
    at: '7:1'
  },
  {
    code: 'E_KUSTOMIZATION_DOCUMENTS',
    form: 'an empty first document',
    accepted: PLAIN,
    refused: `---\n---\n${PLAIN}`
  },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'no byte', accepted: PLAIN, refused: '', at: '1:1' },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'only a comment', accepted: `# web\n${PLAIN}`, refused: '# web\n' },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'a list', accepted: PLAIN, refused: '- a\n- b\n', at: '1:1' },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'a text', accepted: PLAIN, refused: 'images\n', at: '1:1' },
  {
    code: 'E_KUSTOMIZATION_SHAPE',
    form: 'images as a mapping',
    accepted: PLAIN,
    refused: 'images:\n  web: v1\n',
    at: '2:3'
  },
  {
    code: 'E_KUSTOMIZATION_SHAPE',
    form: 'an empty text for an entry',
    accepted: `${PLAIN}-\n`,
    refused: `${PLAIN}- ''\n`,
    at: '6:3'
  },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'images of words', accepted: PLAIN, refused: 'images:\n- web\n', at: '2:3' },
  {
    code: 'E_KUSTOMIZATION_LAYOUT',
    form: 'a list for a key',
    accepted: PLAIN,
    refused: `? [a]\n: b\n${PLAIN}`,
    at: '1:1'
  },
  { code: 'E_KUSTOMIZATION_SHAPE', form: 'a tagged key', accepted: PLAIN, refused: `!!str ${PLAIN}`, at: '1:7' },
  {
    code: 'E_KUSTOMIZATION_KIND',
    form: 'a Flux Kustomization',
    accepted: `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${PLAIN}`,
    refused: `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n${PLAIN}`,
    at: '1:1'
  },
  {
    code: 'E_KUSTOMIZATION_KIND',
    form: 'a manifest',
    accepted: `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${PLAIN}`,
    refused: `apiVersion: v1\nkind: List\n${PLAIN}`,
    at: '2:1'
  },
  {
    code: 'E_KUSTOMIZATION_KIND',
    form: 'a Component of another version',
    accepted: `kind: Component\n${PLAIN}`,
    refused: `kind: Component\napiVersion: kustomize.config.k8s.io/v1beta1\n${PLAIN}`,
    at: '2:1'
  },
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
    form: 'the same name in imageTags, which is applied after images',
    accepted: `${PLAIN}imageTags:\n- name: db\n  newTag: v6\n`,
    refused: `${PLAIN}imageTags:\n- name: web\n  newTag: v6\n`,
    at: '7:3'
  },
  ...['Digest', 'DIGEST', 'dige\u017Ft'].map((key) => ({
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    form: `the key ${key} beside digest`,
    accepted: PLAIN.replace('digest', key),
    refused: `${PLAIN}  ${key}: ${OLD}\n`,
    at: '6:3'
  })),
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    form: 'Images beside images',
    accepted: PLAIN.replace('images', 'Images'),
    refused: `${PLAIN}Images: []\n`,
    at: '6:1'
  },
  ...['tag', 'namee', 'newDigest', 'y'].map((key) => ({
    code: 'E_KUSTOMIZATION_KEY',
    form: `the key ${key}`,
    accepted: entry('name: web', digestLine, 'newTag: v1'),
    refused: entry('name: web', digestLine, `${key}: v1`),
    at: '4:3'
  })),
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    form: 'images twice',
    accepted: PLAIN,
    refused: `${PLAIN}images: []\n`,
    at: '6:1'
  },
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    form: 'digest twice in one entry',
    accepted: entry('name: web', digestLine),
    refused: entry('name: web', digestLine, `"digest": ${OLD}`),
    at: '4:3'
  },
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    form: 'name twice in another entry',
    accepted: `${PLAIN}- name: db\n`,
    refused: `${PLAIN}- name: db\n  name: api\n`,
    at: '7:3'
  },
  ...['79', '2.0', '5621277', '1.10', '553640e6', '0123456', '0x1F', '1_000', 'yes', 'On', '.5', '.inf'].map((tag) => ({
    code: 'E_KUSTOMIZATION_VALUE',
    form: `the unquoted tag ${tag}`,
    accepted: entry('name: web', `newTag: "${tag}"`),
    refused: entry('name: web', `newTag: ${tag}`),
    at: '3:11'
  })),
  {
    code: 'E_KUSTOMIZATION_VALUE',
    form: 'an unquoted number in another entry',
    accepted: `${PLAIN}- name: db\n  newTag: 12e4567\n`,
    refused: `${PLAIN}- name: db\n  newTag: 12e45\n`,
    at: '7:11'
  },
  {
    code: 'E_KUSTOMIZATION_VALUE',
    form: 'an alias of a number',
    accepted: `x: &x "15"\n${entry('name: db', 'newTag: *x')}- name: web\n`,
    refused: `x: &x 15\n${entry('name: db', 'newTag: *x')}- name: web\n`,
    at: '4:11'
  },
  {
    code: 'E_KUSTOMIZATION_VALUE',
    form: 'a tag of bytes in another entry',
    accepted: `${PLAIN}- name: db\n  newTag: !!str djE=\n`,
    refused: `${PLAIN}- name: db\n  newTag: !!binary djE=\n`,
    at: '7:20'
  },
  {
    code: 'E_KUSTOMIZATION_VALUE',
    form: 'a mapping for a digest',
    accepted: PLAIN,
    refused: entry('name: web', 'digest: {sha256: ab}'),
    at: '3:11'
  }
]

describe('editKustomization refuses a file', () => {
  it.each(rows)('$code: $form', (row) => {
    expectRefusal(row)
  })
})
