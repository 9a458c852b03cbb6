import { PREDICATE } from '../attestation/statement.ts'
import { type SummaryClaim, summaryClaim } from '../attestation/verification-summary.ts'
import type { AttachmentTree, TreeBranch } from '../chain/tree.ts'
import { platformName } from '../image/platform.ts'
import type { ReferrerDescriptor } from '../oci/referrers.ts'
import type { Attachment, Refused } from '../verification/attachment.ts'
import { meetsRequirement } from '../verification/claim.ts'

const KINDS = ['signature', 'provenance', 'sbom', 'scan', 'vsa'] as const
const FORMATS = { bundle: 'bundle', 'signature-layer': '.sig tag', 'attestation-layer': '.att tag' } as const
const REFERRER_FORMAT = 'cosign referrer'
const NARROWEST = 40

/** One thing in the tree: its line, and what is told below it. */
interface Node {
  readonly text: string
  readonly children: readonly Node[]
}

/** The tree for a person, each line at most `width` characters; without colours. */
export function treeLines(tree: AttachmentTree, width: number): string[] {
  const { subject, branches } = tree
  const [own, ...platforms] = branches
  const children = [...(own ? attachedNodes(own) : []), ...buildNodes(tree), ...platforms.map(platformNode)]
  const count = subject.kind === 'index' ? `, ${subject.platforms.length} platforms` : ''
  const root = `${subject.reference.at(subject.manifest.digest)} (${subject.kind}${count})`
  return [root, ...drawn(children, '')].map((line) => fitted(line, Math.max(width, NARROWEST)))
}

/** The same for machines. */
export function treeJson({ subject, branches }: AttachmentTree): object {
  return {
    subject: subject.reference.at(subject.manifest.digest),
    kind: subject.kind,
    buildAttestations: subject.attestations.map(({ digest, describes }) => ({ digest, describes })),
    branches: branches.map(({ platform, digest, attachments, refused, others }) => ({
      digest,
      platform: platform ?? null,
      verified: attachments.map(verifiedJson),
      refused: refused.map(({ item, code, reason }) => ({ location: item.location, code, reason })),
      others: others.map((other) => ({
        digest: other.digest,
        artifactType: other.artifactType ?? null,
        size: other.size
      }))
    }))
  }
}

function verifiedJson(attachment: Attachment): object {
  const { item, verified } = attachment
  const summary = summaryOf(attachment)
  return {
    kind: kindOf(attachment) ?? null,
    predicateType: predicateTypeOf(attachment),
    ...(summary && { summary }),
    format: formatOf(attachment),
    location: item.location,
    signer: verified.signer,
    logIndex: verified.logIndex ?? null,
    log: verified.logUrl ?? null,
    time: verified.time.toISOString()
  }
}

function platformNode(branch: TreeBranch): Node {
  const children = attachedNodes(branch)
  const text = `${branch.platform ?? ''} ${branch.digest.toString()}`
  return { text, children: children.length > 0 ? children : [{ text: 'nothing is attached', children: [] }] }
}

function attachedNodes({ attachments, refused, others }: TreeBranch): Node[] {
  return [...attachments.map(verifiedNode), ...refused.map(refusedNode), ...others.map(otherNode)]
}

function verifiedNode(attachment: Attachment): Node {
  const { verified, item } = attachment
  const { signer } = verified
  const where = verified.logIndex === undefined ? 'timestamp' : `log entry ${verified.logIndex}`
  const commit = signer.sourceDigest === undefined ? '' : `, commit ${signer.sourceDigest.slice(0, 12)}`
  return {
    text: `ok ${kindOf(attachment) ?? predicateTypeOf(attachment)}, ${formatOf(attachment)}, ${where}, ${verified.time.toISOString()}`,
    children: [
      { text: `by ${signer.subjectAlternativeName}`, children: [] },
      { text: `from ${signer.sourceRepository ?? 'no named source'}${commit}`, children: [] },
      ...summaryNodes(attachment),
      { text: `says ${predicateTypeOf(attachment)}, at ${item.location}`, children: [] }
    ]
  }
}

function summaryNodes(attachment: Attachment): Node[] {
  const claim = summaryOf(attachment)
  return claim ? [{ text: `${claim.passed ? 'PASSED' : 'not passed'} for ${claim.resourceUri}`, children: [] }] : []
}

function summaryOf(attachment: Attachment): SummaryClaim | undefined {
  return attachment.form === 'signature-layer' ? undefined : summaryClaim(attachment.verified.statement)
}

function refusedNode({ item, code, reason }: Refused): Node {
  return { text: `REFUSED ${item.location}`, children: [{ text: `${code}: ${reason}`, children: [] }] }
}

function otherNode({ artifactType, digest, size }: ReferrerDescriptor): Node {
  return { text: `- ${artifactType ?? 'no type'}, ${digest.toString()}, ${size} bytes, no signature`, children: [] }
}

function buildNodes({ subject }: AttachmentTree): Node[] {
  return subject.attestations.map(({ digest, describes }) => {
    const platform = subject.platforms.find((candidate) => candidate.digest.equals(describes))
    const about = platform ? platformName(platform.platform) : describes.toString()
    return { text: `- build attestation of ${about}, ${digest.toString()}, no signature`, children: [] }
  })
}

// What stands in a tag is named by the tag; a signature that is a referrer by its digest.
function formatOf({ form, item }: Attachment): string {
  return form === 'signature-layer' && item.location.startsWith('sha256:') ? REFERRER_FORMAT : FORMATS[form]
}

function kindOf(attachment: Attachment): string | undefined {
  return KINDS.find((kind) => meetsRequirement(predicateTypeOf(attachment), kind))
}

function predicateTypeOf(attachment: Attachment): string {
  return attachment.form === 'signature-layer' ? PREDICATE.signature : attachment.verified.predicateType
}

function drawn(nodes: readonly Node[], indent: string): string[] {
  return nodes.flatMap(({ text, children }, index) => {
    const isLast = index === nodes.length - 1
    return [`${indent}${isLast ? '└─' : '├─'} ${text}`, ...drawn(children, `${indent}${isLast ? '   ' : '│  '}`)]
  })
}

function fitted(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`
}
