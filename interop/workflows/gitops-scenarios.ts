import type { LabPullRequest } from '../../lab/github/repository.ts'
import { mergePull } from '../../lab/github/merging.ts'
import type { Digest } from '../../src/image/digest.ts'
import type { WorkflowResult } from './act.ts'
import { attachedTypes, failsBy, holds, released, same, succeeds } from './assertions.ts'
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
  const result = await world.run({ workflow: 'promote.yml', repository: fleet })
  succeeds('the promotion to staging', result)
  const toStaging = openPull(fleet, digest.hex)
  const path = `${overlayOf('staging')}/kustomization.yaml`
  const file = await fleet.remote.git.git(['show', `${toStaging.headOid}:${path}`])
  holds('staging gets the digest', file.toString().includes(digest.toString()), result)
  succeeds('its gate', await gate(world, fleet, pullEvent(toStaging)))
  await merge(fleet, toStaging)
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

/** A re-scan of what is deployed keeps one issue: opened, left alone, and closed when nothing blocks any more. */
export async function rescanned(world: WorkflowWorld): Promise<void> {
  const fleet = await fleetOf(world)
  const play = async (failOn: string) => {
    const event = { payload: { fail_on: failOn } }
    const result = await world.run({ workflow: 'rescan.yml', repository: fleet, event, hasIdentity: false })
    succeeds(`the re-scan that tells ${failOn}`, result)
    return fleet.remote.issues.map(({ state, body }) => ({ state, tells: body.includes('CVE-2026-2000') }))
  }
  same('issues', await play('HIGH'), [{ state: 'open', tells: true }])
  const [before] = fleet.remote.issues.map(({ body }) => body)
  same('issues of a second run', await play('HIGH'), [{ state: 'open', tells: true }])
  same('the text', fleet.remote.issues[0]?.body, before)
  same('issues where nothing blocks', await play('CRITICAL'), [{ state: 'closed', tells: false }])
}

// One for all scenarios: it is made where the first of them begins.
const fleets = new WeakMap<WorkflowWorld, Promise<WorkingRepository>>()

function fleetOf(world: WorkflowWorld): Promise<WorkingRepository> {
  const fleet = fleets.get(world) ?? released(world, 'v1').then((digest) => world.createFleet(digest))
  fleets.set(world, fleet)
  return fleet
}

function openPull({ remote }: WorkingRepository, hex: string): LabPullRequest {
  const open = remote.pulls.filter(({ state }) => state === 'open')
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
