import * as core from '@actions/core'
import type { SigningResult } from '../chain/sign.ts'
import type { Promotion } from '../promotion/promote.ts'

/** Tells later steps what was proved: subject, verdict, log entries and where the files are. */
export function writeSigningOutputs({ evidence, bundles, sbomPaths }: SigningResult, evidencePath: string): void {
  const attachments = evidence.images.flatMap((image) => image.attachments)
  const logIndexes = new Set(attachments.map(({ logIndex }) => logIndex).filter((index) => index !== null))
  core.setOutput('subject', evidence.images.map(({ name, digest }) => `${name}@${digest}`).join('\n'))
  core.setOutput('verified', 'true')
  core.setOutput('log-indexes', [...logIndexes].sort(byNumber).join(','))
  core.setOutput('bundles', bundles)
  core.setOutput('sbom-paths', JSON.stringify(sbomPaths))
  core.setOutput('evidence', evidencePath)
}

/** Tells later steps what happened in the GitOps repository. */
export function writePromotionOutputs(promotion: Promotion | undefined): void {
  core.setOutput('operation', promotion?.operation ?? 'none')
  core.setOutput('pull-request-number', promotion?.number ?? '')
  core.setOutput('pull-request-url', promotion?.url ?? '')
}

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other)
}
