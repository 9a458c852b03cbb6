import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { Digest } from '../../src/image/digest.ts'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { planEdit } from '../../src/promotion/kustomization/edit.ts'
import { proveEdits } from '../../src/promotion/kustomization/proof.ts'
import { readKustomization } from '../../src/promotion/kustomization/reading.ts'
import { CustodyError } from '../../src/support/errors.ts'

const ENTRIES = 1200
const NEW = Digest.parse(`sha256:${'ab'.repeat(32)}`)
const nameOf = (index: number) => `registry.example/acme/app-${index}`

/** A kustomization with a long list of images, each with a tag. */
function long(lineBreak = '\n', tail = 'namespace: shop\n'): string {
  const entries = Array.from(
    { length: ENTRIES },
    (_, index) => `  - name: ${nameOf(index)} # ${index}\n    newTag: v${index}\n`
  )
  return `resources: [app.yaml]\nimages:\n${entries.join('')}${tail}`.replaceAll('\n', lineBreak)
}

const pinOf = (index: number) => ({ name: nameOf(index), digest: NEW })
const pinned = (text: string, index: number) =>
  text.replace(new RegExp(`newTag: v${index}(?=\\r?\\n|$)`), `digest: ${NEW.toString()}`)

describe('a list of images that is long', () => {
  it.each(['\n', '\r\n'])('is edited in one entry, wherever it stands (line break %j)', (lineBreak) => {
    for (const tail of ['namespace: shop\n', '']) {
      const text = long(lineBreak, tail)
      for (const index of [0, 1, 600, ENTRIES - 2, ENTRIES - 1]) {
        const edit = editKustomization(Buffer.from(text), [pinOf(index)])
        expect(edit.outcome === 'changed' && edit.bytes.toString()).toBe(pinned(text, index))
      }
    }
  })

  it('is edited in several entries at once, and reads back as another parser reads it', () => {
    const indexes = [0, 7, 8, ENTRIES - 1]
    const edit = editKustomization(Buffer.from(long()), indexes.map(pinOf))
    const after = edit.outcome === 'changed' ? edit.bytes.toString() : ''
    expect(after).toBe(indexes.reduce(pinned, long()))
    const { images } = parse(after) as { images: { name: string; digest?: string; newTag?: string }[] }
    expect(images.filter(({ digest }) => digest === NEW.toString()).map(({ name }) => name)).toEqual(
      indexes.map(nameOf)
    )
    expect(images.filter(({ newTag }) => newTag !== undefined)).toHaveLength(ENTRIES - indexes.length)
  })

  const good = pinned(long(), 600)
  it.each([
    ['another digest', good.replace('abab', 'baba')],
    ['another entry far away', good.replace('app-3 ', 'app-4000 ')],
    ['an entry less', good.replace(/ {2}- name: \S+app-900 .*\n.*\n/, '')],
    ['an entry more at the end', good.replace('namespace', '  - name: x\nnamespace')],
    ['another entry right behind it', good.replace('newTag: v601', 'newTag: v602')],
    ['a field in the entry', good.replace(/(digest: sha256:(?:ab){32})/, '$1\n    newName: evil')],
    ['another field behind the list', good.replace('shop', 'store')],
    ['another field in front of it', good.replace('app.yaml', 'evil.yaml')]
  ])('is refused where the edited text has %s', (_, tampered) => {
    const before = readKustomization(long())
    const outcome = (after: string): string => {
      try {
        proveEdits(before, [planEdit(before, pinOf(600))], after)
        return 'proved'
      } catch (error) {
        return error instanceof CustodyError ? error.code : String(error)
      }
    }
    expect(tampered).not.toBe(good)
    expect(outcome(good)).toBe('proved')
    expect(outcome(tampered)).toBe('E_KUSTOMIZATION_PROOF')
  })
})
