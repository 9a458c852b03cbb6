import { celText } from './cel.ts'
import { keylessIdentity, scannerNames, signerName } from './identity.ts'
import { kyvernoTest } from './kyverno-test.ts'
import { yamlFile } from './manifest.ts'
import {
  type AdmissionPlan,
  type AdmittedApp,
  type AdmittedSigner,
  type PolicyFile,
  runsOf,
  scanAge,
  type SigstoreInstance
} from './plan.ts'
import { digestPods, mixedPods, samplePod } from './pods.ts'
import { requiredPredicates } from './predicates.ts'

const HOUR_MS = 3_600_000
const VERSIONS = 'Kyverno 1.19.0 or newer: older ones do not enforce digests in this kind of policy'

/**
 * ImageValidatingPolicies, one folder an app. Each policy sets `timeoutSeconds`: that gives it a webhook path of its own,
 * without which two of them hang Kyverno 1.19 on one request. Images that no app names are left to the native policies.
 */
export function kyvernoFiles(plan: AdmissionPlan): PolicyFile[] {
  return plan.apps.flatMap((app) => {
    const folder = `kyverno/${app.name}`
    const debug = `kyverno/${app.name}-ephemeral-containers`
    const test = { versions: VERSIONS, test: `kyverno test ${folder} --registry` }
    return [
      yamlFile(plan, `${folder}/policy.yaml`, test, [imageValidatingPolicy(plan, app, 'pods')]),
      yamlFile(
        plan,
        `${debug}/policy.yaml`,
        { ...test, test: 'kubectl debug with an unsigned image; the command line of Kyverno knows no subresources' },
        [imageValidatingPolicy(plan, app, 'pods/ephemeralcontainers')]
      ),
      ...kyvernoTest(plan, folder, test, {
        policy: policyName(app, 'pods'),
        kind: { isImageValidatingPolicy: true },
        pods: [
          ...digestPods(app),
          ...mixedPods(app),
          samplePod('tag', false, [`${app.image.name}:latest`]),
          // Images of others are not this policy's business; Kyverno calls that a pass.
          samplePod('other-image', true, ['unknown.example/anybody/image:latest'])
        ]
      })
    ]
  })
}

type PodResource = 'pods' | 'pods/ephemeralcontainers'

function imageValidatingPolicy(plan: AdmissionPlan, app: AdmittedApp, resource: PodResource): object {
  const enforces = plan.mode === 'enforce'
  const { name } = app.image
  const signed = requiredPredicates(app).filter((predicate) => isAttested(plan, predicate.name))
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: policyName(app, resource) },
    spec: {
      failurePolicy: 'Fail',
      validationActions: [enforces ? 'Deny' : 'Audit'],
      webhookConfiguration: { timeoutSeconds: 30 },
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: resource === 'pods' ? ['CREATE', 'UPDATE'] : ['UPDATE'],
            resources: [resource]
          }
        ]
      },
      // Globs match the text of the Pod: without the last one an image pinned by digest would not be looked at.
      matchImageReferences: [{ glob: name }, { glob: `${name}:*` }, { glob: `${name}@*` }],
      validationConfigurations: { mutateDigest: enforces && resource === 'pods', verifyDigest: true, required: true },
      attestors: [
        attestor('release', app, plan),
        ...(app.scanSigner ? [attestor('rescan', app.scanSigner, plan)] : [])
      ],
      attestations: signed.map((predicate) => ({ name: predicate.name, intoto: { type: predicate.type } })),
      variables: [
        { name: 'all', expression: 'images.containers + images.initContainers + images.ephemeralContainers' }
      ],
      validations: requiredPredicates(app).map((predicate) => validation(plan, app, predicate.name))
    }
  }
}

function attestor(name: 'release' | 'rescan', signer: AdmittedSigner, { sigstore }: AdmissionPlan): object {
  return { name, cosign: { keyless: { identities: [keylessIdentity(signer)] }, ...tufOf(sigstore) } }
}

function policyName(app: AdmittedApp, resource: PodResource): string {
  return resource === 'pods' ? `custody-${app.name}` : `custody-${app.name}-ephemeral-containers`
}

// A legacy signature is no attestation; everything else is one in both formats.
function isAttested({ formats }: AdmissionPlan, name: string): boolean {
  return name !== 'signature' || formats.includes('bundle')
}

function validation(plan: AdmissionPlan, app: AdmittedApp, name: 'signature' | 'provenance' | 'sbom' | 'scan'): object {
  const verified = isAttested(plan, name)
    ? `verifyAttestationSignatures(i, attestations.${name}, [attestors.release]) > 0`
    : 'verifyImageSignatures(i, [attestors.release]) > 0'
  const payload = `extractPayload(i, attestations.${name}).predicate`
  const all = (condition: string): string => `variables.all.all(i, ${condition})`
  switch (name) {
    case 'signature':
      return { message: `${app.name}: not signed by ${signerName(app)}`, expression: all(verified) }
    case 'sbom':
      return { message: `${app.name}: no SPDX SBOM attested by ${signerName(app)}`, expression: all(verified) }
    case 'provenance':
      return {
        message: `${app.name}: no SLSA provenance by ${signerName(app)} for ${app.sourceRepository}`,
        expression: all(
          [verified, ...builtFrom(app, `${payload}.buildDefinition.externalParameters.workflow`)].join(' && ')
        )
      }
    case 'scan': {
      const hours = Math.max(1, Math.floor((scanAge(app) ?? 0) / HOUR_MS))
      const fresh = `timestamp(${payload}.metadata.scanFinishedOn) + duration('${hours}h') > time.now()`
      return {
        message: `${app.name}: no vulnerability scan by ${scannerNames(app)} within ${hours} hours`,
        expression: all(`${app.scanSigner ? eitherScan(verified, payload, app.scanSigner) : verified} && ${fresh}`)
      }
    }
  }
}

// Who may call a reusable workflow has its subject too, and only the scan names the repository that called it.
function eitherScan(byRelease: string, payload: string, scanSigner: AdmittedSigner): string {
  const byRescan = 'verifyAttestationSignatures(i, attestations.scan, [attestors.rescan]) > 0'
  return `(${byRelease} || (${byRescan} && ${payload}.invocation.uri.startsWith(${celText(runsOf(scanSigner))})))`
}

function builtFrom({ sourceRepository, sourceRef }: AdmittedApp, workflow: string): string[] {
  const repository = `${workflow}.repository == ${celText(sourceRepository)}`
  if (!sourceRef) return [repository]
  return [
    repository,
    sourceRef.kind === 'exact'
      ? `${workflow}.ref == ${celText(sourceRef.text)}`
      : `${workflow}.ref.matches(${celText(sourceRef.expression)})`
  ]
}

function tufOf(sigstore: SigstoreInstance): object {
  if (sigstore.kind === 'public-good' || !sigstore.tuf) return {}
  return { tuf: { mirror: sigstore.tuf.mirror, root: { data: sigstore.tuf.root.toString('base64') } } }
}
