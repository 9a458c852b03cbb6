import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isScalarType,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule
} from 'graphql'
import { json, type LabRequest, type LabResponse } from '../service.ts'
import { deniedText, type Grant, permits, reaches } from './access.ts'
import type { BaseUrl } from './answers.ts'
import { typedError } from './graphql-error.ts'
import { createCommitOnBranch, repositoryId, updateRefs } from './graphql-mutations.ts'
import { repositoryNode } from './graphql-nodes.ts'
import { PULL_MUTATIONS } from './graphql-pulls.ts'
import type { LabRepository } from './repository.ts'

interface World {
  readonly base: BaseUrl
  readonly grant: Grant
  readonly repositories: ReadonlyMap<string, LabRepository>
  /** What documents are held to beside GitHub's published schema. */
  readonly rules: readonly ValidationRule[]
}

let published: Promise<GraphQLSchema> | undefined

/** GitHub's published schema, read once a process and only when a document comes: it is large. */
async function githubSchema(): Promise<GraphQLSchema> {
  published ??= readSchema()
  return published
}

async function readSchema(): Promise<GraphQLSchema> {
  const { schema: source } = await import('@octokit/graphql-schema')
  const schema = buildSchema(source.idl, { assumeValid: true, assumeValidSDL: true, noLocation: true })
  restrict(schema, 'GitObjectID', /^[0-9a-f]{40}$/)
  restrict(schema, 'Base64String', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)
  return schema
}

// A schema's text says nothing about what its own scalars hold.
function restrict(schema: GraphQLSchema, name: string, pattern: RegExp): void {
  const scalar = schema.getType(name)
  if (!isScalarType(scalar)) throw new Error(`GitHub's schema has no scalar ${name}`)
  scalar.parseValue = (value) => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw typedError('INVALID', `${JSON.stringify(value)} is not a ${name}`)
  }
}

/** Answers one GraphQL document, after it was checked against GitHub's schema, for a token's grant. */
export async function answerGraphQL(request: LabRequest, world: World): Promise<LabResponse> {
  const { query, variables } = JSON.parse(request.body.toString()) as {
    query: string
    variables?: Record<string, unknown>
  }
  const schema = await githubSchema()
  const document = parse(query)
  const faults = validate(schema, document, [...specifiedRules, ...world.rules])
  if (faults.length > 0) return json(200, { errors: faults.map((fault) => fault.toJSON()) })
  const rootValue = rootOf(world, document)
  const result = await execute({ schema, document, rootValue, variableValues: variables })
  const errors = result.errors?.map((error) => withType(error.toJSON()))
  return json(200, { data: result.data ?? null, ...(errors && { errors }) })
}

function withType({ extensions, ...error }: GraphQLFormattedError) {
  const type = extensions?.['type']
  return typeof type === 'string' ? { type, ...error } : error
}

function rootOf(world: World, document: DocumentNode): Record<string, unknown> {
  const mutating = document.definitions.some(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.operation === OperationTypeNode.MUTATION
  )
  if (mutating) return mutationsOf(world)
  return {
    repository: (args: { owner: string; name: string }) => visible(world, args),
    viewer: { __typename: 'User', login: world.grant.login }
  }
}

function mutationsOf(world: World): Record<string, unknown> {
  const whole = {
    ...world,
    find: (fullName: string) => world.repositories.get(fullName.toLowerCase()),
    findById: (id: string) => [...world.repositories.values()].find((candidate) => repositoryId(candidate) === id)
  }
  return {
    createCommitOnBranch: (args: Parameters<typeof createCommitOnBranch>[1]) => createCommitOnBranch(whole, args),
    updateRefs: (args: Parameters<typeof updateRefs>[1]) => updateRefs(whole, args),
    ...Object.fromEntries(
      Object.entries(PULL_MUTATIONS).map(([name, mutate]) => [name, (args: never) => mutate(world, args)])
    )
  }
}

function visible(world: World, { owner, name }: { owner: string; name: string }) {
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase())
  const { grant } = world
  if (repository === undefined || (repository.visibility === 'private' && !reaches(grant, repository.fullName)))
    throw typedError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  if (repository.visibility === 'private' && !permits(grant, 'contents', 'read'))
    throw typedError('FORBIDDEN', deniedText(grant))
  return repositoryNode(world, repository)
}
