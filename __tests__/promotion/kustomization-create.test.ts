import { describe, expect, it } from '@jest/globals'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { RefusalError } from '../../src/support/errors.ts'
import { NEW } from './kustomization-refusals.ts'

const D = NEW.toString()

function created(text: string, options: { name?: string; newName?: string } = {}): string {
  const edit = editKustomization(Buffer.from(text), [{ name: 'web', digest: NEW, create: true, ...options }])
  return edit.outcome === 'changed' ? edit.bytes.toString() : 'already-current'
}

describe('a new entry is written in the style of the file', () => {
  it.each([
    [
      'below the last entry',
      'images:\n  - name: db\n    newTag: v1 # x\nnamespace: shop\n',
      `images:\n  - name: db\n    newTag: v1 # x\n  - name: web\n    digest: ${D}\nnamespace: shop\n`
    ],
    [
      'with its quotes and line ends',
      'images:\r\n- "name": "db"\r\n  "newTag": "v1"',
      `images:\r\n- "name": "db"\r\n  "newTag": "v1"\r\n- "name": "web"\r\n  "digest": "${D}"`
    ],
    ['with a wide dash', 'images:\n-   name: db\n', `images:\n-   name: db\n-   name: web\n    digest: ${D}\n`],
    [
      'as a mapping in braces',
      'images:\n- {name: db, newTag: v1}\n',
      `images:\n- {name: db, newTag: v1}\n- {name: web, digest: ${D}}\n`
    ],
    ['in a list with brackets', 'images: [{name: db}]\n', `images: [{name: db}, {name: web, digest: ${D}}]\n`],
    ['in an empty list', 'images: []\n', `images: [{name: web, digest: ${D}}]\n`],
    [
      'below images without a value',
      'resources:\n  - a.yaml\nimages:\n# - name: old\n',
      `resources:\n  - a.yaml\nimages:\n  - name: web\n    digest: ${D}\n# - name: old\n`
    ],
    ['in place of a null', 'images: null # none\n', `images: # none\n- name: web\n  digest: ${D}\n`],
    [
      'behind the last line',
      'resources:\n  - a.yaml\n# end\n\n',
      `resources:\n  - a.yaml\n# end\nimages:\n  - name: web\n    digest: ${D}\n\n`
    ],
    ['without a final line break', 'resources: [a.yaml]', `resources: [a.yaml]\nimages:\n- name: web\n  digest: ${D}`],
    [
      'in front of a document end',
      'resources: [a.yaml]\n...\n',
      `resources: [a.yaml]\nimages:\n- name: web\n  digest: ${D}\n...\n`
    ],
    [
      'behind a text that keeps its line breaks',
      'commonAnnotations:\n  a: |+\n    b\n\n',
      `commonAnnotations:\n  a: |+\n    b\n\nimages:\n- name: web\n  digest: ${D}\n`
    ],
    [
      'in JSON on one line',
      '{"resources":["a.yaml"]}',
      `{"resources":["a.yaml"], "images": [{"name": "web", "digest": "${D}"}]}`
    ],
    [
      'in JSON over lines',
      '{\n  "images": [\n    {\n      "name": "db"\n    }\n  ]\n}\n',
      `{\n  "images": [\n    {\n      "name": "db"\n    },\n    {\n      "name": "web",\n      "digest": "${D}"\n    }\n  ]\n}\n`
    ],
    [
      'beside imageTags',
      'imageTags:\n- name: db\n  newTag: v1\n',
      `imageTags:\n- name: db\n  newTag: v1\nimages:\n- name: web\n  digest: ${D}\n`
    ]
  ])('%s', (_, before, after) => {
    expect(created(before)).toBe(after)
    expect(created(after)).toBe('already-current')
  })

  it('with the name that is rendered, and quotes around a name that is no text', () => {
    expect(created('images:\n- name: db\n', { newName: 'b.example/web' })).toBe(
      `images:\n- name: db\n- name: web\n  newName: b.example/web\n  digest: ${D}\n`
    )
    expect(created('images:\n- name: db\n', { name: '1e3' })).toBe(
      `images:\n- name: db\n- name: "1e3"\n  digest: ${D}\n`
    )
  })
})

describe('a new entry is refused', () => {
  it.each([
    [
      'where an entry renames to the name',
      'images:\n- name: shop\n  newName: web\n',
      'web',
      'E_KUSTOMIZATION_NOT_FOUND'
    ],
    [
      'where a pattern takes the image away before',
      'images:\n- name: w.b\n  newName: other\n',
      'web',
      'E_KUSTOMIZATION_AMBIGUOUS'
    ],
    ['where imageTags apply after it', 'imageTags:\n- name: .*eb\n  newTag: v1\n', 'web', 'E_KUSTOMIZATION_AMBIGUOUS'],
    ['for a pattern', 'images:\n- name: db\n', '.*web', 'E_KUSTOMIZATION_NAME_PATTERN'],
    ['for a name with a tag', 'images:\n- name: db\n', 'web:v1', 'E_KUSTOMIZATION_NAME_PATTERN']
  ])('%s', (_, text, name, code) => {
    expect(created('images:\n- name: db\n')).toContain(D)
    const call = (): string => created(text, { name })
    expect(call).toThrow(RefusalError)
    expect(call).toThrow(expect.objectContaining({ code }))
  })
})
