import { kyvernoTest } from './kyverno-test.ts'
import { yamlFile } from './manifest.ts'
import {
  type AdmissionPlan,
  type AdmittedApp,
  type AdmittedSigner,
  type PolicyFile,
  scanAge,
  sourceName
} from './plan.ts'
import { digestPods } from './pods.ts'
import { requiredPredicates, type RequiredPredicate } from './predicates.ts'

const HOUR_MS = 3_600_000
const VERSIONS =
  'Kyverno 1.13 to 1.19 only: 1.20 does not execute this kind of policy any more, so images are admitted unverified after an upgrade'

/** ClusterPolicies with `verifyImages`, one folder an app, reading the legacy tags where the images have them. */
export function clusterPolicyFiles(plan: AdmissionPlan): PolicyFile[] {
  return plan.apps.flatMap((app) => {
    const folder = `kyverno-clusterpolicy/${app.name}`
    const header = { versions: VERSIONS, test: `kyverno test ${folder} --registry` }
    const pods = digestPods(app)
    return [
      yamlFile(plan, `${folder}/policy.yaml`, header, [clusterPolicy(plan, app)]),
      ...(pods.length === 0
        ? []
        : kyvernoTest(plan, folder, header, { policy: `custody-${app.name}`, kind: { rule: 'verify' }, pods }))
    ]
  })
}

function clusterPolicy(plan: AdmissionPlan, app: AdmittedApp): object {
  const enforces = plan.mode === 'enforce'
  const { name } = app.image
  const attestations = requiredPredicates(app).filter((predicate) => predicate.name !== 'signature')
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: `custody-${app.name}` },
    spec: {
      background: false,
      webhookConfiguration: { failurePolicy: 'Fail', timeoutSeconds: 30 },
      rules: [
        {
          name: 'verify',
          match: { any: [{ resources: { kinds: ['Pod'] } }] },
          verifyImages: [
            {
              type: plan.formats.includes('legacy') ? 'Cosign' : 'SigstoreBundle',
              failureAction: enforces ? 'Enforce' : 'Audit',
              imageReferences: [`${name}:*`, `${name}@*`],
              mutateDigest: enforces,
              verifyDigest: true,
              required: true,
              attestors: attestors(plan, app),
              // Without attestors of its own an attestation by anybody would do.
              attestations: attestations.map((predicate) => ({
                type: predicate.type,
                attestors: attestors(plan, app, predicate.name === 'scan' ? app.scanSigner : undefined),
                ...conditions(app, predicate)
              }))
            }
          ]
        }
      ]
    }
  }
}

// One of them is enough.
function attestors(plan: AdmissionPlan, ...signers: readonly (AdmittedSigner | undefined)[]): object[] {
  const entries = signers.flatMap((signer) => (signer ? [{ keyless: keyless(plan, signer) }] : []))
  return [{ count: 1, entries }]
}

function keyless(plan: AdmissionPlan, signer: AdmittedSigner): object {
  const { subject, issuer } = signer
  return {
    issuer,
    ...(subject.kind === 'exact' ? { subject: subject.text } : { subjectRegExp: subject.expression }),
    ...logs(plan),
    ...(plan.formats.includes('legacy') && { additionalExtensions: { githubWorkflowRepository: sourceName(signer) } })
  }
}

function logs({ sigstore }: AdmissionPlan): object {
  if (sigstore.kind === 'public-good') return { rekor: { url: 'https://rekor.sigstore.dev' } }
  const { authorities, logs: known, certificateLogs } = sigstore.keys
  return {
    roots: authorities.flatMap(({ chain }) => chain).join(''),
    rekor: { url: known[0]?.url ?? '', pubkey: known[0]?.key ?? '' },
    ctlog: certificateLogs[0] ? { pubkey: certificateLogs[0].key } : { ignoreSCT: true }
  }
}

function conditions(app: AdmittedApp, { name }: RequiredPredicate): object {
  if (name === 'provenance') {
    const workflow = 'buildDefinition.externalParameters.workflow'
    const all = [
      { key: `{{ ${workflow}.repository }}`, operator: 'Equals', value: app.sourceRepository },
      ...sourceRefs(app, workflow)
    ]
    return { conditions: [{ all }] }
  }
  if (name !== 'scan') return {}
  const hours = Math.max(1, Math.floor((scanAge(app) ?? 0) / HOUR_MS))
  const key = "{{ time_since('', '{{ metadata.scanFinishedOn }}', '') }}"
  return { conditions: [{ all: [{ key, operator: 'LessThanOrEquals', value: `${hours}h` }] }] }
}

function sourceRefs({ sourceRef }: AdmittedApp, workflow: string): object[] {
  if (!sourceRef) return []
  if (sourceRef.kind === 'exact') return [{ key: `{{ ${workflow}.ref }}`, operator: 'Equals', value: sourceRef.text }]
  // A backslash ends a text of JMESPath early, so the expression stands in a raw one.
  const key = `{{ regex_match('${sourceRef.expression.replaceAll('\\', '\\\\')}', ${workflow}.ref) }}`
  return [{ key, operator: 'Equals', value: true }]
}
