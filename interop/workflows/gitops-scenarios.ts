import type { LabPullRequest } from '../../lab/github/repository.ts'
import { mergePull } from '../../lab/github/merging.ts'
import type { Digest } from '../../src/image/digest.ts'
import type { WorkflowResult } from './act.ts'
import { attached as attachedTo, attachedTypes, failsBy, holds, released, same, succeeds } from './assertions.ts'
import { kustomization, overlayOf } from './callers.ts'
import { build } from './release-scenarios.ts'
import type { WorkingRepository } from './repositories.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** verify.yml: what was released verifies; what was not signed does not, nor does an empty list. */
export async function verified(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  const verify = (...images: string[]) =>
    world.run({ workflow: 'verify.yml', repository: fleet, event: { payload: { images: images.join('\n') } } })
  const name = `${world.servers.registry.host}/acme/checkout`
  const [good, unsigned] = [await released(world, 'v1'), await build(world)]
  const accepted = await verify(`${name}@${good.toString()}`)
  succeeds('what was released', accepted)
  holds('the summary tells it', accepted.summary.includes('1 image verified'), accepted)
  failsBy('one of two', 'E_MISSING', await verify(`${name}@${good.toString()}`, `${name}@${unsigned.toString()}`))
  failsBy('nothing to verify', 'E_VERIFY_NOTHING', await verify())
}

/** release.yml without a path: promote.yml proposes the digest where the policy says, the gate passes it, and it goes on. */
export async function promoted(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  await world.app.remote.push('main', { 'CHANGES.md': 'More of it' }, 'Sell more')
  succeeds('the release', await world.run({ workflow: 'release-by-policy.yml' }))
  const digest = await released(world, 'v2')
  const toDev = openPull(fleet, digest.hex)
  succeeds('its gate', await gate(world, fleet, pullEvent(toDev)))
  const queued = await queueEvent(fleet, toDev)
  succeeds('its gate in the queue', await gate(world, fleet, queued.event))
  await attested(world, fleet, queued, digest)
  await merge(fleet, toDev)
  succeeds('the promotion to staging', await world.run({ workflow: 'promote.yml', repository: fleet }))
  await mergeTo(world, fleet, 'staging', digest)
}

/** The gate refuses what a person writes by hand: a digest that nobody signed, and one that dev does not hold. */
export async function gated(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  const { host: registry } = world.servers.registry
  const [unsigned, older] = [await build(world), await released(world, 'v1')]
  const foreign = await byHand(fleet, 'dev', kustomization(registry, unsigned.toString()))
  failsBy('the gate of an unsigned digest', 'E_GATE_MISSING', await gate(world, fleet, pullEvent(foreign)))
  const skipping = await byHand(fleet, 'staging', kustomization(registry, older.toString()))
  failsBy('the gate of a digest that dev does not hold', 'E_GATE_RULES', await gate(world, fleet, pullEvent(skipping)))
}

/** What staging holds is rolled back, held against promotions, released, and promoted again; the report tells each state. */
export async function rolledBack(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  const [older, newer] = [await released(world, 'v1'), await released(world, 'v2')]
  const play = (mode: string, payload: object = { app: 'checkout' }) =>
    world.run({ workflow: 'promote.yml', repository: fleet, event: { payload: { mode, ...payload } } })
  const reported = async (claim: string, ...texts: string[]) => {
    const report = await play('report', {})
    succeeds('the report', report)
    for (const text of texts) holds(`${claim}: ${text}`, report.summary.includes(text), report)
  }
  failsBy('a release of what nothing holds', 'E_PROMOTION_NOT_HELD', await play('release'))
  await reported('it tells what runs', 'staging', newer.hex.slice(0, 12))
  succeeds('the rollback', await play('rollback'))
  await mergeTo(world, fleet, 'staging', older)
  await reported('it tells what runs now', older.hex.slice(0, 12))
  const held = await play('promote', {})
  same('pull requests past a rollback', openPulls(fleet).length, 0)
  holds('it says what holds it', /rollback|held/i.test(held.log), held)
  succeeds('the release', await play('release'))
  const [release] = openPulls(fleet)
  holds('it says so', release?.body.includes('Ends the rollback') === true, held)
  if (release) await merge(fleet, release)
  succeeds('the promotion after it', await play('promote', {}))
  await mergeTo(world, fleet, 'staging', newer)
}

/** sign.yml without a path proposes where the policy says. */
export async function signedByPolicy(world: WorkflowWorld): Promise<void> {
  const digest = await build(world)
  const fleet = await world.createFleet(await released(world, 'v1'), 'signed', 'sign.yml')
  const event = { payload: { digest: digest.toString() } }
  succeeds('the signature', await world.run({ workflow: 'sign-by-policy.yml', signer: 'sign.yml', event }))
  await holdsIn(fleet, openPull(fleet, digest.hex), 'dev', digest)
}

