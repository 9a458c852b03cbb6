import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StepResult } from '../../lab/runner.ts'
import { json, type LabRequest } from '../../lab/service.ts'
import type { Judge, SignedImage } from '../judges/judge.ts'
import type { Gate } from '../world/gate.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import { labSubject } from '../world/subjects.ts'
import { expectRefused, hearAll } from './hearing.ts'
import type { Report } from './report.ts'
import { pushSubject, RELEASE, sign, signAgain, type Signing, wordsOf } from './signing.ts'

const SUITE = 'tag policies'
const TROUBLESHOOTING = join(import.meta.dirname, '..', '..', 'docs', 'troubleshooting.md')
const OTHER = 'acme/checkout/.github/workflows/other.yml@refs/heads/main'

/** Signs in a registry that never overwrites a tag, and in one that takes no tag of the kind that signatures need. */
export async function runTagPolicies(world: InteropWorld, judges: readonly Judge[], report: Report): Promise<void> {
  const registry = world.all.find(({ gate, hasReferrersApi }) => gate && !hasReferrersApi)
  if (!registry?.gate) throw new Error('a registry without the referrers API behind a gate is needed')
  const { gate } = registry
  const signing: Signing = {
    registry,
    subject: labSubject('single', 'tag policies'),
    formats: ['bundle', 'legacy'],
    log: 'v1',
    trust: 'files'
  }
  await report.check(SUITE, 'where tags are free, the image is signed', async () => {
    await sign(world, signing)
  })
  await withFault(gate, overwritesTag(gate), 'the tag is immutable', () => signTwice(world, signing, report))
  await withFault(gate, writesSignatureTag, 'this tag is not allowed', () =>
    report.check(SUITE, 'where sha256-* is refused, the action says so and nothing counts as signed', async () => {
      const repository = await pushSubject(registry, signing.subject)
      await expectDocumentedError(await signAgain(world, signing, repository))
      await expectUnsigned(signing, repository, judges)
    })
  )
}

async function signTwice(world: InteropWorld, signing: Signing, report: Report): Promise<void> {
  const repository = await pushSubject(signing.registry, signing.subject)
  await report.check(SUITE, 'where no tag is overwritten, the first signer succeeds', async () => {
    const step = await signAgain(world, signing, repository)
    if (step.exitCode !== 0 || step.outputs['verified'] !== 'true') throw new Error(wordsOf(step))
  })
  await report.check(SUITE, 'where no tag is overwritten, a second signer is told so', async () => {
    const claims = { job_workflow_ref: OTHER, workflow_ref: OTHER }
    await expectDocumentedError(await signAgain(world, signing, repository, { claims }))
  })
}

async function expectUnsigned(signing: Signing, repository: string, judges: readonly Judge[]): Promise<void> {
  const { registry, subject, formats, log, trust } = signing
  const image: SignedImage = {
    registry,
    name: `${registry.host}/${repository}`,
    digest: subject.image.digest.toString(),
    platforms: [],
    formats,
    log,
    trust,
    bundles: ''
  }
  const cosign = judges.filter(({ version, name }) => name === 'cosign' && version.startsWith('v3'))
  expectRefused(await hearAll(image, cosign, RELEASE), {
    cosign: /no (?:matching )?(?:signatures|attestations|valid bundles)/
  })
}

async function withFault(
  gate: Gate,
  matches: (request: LabRequest) => boolean,
  message: string,
  body: () => Promise<void>
): Promise<void> {
  const response = json(400, { errors: [{ code: 'TAG_INVALID', message }] })
  const fault = { matches, effect: { kind: 'answer', response } } as const
  gate.faults.push(fault)
  await body().finally(() => gate.faults.splice(gate.faults.indexOf(fault), 1))
}

function writesSignatureTag({ method, url }: LabRequest): boolean {
  return method === 'PUT' && /\/manifests\/sha256-[^/]+$/.test(url.pathname)
}

function overwritesTag({ journal }: Gate): (request: LabRequest) => boolean {
  return (request) =>
    writesSignatureTag(request) &&
    journal.some(({ method, path, status }) => method === 'PUT' && path === request.url.pathname && status === 201)
}

async function expectDocumentedError(step: StepResult): Promise<void> {
  const code = step.outputs['error-code'] ?? ''
  const page = await readFile(TROUBLESHOOTING, 'utf8')
  if (step.exitCode === 0 || step.outputs['verified'] === 'true')
    throw new Error('the step says that the image is signed')
  if (!new RegExp(`^#+ .*${code}\\b`, 'm').test(page) || code === '')
    throw new Error(`"${code}" is not documented: ${wordsOf(step)}`)
}
