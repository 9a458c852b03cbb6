import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Step, StepResult } from '../../lab/runner.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { type Pushed, WORKFLOW, World } from './world.ts'

let world: World
let signed: Pushed
let other: Pushed
let unsigned: Pushed

beforeAll(async () => {
  world = await World.start()
  ;[signed, other, unsigned] = await Promise.all([world.push(), world.push(), world.push()])
  for (const image of [signed, other]) expectSuccess(await world.sign(image, { formats: 'bundle' }))
})

beforeEach(() => {
  world.reset()
})

afterAll(() => world.stop())

const listOf = (...images: readonly Pushed[]) => images.map(({ reference }) => reference).join('\n')

function verify(images: string, inputs: Step['inputs'] = { 'certificate-identity': WORKFLOW }): Promise<StepResult> {
  return world.step({ images, ...inputs }, { entry: 'verify' })
}

const titles = ({ stdout }: StepResult) => annotationsIn(stdout, 'error').map(({ title }) => title)

describe('the verify action', () => {
  it('verifies each image of its list and tells what it found on each', async () => {
    const result = await verify(`${listOf(signed, other)}\n\n`)
    expectSuccess(result)
    expect(result.outputs['verified']).toBe('true')
    expect(JSON.parse(result.outputs['results'] ?? '')).toEqual(
      [signed, other].map(({ reference }) => ({ image: reference, verified: true, code: null }))
    )
    expect(result.summary).toContain('## ✅ 2 images verified')
    for (const text of [signed.digest, other.digest, 'https://slsa.dev/provenance/v1', WORKFLOW]) expect(result.summary).toContain(text)
  })

  it('fails for one that is not signed, and tells of the others all the same', async () => {
    const result = await verify(listOf(signed, unsigned))
    expect({ exitCode: result.exitCode, titles: titles(result) }).toEqual({ exitCode: 1, titles: ['Custody E_MISSING'] })
    expect(result.outputs['verified']).toBe('false')
    expect(JSON.parse(result.outputs['results'] ?? '')).toEqual([
      { image: signed.reference, verified: true, code: null },
      { image: unsigned.reference, verified: false, code: 'E_MISSING' }
    ])
    expect(result.summary).toContain('## ❌ 1 of 2 images not verified')
  })

  it.each([
    ['another workflow', { 'certificate-identity': WORKFLOW.replace('release', 'other') }, 'E_INVALID'],
    ['another source repository', { 'certificate-identity': WORKFLOW, 'source-repository': 'https://github.com/acme/other' }, 'E_INVALID'],
    ['a scan that was not attested', { 'certificate-identity': WORKFLOW, require: 'signature,scan' }, 'E_MISSING'],
    ['nobody in particular', {}, 'E_IDENTITY_MISSING'],
    ['a word that is not known', { 'certificate-identity': WORKFLOW, require: 'everything' }, 'E_ARGUMENT'],
    ['an identity told twice', { 'certificate-identity': WORKFLOW, 'certificate-identity-regexp': '^x$' }, 'E_ARGUMENT']
  ])('refuses a signed image for %s', async (_, inputs, code) => {
    expectSuccess(await verify(listOf(signed)))
    const result = await verify(listOf(signed), inputs)
    expect({ exitCode: result.exitCode, titles: titles(result) }).toEqual({ exitCode: 1, titles: [`Custody ${code}`] })
    expect(result.outputs['error-code']).toBe(code)
  })

  it.each([['nothing at all', ''], ['empty lines', ' \n\n']])('fails where the list holds %s', async (_, images) => {
    const result = await verify(images)
    expect({ exitCode: result.exitCode, titles: titles(result) }).toEqual({ exitCode: 1, titles: ['Custody E_VERIFY_NOTHING'] })
  })

  it.each([
    ['a command', () => `cosign verify ${signed.reference}`, 'E_IMAGE_CHARACTER'],
    ['a substitution', () => '$(touch /tmp/x)', 'E_IMAGE_CHARACTER'],
    ['a name alone', () => signed.name, 'E_DIGEST_MISSING'],
    ['a tag', () => `${signed.name}:1.0.0`, 'E_IMAGE_TAG']
  ])('does not take %s for an image', async (_, images, code) => {
    expect(titles(await verify(images()))).toEqual([`Custody ${code}`])
  })

  it('tells a registry that is down from an image that is not signed', async () => {
    world.breakRegistry(signed, 'GET', /^/, { kind: 'answer', response: { status: 503 } })
    const result = await verify(listOf(signed, other), { 'certificate-identity': WORKFLOW, timeout: '5s' })
    expect(result.outputs['results']).toContain(JSON.stringify({ image: signed.reference, verified: false, code: 'E_REGISTRY_UNAVAILABLE' }))
    expect(new Set(titles(result))).toEqual(new Set(['Custody E_REGISTRY_UNAVAILABLE']))
  })
})

describe('the verify action by a policy', () => {
  const byPolicy = async (trust = '{trusted-root: trusted_root.json}', inputs: Step['inputs'] = {}) => {
    await world.file('trusted_root.json', await readFile(world.lab.sigstore.paths.trustedRoot))
    const policy = await world.file(
      'custody.yaml',
      `version: 1
trust: ${trust}
apps:
  checkout:
    image: ${signed.name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    require: [signature, provenance]
    environments:
      dev: {path: apps/checkout/overlays/dev}
`
    )
    return { policy, 'trusted-root': '', 'signing-config': '', ...inputs }
  }

  it('verifies its apps, and refuses an image that is none of them', async () => {
    expectSuccess(await verify(listOf(signed), await byPolicy()))
    expect(titles(await verify(listOf(signed, other), await byPolicy()))).toEqual(['Custody E_POLICY_APP'])
  })

  it('takes no second word on who must have signed', async () => {
    expect(titles(await verify(listOf(signed), await byPolicy(undefined, { 'signer-workflow': 'acme/a/.github/workflows/a.yml' })))).toEqual([
      'Custody E_ARGUMENT'
    ])
  })
})
