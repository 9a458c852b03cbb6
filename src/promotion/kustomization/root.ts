import { fieldOf, mergedMappings, mergeRefusal, readFields, type Fields } from './fields.ts'
import { refusal, shown } from './refusal.ts'
import { fieldText, kindOf } from './scalar.ts'
import { valueOf } from './syntax/decode.ts'
import type { Document } from './syntax/document.ts'
import { type Mapping, type Pair } from './syntax/node.ts'

const FIELDS = ['apiVersion', 'kind', 'images', 'imageTags'] as const
const KUSTOMIZATION_VERSION = 'kustomize.config.k8s.io/v1beta1'
const VERSIONS = new Map([
  ['', KUSTOMIZATION_VERSION],
  ['Kustomization', KUSTOMIZATION_VERSION],
  ['Component', 'kustomize.config.k8s.io/v1alpha1']
])
const FLUX = 'kustomize.toolkit.fluxcd.io/'

export type RootFields = Fields<(typeof FIELDS)[number]>

/** The fields of a kustomization that matter to its images; refuses what is none (kustomize, types.Kustomization.EnforceFields). */
export function readRoot(document: Document): { readonly root: Mapping; readonly fields: RootFields } {
  const { root, text } = document
  if (root?.kind !== 'mapping') {
    throw refusal({
      code: 'E_KUSTOMIZATION_SHAPE',
      at: { text, offset: root?.start ?? 0 },
      fault: `it holds ${kindOf(root, text)} where fields such as resources and images belong`,
      reason: 'kustomize reads a kustomization as fields with values',
      remedy: 'check that the path leads to a kustomization.yaml'
    })
  }
  const fields = readFields(root, FIELDS, text, (pair, key) => {
    if (key === undefined && mergedMappings(pair).some((source) => bringsField(source, text))) {
      throw mergeRefusal(pair, text)
    }
  })
  refuseOtherKinds(fields, text)
  return { root, fields }
}

function bringsField({ pairs }: Mapping, text: string): boolean {
  return pairs.some(({ key }) => fieldOf(valueOf(key, text), FIELDS) !== undefined)
}

function refuseOtherKinds(fields: RootFields, text: string): void {
  const kind = textOf(fields.kind, text)
  const version = textOf(fields.apiVersion, text)
  const expected = VERSIONS.get(kind)
  if (expected !== undefined && (version === expected || version === '')) return
  const odd = fields[expected === undefined ? 'kind' : 'apiVersion']
  throw refusal({
    code: 'E_KUSTOMIZATION_KIND',
    at: { text, offset: odd?.key.start ?? 0 },
    fault: `this is kind ${shown(kind, 40)} of ${shown(version, 50)}, not a kustomization`,
    reason: version.startsWith(FLUX)
      ? 'a Flux Kustomization object only points to a folder; the kustomization.yaml lies in that folder'
      : `kustomize takes kind Kustomization of ${KUSTOMIZATION_VERSION} and kind Component of v1alpha1`,
    remedy: 'give the path of the folder whose kustomization.yaml has the images list'
  })
}

function textOf(pair: Pair | undefined, text: string): string {
  return pair ? (fieldText(pair.value, text) ?? kindOf(pair.value, text)) : ''
}
