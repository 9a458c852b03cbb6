import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { Format } from '../../judges/judge.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { Report } from '../report.ts'
import { writePolicies } from './admission-matrix.ts'
import type { AdmissionEngine, Verdict } from './engines.ts'
import type { GuideImages } from './guide-images.ts'
import type { Cases } from './images.ts'

const SUITE = 'guides'
const ISSUER = 'https://token.actions.githubusercontent.com'
const SUBJECT = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'

type Image = keyof GuideImages['references']
type Fields = Readonly<Record<string, unknown>>

/** A policy as guides print it, with the names of this world and the keys of its private Sigstore, and what comes of it. */
interface Guide {
  readonly title: string
  readonly engine: AdmissionEngine['engine']
  readonly format: Format
  readonly printed: (keys: Fields, images: GuideImages) => object
  /** What it must do with these images, right or wrong. */
  readonly outcome: Readonly<Partial<Record<Image, 'admitted' | RegExp>>>
  /** What the policy that is right does with the same images; `policy` where it is not the one that custody writes. */
  readonly corrected: {
    readonly policy?: (keys: Fields, images: GuideImages) => object
    readonly outcome: Guide['outcome']
  }
}

const ANY = /./

const GUIDES: readonly Guide[] = [
  {
    title: 'ClusterPolicy, keyless, https://github.com/<org>/*',
    engine: 'kyverno-clusterpolicy',
    format: 'legacy',
    printed: ({ roots, rekor, ctlog }) =>
      verifyImages([{ keyless: { subject: 'https://github.com/acme/*', issuer: ISSUER, roots, rekor, ctlog } }]),
    outcome: {
      good: 'admitted',
      unsigned: ANY,
      'wrong-issuer': ANY,
      'wrong-workflow': 'admitted',
      'wrong-ref': 'admitted',
      'wrong-source': 'admitted',
      'no-sbom': 'admitted',
      'no-provenance': 'admitted',
      'bundle alone': /no signatures found|no matching signatures|unverified image/
    },
    corrected: {
      outcome: {
        good: 'admitted',
        'wrong-workflow': ANY,
        'wrong-ref': ANY,
        'wrong-source': ANY,
        'no-sbom': ANY,
        'no-provenance': ANY
      }
    }
  },
  {
    title: 'ClusterPolicy with keys, for what cosign 3 signs',
    engine: 'kyverno-clusterpolicy',
    format: 'legacy',
    printed: (_, { publicKey }) => verifyImages([{ keys: { publicKeys: publicKey } }]),
    outcome: { 'bundle by a key': /no signatures found|no matching signatures|unverified image/, unsigned: ANY },
    corrected: {
      policy: (_, { publicKey }) =>
        verifyImages([{ keys: { publicKeys: publicKey, rekor: { ignoreTlog: true }, ctlog: { ignoreSCT: true } } }], {
          type: 'SigstoreBundle'
        }),
      outcome: { 'bundle by a key': 'admitted', unsigned: ANY, good: ANY }
    }
  },
  {
    title: 'ClusterImagePolicy v1beta1, exact subject, no signatureFormat',
    engine: 'policy-controller',
    format: 'bundle',
    printed: (authority) => clusterImagePolicy(authority, {}),
    outcome: { 'bundle alone': /no signatures found/, unsigned: /no signatures found/, 'no-sbom': 'admitted' },
    corrected: { outcome: { 'bundle alone': 'admitted', unsigned: ANY, 'no-sbom': ANY } }
  },
  {
    title: 'ClusterImagePolicy v1beta1 with signatureFormat: bundle and no attestations',
    engine: 'policy-controller',
    format: 'bundle',
    printed: (authority) => clusterImagePolicy(authority, { signatureFormat: 'bundle' }),
    outcome: { good: /not yet implemented/, 'bundle alone': /not yet implemented/ },
    corrected: { outcome: { good: 'admitted', 'bundle alone': 'admitted', unsigned: ANY } }
  }
]

