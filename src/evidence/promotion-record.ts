import { createHash } from 'node:crypto'
import { stableJson } from './evidence-json.ts'
import type { Evidence } from './evidence.ts'
import { signedAt } from './facts.ts'
import { fence } from './escape.ts'
import { fitting } from './markdown.ts'

/** One entry of `images:` in a kustomization, before and after the promotion. */
export interface DigestChange {
  readonly name: string
  readonly newName?: string
  readonly before: DigestPin
  readonly after: DigestPin & { readonly digest: string }
}

export interface DigestPin {
  readonly digest?: string
  readonly newTag?: string
}

/** The overlay that a promotion changes. */
export interface PromotionTarget {
  /** `owner/name` of the GitOps repository. */
  readonly repository: string
  /** The folder of the overlay inside it. */
  readonly path: string
}

const MAX_TEXT = 400

/** The promotion as a JSON block for programs, below `budget` bytes; changes that don't fit are counted in `changesOmitted`. */
export function promotionRecord(
  evidence: Evidence,
  changes: readonly DigestChange[],
  target: PromotionTarget,
  budget: number
): string {
  const { kept, omitted } = fitting(changes, budget / 2, stableJson)
  const { identity, issuer, sourceRepository, sourceRef, sourceCommit, run } = evidence.signer
  const json = stableJson({
    type: 'custody/promotion',
    version: 1,
    target: { repository: target.repository, path: target.path },
    signer: { identity, issuer, sourceRepository, sourceRef, sourceCommit, run },
    signedAt: signedAt(evidence),
    changes: kept.map(({ name, newName, before, after }) => ({ name, newName, before, after })),
    changesOmitted: omitted
  })
  return json.length <= budget ? fence('json', json) : 'The record is too long to be shown here.'
}

/** The hidden comment by which a promotion's pull request is known again: its overlay and the SHA-256 of what it changes there. */
export function promotionMarker(changes: readonly DigestChange[], { repository, path }: PromotionTarget): string {
  const pins = changes.map(({ name, newName, after }) => stableJson({ name, newName, after })).sort()
  const plan = createHash('sha256').update(stableJson({ repository, path, pins })).digest('hex')
  const target = { repository: repository.slice(0, MAX_TEXT), path: path.slice(0, MAX_TEXT) }
  const json = stableJson({ ...target, plan: `sha256:${plan}` }).replace(/\n */g, '')
  // "--" would end the comment early for some readers, and a JSON escape says the same.
  const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
  return `<!-- custody:promotion:v1 ${inert} -->`
}
