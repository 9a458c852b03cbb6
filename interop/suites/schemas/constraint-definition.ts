import type { CustomResource } from '../../toolbox/custom-resources.ts'
import type { KubeObject } from './strict-schema.ts'

const MATCH = 'matchcrd.match.gatekeeper.sh'

interface Template {
  readonly spec: {
    readonly crd: {
      readonly spec: {
        readonly names: { readonly kind: string }
        readonly validation?: { readonly openAPIV3Schema?: object }
      }
    }
  }
}

/** The definition of a constraint, as Gatekeeper makes one of its template (frameworks/constraint, pkg/client/crds). */
export function constraintDefinition(template: KubeObject, definitions: readonly CustomResource[]): CustomResource {
  const { names, validation } = (template as unknown as Template).spec.crd.spec
  const match = definitions.find(({ metadata }) => metadata.name === MATCH)?.spec.versions[0]?.schema.openAPIV3Schema
  const { embeddedMatch } = (match as { properties?: { embeddedMatch?: object } } | undefined)?.properties ?? {}
  if (!embeddedMatch) throw new Error(`the definition ${MATCH} has no embeddedMatch`)
  const properties = {
    enforcementAction: { type: 'string' },
    match: embeddedMatch,
    parameters: validation?.openAPIV3Schema ?? { type: 'object', properties: {} }
  }
  const plural = names.kind.toLowerCase()
  const schema = { type: 'object', properties: { spec: { type: 'object', properties } } }
  const version = { name: 'v1beta1', served: true, storage: true, schema: { openAPIV3Schema: schema } }
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.constraints.gatekeeper.sh` },
    spec: {
      group: 'constraints.gatekeeper.sh',
      names: { kind: names.kind, plural },
      scope: 'Cluster',
      versions: [version]
    }
  }
}
