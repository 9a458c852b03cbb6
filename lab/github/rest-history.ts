import { type Answer, userAnswer } from './answers.ts'
import { RestError } from './rest-error.ts'
import type { RestCall } from './rest.ts'

/** The movements of a branch by the server's own clock, the newest first. */
export async function listActivity({
  base,
  repository,
  query
}: RestCall): Promise<Answer<'repos/list-activities', 200>> {
  const ref = query.get('ref')
  const size = Number(query.get('per_page') ?? 30)
  const start = Number(query.get('after') ?? 0)
  const all = repository.activities.filter(({ branch }) => ref === null || `refs/heads/${branch}` === ref).toReversed()
  return Promise.resolve(
    all.slice(start, start + size).map(({ branch, before, after, at, type, actor }, index) => ({
      ...{ id: all.length - start - index, node_id: `A_${start + index}`, before, after },
      ...{ ref: `refs/heads/${branch}`, timestamp: at, activity_type: type, actor: userAnswer(base, actor) }
    }))
  )
}

/** The part of a workflow run that says who started it. */
export async function getRun({ base, repository, parameters }: RestCall): Promise<unknown> {
  const actor = repository.runs.get(parameters['id'] ?? '')
  if (actor === undefined) throw RestError.notFound()
  return Promise.resolve({
    id: Number(parameters['id']),
    actor: userAnswer(base, actor),
    triggering_actor: userAnswer(base, actor)
  })
}
