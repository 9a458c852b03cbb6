import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packagesIn } from '../evidence/package-changes.ts'
import type { Digest } from '../image/digest.ts'
import type { Assessed } from '../promotion/ladder/consider.ts'
import type { GitHub } from '../promotion/github.ts'
import { openLadder } from '../promotion/ladder/open.ts'
import type { Ladder, LadderSite } from '../promotion/ladder/policy-query.ts'
import { proveEdits } from '../promotion/ladder/rendering.ts'
import { renderFolders } from '../promotion/render/render-folders.ts'
import { readFileAt } from '../promotion/ladder/repository-file.ts'
import type { LadderContext } from '../promotion/ladder/consider.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import type { Findings } from '../verification/attachment.ts'
import { trustSourceOf } from './policy-file.ts'
import type { Run } from './run.ts'
import { type AppVerificationRequest, verifyApp } from './verify.ts'

/** A run of the ladder: where, by which rights, and with what said about doubtful cases. */
export interface LadderRequest {
  readonly site: LadderSite
  readonly gitopsToken: string
  /** The job's own token: it reads ghcr.io, and the source repositories. */
  readonly githubToken: string | undefined
  readonly rendersAll: boolean
  readonly allowDiverged: boolean
  readonly forceReopen: boolean
}

/** The context of a run whose digests are verified in their registries, each once, by the policy of the GitOps repository. */
export async function openLadderRun(
  request: LadderRequest,
  run: Run,
  { readsOnly = false }: { readonly readsOnly?: boolean } = {}
): Promise<LadderContext> {
  const { site, gitopsToken, githubToken, ...rules } = request
  const { apiUrl, graphqlUrl, log, deadline } = run
  const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline }
  const tools = { env: run.env, temp: run.folder, log, deadline }
  const known = new Map<string, Promise<Assessed>>()
  const trusts = new Map<string, Promise<TrustSource>>()
  const context = await openLadder(site, {
    ...{ ...rules, access, sourceToken: githubToken, serverUrl: run.serverUrl, readsOnly },
    prove: (ladder, edits) => proveEdits(context.github, ladder, edits, tools, context.scene),
    render: (tree, folders) => renderFolders(tree, folders, tools),
    assess: (ladder, app, digest) => {
      const key = `${ladder.policyOid} ${app.name} ${digest.toString()}`
      const trust = trusts.get(ladder.policyOid) ?? trustOf(context.github, ladder, run)
      trusts.set(ladder.policyOid, trust)
      const assessed = known.get(key) ?? assess({ app, digest, trust, githubToken }, run)
      known.set(key, assessed)
      assessed.catch(() => undefined)
      return assessed
    }
  })
  return context
}

/** The trust that the policy of a repository names, its file read at the ladder's commit. */
export async function trustOf(github: GitHub, ladder: Ladder, { folder }: Run): Promise<TrustSource> {
  const { trust } = ladder.policy
  const path = trust.kind === 'tuf' ? trust.root : trust.kind === 'trusted-root' ? trust.path : undefined
  if (path !== undefined) {
    const kept = join(folder, path)
    await mkdir(dirname(kept), { recursive: true })
    await writeFile(kept, await readFileAt(github, ladder, path))
  }
  return trustSourceOf(ladder.policy, folder)
}

async function assess(
  { trust, ...request }: Omit<AppVerificationRequest, 'trust'> & { readonly trust: Promise<TrustSource> },
  run: Run
): Promise<Assessed> {
  const { decision, evidence, findings, summaries } = await verifyApp({ ...request, trust: await trust }, run)
  if (decision.error) throw decision.error
  if (!evidence) throw new Error('a decision that accepts came without evidence')
  return { evidence, packages: packagesOf(findings, request.digest), decision, summaries }
}

function packagesOf({ attachments }: Findings, digest: Digest): Assessed['packages'] {
  for (const attachment of attachments) {
    if (attachment.form === 'signature-layer' || !attachment.digest.equals(digest)) continue
    const packages = packagesIn(attachment.verified.statement.predicate)
    if (packages.length > 0) return packages
  }
  return undefined
}
