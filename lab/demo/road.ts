import { readdir, readFile } from 'node:fs/promises'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { GITOPS_TOKEN } from '../lab.ts'
import { runStep, type StepResult } from '../runner.ts'
import { check, present } from './claim.ts'
import { type DemoRun, entriesOf, guardVariables, trustInputs } from './demo-run.ts'
import { ENTRY, OVERLAY } from './deployment.ts'
import { nameOf, type Release, RELEASE_WORKFLOW } from './release.ts'
import type { Screen } from './screen.ts'
import { type Stage, StepLog } from './step-log.ts'

const STAGES = [
  'Start',
  'Subject',
  'Identity and trust',
  'Statements',
  'Bundles',
  'Publication and read-back',
  'Pull request'
]

/** How the step ended: what a runner knows of it, and the evidence it wrote. */
export interface Journey {
  readonly step: StepResult
  readonly evidence: Evidence
}

/** Runs the step on a release and shows each stage as it ends; throws BrokenClaim where anything is not as it must be. */
export async function travelRoad(run: DemoRun, release: Release): Promise<Journey> {
  const { lab, screen, signal } = run
  screen.chapter(
    'The step',
    'node dist/index.js, started as a runner does; a time is what a stage added to the ones before it'
  )
  const log = new StepLog(({ title, milliseconds, lines }) => {
    screen.stage(title, milliseconds, ...lines)
  })
  const step = await runStep(lab, {
    inputs: inputsFor(run, release),
    env: guardVariables(lab),
    signal,
    onLine: (line) => {
      log.add(line)
    }
  })
  for (const { level, text } of log.annotations) screen.fact(level, text.split('\n', 1).join())
  check('the step ends with 0', step.exitCode === 0, step.stdout + step.stderr)
  check('the step goes through every stage', isTheRoad(log.stages), log.stages.map(({ title }) => title).join(', '))
  await checkOutputs(run, release, step)
  const evidence = JSON.parse(await readFile(step.outputs['evidence'] ?? '', 'utf8')) as Evidence
  checkEvidence(evidence, release)
  showOutputs(screen, step)
  return { step, evidence }
}

function isTheRoad(stages: readonly Stage[]): boolean {
  return stages.map(({ title }) => title).join() === STAGES.join()
}

function inputsFor({ lab }: DemoRun, { name, image }: Release): Record<string, string> {
  return {
    image: name,
    digest: image.digest.toString(),
    'gitops-repository': 'acme/deploy',
    'gitops-path': OVERLAY,
    'gitops-image': ENTRY,
    'gitops-token': GITOPS_TOKEN,
    ...trustInputs(lab)
  }
}

async function checkOutputs({ lab }: DemoRun, release: Release, { outputs }: StepResult): Promise<void> {
  const seen = JSON.stringify(outputs)
  const indexes = lab.sigstore.rekor.entries().map(({ logIndex }) => logIndex)
  const told = (outputs['log-indexes'] ?? '').split(',').map(Number)
  const sboms = Object.keys(JSON.parse(outputs['sbom-paths'] ?? '{}') as object)
  const { digest, platforms } = release.image
  const digests = [digest, ...platforms.map(({ manifest }) => manifest.digest)].map(String)
  check('the output subject names the digest', outputs['subject'] === nameOf(release), seen)
  check('the output verified is true', outputs['verified'] === 'true', seen)
  check('the output log-indexes names every entry of the log', sameMembers(told, indexes) && entriesOf(lab) > 0, seen)
  check('the output sbom-paths names the index and each platform', sameMembers(sboms, digests), seen)
  check('the output bundles is a folder of bundles', (await readdir(outputs['bundles'] ?? '')).length > 0, seen)
  check('the output operation is created', outputs['operation'] === 'created', seen)
}

function checkEvidence({ images, signer }: Evidence, { image, packages }: Release): void {
  const { digest, platforms, sboms } = present('the evidence speaks of the image', images[0])
  check('the evidence names the digest', digest === image.digest.toString(), digest)
  check('the evidence names the workflow', signer.identity === RELEASE_WORKFLOW, signer.identity)
  check('the evidence counts both platforms', platforms.length === image.platforms.length)
  const scanned = sboms.filter(({ source }) => source === 'buildkit')
  check("there is an SBOM of BuildKit's for each platform", scanned.length === image.platforms.length)
  for (const { packages: count } of sboms)
    check('each SBOM lists every package', count >= packages.length, String(count))
}

function showOutputs(screen: Screen, { outputs, temp }: StepResult): void {
  screen.chapter('Its outputs')
  for (const [name, value] of Object.entries(outputs)) {
    const lines = name === 'sbom-paths' ? Object.values(JSON.parse(value) as Record<string, string>) : [value]
    screen.fact(name, ...lines.map((line) => line.replace(temp, '$RUNNER_TEMP')))
  }
}

function sameMembers<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length
}
