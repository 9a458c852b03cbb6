import type { PassedSummary } from '../../verification/summaries.ts'
import type { Ladder } from './policy-query.ts'

/** Whether a run at `ref` may be believed as the gate of `base`: only that branch's own workflow, or that of its merge queue, was reviewed. */
export function isGateRef(ref: string, base: string): boolean {
  return ref === `refs/heads/${base}` || ref.startsWith(`refs/heads/gh-readonly-queue/${base}/`)
}

/** The newest summary that a reviewed workflow of the GitOps repository signed for a resource; `serverUrl` is that of its GitHub. */
export function gateSummary(
  summaries: readonly PassedSummary[],
  { fullName, base }: Ladder,
  serverUrl: string,
  resourceUri: string
): PassedSummary | undefined {
  const repository = `${serverUrl}/${fullName}`.toLowerCase()
  return summaries
    .filter((one) => one.resourceUri === resourceUri && one.sourceRepository.toLowerCase() === repository)
    .filter((one) => isGateRef(one.sourceRef, base.name))
    .sort((one, other) => other.time.getTime() - one.time.getTime())[0]
}
