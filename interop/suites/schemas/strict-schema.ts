import Ajv, { type ValidateFunction } from 'ajv'
import type { CustomResource } from '../../toolbox/custom-resources.ts'

/** A Kubernetes object. */
export interface KubeObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata?: object
  readonly [field: string]: unknown
}

interface OpenApiSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, OpenApiSchema>>
  readonly additionalProperties?: OpenApiSchema | boolean
  readonly items?: OpenApiSchema
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean
  readonly 'x-kubernetes-int-or-string'?: boolean
  readonly 'x-kubernetes-embedded-resource'?: boolean
}

/** Validators by `apiVersion kind`: what the definition does not know is an error, where the API server would drop it. */
export class StrictSchemas {
  private readonly ajv = new Ajv({ nullable: true, format: false, allErrors: true })
  private readonly schemas = new Map<string, OpenApiSchema>()
  private readonly validators = new Map<string, ValidateFunction>()

  constructor(definitions: readonly CustomResource[]) {
    for (const { spec } of definitions)
      for (const { name, schema } of spec.versions)
        this.schemas.set(`${spec.group}/${name} ${spec.names.kind}`, schema.openAPIV3Schema)
  }

  /** What is wrong with an object, one line each; undefined where there is no definition of it. */
  faults(object: KubeObject): string[] | undefined {
    const name = `${object.apiVersion} ${object.kind}`
    const schema = this.schemas.get(name)
    if (!schema) return undefined
    const validate = this.validators.get(name) ?? this.ajv.compile(closed(schema, true))
    this.validators.set(name, validate)
    if (validate(object) === true) return []
    return (validate.errors ?? []).map(
      ({ dataPath, message, params }) => `${dataPath} ${message ?? ''} ${JSON.stringify(params)}`
    )
  }
}

// Structural schemas (apiextensions.k8s.io/v1) prune what they do not name, save where they say otherwise.
function closed(schema: OpenApiSchema, isTop = false): object {
  const keeps = schema['x-kubernetes-preserve-unknown-fields'] === true || schema['x-kubernetes-embedded-resource']
  const properties = schema.properties && mapped(schema.properties)
  return {
    ...schema,
    ...(schema['x-kubernetes-int-or-string'] && { type: ['integer', 'string'], anyOf: undefined }),
    ...(schema.items && { items: closed(schema.items) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: closed(schema.additionalProperties)
    }),
    ...(properties && {
      properties: isTop ? { ...properties, ...TYPE_AND_NAME } : properties,
      ...(schema.additionalProperties === undefined && { additionalProperties: keeps === true })
    })
  }
}

const TYPE_AND_NAME = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } }

function mapped(properties: Readonly<Record<string, OpenApiSchema>>): Record<string, object> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, closed(schema)]))
}
