import { renderPullRequestBody } from '../../src/evidence/pull-request-body.ts'
import { renderSummary } from '../../src/evidence/summary.ts'
import { changeTo, evidenceFor, twoPlatforms } from './samples.ts'

/** The texts that stand in fixtures/, by file name. */
export function goldenTexts(): Record<string, string> {
  const image = twoPlatforms()
  const evidence = evidenceFor([image], {
    notes: ['BuildKit found the packages of linux/arm64; its document was completed and signed again']
  })
  return {
    'summary.md': renderSummary(evidence, {
      promotion: { operation: 'created', url: 'https://github.com/acme/deploy/pull/312' }
    }),
    'pull-request-body.md': renderPullRequestBody(evidence, [changeTo(image)], {
      repository: 'acme/deploy',
      path: 'apps/checkout/overlays/dev',
      warnings: ['the tag 1.4.1 stood beside the old digest and is gone']
    })
  }
}
