import type { Digest } from '../image/digest.ts'
import type { Subject } from '../image/subject.ts'
import { runUrl, type WorkflowClaims } from './claims.ts'
import { PREDICATE, type Statement, STATEMENT_TYPE, type StatementSubject } from './statement.ts'

const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1'

/**
 * The image signature as cosign 3 writes it (cosign BUNDLE_SPEC): the index first, then each platform, in one statement. With
 * names, which cosign leaves out and sigstore-python wants.
 */
export function signatureStatement(subject: Subject): Statement {
  const subjects = everyDigest(subject).map((digest) => ({ ...named(subject, digest), annotations: {} }))
  return statement(subjects, PREDICATE.signature, {})
}

/** SLSA provenance v1 from the job's own claims (slsa.dev/provenance/v1, buildType of GitHub's workflows). */
export function provenanceStatement(subject: Subject, claims: WorkflowClaims): Statement {
  const subjects = everyDigest(subject).map((digest) => named(subject, digest))
  return statement(subjects, PREDICATE.provenance, provenanceOf(claims))
}

/** A document about exactly one digest: an SBOM, or a reference to one that is too large for the log. */
export function documentStatement(
  subject: Subject,
  describes: Digest,
  predicateType: string,
  predicate: object
): Statement {
  return statement([named(subject, describes)], predicateType, predicate)
}

/** What a scan of the image found (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md): the index first, then each platform, in one statement. */
export function scanStatement(subject: Subject, predicate: object): Statement {
  const subjects = everyDigest(subject).map((digest) => named(subject, digest))
  return statement(subjects, PREDICATE.scan, predicate)
}

/** Every digest of the image that a cluster may be asked to run: the manifest's own, then each platform's. */
export function everyDigest(subject: Subject): Digest[] {
  return [subject.manifest.digest, ...subject.platforms.map(({ digest }) => digest)]
}

function statement(subject: StatementSubject[], predicateType: string, predicate: object): Statement {
  return { _type: STATEMENT_TYPE, subject, predicateType, predicate }
}

function named(subject: Subject, digest: Digest): StatementSubject {
  return { name: subject.reference.name, digest: { sha256: digest.hex } }
}

function provenanceOf(claims: WorkflowClaims): object {
  const repository = `${claims.serverUrl}/${claims.repository}`
  return {
    buildDefinition: {
      buildType: GITHUB_BUILD_TYPE,
      externalParameters: { workflow: { ref: claims.ref, repository, path: workflowPath(claims) } },
      internalParameters: {
        github: {
          event_name: claims.eventName,
          repository_id: claims.repositoryId,
          repository_owner_id: claims.repositoryOwnerId,
          runner_environment: claims.runnerEnvironment
        }
      },
      resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }]
    },
    runDetails: {
      builder: { id: `${claims.serverUrl}/${claims.jobWorkflowRef}` },
      metadata: { invocationId: runUrl(claims) }
    }
  }
}

/** `acme/checkout/.github/workflows/release.yml@refs/heads/main` → `.github/workflows/release.yml`. */
function workflowPath(claims: WorkflowClaims): string {
  const withoutRepository = claims.workflowRef.slice(claims.repository.length + 1)
  const at = withoutRepository.indexOf('@')
  return at === -1 ? withoutRepository : withoutRepository.slice(0, at)
}
