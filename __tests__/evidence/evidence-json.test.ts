import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'
import { evidenceJson } from '../../src/evidence/evidence-json.ts'
import { EVIDENCE_SCHEMA } from '../../src/evidence/evidence.ts'
import { evidenceFor, singleImage, twoPlatforms } from './samples.ts'

const schema = JSON.parse(readFileSync(new URL('../../schema/evidence.schema.json', import.meta.url), 'utf8')) as {
  $id: string
}
const validate = new Ajv({ allErrors: true }).compile(schema)

describe('the evidence file', () => {
  it('is the same bytes whatever the order of its keys, and reads back as the same facts', () => {
    const evidence = evidenceFor([singleImage()])
    const reordered = Object.fromEntries(Object.entries(evidence).reverse()) as unknown as typeof evidence
    expect(evidenceJson(reordered)).toBe(evidenceJson(evidence))
    expect(JSON.parse(evidenceJson(evidence))).toEqual(evidence)
  })

  it('hides no character', () => {
    const json = evidenceJson(evidenceFor([singleImage()], { notes: ['gpj\u202eexe \u{1f600}'] }))
    expect(json).toContain('"gpj\\u202eexe \\ud83d\\ude00"')
    expect(json).toMatch(/^[\n -~]*\n$/)
  })
})

describe('schema/evidence.schema.json', () => {
  it('has the identifier that every evidence names', () => {
    expect(schema.$id).toBe(EVIDENCE_SCHEMA)
  })

  it.each([
    ['a single image', evidenceFor([singleImage()])],
    ['an index in both formats', evidenceFor([twoPlatforms()], { notes: ['a note'] })],
    ['several images', evidenceFor([singleImage('ghcr.io/acme/a'), twoPlatforms('ghcr.io/acme/b')])],
    [
      'a private Sigstore without a log',
      evidenceFor([singleImage()], { transparency: { instance: 'private', log: 'none', url: null } })
    ]
  ])('accepts the evidence of %s', (_name, evidence) => {
    validate(JSON.parse(evidenceJson(evidence)))
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['an unknown field', { extra: 1 }, 'should NOT have additional properties'],
    ['another version', { version: 2 }, 'should be equal to constant'],
    ['no image', { images: [] }, 'should NOT have fewer than 1 items'],
    ['a local time', { verifiedAt: '2026-08-21T06:12:44+02:00' }, 'should match pattern'],
    [
      'a failed check',
      { images: [{ ...singleImage(), checks: [{ name: 'a', verdict: 'fail', detail: 'b' }] }] },
      'constant'
    ],
    [
      'an upper-case digest',
      { images: [{ ...singleImage(), digest: `sha256:${'A'.repeat(64)}` }] },
      'should match pattern'
    ]
  ])('refuses %s', (_name, change, message) => {
    const evidence = JSON.parse(evidenceJson(evidenceFor([singleImage()]))) as object
    expect(validate(evidence)).toBe(true)
    expect(validate({ ...evidence, ...change })).toBe(false)
    expect(validate.errors?.map((error) => error.message).join()).toContain(message)
  })
})