/** Runs each policy as it is printed, and then corrected, on the same images: the first does what it should not, the second does not. */
export async function runGuidePolicies(
  world: InteropWorld,
  cases: Cases,
  images: GuideImages,
  engines: readonly AdmissionEngine[],
  report: Report
): Promise<void> {
  for (const guide of GUIDES) {
    const engine = engines.find(({ engine: name }) => name === guide.engine)
    if (!engine) continue
    const title = `${guide.title}, ${engine.version}, ${cases.registry.name}`
    const run = (make: Guide['printed'] | undefined, outcome: Guide['outcome']) =>
      runPolicy(world, cases, images, engine, guide, { make, outcome })
    await report.check(SUITE, `${title}: as printed`, () => run(guide.printed, guide.outcome))
    await report.check(SUITE, `${title}: corrected`, () => run(guide.corrected.policy, guide.corrected.outcome))
  }
}

const FILES: Readonly<Partial<Record<AdmissionEngine['engine'], string>>> = {
  'kyverno-clusterpolicy': 'kyverno-clusterpolicy/checkout/policy.yaml',
  'policy-controller': 'policy-controller/policies.yaml'
}

async function runPolicy(
  world: InteropWorld,
  cases: Cases,
  images: GuideImages,
  engine: AdmissionEngine,
  { format }: Guide,
  { make, outcome }: { readonly make: Guide['printed'] | undefined; readonly outcome: Guide['outcome'] }
): Promise<void> {
  const folder = await writePolicies(world, cases, engine, format)
  const file = join(folder, FILES[engine.engine] ?? '')
  if (make) await writeFile(file, JSON.stringify(make(keysIn(await readFile(file, 'utf8')), images)))
  const asked = Object.keys(outcome) as Image[]
  const named = asked.map((image, index) => [`image-${String(index)}`, images.references[image]])
  const verdicts = await engine.judge(folder, Object.fromEntries(named) as Record<string, string>)
  for (const [index, image] of asked.entries()) hold(image, verdicts[`image-${String(index)}`], outcome[image])
}

function hold(image: Image, verdict: Verdict | undefined, expected: 'admitted' | RegExp | undefined): void {
  const { outcome = 'error', said = '' } = verdict ?? {}
  const isAsExpected = expected === 'admitted' ? outcome === 'admitted' : outcome === 'refused' && expected?.test(said)
  if (isAsExpected !== true) throw new Error(`${image}: ${outcome}, expected ${String(expected)}: ${said}`)
}

// The first authority or keyless entry of the policy that custody writes: a guide's reader would fill in the same keys.
function keysIn(text: string): Fields {
  for (const node of nodesIn(parseAllDocuments(text).map((document) => document.toJS() as unknown))) {
    if ('keyless' in node && 'rfc3161timestamp' in node) return node
    if ('roots' in node) return node
  }
  return {}
}

function* nodesIn(value: unknown): Generator<Fields> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Fields
  for (const child of Object.values(value)) yield* nodesIn(child)
}

function verifyImages(entries: readonly object[], more: object = {}): object {
  const rule = {
    name: 'verify',
    match: { any: [{ resources: { kinds: ['Pod'] } }] },
    verifyImages: [{ ...more, imageReferences: ['127.0.0.1:*/acme/*'], attestors: [{ count: 1, entries }] }]
  }
  return {
    apiVersion: 'kyverno.io/v1',
    kind: 'ClusterPolicy',
    metadata: { name: 'check-image' },
    spec: { validationFailureAction: 'Enforce', background: false, webhookTimeoutSeconds: 30, rules: [rule] }
  }
}

function clusterImagePolicy({ keyless }: Fields, more: object): object {
  const { url, trustRootRef } = keyless as Fields
  const identities = [{ issuer: ISSUER, subject: SUBJECT }]
  const authority = { name: 'keyless', ...more, keyless: { url, trustRootRef, identities }, ctlog: { trustRootRef } }
  return {
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: 'keyless' },
    spec: { images: [{ glob: '**' }], authorities: [authority] }
  }
}
