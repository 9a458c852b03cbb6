import type { Evidence, SignerEvidence, TransparencyEvidence } from './evidence.ts'
import { codeSpan, escapeMarkdown } from './escape.ts'
import { commitLink, repositoryName, runLink } from './links.ts'
import { table } from './markdown.ts'

/** Who signed, from which commit, in which run, how far the provenance goes and where all this is logged, as one table. */
export function factsTable(evidence: Evidence, ...more: readonly (readonly [string, string])[]): string {
  const { signer } = evidence
  const rows = [
    ['Identity issuer', codeSpan(signer.issuer)],
    ['Source', `${sourceName(signer)} at ${codeSpan(signer.sourceRef)}`],
    ['Commit', commitLink(signer)],
    ['Run', `${runLink(signer)}, event ${codeSpan(signer.event)}, runner ${codeSpan(signer.runner)}`],
    ['Provenance', `**SLSA Build L${signer.slsaBuildLevel}**: ${escapeMarkdown(signer.slsaReason)}`],
    ['Transparency log', logFact(evidence.transparency)],
    ...more
  ]
  return table(['Signed by', codeSpan(signer.identity)], rows, { budget: 8_000, row: 'fact' })
}

/** A warning where the workflow that signed lives outside the source repository, so that its identity alone proves too little. */
export function foreignWorkflow({ identity, sourceRepository }: SignerEvidence): string | undefined {
  if (identity.startsWith(`${sourceRepository}/`)) return undefined
  return `The workflow that signed lives outside ${codeSpan(sourceRepository)}. Everybody who may call it signs with the same identity: a policy must pin the identity and the source repository.`
}

function sourceName({ sourceRepository }: SignerEvidence): string {
  return codeSpan(repositoryName(sourceRepository) ?? sourceRepository)
}

function logFact({ instance, log, url }: TransparencyEvidence): string {
  const owner = instance === 'public-good' ? 'the public Sigstore' : 'a private Sigstore'
  if (log === 'none') return `none: ${owner} proves the time by a timestamp alone`
  const place = url === null ? '' : ` at ${codeSpan(url)}`
  return `Rekor ${log} of ${owner}${place}`
}

/** When this run read everything back; another run verifies at another time. */
export function verifiedFact({ verifiedAt, tool }: Evidence): readonly [string, string] {
  return ['Verified', `${utcTime(verifiedAt)} by custody ${codeSpan(tool.version)}`]
}

/** When the last piece was signed; a run that keeps everything says the same as the one that wrote it. */
export function signedFact(evidence: Evidence): readonly [string, string] {
  return ['Signed', `${utcTime(signedAt(evidence))}, verified by custody ${codeSpan(evidence.tool.version)}`]
}

/** The time of the newest attachment, as in the evidence. */
export function signedAt({ images }: Evidence): string {
  const times = images.flatMap(({ attachments }) => attachments.map(({ time }) => time))
  return times.sort().at(-1) ?? ''
}

function utcTime(time: string): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? []
  return day === undefined || clock === undefined ? codeSpan(time) : `${day} ${clock} UTC`
}
