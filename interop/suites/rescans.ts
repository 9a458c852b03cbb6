import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { runCustody, runStep, type StepResult } from '../../lab/runner.ts'
import type { Format, Judge, SignedImage } from '../judges/judge.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { RealRegistry } from '../world/registries.ts'
import { labSubject } from '../world/subjects.ts'
import { hearAll } from './hearing.ts'
import { Writer } from './races/writers.ts'
import type { Report } from './report.ts'
import { RELEASE, sign, trustInputs, wordsOf } from './signing.ts'

const SUITE = 're-scan'
const FORMATS: readonly Format[] = ['bundle', 'legacy']
/** The workflow that scans again, as custody.yaml names it. */
export const RESCAN_SIGNER = { workflow: 'acme/ci/.github/workflows/rescan.yml', ref: 'refs/tags/v1' }
const WORKFLOW = `${RESCAN_SIGNER.workflow}@${RESCAN_SIGNER.ref}`
// It deletes nothing unless it is started so.
const DELETES_NOTHING = 'olareg'
const RESCAN = `https://github.com/${WORKFLOW}`

interface Place {
  readonly world: InteropWorld
  readonly cosign: string
  readonly foreign: Writer
  readonly image: SignedImage
  readonly repository: string
}

/**
 * A scan that is attested anew, in every registry: cosign finds it and no former one by our signers, and all that others attached, scans
 * among it, is as good as before.
 */
export async function runRescans(
  world: InteropWorld,
  judges: readonly Judge[],
  cosign: string,
  report: Report
): Promise<void> {
  for (const registry of world.all) {
    const foreign = await Writer.start(world, registry, 'cosign.yml')
    try {
      await runOn(await release(world, registry, cosign, foreign), judges, report)
    } finally {
      await foreign.stop()
    }
  }
}

async function release(world: InteropWorld, registry: RealRegistry, cosign: string, foreign: Writer): Promise<Place> {
  const subject = labSubject('single', `rescan ${registry.name}`)
  const digest = subject.image.digest.toString()
  const scan = await recordFile(world, `${registry.host}/any`, digest, new Date(Date.now() - 86_400_000))
  const signing = { registry, subject, formats: FORMATS, log: 'v1', trust: 'files' } as const
  const image = await sign(world, signing, { inputs: { scan } })
  return { world, cosign, foreign, image, repository: image.name.slice(registry.host.length + 1) }
}

async function runOn(place: Place, judges: readonly Judge[], report: Report): Promise<void> {
  const { image, foreign, cosign, repository } = place
  const { name } = image.registry
  const predicate = join(place.world.folder, `foreign-${name.replaceAll(' ', '-')}.json`)
  await writeFile(predicate, JSON.stringify({ scanner: { uri: 'pkg:somebody/else' } }))
  await report.check(SUITE, `${name}: what cosign attests beside ours`, async () => {
    for (const type of ['vuln', 'https://acme.example/approval/v1'])
      for (const format of FORMATS)
        await foreign.attestByCosign(cosign, { repository, digest: image.digest, format, type, predicate })
    for (const format of FORMATS) await expectScans(place, format, { [RELEASE.identity]: 1, [RESCAN]: 0 })
  })
  const before = await answers(judges, image)
  const stays = name === DELETES_NOTHING ? 1 : 0
  await report.check(
    SUITE,
    `${name}: the new scan is attested${stays ? ', and told that the former one stays' : ''}`,
    async () => {
      const told = await rescan(place)
      if (told !== (stays === 1)) throw new Error(`that the former scan stays is told: ${String(told)}`)
    }
  )
  for (const format of FORMATS)
    await report.check(
      SUITE,
      `${name}: cosign finds ${finds(stays, format)}, and all of its own, ${format}`,
      async () => {
        await expectScans(place, format, { [RELEASE.identity]: format === 'bundle' ? stays : 0, [RESCAN]: 1 })
        const type = 'https://acme.example/approval/v1'
        await expectCount(place, { format, type, identity: foreign.identity }, 1)
      }
    )
  await report.check(SUITE, `${name}: custody verify takes the newest scan`, () => verifiesByPolicy(place))
  await report.check(SUITE, `${name}: every verifier answers as before`, async () => {
    const after = await answers(judges, image)
    const changed = before.filter((answer) => !after.includes(answer))
    if (before.length === 0 || changed.length > 0)
      throw new Error(`${before.length} answers; other now: ${changed.join('; ')}`)
  })
}

function finds(stays: number, format: Format): string {
  return stays === 1 && format === 'bundle' ? 'the new scan beside the former one' : 'the new scan alone'
}

