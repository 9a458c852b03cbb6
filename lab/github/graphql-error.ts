import { GraphQLError } from 'graphql'

/** An error of GitHub's GraphQL API: its `type` stands beside the message. */
export function typedError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
