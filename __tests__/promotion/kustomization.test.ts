import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { editKustomization, type Pin } from '../../src/promotion/kustomization.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures', 'kustomizations')
const OLD = `sha256:${'0d'.repeat(32)}`
const NEW = Digest.parse(`sha256:${'ab'.repeat(32)}`)
const CHECKOUT: Pin = { name: 'ghcr.io/acme/checkout', digest: NEW, tag: 'v2.0.0' }

function edit(text: string, ...pins: Pin[]): { outcome: string; text: string | undefined; changes: unknown } {
  const edited = editKustomization(Buffer.from(text), pins)
  return {
    outcome: edited.outcome,
    text: edited.outcome === 'changed' ? edited.bytes.toString() : undefined,
    changes: edited.changes
  }
}

describe('editKustomization on the forms that people write', () => {
  it.each(readdirSync(FIXTURES))('pins %s byte for byte', (name) => {
    const before = readFileSync(join(FIXTURES, name, 'before.yaml'))
    const after = readFileSync(join(FIXTURES, name, 'after.yaml'))
    const edited = editKustomization(before, [CHECKOUT])
    expect(edited.outcome === 'changed' && edited.bytes.equals(after)).toBe(true)
    expect(editKustomization(after, [CHECKOUT]).outcome).toBe('already-current')
  })
})

describe('editKustomization', () => {
  const two = `images:\n- name: web\n  newTag: v1\n- name: db\n  newName: mirror.example/db\n  digest: ${OLD}\n`

  it('tells before and after of each pin in the order of the pins', () => {
    const { text, changes } = edit(two, { name: 'db', digest: NEW }, { name: 'web', digest: NEW, tag: 'v1' })
    expect(text).toBe(
      `images:\n- name: web\n  newTag: v1\n  digest: ${NEW.toString()}\n- name: db\n  newName: mirror.example/db\n  digest: ${NEW.toString()}\n`
    )
    expect(changes).toEqual([
      { name: 'db', newName: 'mirror.example/db', before: { digest: OLD }, after: { digest: NEW.toString() } },
      { name: 'web', before: { newTag: 'v1' }, after: { digest: NEW.toString(), newTag: 'v1' } }
    ])
  })

  it('tells a digest inside newTag as a digest', () => {
    const { changes } = edit(`images:\n- name: web\n  newTag: v1@${OLD}\n`, { name: 'web', digest: NEW, tag: 'v1' })
    expect(changes).toEqual([
      { name: 'web', before: { digest: OLD, newTag: 'v1' }, after: { digest: NEW.toString(), newTag: 'v1' } }
    ])
  })

  it('gives no bytes when every pin is there already, whatever tag stands beside it', () => {
    const current = `images:\n- name: web\n  newTag: v1\n  digest: ${NEW.toString()}\n- name: db\n  newTag: v1@${NEW.toString()}\n`
    const { outcome, text, changes } = edit(
      current,
      { name: 'web', digest: NEW, tag: 'v2' },
      { name: 'db', digest: NEW }
    )
    expect([outcome, text]).toEqual(['already-current', undefined])
    const version = { digest: NEW.toString(), newTag: 'v1' }
    expect(changes).toEqual([
      { name: 'web', before: version, after: version },
      { name: 'db', before: version, after: version }
    ])
  })

  it('leaves an entry that is current alone when another one changes', () => {
    const { text, changes } = edit(
      two.replace(OLD, NEW.toString()),
      { name: 'web', digest: NEW },
      { name: 'db', digest: NEW }
    )
    expect(text).toBe(two.replace(OLD, NEW.toString()).replace('newTag: v1', `digest: ${NEW.toString()}`))
    expect(changes).toHaveLength(2)
  })

  it('changes nothing for no pins', () => {
    expect(edit(two)).toEqual({ outcome: 'already-current', text: undefined, changes: [] })
  })

  it('edits what stands current under an anchor or a Flux marker without touching it', () => {
    const marked = `images:\n- name: web\n  digest: &d ${NEW.toString()} # {"$imagepolicy": "flux-system:web:digest"}\n`
    expect(edit(marked, { name: 'web', digest: NEW }).outcome).toBe('already-current')
  })

  it('takes an earlier rule that renames to the pinned name, as kustomize chains them', () => {
    const chained = `images:\n- name: web\n  newName: mirror.example/web\n- name: mirror.example/web\n  digest: ${OLD}\n`
    const { text } = edit(chained, { name: 'mirror.example/web', digest: NEW })
    expect(text).toBe(chained.replace(OLD, NEW.toString()))
  })

  it('finds one entry among ten thousand, and changes that one only', () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => `- name: app-${index}\n  digest: ${OLD}\n`)
    const lines = [...crowd]
    lines[7_000] = `- name: app-7000\n  digest: ${NEW.toString()}\n`
    const { text } = edit(`images:\n${crowd.join('')}`, { name: 'app-7000', digest: NEW })
    expect(text === `images:\n${lines.join('')}`).toBe(true)
  })
})
