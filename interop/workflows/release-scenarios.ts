import { Digest } from '../../src/image/digest.ts'
import type { WorkflowResult } from './act.ts'
import { attachedTypes, failsBy, holds, logged, released, same, succeeds, tagged } from './assertions.ts'
import { overlayOf } from './callers.ts'
import type { WorkflowWorld } from './workflow-world.ts'

const PULL_FROM_FORK = { pull_request: { head: { repo: { id: 42, fork: true } } } }
const LEVEL_3 = '**SLSA Build L3**'
const LEVEL_2 = '**SLSA Build L2**'

/** Plays the release that goes through; gives the digest that it made. */
export async function playRelease(world: WorkflowWorld): Promise<{ result: WorkflowResult; digest: Digest }> {
  const result = await world.run({ workflow: 'release.yml' })
  succeeds('the release', result)
  return { result, digest: await released(world, 'v1') }
}

/** The whole chain: everything is attached, the digest has its tag, the pull request is open, and the level is told. */
export async function release(world: WorkflowWorld): Promise<void> {
  const { result, digest } = await playRelease(world)
  const types = await attachedTypes(world, digest)
  for (const type of ['cosign/sign/v1', 'provenance/v1', 'spdx.dev/Document', 'attestation/vuln/v1'])
    holds(`a ${type} hangs on the digest`, types.filter((found) => found.includes(type)).length === 1, result)
  const pulls = world.deployment.pulls.filter(({ state }) => state === 'open')
  same('open pull requests', pulls.length, 1)
  const path = `${overlayOf('dev')}/kustomization.yaml`
  const file = await world.deployment.git.git(['show', `${pulls[0]?.headOid ?? ''}:${path}`])
  holds('its branch deploys the digest', file.toString().includes(`digest: ${digest.toString()}`), result)
  holds('its text names the digest', pulls[0]?.body.includes(digest.hex) === true, result)
  holds('it is level 3: build and signature are jobs of release.yml', result.summary.includes(LEVEL_3), result)
}

/** A shut gate: nothing new in the log, and the tag where it was. */
export async function blocked(world: WorkflowWorld): Promise<void> {
  const [entries, tag] = [logged(world), await tagged(world, 'v1')]
  const result = await world.run({ workflow: 'release-gated.yml' })
  failsBy('the run', 'E_GATE', result)
  holds('it names the vulnerability that blocks', result.log.includes('CVE-2026-2000'), result)
  same('entries in the log', logged(world), entries)
  same('v1', (await tagged(world, 'v1'))?.toString(), tag?.toString())
}

/** A caller without `id-token: write` gets the block to add before anything is built. */
export async function missingPermission(world: WorkflowWorld): Promise<void> {
  const result = await world.run({ workflow: 'release.yml', hasIdentity: false })
  failsBy('the run', 'E_PREFLIGHT_IDENTITY', result)
  holds('it names the block to add', result.log.includes('id-token: write'), result)
  builtNothing(result)
}

/** A pull request from a fork gets no identity, and is told so before anything is built. */
export async function fork(world: WorkflowWorld): Promise<void> {
  const event = { name: 'pull_request', payload: PULL_FROM_FORK }
  const result = await world.run({ workflow: 'release.yml', event, hasIdentity: false })
  failsBy('the run', 'E_FORK_NO_ID_TOKEN', result)
  builtNothing(result)
}

/** A signature that is cut off while it is published is completed by the same job; a third run adds nothing. */
export async function cancelled(world: WorkflowWorld): Promise<void> {
  const digest = await build(world)
  const sign = { workflow: 'sign.yml', signer: 'sign.yml', event: { payload: { digest: digest.toString() } } }
  const first = await world.run({ ...sign, cancelAt: (line) => line.includes('Publication and read-back') })
  holds('the first run was cut off', first.exitCode === 137, first)
  const second = await world.run(sign)
  succeeds('the second', second)
  const types = await attachedTypes(world, digest)
  holds('everything hangs there', types.length >= 3, second)
  same('nothing hangs there twice', [...new Set(types)].sort(), [...types].sort())
  const entries = logged(world)
  succeeds('a third', await world.run(sign))
  same('entries that the third made', logged(world) - entries, 0)
}

/** The sign workflow refuses a digest that another commit built, and takes it, as level 2, where any is asked for. */
export async function revision(world: WorkflowWorld): Promise<void> {
  const [own, older] = [await build(world), await build(world)]
  const sign = (digest: Digest, payload: object = {}) =>
    world.run({
      workflow: 'sign.yml',
      signer: 'sign.yml',
      event: { payload: { digest: digest.toString(), ...payload } }
    })
  const accepted = await sign(own)
  succeeds('the signature of what this commit built', accepted)
  holds('it is level 2: somebody handed the digest over', accepted.summary.includes(LEVEL_2), accepted)
  holds('and nothing says more', !accepted.summary.includes(LEVEL_3), accepted)
  await world.app.remote.push('main', { 'README.md': 'A shop' }, 'Say what this is')
  const entries = logged(world)
  failsBy('the signature of what another commit built', 'E_REVISION', await sign(older))
  same('entries in the log', logged(world) - entries, 0)
  same('attached to it', await attachedTypes(world, older), [])
  succeeds('the same with revision: any', await sign(older, { revision: 'any' }))
}

/** Builds and pushes by digest, without a tag and without a signature. */
export async function build(world: WorkflowWorld): Promise<Digest> {
  const result = await world.run({ workflow: 'build.yml' })
  succeeds('the build', result)
  const digest = Digest.parse(/built (sha256:[0-9a-f]{64})/.exec(result.log)?.[1] ?? 'none')
  same('attached to what was only built', await attachedTypes(world, digest), [])
  return digest
}

function builtNothing(result: WorkflowResult): void {
  holds('nothing was built', !result.log.includes('docker/build-push-action'), result)
}
