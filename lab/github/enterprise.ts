import type { components } from '@octokit/openapi-types'
import { GraphQLError, type ValidationRule } from 'graphql'
import { json, type LabRequest, type LabResponse } from '../service.ts'

/** A GitHub Enterprise Server: its version, and what it lacks beside GitHub.com, as `Type.field` of GraphQL and ends of REST paths. */
export interface Enterprise {
  readonly version: string
  readonly lacks: readonly string[]
}

type Meta = components['schemas']['api-overview'] & { readonly installed_version: string }

/** The request as GitHub.com would get it: such a server answers REST below /api/v3 and GraphQL at /api/graphql; undefined elsewhere. */
export function withoutPrefix(request: LabRequest): LabRequest | undefined {
  const { pathname, search } = request.url
  const [, rest] = /^\/api\/v3(\/.*)$/.exec(pathname) ?? []
  const path = pathname === '/api/graphql' ? '/graphql' : rest
  return path === undefined ? undefined : { ...request, url: new URL(path + search, request.url) }
}

/** What such a server says about itself, to everybody. */
export function metaAnswer({ version }: Enterprise): LabResponse {
  const meta: Meta = { verifiable_password_authentication: true, installed_version: version }
  return json(200, meta)
}

/** Refuses what this server's schema does not have, in the words of GitHub's own implementation. */
export function lackingFields({ lacks }: Enterprise): ValidationRule {
  return (context) => ({
    Field(node) {
      const [type, field] = [context.getParentType()?.name ?? '', node.name.value]
      if (!lacks.includes(`${type}.${field}`)) return
      const extensions = { code: 'undefinedField', typeName: type, fieldName: field }
      context.reportError(
        new GraphQLError(`Field '${field}' doesn't exist on type '${type}'`, { nodes: node, extensions })
      )
    }
  })
}
