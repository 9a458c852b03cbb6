import { yamlFile } from './manifest.ts'
import type { AdmissionPlan, AdmittedApp, PolicyFile } from './plan.ts'

const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json'
const PROVIDER = 'ratify-provider'
const HEADER = {
  versions: 'Ratify 1.4 (not 2.0) with Gatekeeper 3.18 or newer',
  test: 'ratify verify -c ratify/config.json -s NAME@sha256:… and read isSuccess: the exit code is always 0',
  notes: [
    'Ratify verifies the signature alone: not the provenance, not the SBOM, not the repository that called a reusable workflow.',
    'Ratify 1.4.4 does not compare the digest in a signature with the image: who may push to the repository can move a signature to',
    'another digest. Run it beside an engine that does (kyverno, policy-controller, image-policy-webhook), never alone.'
  ]
}

/** Ratify's resources, its configuration for the command line, and Gatekeeper's side: provider, template and constraint. */
export function ratifyFiles(plan: AdmissionPlan): PolicyFile[] {
  return [
    yamlFile(plan, 'ratify/ratify.yaml', withKeys(plan), [store(), verifier(plan), policy()]),
    yamlFile(plan, 'ratify/gatekeeper.yaml', HEADER, [provider(), template(), constraint(plan)]),
    { path: 'ratify/config.json', text: `${JSON.stringify(commandLineConfig(plan), undefined, 2)}\n` },
    ...keyFiles(plan)
  ]
}

function withKeys({ sigstore }: AdmissionPlan): typeof HEADER {
  if (sigstore.kind === 'public-good') return HEADER
  const variables =
    'Private Sigstore: set SIGSTORE_ROOT_FILE to fulcio.pem, SIGSTORE_REKOR_PUBLIC_KEY to rekor.pub, SIGSTORE_CT_LOG_PUBLIC_KEY_FILE to ctlog.pub.'
  return { ...HEADER, notes: [...HEADER.notes, variables] }
}

function keyFiles({ sigstore }: AdmissionPlan): PolicyFile[] {
  if (sigstore.kind === 'public-good') return []
  const { authorities, logs, certificateLogs } = sigstore.keys
  return [
    { path: 'ratify/fulcio.pem', text: authorities.flatMap(({ chain }) => chain).join('') },
    { path: 'ratify/rekor.pub', text: logs[0]?.key ?? '' },
    { path: 'ratify/ctlog.pub', text: certificateLogs[0]?.key ?? '' }
  ]
}

function trustPolicies({ apps, sigstore }: AdmissionPlan): object[] {
  const rekorURL = sigstore.kind === 'public-good' ? 'https://rekor.sigstore.dev' : (sigstore.keys.logs[0]?.url ?? '')
  return apps.map((app) => ({
    name: app.name,
    scopes: [`${app.image.name}@*`, `${app.image.name}:*`],
    tLogVerify: true,
    rekorURL,
    keyless: { ctLogVerify: true, ...identity(app) }
  }))
}

function identity({ subject, issuer }: AdmittedApp): object {
  return subject.kind === 'exact'
    ? { certificateIdentity: subject.text, certificateOIDCIssuer: issuer }
    : { certificateIdentityRegExp: subject.expression, certificateOIDCIssuer: issuer }
}

function store(): object {
  return {
    apiVersion: 'config.ratify.deislabs.io/v1beta1',
    kind: 'Store',
    metadata: { name: 'store-oras' },
    spec: { name: 'oras', parameters: { cosignEnabled: true } }
  }
}

function verifier(plan: AdmissionPlan): object {
  return {
    apiVersion: 'config.ratify.deislabs.io/v1beta1',
    kind: 'Verifier',
    metadata: { name: 'verifier-cosign' },
    spec: { name: 'cosign', artifactTypes: SIGNATURE, parameters: { trustPolicies: trustPolicies(plan) } }
  }
}

const ARTIFACT_POLICIES = { artifactVerificationPolicies: { [SIGNATURE]: 'any', default: 'any' } }

function policy(): object {
  return {
    apiVersion: 'config.ratify.deislabs.io/v1beta1',
    kind: 'Policy',
    metadata: { name: 'ratify-policy' },
    spec: { type: 'config-policy', parameters: ARTIFACT_POLICIES }
  }
}

function commandLineConfig(plan: AdmissionPlan): object {
  const useHttp = plan.apps.every(({ image }) => image.apiBase.startsWith('http:'))
  return {
    store: { version: '1.0.0', plugins: [{ name: 'oras', cosignEnabled: true, ...(useHttp && { useHttp }) }] },
    policy: { version: '1.0.0', plugin: { name: 'configPolicy', ...ARTIFACT_POLICIES } },
    verifier: {
      version: '1.0.0',
      plugins: [{ name: 'cosign', artifactTypes: SIGNATURE, trustPolicies: trustPolicies(plan) }]
    }
  }
}

function provider(): object {
  return {
    apiVersion: 'externaldata.gatekeeper.sh/v1beta1',
    kind: 'Provider',
    metadata: { name: PROVIDER },
    spec: {
      url: 'https://ratify.gatekeeper-system:6001/ratify/gatekeeper/v1/verify',
      timeout: 7,
      // The certificate of the provider, which the chart of Ratify fills in.
      caBundle: ''
    }
  }
}

const REGO = `package custodyratify

images[image] {
  field := {"containers", "initContainers", "ephemeralContainers"}[_]
  image := input.review.object.spec[field][_].image
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  response.system_error != ""
  msg := sprintf("Ratify could not be asked: %v", [response.system_error])
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  error := response.errors[_]
  msg := sprintf("Ratify could not verify %v: %v", [error[0], error[1]])
}

violation[{"msg": msg}] {
  response := external_data({"provider": "${PROVIDER}", "keys": [image | images[image]]})
  answer := response.responses[_]
  answer[1].isSuccess == false
  msg := sprintf("%v is not signed as it must be", [answer[0]])
}
`

function template(): object {
  return {
    apiVersion: 'templates.gatekeeper.sh/v1',
    kind: 'ConstraintTemplate',
    metadata: { name: 'custodyratify' },
    spec: {
      crd: { spec: { names: { kind: 'CustodyRatify' } } },
      targets: [{ target: 'admission.k8s.gatekeeper.sh', rego: REGO }]
    }
  }
}

function constraint({ mode, namespaces }: AdmissionPlan): object {
  return {
    apiVersion: 'constraints.gatekeeper.sh/v1beta1',
    kind: 'CustodyRatify',
    metadata: { name: 'custody-ratify' },
    spec: {
      enforcementAction: mode === 'enforce' ? 'deny' : 'warn',
      match: {
        kinds: [{ apiGroups: [''], kinds: ['Pod'] }],
        ...(namespaces.length > 0 ? { namespaces } : { excludedNamespaces: ['kube-system', 'gatekeeper-system'] })
      }
    }
  }
}
