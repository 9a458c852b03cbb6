import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import { RefusalError, RequestError } from '../../support/errors.ts'
import { blobOid } from '../git-blob.ts'
import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { fileIn } from '../overlay-checks.ts'
import { inScene, type Scene } from '../refusals.ts'
import type { EntryAnswer } from '../survey-query.ts'
import type { Ladder } from './policy-query.ts'

/** A kustomization at the ladder's commit. */
export interface OverlayText {
  readonly path: string
  readonly oid: string
  readonly bytes: Buffer
}

/** A pull request from one of our branches, open or not. */
export interface OwnPull {
  readonly id: string
  readonly number: number
  readonly url: string
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly body: string
  readonly head: string
  readonly headOid: string
  /** Whether the token's own user opened it; only then its body says anything. */
  readonly ours: boolean
  /** Whether somebody else than its author closed it. */
  readonly closedByOther: boolean
  /** Whether somebody approves its present head. */
  readonly approved: boolean
  /** Whether GitHub says that it can't be merged; undefined where it was not asked: only of the branches that were named it is. */
  readonly conflicting: boolean | undefined
  /** The commit that brought it into the base. */
  readonly mergeCommit: string | undefined
}

/** What GitHub holds of some overlays, our branches and our pull requests, all read at one time. */
export interface LadderState {
  /** By the folder's path; a folder that can't be used gives its refusal. */
  readonly overlays: ReadonlyMap<string, OverlayText | RefusalError>
  /** `environment/app` of every rollback that holds. */
  readonly holds: ReadonlySet<string>
  /** The heads of our branches by their name. */
  readonly branches: ReadonlyMap<string, string>
  /** The newest first. */
  readonly pulls: readonly OwnPull[]
}

interface StateAnswer {
  readonly repository: Readonly<Record<string, unknown>> & {
    readonly base: { readonly target: { readonly oid: string } | null } | null
    readonly holds: { readonly entries?: readonly HoldEntry[] } | null
    readonly refs: {
      readonly nodes: readonly ({ name: string; target: { oid: string } | null } | null)[] | null
    } | null
    readonly pullRequests: PullsAnswer
  }
}

/** GitHub's answer to `...Pull`. */
export interface PullsAnswer {
  readonly nodes: readonly (PullAnswer | null)[] | null
}

interface HoldEntry {
  readonly name: string
  readonly object: { readonly entries?: readonly { readonly name: string }[] } | null
}

interface PullAnswer {
  readonly id: string
  readonly number: number
  readonly url: string
  readonly state: OwnPull['state']
  readonly body: string
  readonly headRefName: string
  readonly headRefOid: string
  readonly isCrossRepository: boolean
  readonly viewerDidAuthor: boolean
  readonly mergeable?: 'CONFLICTING' | 'MERGEABLE' | 'UNKNOWN'
  readonly mergeCommit: { readonly oid: string } | null
  readonly author: { readonly login: string } | null
  readonly timelineItems: { readonly nodes: readonly ({ readonly actor?: { login: string } | null } | null)[] | null }
  readonly reviews: {
    readonly nodes:
      readonly ({ readonly state: string; readonly commit: { readonly oid: string } | null } | null)[] | null
  } | null
}

/** The folder of the marks that rollbacks leave: `.custody/holds/<environment>/<app>`. */
export const HOLDS = '.custody/holds'

/** What every branch of ours begins with. */
export const BRANCH_PREFIX = 'custody/'

const READING = 'reading the overlays'
// GitHub's own bound for one page; more of our branches and pull requests at a time mean that nobody looks at them.
const PAGE = 100

/** What a query asks of our pull requests. */
export const PULL = `fragment Pull on PullRequest {
  id number url state body headRefName headRefOid isCrossRepository viewerDidAuthor mergeCommit { oid }
  author { login }
  timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
  reviews(last: 50, states: [APPROVED]) { nodes { state commit { oid } } }
}`

