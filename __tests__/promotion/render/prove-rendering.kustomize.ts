import { describe, expect, it } from '@jest/globals'
import { DEPLOYMENT, NEW, OLD, OVERLAY, prove, repository, WEB } from './world.ts'

const pinned = `ghcr.io/acme/web@${NEW.toString()}`

describe('an edit is proven by two renderings', () => {
  it('when each container of the image moves to the digest, and nothing else moves', async () => {
    const field = (list: string): string => `spec.template.spec.${list}[0].image`
    const before = `ghcr.io/acme/web@${OLD}`
    expect(await prove(repository())).toEqual({
      outcome: 'proven',
      kustomize: '5.8.1',
      containers: [
        { object: 'Deployment/web', field: field('containers'), before, after: pinned },
        { object: 'Deployment/web', field: field('initContainers'), before, after: pinned }
      ],
      unpinned: [],
      overrides: []
    })
  })

  it('in a component, which the overlay takes in', async () => {
    const tree = repository({
      'overlays/dev/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../pins]\n',
      'pins/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages:\n- name: ghcr.io/acme/web\n  newTag: v2\n`
    })
    const proof = await prove(tree, WEB, 'pins/kustomization.yaml')
    expect(proof).toMatchObject({ outcome: 'proven', containers: [{ after: pinned }, { after: pinned }] })
  })

  it('when a new entry takes the image over', async () => {
    const tree = repository({ 'overlays/dev/kustomization.yaml': 'resources: [../../base]\n' })
    const pin = { ...WEB, newName: 'mirror.example/web', create: true }
    const after = `mirror.example/web@${NEW.toString()}`
    expect(await prove(tree, pin)).toMatchObject({ outcome: 'proven', containers: [{ after }, { after }] })
  })

  it('and what kustomize leaves unpinned is listed', async () => {
    const more = `---
apiVersion: example.com/v1
kind: Shop
metadata: {name: shop}
spec: {image: "ghcr.io/acme/web:v1"}
---
apiVersion: v1
kind: Pod
metadata: {name: debug, namespace: shop}
spec:
  containers: [{name: a, image: busybox}]
  ephemeralContainers: [{name: b, image: "ghcr.io/acme/web:v1"}]
  volumes: [{name: c, image: {reference: "ghcr.io/acme/web:v1"}}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: text}
data: {run: "docker run ghcr.io/acme/web:v1 now", other: "ghcr.io/acme/web-worker:v1", web: web}
`
    const proof = await prove(repository({ 'base/web.yaml': DEPLOYMENT + more }))
    expect(
      proof.outcome === 'proven' && proof.unpinned.map(({ object, field, kind }) => [object, field, kind])
    ).toEqual(
      expect.arrayContaining([
        ['Shop/shop', 'spec.image', 'other field'],
        ['Pod/shop/debug', 'spec.ephemeralContainers[0].image', 'ephemeral container'],
        ['ConfigMap/text', 'data.run', 'inside a text']
      ])
    )
    expect(proof).toMatchObject({ unpinned: { length: 3 }, containers: { length: 3 } })
  })
})

describe('an edit is refused', () => {
  it('when the name, as a pattern, reaches another image', async () => {
    expect((await prove(repository())).outcome).toBe('proven')
    const tree = repository({ 'base/web.yaml': DEPLOYMENT.replace('postgres:16', 'ghcrXio/acme/web:v1') })
    expect(await prove(tree)).toMatchObject({
      outcome: 'refused',
      reason: 'more than the containers of the image moved',
      moved: [{ field: 'spec.template.spec.containers[1].image', after: `ghcrXio/acme/web@${NEW.toString()}` }]
    })
  })

  it('when no manifest uses the image', async () => {
    const tree = repository({ 'base/web.yaml': DEPLOYMENT.replaceAll('acme/web', 'acme/other') })
    expect(await prove(tree)).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining(`no container renders ${pinned}`)
    })
  })

  it('when a replacement undoes it', async () => {
    const replacements = `replacements:
- source: {kind: ConfigMap, name: pin, fieldPath: data.image}
  targets:
  - select: {kind: Deployment}
    fieldPaths: [spec.template.spec.containers.0.image, spec.template.spec.initContainers.0.image]
`
    const tree = repository({
      'overlays/dev/kustomization.yaml': OVERLAY + replacements,
      'base/web.yaml': `${DEPLOYMENT}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: pin}\ndata: {image: "ghcr.io/acme/web:v1"}\n`
    })
    const proof = await prove(tree)
    expect(proof).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('something else undoes it') })
    expect(proof.overrides.map(({ kind }) => kind)).toEqual(['replacement', 'replacement'])
  })
})

describe('an edit is not provable', () => {
  it.each([
    [
      'a remote base',
      { 'overlays/dev/kustomization.yaml': OVERLAY.replace('../../base', 'https://github.com/acme/base?ref=v1') },
      'from elsewhere'
    ],
    [
      'a remote base on this machine',
      { 'overlays/dev/kustomization.yaml': `${OVERLAY}components: [http://127.0.0.1:1/x]\n` },
      'from elsewhere'
    ],
    [
      'a remote base below',
      { 'base/kustomization.yaml': 'resources: [web.yaml, github.com/acme/base]\n' },
      'from elsewhere'
    ],
    [
      'a remote patch',
      { 'overlays/dev/kustomization.yaml': `${OVERLAY}patches: [{path: "https://a.example/p.yaml"}]\n` },
      'from elsewhere'
    ],
    ['a helm chart', { 'base/kustomization.yaml': 'resources: [web.yaml]\nhelmCharts: [{name: a}]\n' }, 'needs helm'],
    ['a file that is not there', { 'base/web.yaml': undefined }, 'is no regular file'],
    [
      'a base outside of the repository',
      { 'overlays/dev/kustomization.yaml': OVERLAY.replace('../../base', '../../../etc') },
      'is no regular file'
    ],
    ['a base that can not be built', { 'base/web.yaml': 'a: [' }, 'before the edit: '],
    [
      'a plugin',
      {
        'overlays/dev/kustomization.yaml': `${OVERLAY}generators: [gen.yaml]\n`,
        'overlays/dev/gen.yaml': 'apiVersion: a.example/v1\nkind: Gen\nmetadata: {name: g}\n'
      },
      'before the edit: '
    ]
  ])('with %s', async (_, files, reason) => {
    expect((await prove(repository())).outcome).toBe('proven')
    expect(await prove(repository(files))).toMatchObject({
      outcome: 'not-provable',
      reason: expect.stringContaining(reason)
    })
  })
})
