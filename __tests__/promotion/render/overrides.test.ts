import { describe, expect, it } from '@jest/globals'
import { findOverrides, type Override } from '../../../src/promotion/render/overrides.ts'
import { repository } from './world.ts'

const IMAGE = 'ghcr.io/acme/web'

function found(
  files: Readonly<Record<string, string>>,
  folder = 'overlays/dev'
): Pick<Override, 'kind' | 'path' | 'decides'>[] {
  return findOverrides(repository(files), folder, [IMAGE]).map(({ kind, path, decides }) => ({ kind, path, decides }))
}

function application(path: string, image: string, kind = 'Application'): string {
  const spec = { project: 'shop', source: { path, kustomize: { images: [image] } } }
  const document = kind === 'Application' ? { spec } : { spec: { template: { spec } } }
  return JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name: 'web' }, ...document })
}

function flux(path: string, rule: object): string {
  return JSON.stringify({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    spec: { path, images: [rule] }
  })
}

describe('findOverrides', () => {
  it('finds nothing where nothing else speaks of the image', () => {
    expect(found({})).toEqual([])
  })

  it.each<[string, string, string, Override['kind'], boolean]>([
    [
      'a source file',
      'overlays/dev/.argocd-source.yaml',
      `kustomize:\n  images:\n  - ${IMAGE}:v9\n`,
      'Argo CD source file',
      true
    ],
    [
      'a source file of one application',
      'overlays/dev/.argocd-source-web.yaml',
      `kustomize: {images: ["${IMAGE}=b.example/web:v9"]}\n`,
      'Argo CD source file',
      true
    ],
    ['an Application', 'argo/web.yaml', application('overlays/dev', `${IMAGE}:v9`), 'Argo CD', true],
    ['an Application with ./ and /', 'argo/web.yaml', application('./overlays/dev/', `${IMAGE}:v9`), 'Argo CD', true],
    [
      'an ApplicationSet',
      'argo/web.yml',
      application('overlays/{{env}}', `${IMAGE}:v9`, 'ApplicationSet'),
      'Argo CD',
      true
    ],
    ['a Flux Kustomization', 'flux/web.yaml', flux('./overlays/dev', { name: IMAGE, newTag: 'v9' }), 'Flux', true],
    [
      'a Flux Kustomization that only renames',
      'flux/web.yaml',
      flux('./overlays/dev', { name: IMAGE, newName: 'b' }),
      'Flux',
      false
    ],
    [
      'an outer overlay',
      'live/kustomization.yaml',
      `resources: [../overlays/dev]\nimages: [{name: ${IMAGE}, newTag: v9}]\n`,
      'outer overlay',
      true
    ],
    [
      'an outer pattern',
      'live/kustomization.yml',
      `resources: [../overlays/dev]\nimages: [{name: .*/web, newTag: v9}]\n`,
      'outer overlay',
      true
    ]
  ])('finds %s', (_, path, text, kind, decides) => {
    expect(found({ [path]: text })).toEqual([{ kind, path, decides }])
  })

  it('finds an overlay around an overlay', () => {
    const files = {
      'regions/eu/kustomization.yaml': 'resources: [../../overlays/dev]\n',
      'live/kustomization.yaml': `bases: [../regions/eu]\nimages: [{name: ${IMAGE}, digest: x}]\n`
    }
    expect(found(files)).toEqual([{ kind: 'outer overlay', path: 'live/kustomization.yaml', decides: true }])
  })

  it('finds an Image Updater of Argo CD on an Application of the folder', () => {
    const annotations = { 'argocd-image-updater.argoproj.io/image-list': `web=${IMAGE}:1.x, db=postgres` }
    const file = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { annotations },
      spec: { sources: [{ path: 'overlays/dev' }] }
    }
    expect(found({ 'a.yaml': JSON.stringify(file) })).toEqual([
      { kind: 'Argo CD Image Updater', path: 'a.yaml', decides: false }
    ])
  })

  it.each([
    ['another folder', application('overlays/prod', `${IMAGE}:v9`)],
    ['another image', application('overlays/dev', 'ghcr.io/acme/api:v9')],
    ['no YAML', 'argoproj.io/ { ['],
    ['another kind of object', application('overlays/dev', `${IMAGE}:v9`).replace('argoproj.io/', 'example.com/')]
  ])('leaves out %s', (_, text) => {
    expect(found({ 'argo/web.yaml': application('overlays/dev', `${IMAGE}:v9`) })).toHaveLength(1)
    expect(found({ 'argo/web.yaml': text })).toEqual([])
  })
})
