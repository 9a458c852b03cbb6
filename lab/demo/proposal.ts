import type { LabPullRequest, LabRepository } from '../github/repository.ts'
import { check, present } from './claim.ts'
import type { DemoRun } from './demo-run.ts'
import { KUSTOMIZATION } from './deployment.ts'
import type { Release } from './release.ts'
import type { Journey } from './road.ts'

/** Shows the pull request as the lab's GitHub and its git repository hold it; throws BrokenClaim where it is not the promotion. */
export async function showPullRequest(
  { screen }: DemoRun,
  deployment: LabRepository,
  { image }: Release,
  { step }: Journey
): Promise<LabPullRequest> {
  const pull = present('the pull request is open', deployment.pulls[0])
  const number = step.outputs['pull-request-number'] ?? ''
  check(
    'there is one pull request, and the outputs name it',
    deployment.pulls.length === 1 && number === String(pull.number),
    number
  )
  const { base, head, headOid } = pull
  const commits = await deployment.git.commitsBetween(base, head)
  check(
    'the pull request is one commit that GitHub signed',
    commits.length === 1 && deployment.signed.has(headOid),
    commits.join()
  )
  const diff = (await deployment.git.git(['diff', '--no-color', base, head])).toString()
  check(
    'the diff changes the kustomization alone',
    diff.match(/^diff --git/gm)?.length === 1 && diff.includes(`+++ b/${KUSTOMIZATION}`),
    diff
  )
  check('the diff adds the digest', diff.includes(`+    digest: ${image.digest.toString()}`), diff)
  screen.chapter(`Pull request ${deployment.fullName}#${number}`, step.outputs['pull-request-url'])
  screen.fact('title', pull.title)
  screen.fact('branch', `${head} → ${base}, one commit, signed by GitHub`)
  screen.text()
  screen.diff(diff.slice(diff.indexOf('--- ')))
  return pull
}