async function verifiesByPolicy({ world, image, repository }: Place): Promise<void> {
  const path = join(world.folder, `custody-${repository.replaceAll('/', '-')}.yaml`)
  await writeFile(path, policyOf(image.name, relative(world.folder, world.paths.trustedRoot)))
  const { exitCode, stderr } = await runCustody(world, ['verify', `${image.name}@${image.digest}`, '--policy', path])
  if (exitCode !== 0) throw new Error(stderr)
}

async function answers(judges: readonly Judge[], image: SignedImage): Promise<string[]> {
  const heard = await hearAll(image, judges, RELEASE)
  return heard.map(({ judge, what, accepted }) => `${judge}, ${what}: ${String(accepted)}`)
}

// By the signers of the image as told, and that of somebody else each time.
async function expectScans(place: Place, format: Format, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const [identity, count] of Object.entries({ ...expected, [place.foreign.identity]: 1 }))
    await expectCount(place, { format, type: 'vuln', identity }, count)
}

async function expectCount(
  { foreign, cosign, image, repository }: Place,
  asked: { readonly format: Format; readonly type: string; readonly identity: string },
  expected: number
): Promise<void> {
  const found = await foreign.attestationsByCosign(cosign, { repository, digest: image.digest, ...asked })
  if (found.count !== expected)
    throw new Error(`${asked.type} by ${asked.identity}: ${found.count}, expected ${expected}\n${found.said}`)
}

// Whether the step told that a former scan stays.
async function rescan({ world, image }: Place): Promise<boolean> {
  return (await attestScan(world, image, 'acme/deploy')).stdout.includes('verification takes the newest one')
}

/** Attests a scan of now by the workflow that scans again, called by a repository whose policy names it; throws Error where that fails. */
export async function attestScan(
  world: InteropWorld,
  { name, digest }: SignedImage,
  source: string
): Promise<StepResult> {
  const fleet = await world.github.createRepository('acme', `fleet-${String((fleets += 1))}`, {
    files: {
      'custody.yaml': policyOf(name, 'trusted_root.json', source),
      'trusted_root.json': await readFile(world.paths.trustedRoot, 'utf8')
    }
  })
  const record = await readFile(await recordFile(world, name, digest, new Date()), 'utf8')
  const results = join(world.folder, `results-${String(fleets)}.json`)
  const reference = `${name}@${digest}`
  await writeFile(
    results,
    JSON.stringify([{ image: reference, where: ['app in dev'], record: JSON.parse(record) as object }])
  )
  world.oidc.claims = { repository: source, job_workflow_ref: WORKFLOW, workflow_ref: WORKFLOW }
  try {
    const step = await runStep(world, {
      entry: 'rescan',
      inputs: {
        ...{ mode: 'attest', results, timeout: '5m', 'public-log': 'auto', 'github-token': '' },
        ...{ 'gitops-repository': fleet.fullName, 'gitops-token': GITOPS_TOKEN },
        'signing-config': trustInputs(world, 'v1', 'files')['signing-config'] ?? ''
      }
    })
    if (step.outputs['attested'] !== JSON.stringify([reference])) throw new Error(wordsOf(step))
    return step
  } finally {
    world.oidc.claims = {}
  }
}

let fleets = 0

function policyOf(image: string, trustedRoot: string, source = 'acme/deploy'): string {
  const { workflow, ref } = RESCAN_SIGNER
  return `version: 1
trust: {trusted-root: ${trustedRoot}}
apps:
  app:
    image: ${image}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    scan: {max-age: 7d, signer: {workflow: ${workflow}, ref: ${ref}, source: ${source}}}
    environments: {dev: {path: dev}}
`
}

/** A scan record of one manifest that found nothing, as the job that scans hands it on. */
export async function recordFile(world: InteropWorld, name: string, digest: string, time: Date): Promise<string> {
  const folder = join(world.folder, 'scans')
  const path = join(folder, `${digest.slice(7)}-${time.getTime()}.json`)
  const at = time.toISOString()
  const record = {
    ...{ $schema: 'urn:custody:scan:v1', version: 1, subject: { name, digest }, verdict: 'passed', warnings: [] },
    rules: { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] },
    scanner: { name: 'trivy', version: '0.74.0', database: null },
    ...{ startedAt: at, finishedAt: at, counts: {}, images: [{ digest, platform: null, findings: [] }] }
  }
  await mkdir(folder, { recursive: true })
  await writeFile(path, JSON.stringify(record))
  return path
}
