import type { Evidence } from './evidence.ts'
import { fence } from './escape.ts'
import { sections, thousands } from './markdown.ts'
import { verifyCommands } from './verify-commands.ts'

/** The verify commands as code blocks below `budget` bytes, for as many images as fit, with what a reader needs to run them. */
export function commandSections(evidence: Evidence, budget: number): string {
  const { images } = evidence
  for (let shown = images.length; shown > 0; shown = Math.floor(shown / 2)) {
    const rendered = sections(preparation(evidence), ...blocks(evidence, shown), remark(evidence, shown)).trimEnd()
    if (Buffer.byteLength(rendered) <= budget) return rendered
  }
  return 'The commands are too long to be shown here: a value in the evidence file is not of a sane length.'
}

function blocks(evidence: Evidence, shown: number): string[] {
  return verifyCommands(evidence, evidence.images.slice(0, shown)).map(
    ({ about, command }) => `${about}:\n\n${fence('sh', command)}`
  )
}

function preparation(evidence: Evidence): string {
  return [
    'Each command succeeds only for exactly this identity, issuer and source repository.',
    ...cosignVersion(evidence),
    ...(evidence.transparency.instance === 'private'
      ? ['Save the trusted root of the private Sigstore as `trusted_root.json` first, from a place that you trust.']
      : [])
  ].join(' ')
}

// Older ones look for cosign tags alone, or take no time but that of Rekor v1.
function cosignVersion({ images, transparency }: Evidence): string[] {
  if (transparency.log === 'v2') return ['They need cosign 3.0.5 or newer.']
  const tagged = images.every(({ attachments }) => attachments.some(({ format }) => format === 'legacy'))
  return tagged ? [] : ['They need cosign 2.6.3 or newer.']
}

function remark({ images }: Evidence, shown: number): string | undefined {
  if (shown < images.length)
    return `These are the first ${thousands(shown)} of ${thousands(images.length)} images; the others differ in name and digest only.`
  return images.some(({ platforms }) => platforms.length > 0)
    ? 'With the digest of a platform in place of the index, the same commands verify that platform.'
    : undefined
}
