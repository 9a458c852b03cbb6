import { describe, it } from '@jest/globals'
import { OLD, PLAIN, entry, expectRefusal, type Row } from './kustomization-refusals.ts'

const digestLine = `digest: ${OLD}`

const rows: Row[] = [
  {
    code: 'E_KUSTOMIZATION_MERGE',
    form: 'a merge key in an entry',
    accepted: `x: &x {newTag: v1}\n${entry('name: web', digestLine)}`,
    refused: `x: &x {newTag: v1}\n${entry('name: web', '<<: *x')}`,
    at: '4:3'
  },
  {
    code: 'E_KUSTOMIZATION_MERGE',
    form: 'a merge key at the top',
    accepted: `x: &x {a: b}\n${PLAIN}<<: *x\n`,
    refused: `x: &x {images: []}\n${PLAIN}<<: *x\n`,
    at: '7:1'
  },
  {
    code: 'E_KUSTOMIZATION_ANCHOR',
    form: 'an anchor on the tag that has to go',
    accepted: entry('name: web', 'newTag: &v v1'),
    refused: `${entry('name: web', 'newTag: &v v1')}commonLabels:\n  version: *v\n`,
    at: '3:14'
  },
  {
    code: 'E_KUSTOMIZATION_ANCHOR',
    form: 'an anchor on the digest',
    accepted: `x: &d ${OLD}\n${entry('name: web', 'digest: *d')}`,
    refused: `${entry('name: web', `digest: &d ${OLD}`)}x: *d\n`,
    at: '3:14'
  },
  {
    code: 'E_KUSTOMIZATION_ANCHOR',
    form: 'an anchor on the entry',
    accepted: `images:\n- &web\n  name: web\n  newTag: v1\n`,
    refused: `images:\n- &web\n  name: web\n  newTag: v1\nx: *web\n`,
    at: '3:3'
  },
  {
    code: 'E_KUSTOMIZATION_ANCHOR',
    form: 'an alias for the entry',
    accepted: `x: &db {name: db}\n${PLAIN}- *db\n`,
    refused: `x: &web {name: web}\nimages:\n- *web\n`,
    at: '3:3'
  },
  {
    code: 'E_KUSTOMIZATION_ANCHOR',
    form: 'an alias for the list',
    accepted: 'images: [{name: web}]\n',
    refused: 'x: &list [{name: web}]\nimages: *list\n',
    at: '2:9'
  },
  {
    code: 'E_KUSTOMIZATION_VALUE',
    form: 'a tag on the value',
    accepted: entry('name: web', `digest: !!str ${OLD}`),
    refused: entry('name: web', `digest: !!binary ${OLD}`),
    at: '3:20'
  },
  ...['|-', '>-'].map((style) => ({
    code: 'E_KUSTOMIZATION_SCALAR',
    form: `a ${style} block that holds two digests`,
    accepted: entry('name: web', `digest: ${style}`, `  ${OLD}`),
    refused: entry('name: web', `digest: ${style}`, `  ${OLD}`, `  ${OLD}`),
    at: '3:11'
  })),
  {
    code: 'E_KUSTOMIZATION_SCALAR',
    form: 'a tag folded over two lines',
    accepted: entry('name: web', 'newTag: "v1"'),
    refused: entry('name: web', 'newTag: "v1', '  b"'),
    at: '3:11'
  },
  {
    code: 'E_KUSTOMIZATION_LAYOUT',
    form: 'a question mark before the key',
    accepted: entry('name: web', 'newTag: v1'),
    refused: entry('name: web', '? newTag', ': v1'),
    at: '3:3'
  },
  {
    code: 'E_KUSTOMIZATION_LAYOUT',
    form: 'a pair without braces in a list',
    accepted: 'images: [{name: web}]\n',
    refused: 'images: [name: web]\n',
    at: '1:10'
  },
  {
    code: 'E_KUSTOMIZATION_LAYOUT',
    form: 'a comment between newTag and its value',
    accepted: entry('name: web', digestLine, 'newTag:', '  v1'),
    refused: entry('name: web', digestLine, 'newTag: # now', '  v1'),
    at: '4:3'
  },
  {
    code: 'E_KUSTOMIZATION_MARKER',
    form: 'a Flux marker on the tag',
    accepted: entry('name: web', 'newTag: v1 # the tag'),
    refused: entry('name: web', 'newTag: v1 # {"$imagepolicy": "flux-system:web:tag"}'),
    at: '3:18'
  },
  { code: 'E_KUSTOMIZATION_NO_IMAGES', form: 'no images', accepted: PLAIN, refused: 'resources:\n- app.yaml\n' },
  { code: 'E_KUSTOMIZATION_NO_IMAGES', form: 'an empty list', accepted: PLAIN, refused: 'images: []\n' },
  {
    code: 'E_KUSTOMIZATION_NO_IMAGES',
    form: 'images with comments only',
    accepted: PLAIN,
    refused: 'images:\n# - name: web\n'
  },
  {
    code: 'E_KUSTOMIZATION_NO_IMAGES',
    form: 'entries without a name',
    accepted: PLAIN,
    refused: 'images:\n- {}\n- newTag: v1\n-\n'
  },
  { code: 'E_KUSTOMIZATION_NOT_FOUND', form: 'another name', accepted: PLAIN, refused: PLAIN.replace('web', 'wep') },
  {
    code: 'E_KUSTOMIZATION_NOT_FOUND',
    form: 'the name as a newName',
    accepted: entry('name: web', 'newName: mirror.example/web'),
    refused: entry('name: short', 'newName: web'),
    at: '2:3'
  },
  {
    code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
    form: 'two entries',
    accepted: `${PLAIN}- name: db\n  newTag: v1\n`,
    refused: `${PLAIN}- name: web\n  newTag: v1\n`,
    at: '6:3'
  },
  ...[
    'mirror.example/web',
    'mirror.example/w.b',
    'mirror.example/.*',
    '.+/web',
    '(mirror|other).*',
    'mirror\\.example/web',
    'mirror.example/web:v9'
  ].map((name) => ({
    code: 'E_KUSTOMIZATION_AMBIGUOUS',
    form: `a later entry ${name} that takes the renamed image`,
    accepted: `images:\n- name: '${name}'\n  newTag: v6\n- name: web\n  newName: mirror.example/web\n`,
    refused: `images:\n- name: web\n  newName: mirror.example/web\n- name: '${name}'\n  newTag: v6\n`,
    at: '4:3'
  })),
  {
    code: 'E_KUSTOMIZATION_AMBIGUOUS',
    form: 'an earlier pattern that renames the image',
    accepted: `images:\n- name: .eb\n  newTag: v6\n- name: web\n`,
    refused: `images:\n- name: .eb\n  newName: other\n- name: web\n`,
    at: '2:3'
  },
  {
    code: 'E_KUSTOMIZATION_NAME_PATTERN',
    form: 'the name as a pattern',
    accepted: entry('name: acme.web'),
    acceptedName: 'acme.web',
    refused: entry('name: acme.*web'),
    name: 'acme.*web',
    at: '2:3'
  },
  {
    code: 'E_KUSTOMIZATION_NAME_PATTERN',
    form: 'only a pattern that covers the name',
    accepted: PLAIN,
    refused: PLAIN.replace('web', '.*eb'),
    at: '4:3'
  },
  ...[':v1', `@${OLD}`].map((version) => ({
    code: 'E_KUSTOMIZATION_NAME_TAG',
    form: `a name with ${version.slice(0, 10)}`,
    accepted: entry('name: localhost:5000/web'),
    acceptedName: 'localhost:5000/web',
    refused: entry(`name: localhost:5000/web${version}`),
    name: 'localhost:5000/web',
    at: '2:3'
  })),
  {
    code: 'E_KUSTOMIZATION_NAME_TAG',
    form: 'a pin of a name with a tag',
    accepted: entry('name: web'),
    refused: entry('name: web:v1'),
    name: 'web:v1',
    at: '2:3'
  },
  ...[':v9', `@${OLD}`].map((version) => ({
    code: 'E_KUSTOMIZATION_NEW_NAME',
    form: `a newName with ${version.slice(0, 10)}`,
    accepted: entry('name: web', 'newName: localhost:5000/web'),
    refused: entry('name: web', `newName: localhost:5000/web${version}`),
    at: '2:3'
  })),
  {
    code: 'E_KUSTOMIZATION_TAG_SUFFIX',
    form: 'a tagSuffix',
    accepted: entry('name: web', 'tagSuffix: ""'),
    refused: entry('name: web', 'tagSuffix: -arm64'),
    at: '2:3'
  },
  {
    code: 'E_KUSTOMIZATION_TWO_DIGESTS',
    form: 'a digest and one inside newTag',
    accepted: entry('name: web', 'digest:', `newTag: v1@${OLD}`),
    refused: entry('name: web', digestLine, `newTag: v1@${OLD}`),
    at: '2:3'
  }
]

describe('editKustomization refuses an entry', () => {
  it.each(rows)('$code: $form', (row) => {
    expectRefusal(row)
  })
})
