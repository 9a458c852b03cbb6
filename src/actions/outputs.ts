import type { SigningResult } from '../chain/sign.ts'
import type { Promotion } from '../promotion/promote.ts'
import { setOutput } from './runner.ts'

/** Tells later steps what was proved: subject, verdict, log entries and where the files are. */
export function writeSigningOutputs({ evidence, bundles, sbomPaths }: SigningResult, evidencePath: string): void {
  const attachments = evidence.images.flatMap((image) => image.attachments)
  const logIndexes = new Set(attachments.map(({ logIndex }) => logIndex).filter((index) => index !== null))
  setOutput('subject', evidence.images.map(({ name, digest }) => `${name}@${digest}`).join('\n'))
  setOutput('verified', 'true')
  setOutput('log-indexes', [...logIndexes].sort(byNumber).join(','))
  setOutput('bundles', bundles)
  setOutput('sbom-paths', JSON.stringify(sbomPaths))
  setOutput('evidence', evidencePath)
}

/** Tells later steps what happened in the GitOps repository. */
export function writePromotionOutputs(promotion: Promotion | undefined): void {
  setOutput('operation', promotion?.operation ?? 'none')
  setOutput('pull-request-number', promotion?.number ?? '')
  setOutput('pull-request-url', promotion?.url ?? '')
}

function byNumber(one: string, other: string): number {
  return Number(one) - Number(other)
}
