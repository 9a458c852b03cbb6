import type { Evidence, SignerEvidence } from './evidence.ts'
import { codeSpan } from './escape.ts'

const BASE = String.raw`(?:https://[A-Za-z0-9.-]+(?::\d+)?|http://(?:127\.0\.0\.1|localhost)(?::\d+)?)`
const NAME = String.raw`[\w-]+\/(?!\.{1,2}(?:\/|$))[\w.-]+`
const REPOSITORY = new RegExp(`^${BASE}/(${NAME})$`)
const RUN = /^\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?$/
const PULL_REQUEST = new RegExp(String.raw`^${BASE}/(${NAME})/pull/(\d+)$`)
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** `owner/name` of a repository's URL, or undefined where it is not the URL of a repository. */
export function repositoryName(url: string): string | undefined {
  return REPOSITORY.exec(url)?.[1]
}

/** The signed commit, linked where its repository and hash are well formed. */
export function commitLink(signer: SignerEvidence): string {
  const { sourceRepository, sourceCommit } = signer
  const linked = repositoryName(sourceRepository) !== undefined && COMMIT.test(sourceCommit)
  return linked ? `[${codeSpan(sourceCommit)}](${sourceRepository}/commit/${sourceCommit})` : codeSpan(sourceCommit)
}

/** The workflow run, linked where it belongs to the source repository. */
export function runLink(signer: SignerEvidence): string {
  const { run, sourceRepository } = signer
  const name = runName(signer)
  return name !== undefined && repositoryName(sourceRepository) !== undefined ? `[${name}](${run})` : codeSpan(run)
}

/** `run 17, attempt 1`, or undefined where the URL is not that of a run of the source repository. */
export function runName(signer: SignerEvidence): string | undefined {
  if (!signer.run.startsWith(signer.sourceRepository)) return undefined
  const [, id, attempt] = RUN.exec(signer.run.slice(signer.sourceRepository.length)) ?? []
  if (id === undefined) return undefined
  return attempt === undefined ? `run ${id}` : `run ${id}, attempt ${attempt}`
}

/** One entry of the transparency log; only the public Rekor v1 has a page to look at. */
export function logEntryLink(logIndex: string, { instance, log }: Evidence['transparency']): string {
  const searchable = instance === 'public-good' && log === 'v1' && /^\d+$/.test(logIndex)
  return searchable ? `[${logIndex}](https://search.sigstore.dev/?logIndex=${logIndex})` : codeSpan(logIndex)
}

/** `owner/name#number`, linked where the URL is that of a pull request. */
export function pullRequestLink(url: string): string {
  const name = pullRequestName(url)
  return name === undefined ? codeSpan(url) : `[${codeSpan(name)}](${url})`
}

/** `owner/name#number` of a pull request's URL, or undefined where it is not one. */
export function pullRequestName(url: string): string | undefined {
  const [, repository, number] = PULL_REQUEST.exec(url) ?? []
  return repository === undefined || number === undefined ? undefined : `${repository}#${number}`
}
