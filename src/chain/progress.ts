import { identityOf } from '../attestation/claims.ts'
import { platformName } from '../image/platform.ts'
import type { Assessment } from './assess.ts'
import type { PreparedImage } from './prepare.ts'
import type { SignedWork } from './sign-open.ts'
import type { Signing } from './signing.ts'

/** What an image was found to be, and how much is attached to it already. */
export function subjectLine({ subject, inventories }: PreparedImage): string {
  const attached = inventories.reduce((sum, { items }) => sum + items.length, 0)
  const platforms = subject.platforms.map(({ platform }) => platformName(platform))
  const kind = subject.kind === 'image' ? 'an image' : `an index of ${platforms.join(' and ')}`
  return `${subject.reference.name}: ${kind}; ${attached === 0 ? 'nothing' : pieces(attached)} attached yet`
}

/** Who signs, and which services vouch for it. */
export function signingLines({ identity, services }: Signing): string[] {
  const { certificateAuthority, log, timestampAuthorities } = services
  const hosts = timestampAuthorities.map(({ host }) => host)
  return [
    `signer ${identityOf(identity.claims).subjectAlternativeName}`,
    [
      `certificate from ${certificateAuthority.host}`,
      log ? `log Rekor v${log.api} at ${log.url.host}` : 'no transparency log',
      ...(hosts.length === 0 ? [] : [`timestamps from ${hosts.join(' and ')}`])
    ].join('; ')
  ]
}

/** What was signed of an image in this run; each was verified before it is told. */
export function signedLine(
  { subject }: PreparedImage,
  before: Assessment,
  { deliveries, statements }: SignedWork
): string {
  const { name } = subject.reference
  if (before.open.length === 0) return `${name}: everything is there already and verified; nothing is signed again`
  const payloads = deliveries.filter(({ material }) => material.form === 'signature-layer').length
  return `${name}: ${amount(statements.length, 'statement')} and ${amount(payloads, 'payload')} signed and logged`
}

/** What stands in the registry at the end, by its own answers. */
export function settledLine({ subject }: PreparedImage, before: Assessment, after: Assessment): string {
  return `${subject.reference.name}: ${pieces(after.filled.length)} read back and verified, ${before.open.length} of them new`
}

function pieces(number: number): string {
  return amount(number, 'piece')
}

function amount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
