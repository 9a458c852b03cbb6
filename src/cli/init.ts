import { type FileChange, type InitInputs, openInit, type PlannedInit, proposeInit, writeFiles } from '../chain/init.ts'
import { parseDuration } from '../chain/parse-request.ts'
import { openRun } from '../chain/run.ts'
import type { Place } from '../init/plan.ts'
import { CustodyError, RequestError } from '../support/errors.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { EXIT_CODES } from './help-sections.ts'
import { parseInitInputs } from './init-arguments.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody init`: reads a repository and writes the workflows and the policy that fit it, after showing them. */
export const initVerb: Verb = {
  usage: 'init [FOLDER]',
  summary: 'read a repository; show, write or propose the workflow, custody.yaml and gate that fit it',
  options: ['gitops', 'repository', 'default-branch', 'environments', 'custody', 'timeout'],
  lists: ['image', 'source'],
  switches: ['write', 'pull-request', 'force'],
  page: `custody init [FOLDER] [--gitops FOLDER] [--write | --pull-request] [options]

Reads the clone in FOLDER (default: this folder): its Dockerfiles, workflows and kustomizations, its remote and default branch. Shows
the files that would release its images and gate their promotion as a patch on standard output, and what it found, what is left
to do and what becomes needless on standard error. Nothing is written, sent or run, and nothing is asked: what can't be found out is
named with the option that says it, and a comment stands in its place.

What to do
  --write                   write the files into the clones
  --pull-request            one commit and one pull request in each repository instead; GITHUB_TOKEN writes to the repository of
                            FOLDER, GITOPS_TOKEN (or else GITHUB_TOKEN) to that of --gitops: contents, pull requests, workflows
  --force                   replace files that are there with other content

What it can't find out
  --gitops FOLDER           clone of the repository that deploys, where it is another one
  --image NAME[=DOCKERFILE] image to release, and what it is built from; once for each image, in place of what is found
  --source IMAGE=OWNER/NAME repository that builds an image; in a repository that only deploys
  --environments LIST       dev,staging,prod: the order, where the names don't say it
  --repository OWNER/NAME   where the clone has no remote on GitHub
  --default-branch NAME     where the clone doesn't know it
  --custody OWNER/NAME@COMMIT  release of Custody to pin; default: the clone that this program runs from

Output
  --json                    the plan as JSON on standard output
  --quiet                   the patch alone
  --timeout TIME            90s, 5m (default)

Example
  custody init --gitops ../deploy            # look
  custody init --gitops ../deploy --write    # write

${EXIT_CODES}`,
  run: initCommand
}

async function initCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const inputs: InitInputs = parseInitInputs(line)
  const [writes, proposes, force] = [line.isOn('write'), line.isOn('pull-request'), line.isOn('force')]
  if (writes && proposes) throw bothWays()
  const run = openRun(process.env, log, parseDuration(line.option('timeout') || '5m'))
  const plan = await openInit(inputs, run)
  tell(plan, log)
  const patch = patchOf(plan.files)
  try {
    if (writes) await writeFiles(plan.files, force)
    const pulls = proposes ? await proposeInit(plan, { force, tokenFor: tokens(line, plan, log) }, run) : []
    for (const pull of pulls)
      log.info('url' in pull ? `${pull.operation}: ${pull.url}` : `${pull.repository} holds these files already`)
    return { lines: [], patch, json: jsonOf(plan, { pulls, written: writes }) }
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { lines: [], patch, json: jsonOf(plan, { pulls: [], written: false }), error }
  }
}

function tokens(line: CommandLine, plan: PlannedInit, log: TerminalLog): (place: Place) => string {
  const read = readOption(line, process.env)
  const [own, other] = [read('github-token'), read('gitops-token')]
  for (const token of [own, other]) if (token !== '') log.mask(token)
  return (place) => {
    const token = place === plan.gitops ? other || own : own || other
    if (token !== '') return token
    throw new RequestError('E_GITOPS_TOKEN', {
      message: `no token is given for ${place.site.repository}`,
      reason: 'a pull request is opened in the name of somebody',
      remedy: 'set GITHUB_TOKEN, for example by GITHUB_TOKEN=$(gh auth token)',
      state: 'nothing was written'
    })
  }
}

function tell({ found, open, additions, advice, files }: PlannedInit, log: TerminalLog): void {
  for (const line of found) log.info(`found: ${line}`)
  for (const { place, path, status } of files) log.info(`${status}: ${path} (${place.site.repository})`)
  for (const { what, remedy } of open) log.warning(`to do: ${what}. ${remedy}`)
  for (const { workflow, after, lines } of additions) log.warning(`to add to ${workflow}: ${after}\n${lines}`)
  for (const { workflow, line, found: what, then } of advice) log.notice(`${workflow}:${line} ${what}: ${then}`)
}

// A line of words between two repositories is what patch and git apply read over.
function patchOf(files: readonly FileChange[]): string {
  const places = new Set(files.map(({ place }) => place))
  const parts = [...places].flatMap((place) => {
    const own = files.filter((file) => file.place === place && file.diff !== '')
    const title = places.size > 1 && own.length > 0 ? [`# ${place.site.repository}`] : []
    return [...title, ...own.map(({ diff }) => diff.trimEnd())]
  })
  return parts.join('\n')
}

function jsonOf(plan: PlannedInit, outcome: object): string {
  const files = plan.files.map(({ place, path, status, bytes, diff }) => ({
    ...{ repository: place.site.repository, path, status, content: bytes.toString('utf8'), diff }
  }))
  const { found, open, additions, advice } = plan
  return JSON.stringify({ files, found, open, additions, advice, ...outcome }, undefined, 2)
}

function bothWays(): RequestError {
  return new RequestError('E_ARGUMENT', {
    message: '--write and --pull-request are two ways of doing the same',
    reason: 'files that lie in the clone and in a pull request would have to agree from then on',
    remedy: 'give one of them, or none to look first',
    state: 'nothing was written'
  })
}
