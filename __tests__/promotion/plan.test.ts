import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import type { Overlay } from '../../src/promotion/overlay.ts'
import { planPromotion } from '../../src/promotion/plan.ts'
import { branchOf, type PromotionRequest } from '../../src/promotion/request.ts'
import { NEW, OLD, SOURCE } from './gitops.ts'

const REQUEST: PromotionRequest = {
  repository: { owner: 'acme', name: 'deploy' },
  path: 'apps/checkout/overlays/dev',
  pins: [{ name: 'ghcr.io/acme/checkout', digest: NEW }]
}

function planOf(request: PromotionRequest, source = SOURCE) {
  const overlay: Overlay = {
    request,
    repository: 'acme/deploy',
    base: { name: 'main', oid: 'a'.repeat(40) },
    file: { path: 'apps/checkout/overlays/dev/kustomization.yaml', oid: 'b'.repeat(40), bytes: Buffer.from('x') },
    edit: { outcome: 'already-current', changes: [] }
  }
  return planPromotion(overlay, Buffer.from('y'), [], source)
}

describe('the branch of a promotion', () => {
  const branch = branchOf(REQUEST)

  it('is the same for the same request, whatever the order of pins and the case of the repository', () => {
    const other = { name: 'ghcr.io/acme/billing', digest: OLD }
    expect(branchOf({ ...REQUEST, repository: { owner: 'Acme', name: 'Deploy' } })).toBe(branch)
    const [one = '', two = ''] = [
      [...REQUEST.pins, other],
      [other, ...REQUEST.pins]
    ].map((pins) => branchOf({ ...REQUEST, pins }))
    expect(one.slice(-8)).toBe(two.slice(-8))
    expect(one.slice(-8)).not.toBe(branch.slice(-8))
  })

  it.each([
    ['repository', { repository: { owner: 'acme', name: 'other' } }],
    ['path', { path: 'apps/checkout/overlays/prod' }],
    ['base', { base: 'release' }],
    ['digest', { pins: [{ name: 'ghcr.io/acme/checkout', digest: OLD }] }],
    ['name', { pins: [{ name: 'ghcr.io/acme/other', digest: NEW }] }],
    ['path that looks alike', { path: 'apps/checkout/overlays-dev' }]
  ])('is another one for another %s', (_, change) => {
    expect(branchOf({ ...REQUEST, ...change })).not.toBe(branch)
  })

  it.each(['', 'größe/日本', 'a/..b/@{c}.lock', '.lock', `${'x'.repeat(300)}/dev`, 'apps/-dev-', 'A B\tC'])(
    'is a plain ref name for the path %j',
    (path) => {
      expect(branchOf({ ...REQUEST, path })).toMatch(
        /^custody\/[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\/[0-9a-f]{12}-[0-9a-f]{8}$/
      )
    }
  )
})

describe('the commit of a promotion', () => {
  it('has the object id that git gives its bytes', () => {
    const oid = execFileSync('git', ['hash-object', '--stdin'], { input: 'y' }).toString().trim()
    expect(planOf(REQUEST).files[0]?.oid).toBe(oid)
  })

  it('counts further images in its headline and names each in a trailer', () => {
    const pins = [...REQUEST.pins, { name: 'billing', digest: OLD }]
    const { headline, trailers } = planOf({ ...REQUEST, pins })
    expect(headline).toBe(`Deploy checkout ${NEW.toString().slice(0, 19)} and 1 more`)
    expect(trailers).toContain(`Image-Digest: billing@${OLD.toString()}\n`)
  })

  it.each(['app\nSigned-off-by: you', 'app @everyone', '\u202eppa', '<img src=x>', '`id`', '../..', '日本', ''])(
    'keeps the name %j harmless',
    (name) => {
      const { headline, trailers } = planOf({ ...REQUEST, pins: [{ name, digest: NEW }] })
      expect(headline).toMatch(/^Deploy [\w.:@-]+ sha256:[0-9a-f]{12}$/)
      expect(trailers).toMatch(/^Image-Digest: [\w./:@-]+\nSource-Commit: [0-9a-f]{40}\nProvenance-Run: [\w./:-]+$/)
    }
  )

  it('takes no further trailer from the source', () => {
    const { trailers } = planOf(REQUEST, { commit: 'abc\nImage-Digest: evil', run: 'https://x/\r\nSigned-off-by: you' })
    expect(trailers.split('\n')).toHaveLength(3)
  })
})
