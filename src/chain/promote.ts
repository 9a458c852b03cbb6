import type { Evidence } from '../evidence/evidence.ts'
import { renderPullRequestBody } from '../evidence/pull-request-body.ts'
import type { GitHubAccess, Overlay, Promotion, PromotionRequest } from '../promotion/promote.ts'
import { afterwards } from '../support/errors.ts'
import type { RequestedImage } from './request.ts'
import type { Run } from './run.ts'

/** The promotion that goes with a run: looked into while the images are signed, carried out after they were read back. */
export interface PendingPromotion {
  /** Throws when the edit can't be made, so that nothing is signed for a pull request that could not follow. */
  readonly permit: () => Promise<void>
  /** Opens or adopts the pull request; undefined when none was asked for. */
  readonly complete: (evidence: Evidence) => Promise<Promotion | undefined>
}

/** What a promotion needs: the images with their names in the kustomization, and where it stands. */
export interface PromotionOrder {
  readonly images: readonly RequestedImage[]
  readonly gitops: (Omit<PromotionRequest, 'pins'> & { readonly token: string }) | undefined
}

const SIGNED = 'signed, attached and verified in the registry'

/** Starts to read the overlay at once; everything it finds wrong is thrown by `permit`. */
export function beginPromotion({ images, gitops }: PromotionOrder, run: Run): PendingPromotion {
  if (!gitops) return { permit: () => Promise.resolve(), complete: () => Promise.resolve(undefined) }
  const { token, ...target } = gitops
  const access: GitHubAccess = {
    token,
    apiUrl: run.apiUrl,
    graphqlUrl: run.graphqlUrl,
    log: run.log,
    deadline: run.deadline
  }
  const pins = images.map(({ gitopsName, digest }) => ({ name: gitopsName, digest }))
  // Read only where something is to be promoted.
  const overlay = import('../promotion/promote.ts').then(({ openOverlay }) => openOverlay({ ...target, pins }, access))
  overlay.catch(() => undefined)
  return {
    permit: async () => {
      await overlay
    },
    complete: (evidence) =>
      run.log.group('Pull request', async () => afterwards(SIGNED, propose(await overlay, evidence, access)))
  }
}

async function propose(overlay: Overlay, evidence: Evidence, access: GitHubAccess): Promise<Promotion> {
  const source = { commit: evidence.signer.sourceCommit, run: evidence.signer.run }
  const { path, repository } = overlay.request
  const target = { repository: `${repository.owner}/${repository.name}`, path: path || '.' }
  const { promote } = await import('../promotion/promote.ts')
  const promotion = await promote(
    overlay,
    { source, body: (changes, warnings) => renderPullRequestBody(evidence, changes, { ...target, warnings }) },
    access
  )
  access.log.info(
    promotion.url === undefined
      ? `${target.repository}: ${path} pins these digests already; nothing to open`
      : `${promotion.operation} ${promotion.url}`
  )
  return promotion
}
