import type { LabResponse } from '../service.ts'
import { runCustody, runStep, type StepResult } from '../runner.ts'
import { check, present } from './claim.ts'
import { type DemoRun, entriesOf, guardVariables, trustInputs } from './demo-run.ts'
import { type Builds, nameOf, type Release, RELEASE_WORKFLOW, REPOSITORY } from './release.ts'
import { StepLog } from './step-log.ts'

const NIGHTLY_WORKFLOW = 'https://github.com/acme/checkout/.github/workflows/nightly.yml@refs/heads/main'

/** Shows three refusals, each after the same case in which all is well; throws BrokenClaim where either goes otherwise. */
export async function showRefusals(run: DemoRun, builds: Builds): Promise<void> {
  run.screen.chapter('Three refusals', 'each after its twin in which all is well')
  await refuseTampered(run, builds)
  await refuseForeign(run, builds)
  await refuseUnsigned(run, builds)
}

async function refuseTampered(run: DemoRun, { promoted, next, unsigned }: Builds): Promise<void> {
  const { lab, screen } = run
  const before = entriesOf(lab)
  screen.part('1  The step is to sign a digest, for which the registry serves')
  const accepted = await sign(run, next)
  const signed = entriesOf(lab)
  check('bytes as pushed are signed', accepted.exitCode === 0 && signed > before, accepted.stdout)
  screen.accepted(
    'the bytes that were pushed',
    `signed, read back and verified; the log went from ${before} entries to ${signed}`
  )

  const heal = serveOther(run, unsigned, promoted)
  const refused = await sign(run, unsigned)
  heal()
  const code = refused.outputs['error-code'] ?? ''
  const [error] = errorsOf(refused)
  check('other bytes are refused', refused.exitCode === 1 && code === 'E_DIGEST_MISMATCH', refused.stdout)
  check('nothing was signed', entriesOf(lab) === signed, String(entriesOf(lab)))
  screen.refused(
    'other bytes',
    code,
    present('the error is told', error).split('\n', 1).join(),
    `an older linux/amd64 stood in its index; nothing was signed: the log still has ${signed} entries`
  )
}

async function refuseForeign(run: DemoRun, { promoted }: Builds): Promise<void> {
  const { screen } = run
  screen.part('2  custody verify expects the signer to be the workflow of acme/checkout')
  const accepted = await verify(run, promoted, RELEASE_WORKFLOW)
  check('the workflow that signed is accepted', accepted.exitCode === 0, accepted.stdout + accepted.stderr)
  screen.accepted('release.yml on main', lastLine(accepted.stdout))
  const refused = await verify(run, promoted, NIGHTLY_WORKFLOW)
  const { code, message, cause } = errorIn(refused.stderr)
  check('another workflow is refused', refused.exitCode === 4 && code === 'E_INVALID', refused.stdout + refused.stderr)
  screen.refused('nightly.yml on main', code, message, cause)
}

async function refuseUnsigned(run: DemoRun, { next, unsigned }: Builds): Promise<void> {
  const { screen } = run
  screen.part('3  custody verify is asked about a build that was')
  const accepted = await verify(run, next, RELEASE_WORKFLOW)
  check('a signed build is accepted', accepted.exitCode === 0, accepted.stdout + accepted.stderr)
  screen.accepted('pushed and signed', lastLine(accepted.stdout))
  const refused = await verify(run, unsigned, RELEASE_WORKFLOW)
  const { code, message, cause } = errorIn(refused.stderr)
  check('an unsigned build is refused', refused.exitCode === 5 && code === 'E_MISSING', refused.stdout + refused.stderr)
  screen.refused('only pushed', code, message, cause)
}

function sign({ lab, signal }: DemoRun, { name, image }: Release): Promise<StepResult> {
  const inputs = { image: name, digest: image.digest.toString(), ...trustInputs(lab) }
  return runStep(lab, { inputs, env: guardVariables(lab), signal })
}

function verify({ lab, signal }: DemoRun, release: Release, identity: string): ReturnType<typeof runCustody> {
  const { 'trusted-root': trustedRoot, 'signing-config': signingConfig } = trustInputs(lab)
  const trust = ['--trusted-root', trustedRoot, '--signing-config', signingConfig]
  const args = ['verify', nameOf(release), '--certificate-identity', identity, ...trust]
  return runCustody(lab, args, guardVariables(lab), signal)
}

/** Lets the registry answer with an index that names the amd64 image of another build, until the returned function is called. */
function serveOther({ lab }: DemoRun, release: Release, older: Release): () => void {
  const path = `/v2/${REPOSITORY}/manifests/${release.image.digest.toString()}`
  const [own, other] = [release, older].map(({ image }) => image.platforms[0]?.manifest.digest.toString() ?? '')
  const alter = (response: LabResponse): LabResponse => ({
    ...response,
    ...(response.body && { body: response.body.toString().replaceAll(own ?? '', other ?? '') })
  })
  const { faults } = lab.registry.service
  faults.push({ matches: ({ url }) => url.pathname === path, effect: { kind: 'alter', alter } })
  return () => {
    faults.pop()
  }
}

function errorsOf({ stdout }: StepResult): string[] {
  const log = new StepLog(() => undefined)
  for (const line of stdout.split('\n')) log.add(line)
  return log.annotations.filter(({ level }) => level === 'error').map(({ text }) => text)
}

function errorIn(stderr: string): { code: string; message: string; cause: string } {
  const [, code = '', message = ''] = /^error (E_\w+): (.*)$/m.exec(stderr) ?? []
  return { code, message, cause: /^ +Cause: (.*)$/m.exec(stderr)?.[1] ?? '' }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
