import { describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import { policyFiles } from '../../src/admission/generate.ts'
import type { AdmissionPlan } from '../../src/admission/plan.ts'
import { matchOf } from '../../src/policy/match.ts'
import { type Engine, ENGINES } from '../../src/policy/admission.ts'
import { plan, scanPlan, signatureOnly } from './plans.ts'

const withAttestations = ENGINES.filter((engine) => engine !== 'ratify')

describe('policy files', () => {
  it('say where they come from, for which versions they are, and how to test them', () => {
    const files = [...policyFiles(plan(), withAttestations), ...policyFiles(signatureOnly(), ['ratify'])]
    expect(files.length).toBeGreaterThan(30)
    for (const { path, text } of files.filter((file) => file.path.endsWith('.yaml'))) {
      expect([path, text]).toEqual([
        path,
        expect.stringMatching(/^# Written by custody policy from custody\.yaml;.*\n# For .+\n# Test: .+\n/)
      ])
      expect([path, parseAllDocuments(text).flatMap(({ errors }) => errors)]).toEqual([path, []])
    }
  })

  it('are the same bytes for the same plan, in an order of their own', () => {
    const paths = policyFiles(plan(), ['gatekeeper', 'kyverno']).map(({ path }) => path)
    expect(policyFiles(plan(), ['kyverno', 'gatekeeper'])).toEqual(policyFiles(plan(), ['gatekeeper', 'kyverno']))
    expect(paths).toEqual([...paths].sort())
  })

  it('never hold the option with which policy-controller takes what nobody signed', () => {
    const texts = policyFiles(plan(), withAttestations).map(({ text }) => text)
    expect(texts.join('')).not.toContain('oci11')
  })
})

describe('ImageValidatingPolicies', () => {
  it('look at every spelling of the name, have a webhook path of their own, and never autogen away ephemeral containers', () => {
    const [policy] = documents(plan(), 'kyverno', 'kyverno/checkout/policy.yaml')
    expect(policy).toMatchObject({
      kind: 'ImageValidatingPolicy',
      spec: {
        failurePolicy: 'Fail',
        validationActions: ['Deny'],
        webhookConfiguration: { timeoutSeconds: 30 },
        matchImageReferences: [
          { glob: 'ghcr.io/acme/checkout' },
          { glob: 'ghcr.io/acme/checkout:*' },
          { glob: 'ghcr.io/acme/checkout@*' }
        ],
        validationConfigurations: { mutateDigest: true, verifyDigest: true, required: true },
        matchConstraints: { resourceRules: [{ resources: ['pods'] }] }
      }
    })
    const [debug] = documents(plan(), 'kyverno', 'kyverno/checkout-ephemeral-containers/policy.yaml')
    expect(debug).toMatchObject({
      spec: {
        matchConstraints: { resourceRules: [{ resources: ['pods/ephemeralcontainers'], operations: ['UPDATE'] }] }
      }
    })
  })

  it('compare an exact subject exactly, and a glob as an anchored and escaped expression', () => {
    const identities = (subject: string): unknown => {
      const [policy] = documents(plan({}, { subject: matchOf(subject) }), 'kyverno', 'kyverno/checkout/policy.yaml')
      const { spec } = policy as { spec: { attestors: { cosign: { keyless: { identities: unknown } } }[] } }
      return spec.attestors[0]?.cosign.keyless.identities
    }
    const issuer = 'https://token.actions.githubusercontent.com'
    const before = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/tags/v1.0'
    expect(identities(before)).toEqual([{ issuer, subject: before }])
    expect(identities(before.replace('1.0', '*'))).toEqual([
      {
        issuer,
        subjectRegExp: '^https://github\\.com/acme/checkout/\\.github/workflows/release\\.yml@refs/tags/v[^/]*$'
      }
    ])
  })

  it('only report in audit mode', () => {
    const [policy] = documents(plan({ mode: 'audit' }), 'kyverno', 'kyverno/checkout/policy.yaml')
    expect(policy).toMatchObject({
      spec: { validationActions: ['Audit'], validationConfigurations: { mutateDigest: false } }
    })
  })

  it('come with the native rules for the images that no app names', () => {
    const paths = policyFiles(plan(), ['kyverno']).map(({ path }) => path)
    expect(paths).toContain('validating-admission-policy/restrict-registries/policy.yaml')
    expect(paths).toContain('validating-admission-policy/require-digest/binding.yaml')
  })

  it('are tested one a folder, with expectations for the digests that custody.yaml names', () => {
    const [test] = documents(plan(), 'kyverno', 'kyverno/checkout/kyverno-test.yaml')
    expect(test).toMatchObject({
      policies: ['policy.yaml'],
      results: [
        { resources: ['signed', 'other-image'], result: 'pass' },
        { resources: ['refused', 'refused-init-container', 'tag'], result: 'fail' }
      ]
    })
  })
})

describe('ClusterPolicies', () => {
  it('name the attestors of each attestation anew, since without them an attestation by anybody would do', () => {
    const [policy] = documents(plan(), 'kyverno-clusterpolicy', 'kyverno-clusterpolicy/checkout/policy.yaml')
    const { verifyImages } =
      (
        policy as {
          spec: { rules: { verifyImages: { attestors: unknown; attestations: { attestors: unknown }[] }[] }[] }
        }
      ).spec.rules[0] ?? {}
    const [rule] = verifyImages ?? []
    expect(rule?.attestations).toHaveLength(2)
    for (const { attestors } of rule?.attestations ?? []) expect(attestors).toEqual(rule?.attestors)
    expect(JSON.stringify(rule?.attestors)).toContain('"githubWorkflowRepository":"acme/checkout"')
  })

  it('take the type of the format', () => {
    const typeOf = (formats: AdmissionPlan['formats']): string =>
      policyFiles(plan({ formats }), ['kyverno-clusterpolicy']).find(({ path }) =>
        path.endsWith('checkout/policy.yaml')
      )?.text ?? ''
    expect(typeOf(['bundle', 'legacy'])).toContain('type: Cosign')
    expect(typeOf(['bundle'])).toContain('type: SigstoreBundle')
  })
})

describe('a signer of scans', () => {
  const signer = '{workflow: acme/ci/.github/workflows/rescan.yml, ref: refs/tags/v1, source: acme/deploy}'
  const withScans = (more = '', changes: Partial<AdmissionPlan> = {}): AdmissionPlan => ({
    ...scanPlan(`{max-age: 7d, signer: ${signer.replace('}', `${more}}`)}}`),
    ...changes
  })
  const RUNS = 'https://github.com/acme/deploy/actions/runs/'

  it('is asked for beside the one of the release, for scans alone, and by the repository that called it', () => {
    const [kyverno] = documents(withScans(), 'kyverno', 'kyverno/checkout/policy.yaml')
    const { attestors, validations } = (
      kyverno as { spec: { attestors: { name: string }[]; validations: { expression: string }[] } }
    ).spec
    expect(attestors.map(({ name }) => name)).toEqual(['release', 'rescan'])
    expect(validations.filter(({ expression }) => expression.includes('attestors.rescan'))).toHaveLength(1)
    expect(validations.at(-1)?.expression).toContain(`invocation.uri.startsWith('${RUNS}')`)
  })

  it('is one of two entries of a ClusterPolicy, each with the repository of its caller', () => {
    const [policy] = documents(withScans(), 'kyverno-clusterpolicy', 'kyverno-clusterpolicy/checkout/policy.yaml')
    const rule = (policy as { spec: { rules: { verifyImages: { attestations: unknown[] }[] }[] } }).spec.rules[0]
    const attestations = rule?.verifyImages[0]?.attestations.map((attestation) => JSON.stringify(attestation)) ?? []
    expect(attestations.filter((text) => text.includes('rescan.yml'))).toEqual([attestations.at(-1)])
    for (const source of ['acme/checkout', 'acme/deploy'])
      expect(attestations.at(-1)).toContain(`"githubWorkflowRepository":"${source}"`)
  })

  it.each([
    ['bundle', 2],
    ['legacy', 4]
  ] as const)('is one of two authorities of a ClusterImagePolicy of its own, %s', (format, count) => {
    const policies = documents(
      withScans('', { formats: [format] }),
      'policy-controller',
      'policy-controller/policies.yaml'
    ) as { metadata: { name: string }; spec: { authorities: { name: string }[] } }[]
    const own = policies.filter(({ metadata: { name } }) => name.startsWith('custody-checkout'))
    expect(own).toHaveLength(count)
    const [scan, ...others] = own.toReversed()
    expect(scan?.spec.authorities.map(({ name }) => name)).toEqual(['release', 'rescan'])
    expect(JSON.stringify(scan)).toContain(`startswith(input.predicate.invocation.uri, \\"${RUNS}\\")`)
    expect(JSON.stringify(others)).not.toMatch(/rescan|vuln/)
  })

  it('is refused where an engine can’t tell who called it', () => {
    for (const engine of ['kyverno', 'kyverno-clusterpolicy', 'policy-controller'] as const) {
      expect(() => policyFiles(withScans(), [engine])).not.toThrow()
      expect(() => policyFiles(withScans(', source-ref: refs/heads/main'), [engine])).toThrow(/could do what/)
    }
    expect(() => policyFiles(withScans('', { formats: ['bundle'] }), ['kyverno-clusterpolicy'])).toThrow(
      /could do what/
    )
  })
})

describe('ClusterImagePolicies', () => {
  it('ask for the signature of a bundle as an attestation, the only way in which it is accepted', () => {
    const [policy] = documents(plan(), 'policy-controller', 'policy-controller/policies.yaml')
    expect(policy).toMatchObject({
      spec: {
        images: [{ glob: 'ghcr.io/acme/checkout@**' }, { glob: 'ghcr.io/acme/checkout:**' }],
        authorities: [
          {
            signatureFormat: 'bundle',
            ctlog: { url: 'https://rekor.sigstore.dev' },
            attestations: [
              { predicateType: 'https://sigstore.dev/cosign/sign/v1' },
              { predicateType: 'https://slsa.dev/provenance/v1', policy: { type: 'cue' } },
              { predicateType: 'https://spdx.dev/Document' }
            ]
          }
        ]
      }
    })
  })

  it('are one a requirement for legacy tags, since an authority with attestations does not look at the signature', () => {
    const policies = documents(plan({ formats: ['legacy'] }), 'policy-controller', 'policy-controller/policies.yaml')
    expect(policies.map((policy) => (policy as { metadata: { name: string } }).metadata.name)).toEqual([
      'custody-checkout-signature',
      'custody-checkout-provenance',
      'custody-checkout-sbom',
      'custody-allowed-registries'
    ])
  })
})

function documents(from: AdmissionPlan, engine: Engine, path: string): unknown[] {
  const file = policyFiles(from, [engine]).find((each) => each.path === path)
  if (!file) throw new Error(`${engine} has no ${path}`)
  return parseAllDocuments(file.text).map((document) => document.toJS() as unknown)
}
