import { PREDICATE } from '../../../src/attestation/statement.ts'
import type { BuiltImage } from '../../../lab/image/build.ts'
import type { Descriptor } from '../../../src/image/subject.ts'
import { pushImage } from '../../../lab/image/push.ts'
import { ACCOUNT } from '../../world/account.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { RealRegistry } from '../../world/registries.ts'
import { labSubject, type SubjectImage } from '../../world/subjects.ts'
import { signAgain, wordsOf } from '../signing.ts'
import { attachUnsigned, open, reattach } from './attachments.ts'

/** What is wrong with an image; `good` is the one that must be admitted. */
export const FAULTS = [
  'good',
  'unsigned',
  'wrong-workflow',
  'wrong-ref',
  'wrong-issuer',
  'wrong-source',
  'no-sbom',
  'no-provenance',
  'sbom-by-other',
  'bundle-of-another-digest',
  'forged-referrer'
] as const

export type Fault = (typeof FAULTS)[number]

/** Images of one repository, one for each fault. */
export interface Cases {
  readonly registry: RealRegistry
  readonly name: string
  readonly digests: Readonly<Record<Fault, string>>
}

const WORKFLOW = 'acme/checkout/.github/workflows/release.yml'
const REPOSITORY = 'acme/admission'
const SIDE = 'acme/admission-side'

type Claims = Readonly<Record<string, unknown>>
const CLAIMS: Partial<Record<Fault, Claims>> = {
  'wrong-workflow': { job_workflow_ref: 'acme/checkout/.github/workflows/other.yml@refs/heads/main' },
  'wrong-ref': { job_workflow_ref: `${WORKFLOW}@refs/heads/evil`, ref: 'refs/heads/evil' },
  'wrong-source': { repository: 'evil-org/fork', job_workflow_ref: `${WORKFLOW}@refs/heads/main` }
}

/** Pushes and signs every case, in both formats, and spoils what has to be spoilt. */
export async function makeCases(world: InteropWorld, registry: RealRegistry): Promise<Cases> {
  const digests: Partial<Record<Fault, string>> = {}
  const claims = { ...CLAIMS, 'wrong-issuer': { iss: world.otherIssuer } }
  for (const fault of FAULTS) {
    const subject = labSubject('single', `${registry.name} ${fault}`)
    digests[fault] = subject.image.digest.toString()
    await push(registry, REPOSITORY, subject)
    await make(world, registry, fault, subject, claims[fault] ?? {})
  }
  return { registry, name: `${registry.host}/${REPOSITORY}`, digests: digests as Cases['digests'] }
}

interface SigningChanges {
  readonly inputs?: Readonly<Record<string, string>>
  readonly claims?: Claims | undefined
  readonly subject?: SubjectImage
}

interface Making {
  readonly registry: RealRegistry
  readonly subject: SubjectImage
  /** Signs into a repository as the case asks for. */
  readonly sign: (repository: string, changes?: SigningChanges) => Promise<void>
}

// Every other case is signed by somebody else, and that is all that is wrong with it.
const MAKERS: Partial<Record<Fault, (making: Making) => Promise<void>>> = {
  unsigned: () => Promise.resolve(),
  'no-sbom': ({ sign }) => sign(REPOSITORY, { inputs: { sbom: 'none' } }),
  'no-provenance': async ({ registry, subject, sign }) => {
    await push(registry, SIDE, subject)
    await sign(SIDE)
    await moveFromSide(registry, subject, subject, (type) => type !== PREDICATE.provenance)
  },
  'sbom-by-other': async ({ sign }) => {
    await sign(REPOSITORY, { inputs: { sbom: 'none' } })
    await sign(REPOSITORY, { claims: CLAIMS['wrong-workflow'] })
  },
  'bundle-of-another-digest': async ({ registry, subject, sign }) => {
    const other = labSubject('single', `${registry.name} another`)
    await push(registry, SIDE, other)
    await sign(SIDE, { subject: other })
    await moveFromSide(registry, other, subject)
  },
  'forged-referrer': ({ registry, subject: { image } }) =>
    attachUnsigned(registry, open(`${registry.host}/${REPOSITORY}`), descriptorOf(image), forgeries())
}

async function make(
  world: InteropWorld,
  registry: RealRegistry,
  fault: Fault,
  subject: SubjectImage,
  claims: Claims
): Promise<void> {
  const sign: Making['sign'] = (repository, changes = {}) =>
    signed(world, registry, changes.subject ?? subject, changes.claims ?? claims, repository, changes.inputs)
  await (MAKERS[fault] ?? (() => sign(REPOSITORY)))({ registry, subject, sign })
}

async function moveFromSide(
  registry: RealRegistry,
  from: SubjectImage,
  to: SubjectImage,
  keeps?: (predicateType: string) => boolean
): Promise<void> {
  await reattach(
    registry,
    { repository: open(`${registry.host}/${SIDE}`), digest: from.image.digest },
    { repository: open(`${registry.host}/${REPOSITORY}`), subject: descriptorOf(to.image) },
    keeps
  )
}

function descriptorOf({ manifests }: BuiltImage): Descriptor {
  const manifest = manifests.at(-1)
  if (!manifest) throw new Error('an image without a manifest')
  const { mediaType, digest, bytes } = manifest
  return { mediaType, digest, size: bytes.length }
}

function forgeries(): { predicateType: string; predicate: object }[] {
  const workflow = {
    repository: 'https://github.com/acme/checkout',
    ref: 'refs/heads/main',
    path: '.github/workflows/release.yml'
  }
  return [
    { predicateType: PREDICATE.signature, predicate: {} },
    { predicateType: PREDICATE.provenance, predicate: { buildDefinition: { externalParameters: { workflow } } } },
    { predicateType: PREDICATE.spdx, predicate: { spdxVersion: 'SPDX-2.3', packages: [] } }
  ]
}

async function push(registry: RealRegistry, repository: string, { image }: SubjectImage): Promise<void> {
  await pushImage({ url: `http://${registry.host}`, credential: ACCOUNT }, repository, image)
}

async function signed(
  world: InteropWorld,
  registry: RealRegistry,
  subject: SubjectImage,
  claims: Claims,
  repository: string,
  inputs: Readonly<Record<string, string>> = {}
): Promise<void> {
  const signing = {
    registry,
    subject,
    formats: ['bundle', 'legacy'] as const,
    log: 'v1' as const,
    trust: 'files' as const
  }
  const step = await signAgain(world, signing, repository, { claims, inputs })
  if (step.exitCode !== 0) throw new Error(`the action failed:\n${wordsOf(step)}`)
}
