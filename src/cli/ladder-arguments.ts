import type { LadderRequest } from '../chain/ladder.ts'
import { parseSite } from '../chain/gitops-inputs.ts'
import { oneOf, parseDuration } from '../chain/parse-request.ts'
import { openRun, type Run } from '../chain/run.ts'
import { type CommandLine, readOption } from './arguments.ts'
import type { TerminalLog } from './terminal-log.ts'

/** Options of every verb that works by a repository's custody.yaml. */
export const LADDER_OPTIONS = ['gitops-repository', 'gitops-base', 'timeout']
export const LADDER_SWITCHES = ['allow-diverged', 'force-reopen']

/** The part of their help pages that they share. */
export const LADDER = `GitOps repository (its custody.yaml, on the base branch, says everything else)
  --gitops-repository OWNER/NAME  the repository
  --gitops-base BRANCH            default: the repository's default branch
  the token is read from GITOPS_TOKEN; GITHUB_TOKEN, where it is set, reads ghcr.io and the source repositories`

/** For verbs that open pull requests. */
export const RENDER = `Rendering
  --render auto|always      auto (default) has kustomize prove what is to be merged without a person; always shows in every
                            pull request what it renders, for two requests more`

export const DOUBTFUL = `Doubtful cases (refused otherwise)
  --allow-diverged          the commit is on another branch than the deployed one
  --force-reopen            a person closed the pull request for this digest before`

/** Where and by which rights a verb works on the ladder, and its run; throws RequestError. */
export function openLadderVerb(
  line: CommandLine,
  log: TerminalLog
): { readonly request: LadderRequest; readonly run: Run } {
  const read = readOption(line, process.env)
  const gitopsToken = read('gitops-token')
  if (gitopsToken !== '') log.mask(gitopsToken)
  const request = {
    site: parseSite(read),
    gitopsToken,
    githubToken: read('github-token') || undefined,
    rendersAll: oneOf('render', line.option('render'), ['auto', 'always']) === 'always',
    allowDiverged: line.isOn('allow-diverged'),
    forceReopen: line.isOn('force-reopen')
  }
  return { request, run: openRun(process.env, log, parseDuration(line.option('timeout') || '15m')) }
}