function document(folders: number, branches: number): string {
  const one = (index: number): string =>
    [
      `folder${index}: object(expression: $folder${index}) { ... on Tree { entries { name mode oid size } } }`,
      ...KUSTOMIZATION_NAMES.map(
        (name, file) => `text${index}_${file}: object(expression: $text${index}_${file}) { ... on Blob { oid text } }`
      )
    ].join('\n    ')
  const numbers = Array.from({ length: folders }, (_, index) => index)
  const variables = numbers.flatMap((index) => [
    `$folder${index}: String!`,
    ...KUSTOMIZATION_NAMES.map((_, file) => `$text${index}_${file}: String!`)
  ])
  const own = Array.from({ length: branches }, (_, index) => index)
  return `query State($owner: String!, $name: String!, $baseRef: String!, $baseName: String!, $holds: String!, ${[...variables, ...own.map((index) => `$own${index}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $name) {
    base: ref(qualifiedName: $baseRef) { target { oid } }
    holds: object(expression: $holds) { ... on Tree { entries { name object { ... on Tree { entries { name } } } } } }
    refs(refPrefix: "refs/heads/${BRANCH_PREFIX}", first: ${PAGE}) { nodes { name target { oid } } }
    pullRequests(baseRefName: $baseName, first: ${PAGE}, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
    ${own.map((index) => `own${index}: pullRequests(headRefName: $own${index}, first: 20) { nodes { ...Pull mergeable } }`).join('\n    ')}
    ${numbers.map(one).join('\n    ')}
  }
}
${PULL}`
}

/**
 * Reads the overlays of some folders at the ladder's commit, with everything that decides what may be written for them, in
 * one request; `branches` names those whose pull requests are wanted however old they are. Throws GitHubFault `moved` where the base branch is not at that commit any more.
 */
export async function readState(
  github: GitHub,
  ladder: Ladder,
  { paths, branches = [] }: { readonly paths: readonly string[]; readonly branches?: readonly string[] },
  scene: Scene
): Promise<LadderState> {
  const { repository } = ladder.site
  const { name, oid } = ladder.base
  const folders = paths.flatMap((path, index) => [
    [`folder${index}`, `${oid}:${path}`],
    ...KUSTOMIZATION_NAMES.map((file, number) => [
      `text${index}_${number}`,
      `${oid}:${path === '' ? file : `${path}/${file}`}`
    ])
  ])
  const variables = { ...repository, baseRef: `refs/heads/${name}`, baseName: name, holds: `${oid}:${HOLDS}` }
  const answer = await github.query<StateAnswer>(READING, document(paths.length, branches.length), {
    ...variables,
    ...(Object.fromEntries(folders) as Record<string, string>),
    ...Object.fromEntries(branches.map((branch, index) => [`own${index}`, branch]))
  })
  const found = answer.repository
  if (found.base?.target?.oid !== oid) throw new GitHubFault('moved', READING, `${name} is not at ${oid} any more`)
  const overlays = await Promise.all(
    paths.map(async (path, index) => [path, await overlayOf(github, ladder, found, { path, index }, scene)] as const)
  )
  return {
    overlays: new Map(overlays),
    holds: holdsIn(found.holds),
    branches: new Map(
      (found.refs?.nodes ?? []).flatMap((ref) => (ref?.target ? [[fullNameOf(ref.name), ref.target.oid]] : []))
    ),
    pulls: ownPulls([found.pullRequests, ...branches.map((_, index) => found[`own${index}`] as PullsAnswer)])
  }
}

async function overlayOf(
  github: GitHub,
  ladder: Ladder,
  answer: StateAnswer['repository'],
  { path, index }: { readonly path: string; readonly index: number },
  scene: Scene
): Promise<OverlayText | RefusalError> {
  try {
    const folder = answer[`folder${index}`] as { entries?: readonly EntryAnswer[] } | null
    const entry = fileIn({ folder }, { path, base: ladder.base.name }, scene)
    const texts = KUSTOMIZATION_NAMES.map(
      (_, file) => answer[`text${index}_${file}`] as { oid: string; text: string | null } | null
    )
    const text = texts.find((blob) => blob?.oid === entry.oid)?.text ?? ''
    return {
      path: path === '' ? entry.name : `${path}/${entry.name}`,
      oid: entry.oid,
      bytes: await bytesOf(github, ladder, entry.oid, Buffer.from(text))
    }
  } catch (error) {
    if (error instanceof RefusalError) return error
    // A folder that the policy names and the repository has not: its maintainers must act, whoever runs this.
    if (error instanceof RequestError) return inScene(error, scene)
    throw error
  }
}

// GraphQL's text is decoded and may be cut; only where it is the blob, byte for byte, it is taken.
async function bytesOf(github: GitHub, { site }: Ladder, oid: string, text: Buffer): Promise<Buffer> {
  if (blobOid(text) === oid) return text
  const { owner, name: repo } = site.repository
  const { content } = await github.read('reading the kustomization', ({ git }, request) =>
    git.getBlob({ owner, repo, file_sha: oid, request })
  )
  const bytes = Buffer.from(content, 'base64')
  if (blobOid(bytes) === oid) return bytes
  throw new GitHubFault('unreachable', READING, `the bytes that came are not those of ${oid}`)
}

function holdsIn(holds: StateAnswer['repository']['holds']): Set<string> {
  const folders = holds?.entries ?? []
  return new Set(folders.flatMap(({ name, object }) => (object?.entries ?? []).map((entry) => `${name}/${entry.name}`)))
}

// GitHub gives the name of a ref without the prefix that was asked for.
function fullNameOf(name: string): string {
  return name.startsWith(BRANCH_PREFIX) ? name : BRANCH_PREFIX + name
}

/** Those of them that come from our branches, each once, the newest first. */
export function ownPulls(answers: readonly PullsAnswer[]): OwnPull[] {
  const own = answers
    .flatMap(({ nodes }) => nodes ?? [])
    .flatMap((pull) => (pull && isOwnBranch(pull) ? [pullOf(pull)] : []))
  return [...new Map(own.map((pull) => [pull.number, pull])).values()].sort((one, other) => other.number - one.number)
}

function isOwnBranch({ headRefName, isCrossRepository }: PullAnswer): boolean {
  return headRefName.startsWith(BRANCH_PREFIX) && !isCrossRepository
}

function pullOf(pull: PullAnswer): OwnPull {
  const { id, number, url, state, body, headRefName: head, headRefOid: headOid, author } = pull
  const [closing] = pull.timelineItems.nodes ?? []
  const closer = closing?.actor?.login
  return {
    ...{ id, number, url, state, body, head, headOid, ours: pull.viewerDidAuthor },
    closedByOther: state === 'CLOSED' && (closer === undefined || closer !== author?.login),
    mergeCommit: pull.mergeCommit?.oid,
    conflicting: conflictIn(pull),
    approved: (pull.reviews?.nodes ?? []).some((review) => review?.commit?.oid === headOid)
  }
}

function conflictIn({ mergeable }: PullAnswer): boolean | undefined {
  return mergeable === undefined ? undefined : mergeable === 'CONFLICTING'
}