/** A re-scan of what is deployed keeps one issue, opened, left alone, and closed when nothing blocks any more; what passes is attested anew. */
export async function rescanned(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  const digest = await released(world, 'v2')
  const play = async (failOn: string, hasIdentity = true) => {
    const event = { payload: { fail_on: failOn } }
    const result = await world.run({
      workflow: 'rescan.yml',
      signer: 'rescan.yml',
      repository: fleet,
      event,
      hasIdentity
    })
    succeeds(`the re-scan that tells ${failOn}`, result)
    return fleet.remote.issues.map(({ state, body }) => ({ state, tells: body.includes('CVE-2026-2000') }))
  }
  const scans = async () =>
    (await attachedTo(world, digest))
      .filter(({ type }) => type.endsWith('/attestation/vuln/v1'))
      .map(({ location }) => location)
  const before = await scans()
  same('scans of the release', before.length, 1)
  same('issues', await play('HIGH', false), [{ state: 'open', tells: true }])
  const [text] = fleet.remote.issues.map(({ body }) => body)
  same('issues of a second run', await play('HIGH'), [{ state: 'open', tells: true }])
  same('the text', fleet.remote.issues[0]?.body, text)
  same('the scan, where the new one did not pass', await scans(), before)
  const others = (await attachedTo(world, digest)).length
  same('issues where nothing blocks', await play('CRITICAL'), [{ state: 'closed', tells: false }])
  const after = await scans()
  same('scans after one that passed', after.length, 1)
  same('whether it is another one', after[0] !== before[0], true)
  same('everything that is attached', (await attachedTo(world, digest)).length, others)
}

// One for all scenarios: it is made where the first of them begins.
const fleets = new WeakMap<WorkflowWorld, Promise<WorkingRepository>>()

function fleetOf(world: WorkflowWorld): Promise<WorkingRepository> {
  const fleet = fleets.get(world) ?? released(world, 'v1').then((digest) => world.createFleet(digest))
  fleets.set(world, fleet)
  return fleet
}

function openPulls({ remote }: WorkingRepository): LabPullRequest[] {
  return remote.pulls.filter(({ state }) => state === 'open')
}

// A pull request to an environment that brings it this digest passes its gate, and is merged.
async function mergeTo(
  world: WorkflowWorld,
  fleet: WorkingRepository,
  environment: string,
  digest: Digest
): Promise<void> {
  const pull = openPull(fleet, digest.hex)
  await holdsIn(fleet, pull, environment, digest)
  succeeds('its gate', await gate(world, fleet, pullEvent(pull)))
  await merge(fleet, pull)
}

async function holdsIn(
  { remote }: WorkingRepository,
  { headOid }: LabPullRequest,
  environment: string,
  digest: Digest
): Promise<void> {
  const path = `${overlayOf(environment)}/kustomization.yaml`
  const file = (await remote.git.git(['show', `${headOid}:${path}`])).toString()
  same(`the digest in ${environment}`, /digest: (\S+)/.exec(file)?.[1], digest.toString())
}

function openPull(repository: WorkingRepository, hex: string): LabPullRequest {
  const open = openPulls(repository)
  same('open pull requests', open.length, 1)
  const [pull] = open
  if (!pull?.body.includes(hex)) throw new Error(`the pull request does not name ${hex}: ${pull?.body ?? ''}`)
  return pull
}

interface GateEvent {
  readonly name: string
  readonly payload: object
}

function pullEvent({ number }: LabPullRequest): GateEvent {
  return { name: 'pull_request', payload: { pull_request: { number, head: { repo: { id: 1296269, fork: false } } } } }
}

interface QueuedGroup {
  readonly ref: string
  readonly event: GateEvent
}

// A queue tests a pull request's head upon the base that it is merged to.
async function queueEvent({ remote }: WorkingRepository, { number, headOid }: LabPullRequest): Promise<QueuedGroup> {
  const base = (await remote.headOf('main')) ?? ''
  const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`
  const payload = { merge_group: { head_ref: ref, head_sha: headOid, base_sha: base } }
  return { ref, event: { name: 'merge_group', payload } }
}

// The summary of what passed in the queue hangs on the digest; under a pull request's own ref none is signed.
async function attested(
  world: WorkflowWorld,
  repository: WorkingRepository,
  { ref, event }: QueuedGroup,
  digest: Digest
): Promise<void> {
  const play = { workflow: 'attest-gate.yml', signer: 'attest-gate.yml', repository, event }
  const summaries = async () =>
    (await attachedTypes(world, digest)).filter((type) => type === 'https://slsa.dev/verification_summary/v1').length
  failsBy(
    'a summary under the ref of a pull request',
    'E_SUMMARY_REF',
    await world.run({ ...play, ref: 'refs/pull/1/merge' })
  )
  same('summaries', await summaries(), 0)
  succeeds('the gate that attests', await world.run({ ...play, ref }))
  same('summaries', await summaries(), 1)
}

function gate(world: WorkflowWorld, repository: WorkingRepository, event: GateEvent): Promise<WorkflowResult> {
  return world.run({ workflow: 'gate.yml', repository, event, hasIdentity: false })
}

async function byHand({ remote }: WorkingRepository, environment: string, text: string): Promise<LabPullRequest> {
  const branch = `by-hand-${remote.pulls.length}`
  const headOid = await remote.push(branch, { [`${overlayOf(environment)}/kustomization.yaml`]: text }, 'By hand')
  return remote.openPull('robin', branch, headOid, 'main', { title: 'By hand', body: '' })
}

async function merge({ remote }: WorkingRepository, pull: LabPullRequest): Promise<void> {
  if ((await mergePull(remote, pull, 'robin')) === undefined) throw new Error(`#${pull.number} could not be merged`)
}
