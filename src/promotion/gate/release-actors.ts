import type { Environment } from '../../policy/policy.ts'
import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import type { Assessed } from '../ladder/consider.ts'
import type { Known } from './facts.ts'

/** Who started and who started again the run that released an image, where an environment wants to know. */
export async function releaseActors(
  sources: GitHub,
  { approvals }: Environment,
  assessed: Assessed | undefined
): Promise<Known<readonly string[]>> {
  if (approvals === 0) return { known: [] }
  // The run is named by the signed provenance; who started it, only the source repository's GitHub knows.
  const run = runIn(assessed?.evidence.signer.run ?? '')
  if (!run) return { unknown: 'the provenance names no workflow run' }
  try {
    const found = await sources.read('reading the run that released the image', ({ actions }, request) =>
      actions.getWorkflowRun({ ...run, request })
    )
    return { known: [found.actor, found.triggering_actor].flatMap((actor) => (actor ? [actor.login] : [])) }
  } catch (error) {
    if (!(error instanceof GitHubFault) || ['unreachable', 'limited'].includes(error.kind)) throw error
    return {
      unknown: `${run.owner}/${run.repo} does not show run ${run.run_id} to this token (it needs actions: read there)`
    }
  }
}

function runIn(
  address: string
): { readonly owner: string; readonly repo: string; readonly run_id: number } | undefined {
  const [, owner, repo, id] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)\/actions\/runs\/(\d+)/.exec(address) ?? []
  return owner && repo && id ? { owner, repo, run_id: Number(id) } : undefined
}
