import type { LabRepository } from './repository.ts'

/** The value behind `Actor`: GraphQL names a bot without the ending that REST gives it. */
export function actorNode(login: string) {
  const isBot = login.endsWith('[bot]')
  return { __typename: isBot ? 'Bot' : 'User', login: login.replace(/\[bot\]$/, '') }
}

/** The value behind `Status`, null where nobody wrote one. */
export function statusNode({ checks }: LabRepository, oid: string) {
  const contexts = (checks.get(oid) ?? []).filter(({ kind }) => kind === 'status')
  if (contexts.length === 0) return null
  return {
    __typename: 'Status',
    contexts: contexts.map(({ context, state, by, at }) => ({
      ...{ __typename: 'StatusContext', context, state: state.toUpperCase(), createdAt: at },
      creator: actorNode(by)
    }))
  }
}

/** The values behind `CheckSuite`, one for each App. */
export function checkSuiteNodes({ checks }: LabRepository, oid: string) {
  const runs = (checks.get(oid) ?? []).filter(({ kind }) => kind === 'check')
  return [...Map.groupBy(runs, ({ by }) => by)].map(([by, own]) => () => ({
    __typename: 'CheckSuite',
    app: { __typename: 'App', slug: by.replace(/\[bot\]$/, '') },
    checkRuns: () => ({
      nodes: own.map(({ context, state, at }) => ({
        ...{ __typename: 'CheckRun', name: context, status: state === 'pending' ? 'IN_PROGRESS' : 'COMPLETED' },
        ...{
          conclusion: state === 'pending' ? null : state.toUpperCase(),
          completedAt: state === 'pending' ? null : at
        }
      }))
    })
  }))
}
