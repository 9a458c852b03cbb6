import { keylessIdentity } from './identity.ts'
import { yamlFile } from './manifest.ts'
import {
  type AdmissionPlan,
  type AdmittedApp,
  type AdmittedSigner,
  type PolicyFile,
  runsOf,
  scanAge,
  sourceName
} from './plan.ts'
import { type RequiredPredicate, requiredPredicates } from './predicates.ts'
import { SCAN_PREDICATE } from '../verification/claim.ts'
import type { Authority, LogKey } from './trusted-keys.ts'

const FULCIO = 'https://fulcio.sigstore.dev'
const REKOR = 'https://rekor.sigstore.dev'
const TRUST_ROOT = 'custody-sigstore'
const HEADER = {
  versions: 'policy-controller 0.15.1',
  test: 'policy-tester -policy policy-controller/policies.yaml -image NAME@sha256:…'
}

/**
 * ClusterImagePolicies, the labels that switch the webhook on, and for a private Sigstore its TrustRoot. The option
 * enable-oci11 is never written: with it policy-controller 0.15 takes attestations that nobody signed.
 */
export function policyControllerFiles(plan: AdmissionPlan): PolicyFile[] {
  const isPrivate = plan.sigstore.kind === 'private'
  const test = isPrivate
    ? HEADER.test.replace('-image', '-trustroot policy-controller/trust-root.yaml -image')
    : HEADER.test
  const header = { ...HEADER, test }
  const policies = [...plan.apps.flatMap((app) => appPolicies(plan, app)), ...allowedRegistries(plan)]
  return [
    yamlFile(plan, 'policy-controller/policies.yaml', header, policies),
    yamlFile(plan, 'policy-controller/namespaces.yaml', header, plan.namespaces.map(labelledNamespace)),
    yamlFile(plan, 'policy-controller/config.yaml', header, [noMatchPolicy(plan)]),
    ...(plan.sigstore.kind === 'private'
      ? [yamlFile(plan, 'policy-controller/trust-root.yaml', header, [trustRoot(plan, plan.sigstore.keys)])]
      : [])
  ]
}

function appPolicies(plan: AdmissionPlan, app: AdmittedApp): object[] {
  // One authority of a policy is enough, so what somebody else may sign, too, is a policy of its own; all policies must hold.
  const [required, scans] = app.scanSigner
    ? [requiredPredicates(app).filter(({ name }) => name !== 'scan'), [scanPolicy(plan, app, app.scanSigner)]]
    : [requiredPredicates(app), []]
  if (plan.formats.includes('bundle'))
    return [
      clusterImagePolicy(plan, app, `custody-${app.name}`, [
        bundleAuthority(plan, app, 'release', attestationsOf(app, required))
      ]),
      ...scans
    ]
  // An authority that looks for attestations does not look at the signature, so each requirement is a policy.
  const policies = required.map((predicate) => {
    const attestations = predicate.name === 'signature' ? [] : [attestation(app, predicate)]
    const authority = legacyAuthority(plan, app, 'release', attestations)
    return clusterImagePolicy(plan, app, `custody-${app.name}-${predicate.name}`, [authority], callerPolicy(app))
  })
  return [...policies, ...scans]
}

type AuthorityName = 'release' | 'rescan'

function scanPolicy(plan: AdmissionPlan, app: AdmittedApp, scanSigner: AdmittedSigner): object {
  const authorityOf = plan.formats.includes('bundle') ? bundleAuthority : legacyAuthority
  const by = (signer: AdmittedSigner, authority: AuthorityName): object =>
    authorityOf(plan, signer, authority, [
      { name: 'scan', predicateType: SCAN_PREDICATE, policy: scanRule(app, signer) }
    ])
  const authorities = [by(app, 'release'), by(scanSigner, 'rescan')]
  return clusterImagePolicy(plan, app, `custody-${app.name}-scan`, authorities)
}

function attestationsOf(app: AdmittedApp, required: readonly RequiredPredicate[]): object[] {
  return required.map((predicate) => attestation(app, predicate))
}

function clusterImagePolicy(
  plan: AdmissionPlan,
  { image }: AdmittedApp,
  name: string,
  authorities: readonly object[],
  more: object = {}
): object {
  const repository = image.dockerReference
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name },
    spec: {
      mode: plan.mode === 'enforce' ? 'enforce' : 'warn',
      images: [{ glob: `${repository}@**` }, { glob: `${repository}:**` }],
      authorities,
      ...more
    }
  }
}

// A plain signature in a bundle is never accepted here, but it is an attestation of a type of its own.
function bundleAuthority(
  { sigstore }: AdmissionPlan,
  signer: AdmittedSigner,
  name: AuthorityName,
  attestations: readonly object[]
): object {
  const identities = [keylessIdentity(signer)]
  if (sigstore.kind === 'public-good')
    return {
      name,
      signatureFormat: 'bundle',
      keyless: { url: FULCIO, identities },
      ctlog: { url: REKOR },
      attestations
    }
  // With a TrustRoot it finds no log entry of a bundle valid (it keeps log identifiers as text), but it checks timestamps.
  return {
    name,
    signatureFormat: 'bundle',
    keyless: {
      url: fulcioOf(sigstore.keys.authorities),
      trustRootRef: TRUST_ROOT,
      insecureIgnoreSCT: true,
      identities
    },
    rfc3161timestamp: { trustRootRef: TRUST_ROOT },
    attestations
  }
}

