import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { Digest } from '../../src/image/digest.ts'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { proveEdits } from '../../src/promotion/kustomization/proof.ts'
import { planEdit } from '../../src/promotion/kustomization/edit.ts'
import { readKustomization } from '../../src/promotion/kustomization/reading.ts'
import { CustodyError } from '../../src/support/errors.ts'
import { generatedFile, type GeneratedFile } from './kustomization-files.ts'

type Model = Record<string, unknown> & { images: Record<string, unknown>[] }

function edited({ text, pin }: GeneratedFile): string {
  const edit = editKustomization(Buffer.from(text), [pin])
  return edit.outcome === 'changed' ? edit.bytes.toString() : text
}

function modelOf(text: string): Model {
  return parse(text, { version: '1.1' }) as Model
}

/** What must be read after the edit: the release's tag where it stands already or is to be written, no other, everything else as before. */
function expectedModel({ text, pin }: GeneratedFile): Model {
  const model = modelOf(text)
  const entry = model.images.find(({ name }) => name === pin.name) ?? {}
  const [tag, inTag] = typeof entry['newTag'] === 'string' ? entry['newTag'].split('@') : []
  const isOwn = pin.tag !== undefined && (tag === pin.tag || pin.writesTag === true)
  if (isOwn && inTag !== undefined && !entry['digest']) entry['newTag'] = `${pin.tag}@${pin.digest.toString()}`
  else {
    entry['digest'] = pin.digest.toString()
    if (isOwn) entry['newTag'] = pin.tag
    else if (entry['newTag']) delete entry['newTag']
  }
  return model
}

// On a busy machine the longest of these takes a minute.
const PATIENCE = 300_000

describe('editKustomization on generated files', () => {
  it(
    'changes bytes of the entry only, reads back as meant, and changes nothing the second time',
    () => {
      fc.assert(
        fc.property(generatedFile, (file) => {
          const after = edited(file)
          expect(after.startsWith(file.text.slice(0, file.start))).toBe(true)
          expect(after.endsWith(file.text.slice(file.end))).toBe(true)
          expect(modelOf(after)).toEqual(expectedModel(file))
          expect(edited({ ...file, text: after })).toBe(after)
        }),
        { numRuns: 20_000 }
      )
    },
    PATIENCE
  )

  it(
    'keeps every comment but one on the line of a tag that goes',
    () => {
      fc.assert(
        fc.property(generatedFile, (file) => {
          const comments = (text: string): number => text.split('#').length
          const gone = comments(file.text) - comments(edited(file))
          expect(gone).toBeGreaterThanOrEqual(0)
          expect(gone).toBeLessThanOrEqual(2)
        }),
        { numRuns: 400 }
      )
    },
    PATIENCE
  )

  it(
    'takes files whose bytes were damaged, or refuses them by code',
    () => {
      const damage = fc.record({
        file: generatedFile,
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 4 }),
        put: fc.oneof(
          fc.string({ maxLength: 6, unit: 'binary' }),
          fc.constantFrom(...'\n- name: x|\n  digest: y|&a |*a|{|}|"|\r|? '.split('|'))
        )
      })
      fc.assert(
        fc.property(damage, ({ file, at, cut, put }) => {
          const offset = Math.floor(at * file.text.length)
          const text = `${file.text.slice(0, offset)}${put}${file.text.slice(offset + cut)}`
          const outcome = outcomeOf(() => editKustomization(Buffer.from(text), [file.pin]).outcome)
          expect(outcome).toMatch(/^(?:changed|already-current|E_KUSTOMIZATION_(?!PROOF)[A-Z_]+)$/)
        }),
        { numRuns: 1000 }
      )
    },
    PATIENCE
  )
})

function outcomeOf(run: () => string): string {
  try {
    return run()
  } catch (error) {
    if (error instanceof CustodyError) return error.code
    throw error
  }
}

describe('proveEdits', () => {
  const text = 'namespace: shop\nimages:\n- name: web\n  digest: sha256:0\n- name: db\n'
  const pin = { name: 'web', digest: Digest.parse(`sha256:${'ab'.repeat(32)}`) }
  const good = text.replace('sha256:0', pin.digest.toString())

  it.each([
    ['another digest', good.replace('abab', 'baba')],
    ['another entry', good.replace('name: db', 'name: api')],
    ['an entry less', good.replace('- name: db\n', '')],
    ['an entry more', `${good}- name: api\n`],
    ['another field', good.replace('shop', 'store')],
    ['the same field in another form', good.replace('shop', '"shop"')],
    ['a field less', good.replace('namespace: shop\n', '')],
    ['a field more', `${good}namePrefix: x\n`]
  ])('refuses an edited text with %s', (_, tampered) => {
    const before = readKustomization(text)
    const edits = [planEdit(before, pin)]
    const outcome = (after: string): string =>
      outcomeOf(() => {
        proveEdits(before, edits, after)
        return 'proved'
      })
    expect(outcome(good)).toBe('proved')
    expect(outcome(tampered)).toBe('E_KUSTOMIZATION_PROOF')
  })
})
