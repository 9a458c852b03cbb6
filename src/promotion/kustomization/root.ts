import { isMap, type Document } from 'yaml'
import { readPairs, type WrittenPair } from './pairs.ts'
import { refusal, shown } from './refusal.ts'
import { fieldText, kindOf } from './scalar.ts'
import type { Skim } from './skim.ts'
import { place } from './syntax.ts'

const FIELDS = ['apiVersion', 'kind', 'images', 'imageTags']
const KUSTOMIZATION_VERSION = 'kustomize.config.k8s.io/v1beta1'
const VERSIONS = new Map([
  ['', KUSTOMIZATION_VERSION],
  ['Kustomization', KUSTOMIZATION_VERSION],
  ['Component', 'kustomize.config.k8s.io/v1alpha1']
])
const FLUX = 'kustomize.toolkit.fluxcd.io/'

type Fields = ReadonlyMap<string, WrittenPair>

/** The fields of a kustomization by name; refuses what is none (kustomize, types.Kustomization.EnforceFields) and the legacy imageTags. */
export function readRoot(document: Document.Parsed, source: Skim): Fields {
  const { contents } = document
  if (!isMap(contents)) {
    throw refusal({
      code: 'E_KUSTOMIZATION_SHAPE',
      at: place(source, contents?.range[0] ?? 0),
      fault: `it holds ${kindOf(contents)} where fields such as resources and images belong`,
      reason: 'kustomize reads a kustomization as fields with values',
      remedy: 'check that the path leads to a kustomization.yaml'
    })
  }
  const fields = readPairs(contents, FIELDS, source)
  refuseOtherKinds(fields, document, source)
  refuseImageTags(fields, source)
  return fields
}

function refuseOtherKinds(fields: Fields, document: Document.Parsed, source: Skim): void {
  const kind = textOf('kind', fields, document)
  const version = textOf('apiVersion', fields, document)
  const expected = VERSIONS.get(kind)
  if (expected !== undefined && (version === expected || version === '')) return
  const odd = fields.get(expected === undefined ? 'kind' : 'apiVersion')
  throw refusal({
    code: 'E_KUSTOMIZATION_KIND',
    at: place(source, odd?.key.range[0] ?? 0),
    fault: `this is kind ${shown(kind, 40)} of ${shown(version, 50)}, not a kustomization`,
    reason: version.startsWith(FLUX)
      ? 'a Flux Kustomization object only points to a folder; the kustomization.yaml lies in that folder'
      : `kustomize takes kind Kustomization of ${KUSTOMIZATION_VERSION} and kind Component of v1alpha1`,
    remedy: 'give the path of the folder whose kustomization.yaml has the images list'
  })
}

function textOf(field: string, fields: Fields, document: Document.Parsed): string {
  const pair = fields.get(field)
  return pair ? (fieldText(pair.value, document) ?? kindOf(pair.value)) : ''
}

function refuseImageTags(fields: Fields, source: Skim): void {
  const legacy = fields.get('imageTags')
  if (!legacy) return
  throw refusal({
    code: 'E_KUSTOMIZATION_IMAGE_TAGS',
    at: place(source, legacy.key.range[0]),
    fault: 'it has imageTags, the field that images replaced',
    reason: 'kustomize applies imageTags after images, so they would override the digest',
    remedy: 'move the entries to images; kustomize edit fix does that'
  })
}