function legacyAuthority(
  { sigstore }: AdmissionPlan,
  signer: AdmittedSigner,
  name: AuthorityName,
  attestations: readonly object[]
): object {
  const identities = [keylessIdentity(signer)]
  const isPublic = sigstore.kind === 'public-good'
  return {
    name,
    keyless: isPublic
      ? { url: FULCIO, identities }
      : { url: fulcioOf(sigstore.keys.authorities), trustRootRef: TRUST_ROOT, identities },
    // Left out, the log would be left unchecked without a word.
    ctlog: isPublic ? { url: REKOR } : { url: sigstore.keys.logs[0]?.url ?? '', trustRootRef: TRUST_ROOT },
    ...(attestations.length > 0 && { attestations })
  }
}

function attestation(app: AdmittedApp, { name, type }: RequiredPredicate): object {
  const policy = attestationPolicy(app, name)
  return { name, predicateType: type, ...(policy && { policy }) }
}

function attestationPolicy(app: AdmittedApp, name: RequiredPredicate['name']): object | undefined {
  if (name === 'provenance') {
    const workflow = 'predicate: buildDefinition: externalParameters: workflow:'
    const lines = [`${workflow} repository: ${JSON.stringify(app.sourceRepository)}`, ...sourceRefs(app, workflow)]
    return { type: 'cue', data: `${lines.join('\n')}\n` }
  }
  return name === 'scan' ? scanRule(app) : undefined
}

// Who may call a reusable workflow has its subject too, and here only the scan itself names the repository that called it.
function scanRule(app: AdmittedApp, signer?: AdmittedSigner): object {
  const lines = [
    'package sigstore',
    'default isCompliant = false',
    'isCompliant {',
    `  time.now_ns() - time.parse_rfc3339_ns(input.predicate.metadata.scanFinishedOn) < ${scanAge(app) ?? 0} * 1000000`,
    ...(signer?.isReusable ? [`  startswith(input.predicate.invocation.uri, ${JSON.stringify(runsOf(signer))})`] : []),
    '}'
  ]
  return { type: 'rego', data: `${lines.join('\n')}\n` }
}

function sourceRefs({ sourceRef }: AdmittedApp, workflow: string): string[] {
  if (!sourceRef) return []
  return sourceRef.kind === 'exact'
    ? [`${workflow} ref: ${JSON.stringify(sourceRef.text)}`]
    : [`${workflow} ref: =~${JSON.stringify(sourceRef.expression)}`]
}

// Who may call a reusable workflow has its subject too: the certificate must name the repository that called it.
function callerPolicy(app: AdmittedApp): object {
  const repository = JSON.stringify(sourceName(app))
  return {
    policy: { type: 'cue', data: `authorityMatches: release: signatures: [...{githubWorkflowRepo: ${repository}}]\n` }
  }
}

function allowedRegistries({ registries }: AdmissionPlan): object[] {
  if (registries.length === 0) return []
  return [
    {
      apiVersion: 'policy.sigstore.dev/v1beta1',
      kind: 'ClusterImagePolicy',
      metadata: { name: 'custody-allowed-registries' },
      spec: {
        images: registries.map((prefix) => ({ glob: `${prefix}**` })),
        authorities: [{ name: 'allowed', static: { action: 'pass' } }]
      }
    }
  ]
}

function labelledNamespace(name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'policy.sigstore.dev/include': 'true' } }
  }
}

function noMatchPolicy({ mode }: AdmissionPlan): object {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'config-policy-controller', namespace: 'cosign-system' },
    data: { 'no-match-policy': mode === 'enforce' ? 'deny' : 'warn' }
  }
}

function trustRoot(
  { formats }: AdmissionPlan,
  keys: {
    readonly authorities: readonly Authority[]
    readonly timestampAuthorities: readonly Authority[]
    readonly logs: readonly LogKey[]
    readonly certificateLogs: readonly LogKey[]
  }
): object {
  const logs = (list: readonly LogKey[]): object[] =>
    list.map(({ url, key }) => ({ baseURL: url, hashAlgorithm: 'sha-256', publicKey: base64(key) }))
  const authorities = (list: readonly Authority[]): object[] =>
    list.map(({ uri, chain, organization, commonName }) => ({
      subject: { organization, commonName },
      uri,
      certChain: base64(chain.join(''))
    }))
  return {
    apiVersion: 'policy.sigstore.dev/v1alpha1',
    kind: 'TrustRoot',
    metadata: { name: TRUST_ROOT },
    spec: {
      sigstoreKeys: {
        certificateAuthorities: authorities(keys.authorities),
        ctLogs: logs(keys.certificateLogs),
        tLogs: logs(keys.logs),
        ...(formats.includes('bundle') && { timestampAuthorities: authorities(keys.timestampAuthorities) })
      }
    }
  }
}

function fulcioOf([authority]: readonly Authority[]): string {
  return authority?.uri ?? FULCIO
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
