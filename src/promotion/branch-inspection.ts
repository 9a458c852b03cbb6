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
}

const UNSIGNED =
  'GitHub has not signed the commit. On GitHub Enterprise Server an administrator must switch on web commit signing; a ruleset that asks for signed commits will refuse the merge.'

const BASE_CHANGED =
  'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again with force-reopen.'

/** Whether `oid` is what the plan's edit makes of a file as it was when the branch began. */
export type FormerEdit = (path: string, former: Buffer, oid: string) => boolean

/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
export async function inspectBranch(
  github: GitHub,
  plan: Plan,
  {
    repository,
    isFormerEdit
  }: { readonly repository: PromotionRequest['repository']; readonly isFormerEdit: FormerEdit },
  head: string
): Promise<PlacedCommit | 'empty' | 'foreign'> {
  const { owner, name: repo } = repository
  const compared = await github.read('comparing our branch with the base', ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request })
  )
  if (compared.ahead_by === 0) return 'empty'
  const edited = editedFiles(compared.files ?? [], plan)
  if (!edited) return 'foreign'
  const verified = compared.commits.at(-1)?.commit.verification?.verified === true
  const warnings = signatureWarnings(verified)
  const differing = plan.files.filter(({ path, oid }) => edited.get(path) !== oid)
  if (differing.length === 0) return { oid: head, verified, warnings }
  // The base's files may have changed since an earlier run: then the branch holds our edit of them as they were.
  for (const { path } of differing) {
    const former = await readFileAt(github, repository, path, compared.merge_base_commit.sha)
    if (!isFormerEdit(path, former, edited.get(path) ?? '')) return 'foreign'
  }
  return { oid: head, verified, warnings: [...warnings, BASE_CHANGED] }
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
