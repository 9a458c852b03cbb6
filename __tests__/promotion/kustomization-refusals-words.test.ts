import { describe, expect, it } from '@jest/globals'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { RequestError, type RefusalError } from '../../src/support/errors.ts'
import { NEW, PLAIN, outcomeOf } from './kustomization-refusals.ts'

describe('a refusal of editKustomization tells what to do', () => {
  const file = (...names: string[]): string => `images:\n${names.map((name) => `- name: ${name}\n`).join('')}`

  function wordsOf(text: string, name: string): Partial<RefusalError> {
    const { message, reason, remedy } = outcomeOf(text, name) as RefusalError
    return { message, ...(reason === undefined ? {} : { reason }), remedy }
  }

  it('names the nearest names and those present', () => {
    expect(wordsOf(file('nginx', 'ghcr.io/acme/chekout', 'checkout'), 'ghcr.io/acme/checkout')).toEqual({
      message: 'kustomization: no entry of images is named "ghcr.io/acme/checkout"',
      reason: 'nearest: "checkout", "ghcr.io/acme/chekout"; the 3 there: "nginx", "ghcr.io/acme/chekout", "checkout"',
      remedy:
        'if the nearest one is the image, name it in gitops-image, or in --name of custody pin; otherwise add an entry with name: "ghcr.io/acme/checkout" to images; custody pin --create does'
    })
  })

  it('cuts a long list of names, and names no nearest one where nothing is near', () => {
    const names = Array.from({ length: 30 }, (_, index) => `service-${index}`)
    expect(wordsOf(file(...names), 'db')).toMatchObject({
      reason: `the 30 there: ${names
        .slice(0, 10)
        .map((name) => `"${name}"`)
        .join(', ')}, …`,
      remedy: 'add an entry with name: "db" to images; custody pin --create does'
    })
  })

  it('points to gitops-image where the wanted name is a newName', () => {
    expect(wordsOf('images:\n- name: web\n  newName: ghcr.io/acme/web\n', 'ghcr.io/acme/web')).toEqual({
      message: 'kustomization 2:3: "ghcr.io/acme/web" is the newName of this entry, not its name',
      reason: 'its name is "web": entries are found by the name that the manifests use',
      remedy: 'name this entry: "web", in gitops-image, or in --name of custody pin'
    })
  })

  it('names both places of a double entry', () => {
    expect(wordsOf(file('web', 'db', 'web'), 'web').message).toBe(
      'kustomization 4:3: a second entry is named "web"; the first is at 2:3'
    )
  })

  it('shows foreign names in plain ASCII, cut', () => {
    const { reason } = wordsOf(file(`'w\u202Eeb'`, 'x'.repeat(300)), 'db')
    expect(reason).toBe(`the 2 there: "w\\u{202e}eb", "${'x'.repeat(59)}…"`)
  })

  it('refuses two pins for one entry, which is a fault of the request', () => {
    const pin = { name: 'web', digest: NEW }
    expect(editKustomization(Buffer.from(PLAIN), [pin]).outcome).toBe('changed')
    const twice = (): unknown => editKustomization(Buffer.from(PLAIN), [pin, pin])
    expect(twice).toThrow(RequestError)
    expect(twice).toThrow('two images of this step would write the entry "web"')
  })
})
