import { RefusalError } from '../support/errors.ts'
import { blobOid } from './git-blob.ts'
import type { GitHub } from './github.ts'
import { GitHubFault } from './github-fault.ts'
import { editKustomization, type KustomizationEdit } from './kustomization.ts'
import { baseIn, checkRight, fileIn } from './overlay-checks.ts'
import { inScene, MAX_ROUNDS, type Scene } from './refusals.ts'
import { branchOf, type PromotionRequest } from './request.ts'
import {
  type EntryAnswer,
  type PullRequestAnswer,
  type RepositoryAnswer,
  SURVEY,
  type SurveyAnswer
} from './survey-query.ts'

/** The kustomization of one folder at one commit of the base branch, and the edit that pins the digests in it. */
export interface Overlay {
  readonly request: PromotionRequest
  /** `owner/name` as GitHub spells it. */
  readonly repository: string
  readonly base: { readonly name: string; readonly oid: string }
  readonly file: OverlayFile
  readonly edit: KustomizationEdit
}

export interface OverlayFile {
  readonly path: string
  readonly oid: string
  readonly bytes: Buffer
}

/** An open pull request from our branch. */
export interface OpenPullRequest {
  readonly number: number
  readonly url: string
  readonly body: string
  /** Whether the token's own user opened it. */
  readonly ours: boolean
}

/** All that GitHub holds of one promotion, read at one time. */
export interface Survey {
  readonly overlay: Overlay
  readonly branchHead: string | undefined
  readonly pullRequest: OpenPullRequest | undefined
  /** The newest pull request from our branch, where somebody else than its author closed it and none is open. */
  readonly declined: { readonly number: number; readonly url: string } | undefined
}

const READING = 'reading the overlay'

/**
 * Reads the overlay, our branch and its pull request. The first reading finds the base's commit and the folder by the
 * branch's name; each later one reads the folder at the commit that the last one found, until both are of one commit.
 */
export async function readSurvey(
  github: GitHub,
  request: PromotionRequest,
  scene: Scene,
  known?: Overlay
): Promise<Survey> {
  let pinned = known?.base.oid
  for (let reading = 0; reading < MAX_ROUNDS; reading++) {
    const answer = await askSurvey(github, request, pinned)
    checkRight(answer, scene)
    const base = baseIn(answer, request, scene)
    if (pinned === undefined || pinned === base.oid) return surveyOf(github, request, answer, base, scene, known?.file)
    pinned = base.oid
  }
  throw new GitHubFault('moved', READING, 'the base branch moved between every two readings')
}

async function surveyOf(
  github: GitHub,
  request: PromotionRequest,
  answer: RepositoryAnswer,
  base: Overlay['base'],
  scene: Scene,
  known: OverlayFile | undefined
): Promise<Survey> {
  const file = await readFile(github, request, fileIn(answer, request, scene), known)
  return {
    overlay: { request, repository: answer.nameWithOwner, base, file, edit: edit(file, request, scene) },
    branchHead: answer.branch?.target?.oid,
    ...pullRequestsIn(answer, base.name)
  }
}

async function askSurvey(
  github: GitHub,
  request: PromotionRequest,
  pinned: string | undefined
): Promise<RepositoryAnswer> {
  const { repository, base, path } = request
  const branch = branchOf(request)
  const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`
  const answer = await github.query<SurveyAnswer>(READING, SURVEY, {
    ...repository,
    base: ref,
    named: base !== undefined,
    folder: `${pinned ?? ref}:${path}`,
    branch,
    branchRef: `refs/heads/${branch}`
  })
  if (answer.repository === null) throw new GitHubFault('hidden', READING, 'GitHub named no such repository')
  return answer.repository
}

/** The file's bytes by their object id, never as GraphQL's text, which is decoded and may be cut. */
async function readFile(
  github: GitHub,
  { repository, path }: PromotionRequest,
  entry: EntryAnswer,
  known: OverlayFile | undefined
): Promise<OverlayFile> {
  const whole = path === '' ? entry.name : `${path}/${entry.name}`
  if (known?.oid === entry.oid && known.path === whole) return known
  const doing = 'reading the kustomization'
  const { content } = await github.read(doing, ({ git }, request) =>
    git.getBlob({ owner: repository.owner, repo: repository.name, file_sha: entry.oid, request })
  )
  const bytes = Buffer.from(content, 'base64')
  if (blobOid(bytes) !== entry.oid)
    throw new GitHubFault('unreachable', doing, `the bytes that came are not those of ${entry.oid}`)
  return { path: whole, oid: entry.oid, bytes }
}

function edit({ bytes }: OverlayFile, { pins }: PromotionRequest, scene: Scene): KustomizationEdit {
  try {
    return editKustomization(bytes, pins)
  } catch (error) {
    throw error instanceof RefusalError ? inScene(error, scene) : error
  }
}

function pullRequestsIn({ pullRequests }: RepositoryAnswer, base: string): Pick<Survey, 'pullRequest' | 'declined'> {
  const own = (pullRequests.nodes ?? []).flatMap((node) =>
    node !== null && !node.isCrossRepository && node.baseRefName === base ? [node] : []
  )
  const open = own.find(({ state }) => state === 'OPEN')
  if (!open) return { pullRequest: undefined, declined: own[0] && isDeclined(own[0]) ? own[0] : undefined }
  const { number, url, body, viewerDidAuthor: ours } = open
  return { pullRequest: { number, url, body, ours }, declined: undefined }
}

function isDeclined({ state, author, timelineItems }: PullRequestAnswer): boolean {
  const closer = timelineItems.nodes?.[0]?.actor?.login
  return state === 'CLOSED' && (closer === undefined || closer !== author?.login)
}
