import { CustodyError } from '../../support/errors.ts'
import type { ToolOptions } from '../../tools/find-tool.ts'
import type { GitHub } from '../github.ts'
import type { Change } from '../kustomization.ts'
import { refusal, type Scene } from '../refusals.ts'
import { proveRendering, type RenderProof } from '../render/prove-rendering.ts'
import { readTree } from '../render/read-tree.ts'
import type { Ladder } from './policy-query.ts'

/** One overlay with its new bytes. */
export interface OverlayEdit {
  readonly folder: string
  readonly path: string
  readonly bytes: Buffer
  readonly changes: readonly Change[]
}

/** What real renderings say of all edits of a pull request together. */
export interface Proof {
  /** Only then may it be merged without a person. */
  readonly proven: boolean
  readonly warnings: readonly string[]
  /** What moves in the rendered manifests, a line for each container. */
  readonly rendered: string
}

/** Renders every edited overlay before and after; throws RefusalError (E_PROMOTION_RENDER) where more moves than the images. */
export async function proveEdits(
  github: GitHub,
  ladder: Ladder,
  edits: readonly OverlayEdit[],
  options: ToolOptions,
  scene: Scene
): Promise<Proof> {
  const tree = await readTree(github, ladder.fullName, ladder.base.oid)
  const proofs: RenderProof[] = []
  for (const edit of edits) proofs.push(await provable({ ...edit, tree }, options))
  const refused = proofs.find((proof) => proof.outcome === 'refused')
  if (refused) throw rendersOtherwise(refused.reason, scene)
  const warnings = proofs.flatMap(warningsOf)
  return {
    proven: proofs.every(({ outcome, overrides }) => outcome === 'proven' && overrides.length === 0),
    warnings,
    rendered: proofs.flatMap(movesOf).join('\n')
  }
}

// Without kustomize nothing is proved; that alone is no reason to keep the pull request back from people.
async function provable(edit: Parameters<typeof proveRendering>[0], options: ToolOptions): Promise<RenderProof> {
  try {
    return await proveRendering(edit, options)
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { outcome: 'not-provable', reason: error.message, overrides: [] }
  }
}

function warningsOf(proof: RenderProof): string[] {
  const overrides = proof.overrides.map(({ path, kind, says }) => `${kind} in ${path} may beat this file: ${says}.`)
  if (proof.outcome === 'not-provable')
    return [`A person has to merge it: what it renders could not be proved, ${proof.reason}.`, ...overrides]
  const unpinned = proof.outcome === 'proven' ? proof.unpinned : []
  return [...overrides, ...unpinned.map(({ object, field }) => `${object} still has no digest at ${field}.`)]
}

function movesOf(proof: RenderProof): string[] {
  if (proof.outcome !== 'proven') return []
  return proof.containers.flatMap(({ object, field, before, after }) => [
    ` ${object} ${field}`,
    `-${before ?? ''}`,
    `+${after ?? ''}`
  ])
}

function rendersOtherwise(reason: string, scene: Scene) {
  return refusal('E_PROMOTION_RENDER', scene, 'the edit does not render as it should', {
    reason,
    remedy:
      'render the overlay with kustomize before and after the edit, and correct what keeps the digest from its containers'
  })
}
