import { RefusalError } from '../support/errors.ts'
import { blobOid } from './git-blob.ts'
import type { GitHub } from './github.ts'
import { editKustomization } from './kustomization.ts'
import type { Overlay } from './overlay.ts'
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
  'The base branch has changed this file since our branch was made. When GitHub shows a conflict, delete the branch and run the job again.'

/** What a branch that already stands holds beyond the base: nothing, our change, or somebody else's work. */
export async function inspectBranch(
  github: GitHub,
  plan: Plan,
  { request: { repository, pins } }: Overlay,
  head: string
): Promise<PlacedCommit | 'empty' | 'foreign'> {
  const { owner, name: repo } = repository
  const compared = await github.read('comparing our branch with the base', ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${plan.base.oid}...${head}`, request })
  )
  if (compared.ahead_by === 0) return 'empty'
  const oid = onlyEdit(compared.files ?? [], plan.file.path)
  if (oid === undefined) return 'foreign'
  const verified = compared.commits.at(-1)?.commit.verification?.verified === true
  const warnings = signatureWarnings(verified)
  if (oid === plan.file.oid) return { oid: head, verified, warnings }
  // The base's file may have changed since an earlier run: then the branch holds our edit of the file as it was.
  const former = await readFileAt(github, repository, plan.file.path, compared.merge_base_commit.sha)
  return isEditOf(former, pins, oid) ? { oid: head, verified, warnings: [...warnings, BASE_CHANGED] } : 'foreign'
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

/** The file's new object id, where nothing but this file was modified. */
function onlyEdit([file, ...others]: readonly ComparedFile[], path: string): string | undefined {
  if (file?.filename !== path || file.status !== 'modified' || others.length > 0) return undefined
  return file.sha ?? undefined
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

function isEditOf(former: Buffer, pins: PromotionRequest['pins'], oid: string): boolean {
  try {
    const edit = editKustomization(former, pins)
    return edit.outcome === 'changed' && blobOid(edit.bytes) === oid
  } catch (error) {
    if (error instanceof RefusalError) return false
    throw error
  }
}
