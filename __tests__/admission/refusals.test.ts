import { describe, expect, it } from '@jest/globals'
import { policyFiles } from '../../src/admission/generate.ts'
import type { AdmissionPlan, SigstoreInstance } from '../../src/admission/plan.ts'
import type { Engine } from '../../src/policy/admission.ts'
import { asCustodyError } from '../../src/support/errors.ts'
import { plan, signatureOnly } from './plans.ts'

const KEY = { url: 'https://log.example', key: 'PEM' }
const AUTHORITY = { uri: 'https://ca.example', chain: ['PEM'], organization: 'o', commonName: 'c' }
const keys = { authorities: [AUTHORITY], timestampAuthorities: [AUTHORITY], logs: [KEY], certificateLogs: [KEY] }
const tuf = { mirror: 'https://tuf.example', root: Buffer.from('{}') }
const privateByTuf: SigstoreInstance = { kind: 'private', keys, tuf }

// Each with a plan that is accepted, one step away from one that is refused, and a word of the reason.
const cases: readonly [string, Engine, AdmissionPlan, AdmissionPlan, RegExp][] = [
  [
    'Kyverno before 1.19',
    'kyverno',
    plan({ versions: { kyverno: '1.19.0' } }),
    plan({ versions: { kyverno: '1.18.3' } }),
    /before 1\.19/
  ],
  [
    'a private Sigstore without TUF',
    'kyverno',
    plan({ sigstore: privateByTuf }),
    plan({ sigstore: { kind: 'private', keys } }),
    /TUF repository alone/
  ],
  [
    'a reusable workflow without provenance',
    'kyverno',
    plan({}, { isReusable: true }),
    plan({}, { isReusable: true, requirements: [{ kind: 'signature' }] }),
    /who may call the signing workflow/
  ],
  [
    'a ref of the source without provenance',
    'policy-controller',
    plan({}, { sourceRef: { kind: 'exact', text: 'refs/heads/main' } }),
    plan({}, { sourceRef: { kind: 'exact', text: 'refs/heads/main' }, requirements: [{ kind: 'signature' }] }),
    /only provenance names/
  ],
  [
    'a ClusterPolicy on Kyverno 1.20',
    'kyverno-clusterpolicy',
    plan({ versions: { 'kyverno-clusterpolicy': '1.19.5' } }),
    plan({ versions: { 'kyverno-clusterpolicy': '1.20.0' } }),
    /does not execute it/
  ],
  [
    'a ClusterPolicy on bundles of a private Sigstore',
    'kyverno-clusterpolicy',
    plan({ sigstore: privateByTuf }),
    plan({ sigstore: privateByTuf, formats: ['bundle'] }),
    /trusts the public Sigstore alone/
  ],
  [
    'policy-controller without namespaces',
    'policy-controller',
    plan(),
    plan({ namespaces: [] }),
    /labelled namespaces/
  ],
  [
    'policy-controller without timestamps',
    'policy-controller',
    plan({ sigstore: privateByTuf }),
    plan({ sigstore: { kind: 'private', keys: { ...keys, timestampAuthorities: [] } } }),
    /no timestamp authority/
  ],
  [
    'an old API server',
    'validating-admission-policy',
    plan({ versions: { 'validating-admission-policy': '1.30.1' } }),
    plan({ versions: { 'validating-admission-policy': '1.29' } }),
    /from 1\.30 on/
  ],
  [
    'an old Gatekeeper',
    'gatekeeper',
    plan({ versions: { gatekeeper: '3.18' } }),
    plan({ versions: { gatekeeper: '3.17.9' } }),
    /from 3\.18 on/
  ],
  [
    'Ratify 2',
    'ratify',
    signatureOnly({ versions: { ratify: '1.4.4' } }),
    signatureOnly({ versions: { ratify: '2.0.0' } }),
    /Ratify 2 is a beta/
  ],
  [
    'Ratify on bundles',
    'ratify',
    signatureOnly({ formats: ['bundle', 'legacy'] }),
    signatureOnly({ formats: ['bundle'] }),
    /does not read Sigstore bundles/
  ],
  [
    'Ratify with attestations',
    'ratify',
    signatureOnly(),
    plan(),
    /provenance and sbom of checkout would not be asked for/
  ],
  [
    'Ratify with a reusable workflow',
    'ratify',
    signatureOnly(),
    plan({}, { isReusable: true, requirements: [{ kind: 'signature' }] }),
    /does not compare the repository/
  ],
  ['an old Flux', 'flux', plan({ versions: { flux: '2.9.0' } }), plan({ versions: { flux: '2.8.6' } }), /from 2\.9 on/],
  [
    'an old Argo CD',
    'argo-cd',
    plan({ versions: { 'argo-cd': '3.5.1' } }),
    plan({ versions: { 'argo-cd': '3.4.9' } }),
    /from 3\.5 on/
  ],
  ['Argo CD without a repository', 'argo-cd', plan(), plan({ gitops: undefined }), /one of them is missing/]
]

describe('the matrix of what no policy can do', () => {
  it.each(cases)('refuses %s', (_, engine, possible, impossible, reason) => {
    expect(policyFiles(possible, [engine]).length).toBeGreaterThan(0)
    const fault = refusalOf(impossible, engine)
    expect(fault.code).toBe('E_ADMISSION')
    expect(fault.message).toContain(engine)
    expect(fault.reason).toMatch(reason)
    expect(fault.remedy).not.toBe('')
    expect(fault.state).toBe('no file was written')
  })

  it('writes nothing of any engine where one of them is refused', () => {
    expect(refusalOf(plan(), 'kyverno', 'ratify').reason).toMatch(/Ratify verifies no attestations/)
  })
})

function refusalOf(impossible: AdmissionPlan, ...engines: Engine[]): ReturnType<typeof asCustodyError> {
  try {
    policyFiles(impossible, engines)
  } catch (error) {
    return asCustodyError(error)
  }
  throw new Error(`policies were written for ${engines.join()}`)
}
