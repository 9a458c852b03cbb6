import { RefusalError } from '../support/errors.ts'
import { blobOid } from './git-blob.ts'
import type { GitHub } from './github.ts'
import { editKustomization } from './kustomization.ts'
import type { Plan } from './plan.ts'
import type { PromotionRequest } from './request.ts'

/** The commit that our branch ends with. */
export interface PlacedCommit {
  readonly oid: string
  /** Whether GitHub vouches for its signature. */
  readonly verified: boolean
  /** What a reviewer must know about it. */
  readonly warnings: readonly string[]
  /** Set where it is our one commit on an older base, and whether the base has changed the same file since. */
  readonly outdated?: 'base' | 'file' | undefined
}

const UNSIGNED =
  'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.'

const BASE_CHANGED =
  'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.'

/** Whether `oid` is what the plan's edit makes of a file as it was when the branch began. */
export type FormerEdit = (path: string, former: Buffer, oid: string) => boolean

interface Inspected {
  readonly repository: PromotionRequest['repository']
  readonly isFormerEdit: FormerEdit
}

/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
export async function inspectBranch(
  github: GitHub,
  plan: Plan,
  site: Inspected,
  head: string
): Promise<PlacedCommit | 'empty' | 'foreign'> {
  const { owner, name: repo } = site.repository
  const compared = await github.read('comparing our branch with the base', ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request })
  )
  if (compared.ahead_by === 0) return 'empty'
  const edited = editedFiles(compared.files ?? [], plan)
  const began = compared.merge_base_commit.sha
  const content = edited && (await contentOf(github, plan, site, { edited, began }))
  if (content === undefined) return 'foreign'
  const verified = compared.commits.at(-1)?.commit.verification?.verified === true
  const warnings = [...signatureWarnings(verified), ...(content === 'file' ? [BASE_CHANGED] : [])]
  const older = compared.ahead_by === 1 && began !== plan.base.oid
  return { oid: head, verified, warnings, outdated: older ? content : undefined }
}

/** Whether the branch holds the plan's own bytes, or those of its edit of the files as they were; undefined for others. */
async function contentOf(
  github: GitHub,
  { files }: Plan,
  { repository, isFormerEdit }: Inspected,
  { edited, began }: { readonly edited: ReadonlyMap<string, string | undefined>; readonly began: string }
): Promise<PlacedCommit['outdated']> {
  const differing = files.filter(({ path, oid }) => edited.get(path) !== oid)
  for (const { path } of differing) {
    const former = await readFileAt(github, repository, path, began)
    if (!isFormerEdit(path, former, edited.get(path) ?? '')) return undefined
  }
  return differing.length === 0 ? 'base' : 'file'
}

/** What to tell a reviewer of a commit whose signature GitHub does not vouch for. */
export function signatureWarnings(verified: boolean): string[] {
  return verified ? [] : [UNSIGNED]
}

interface ComparedFile {
  readonly sha: string | null
  readonly filename: string
  readonly status: string
}

/** The new object ids of the plan's files, where nothing but these files was changed, in the way of the plan. */
function editedFiles(compared: readonly ComparedFile[], { files }: Plan): Map<string, string | undefined> | undefined {
  const planned = new Map(files.map((file) => [file.path, file]))
  const fits = ({ filename, status }: ComparedFile): boolean => {
    const file = planned.get(filename)
    return file !== undefined && (file.bytes === null) === (status === 'removed') && status !== 'renamed'
  }
  if (compared.length !== files.length || !compared.every(fits)) return undefined
  return new Map(
    compared.map(({ filename, status, sha }) => [filename, status === 'removed' ? undefined : (sha ?? '')])
  )
}

async function readFileAt(
  github: GitHub,
  { owner, name: repo }: PromotionRequest['repository'],
  path: string,
  ref: string
): Promise<Buffer> {
  const content = await github.read('reading the kustomization that our branch began with', ({ repos }, request) =>
    repos.getContent({ owner, repo, path, ref, request })
  )
  return 'content' in content ? Buffer.from(content.content, 'base64') : Buffer.alloc(0)
}

/** The former edit of one set of pins in any of their files. */
export function editOf(pinsOf: (path: string) => PromotionRequest['pins']): FormerEdit {
  return (path, former, oid) => {
    try {
      const edit = editKustomization(former, pinsOf(path))
      return edit.outcome === 'changed' && blobOid(edit.bytes) === oid
    } catch (error) {
      if (error instanceof RefusalError) return false
      throw error
    }
  }
}
