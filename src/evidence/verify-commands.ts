import { GITHUB_ISSUER } from '../attestation/claims.ts'
import type { AttachmentEvidence, Evidence, ImageEvidence, SignerEvidence } from './evidence.ts'
import { shellQuote } from './escape.ts'
import { repositoryName } from './links.ts'

// A command that anybody can run, and what it is about.
interface VerifyCommand {
  readonly about: string
  readonly command: string
}

type Kind = AttachmentEvidence['kind']

/**
 * Commands that verify these images again with tools that are not ours, pinned to the exact identity, issuer and source
 * repository of this run. A private Sigstore is reached through `trusted_root.json` in the working folder.
 */
export function verifyCommands(
  evidence: Evidence,
  images: readonly ImageEvidence[] = evidence.images
): VerifyCommand[] {
  const cosign = (about: string, kind: Kind, verb: string): VerifyCommand[] => {
    const subjects = images.flatMap((image) => subjectsOf(image, kind))
    return subjects.length === 0 ? [] : [{ about, command: cosignCommand(evidence, verb, subjects) }]
  }
  return [
    ...cosign('Signature', 'signature', 'verify'),
    ...cosign('Provenance', 'provenance', 'verify-attestation --type slsaprovenance1'),
    ...cosign('SBOM', 'sbom', 'verify-attestation --type spdxjson'),
    ...cosign('Scan', 'scan', 'verify-attestation --type vuln'),
    ...githubCommand(evidence, images)
  ]
}

function cosignCommand(evidence: Evidence, verb: string, subjects: readonly string[]): string {
  const { signer, transparency } = evidence
  const repository = repositoryName(signer.sourceRepository)
  return continued([
    `cosign ${verb}`,
    ...(transparency.instance === 'private' ? ['--trusted-root trusted_root.json'] : []),
    ...(transparency.log === 'none' ? ['--insecure-ignore-tlog --use-signed-timestamps'] : []),
    `--certificate-identity ${shellQuote(signer.identity)}`,
    `--certificate-oidc-issuer ${shellQuote(signer.issuer)}`,
    ...(repository === undefined ? [] : [`--certificate-github-workflow-repository ${shellQuote(repository)}`]),
    ...subjects
  ])
}

// gh reads bundles only and finds its trust by the public instance and GitHub's issuer.
function githubCommand(evidence: Evidence, images: readonly ImageEvidence[]): VerifyCommand[] {
  const bundled = images.filter((image) => has(image, 'provenance', 'bundle'))
  if (!onGitHub(evidence) || bundled.length === 0) return []
  const commands = bundled.map((image) =>
    continued([
      `gh attestation verify ${shellQuote(`oci://${image.name}@${image.digest}`)}`,
      '--bundle-from-oci',
      `--repo ${shellQuote(repositoryName(evidence.signer.sourceRepository) ?? '')}`,
      `--cert-identity ${shellQuote(evidence.signer.identity)}`
    ])
  )
  return [{ about: 'Provenance, with the GitHub CLI', command: commands.join(' &&\n') }]
}

function onGitHub({
  signer,
  transparency
}: {
  signer: SignerEvidence
  transparency: Evidence['transparency']
}): boolean {
  return (
    transparency.instance === 'public-good' &&
    signer.issuer === GITHUB_ISSUER &&
    signer.sourceRepository.startsWith('https://github.com/') &&
    repositoryName(signer.sourceRepository) !== undefined
  )
}

// What a cluster pulls is the image's own digest; a kind that hangs on its platforms alone is verified there.
function subjectsOf(image: ImageEvidence, kind: Kind): string[] {
  const digests = [...new Set(image.attachments.filter((found) => found.kind === kind).map((found) => found.subject))]
  const chosen = digests.includes(image.digest) ? [image.digest] : digests
  return chosen.map((digest) => shellQuote(`${image.name}@${digest}`))
}

function has(image: ImageEvidence, kind: Kind, format: AttachmentEvidence['format']): boolean {
  return image.attachments.some(
    (found) => found.kind === kind && found.format === format && found.subject === image.digest
  )
}

function continued(parts: readonly string[]): string {
  return parts.join(' \\\n  ')
}
