import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { attachedTo } from './attached.ts'
import { expectSuccess } from './failure.ts'
import { GATE, GatedLadder, overlay, overlayOf } from './gated-ladder.ts'
import { type Pushed, World } from './world.ts'

const SUMMARY = 'https://slsa.dev/verification_summary/v1'

let world: World
let image: Pushed
let ladder: GatedLadder

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
  image = await world.push()
  expectSuccess(await world.sign(image))
  ladder = await GatedLadder.create(world, image)
  expectSuccess(await ladder.promote({ mode: 'bump', image: image.reference }))
})

afterAll(() => world.stop())

/** The verification summaries on the image, each verified by other code than ours. */
async function summaries() {
  const { bundles } = await attachedTo(world.lab, image, image.digest)
  return bundles.filter(({ predicateType }) => predicateType === SUMMARY)
}

/** The predicate that a bundle signs. */
function predicateIn(bundle: Buffer): Record<string, unknown> {
  const { dsseEnvelope } = JSON.parse(bundle.toString()) as { dsseEnvelope: { payload: string } }
  return (JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as { predicate: Record<string, unknown> })
    .predicate
}

describe('the gate, as a step', () => {
  it('passes without a summary where the job may not ask for an identity, and says what is missing', async () => {
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    const passed = await ladder.gate(ladder.pullEvent, { env })
    expectSuccess(passed)
    expect(passed.outputs).toMatchObject({ passed: 'true', 'verification-summaries': '[]' })
    expect(passed.stdout).toMatch(/::notice.*no verification summary.*identity token/)
    expect(passed.summary).toContain('No verification summary was signed')
    const required = await ladder.gate(ladder.pullEvent, { env, inputs: { 'verification-summary': 'require' } })
    expect(required).toMatchObject({ exitCode: 1, outputs: { passed: 'true', 'error-code': 'E_NO_ID_TOKEN' } })
    expect(await summaries()).toEqual([])
  })

  it('signs nothing in the pull request’s own version of the workflow', async () => {
    const ref = `refs/pull/${ladder.pull.number}/merge`
    const passed = await ladder.gate(ladder.pullEvent, { ref })
    expectSuccess(passed)
    expect(passed.summary).toContain('whoever wrote the pull request could have changed it')
    const required = await ladder.gate(ladder.pullEvent, { ref, inputs: { 'verification-summary': 'require' } })
    expect(required.outputs).toMatchObject({ 'error-code': 'E_SUMMARY_REF' })
    expect(await summaries()).toEqual([])
  })

  it('signs nothing where it is told never to', async () => {
    const passed = await ladder.gate(ladder.pullEvent, { inputs: { 'verification-summary': 'never' } })
    expectSuccess(passed)
    expect(passed.summary).not.toMatch(/verification summar/i)
    expect(await summaries()).toEqual([])
  })

  it('attaches a summary of what it let through to the digest, once however often it runs', async () => {
    const first = await ladder.gate(ladder.pullEvent)
    expectSuccess(first)
    expect(JSON.parse(first.outputs['verification-summaries'] ?? '')).toMatchObject([
      { app: 'checkout', environment: 'dev', digest: image.digest, kept: false }
    ])
    const [summary, ...others] = await summaries()
    expect(others).toEqual([])
    expect(summary?.signer).toBe(GATE)
    const base = (await ladder.repository.headOf('main')) ?? ''
    expect(predicateIn(summary?.bytes ?? Buffer.alloc(0))).toEqual({
      verifier: {
        id: 'https://github.com/acme/deploy/.github/workflows/gate.yml',
        version: { custody: expect.any(String) }
      },
      timeVerified: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      resourceUri: `oci://${image.name}?environment=dev`,
      policy: {
        uri: `https://github.com/acme/deploy/blob/${base}/custody.yaml`,
        digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
      },
      inputAttestations: [
        { uri: expect.stringContaining(`oci://${image.name}@sha256:`), digest: { sha256: expect.any(String) } },
        { uri: expect.stringContaining(`oci://${image.name}@sha256:`), digest: { sha256: expect.any(String) } }
      ],
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
      slsaVersion: '1.1'
    })
    const entries = world.entries()
    const named = await ladder.gate({}, { inputs: { 'pull-request': String(ladder.pull.number) } })
    expect(JSON.parse(named.outputs['verification-summaries'] ?? '')).toMatchObject([{ kept: true }])
    const again = await ladder.gate(ladder.pullEvent)
    expectSuccess(again)
    expect(JSON.parse(again.outputs['verification-summaries'] ?? '')).toMatchObject([{ kept: true }])
    expect(again.summary).toContain('stood there already')
    expect(world.entries()).toBe(entries)
    expect(await summaries()).toHaveLength(1)
  })

  it('leaves what verifies for the image as it was', async () => {
    const verified = await world.custody([
      ...['verify', image.reference, '--require', 'signature,provenance', ...world.trustOptions()],
      ...['--certificate-identity', 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main']
    ])
    expect(verified.exitCode).toBe(0)
  })

  it('shows the summary in the tree, and verifies it for its environment alone', async () => {
    const tree = await world.custody(['tree', image.reference, ...world.trustOptions()], { COLUMNS: '200' })
    expect(tree.stdout).toContain(`PASSED for oci://${image.name}?environment=dev`)
    const verify = (environment: string, ...more: string[]) =>
      world.custody([
        ...['verify', image.reference, '--require', 'vsa', '--environment', environment, ...world.trustOptions()],
        ...['--signer-workflow', 'acme/deploy/.github/workflows/gate.yml', ...more],
        ...['--source-repository', 'https://github.com/acme/deploy']
      ])
    expect(await verify('dev', '--source-ref', 'refs/heads/main')).toMatchObject({ exitCode: 0 })
    const other = await verify('staging')
    expect(other).toMatchObject({ exitCode: 4 })
    expect(other.stderr).toContain('environment=dev')
    expect(await verify('dev', '--source-ref', 'refs/pull/1/merge')).toMatchObject({ exitCode: 4 })
    const half = await world.custody(['verify', image.reference, '--require', 'vsa', '--signer-workflow', 'a/b/.github/workflows/c.yml'])
    expect(half).toMatchObject({ exitCode: 2 })
  })

  it('is seen by the report, for the environment that it is for', async () => {
    const pull = ladder.pull
    await ladder.repository.push('main', { [overlayOf('dev')]: overlay(image, image.digest) }, `Merge #${pull.number}`)
    const report = await ladder.promote({ mode: 'report' })
    expectSuccess(report)
    expect(JSON.parse(report.outputs['outcomes'] ?? '')).toMatchObject({
      environments: [
        { environment: 'dev', signature: 'verified', summary: { signer: GATE } },
        { environment: 'staging', signature: 'missing', summary: null }
      ]
    })
    expect(report.summary).toContain('VSA')
  })

  it('signs one for the next environment from the merge queue, though promotion and registry are read again', async () => {
    const promoted = await ladder.promote({ mode: 'promote', environment: 'staging' })
    expectSuccess(promoted)
    expect(promoted.outputs).toMatchObject({ operation: 'created' })
    const { event, ref } = await ladder.queued()
    const passed = await ladder.gate(event, { ref, env: { GITHUB_EVENT_NAME: 'merge_group' } })
    expectSuccess(passed)
    expect(JSON.parse(passed.outputs['verification-summaries'] ?? '')).toMatchObject([{ environment: 'staging' }])
    expect(await summaries()).toHaveLength(2)
    const workflow = String.raw`https://github\.com/acme/deploy/\.github/workflows/gate\.yml`
    const verified = await world.custody([
      ...['verify', image.reference, '--require', 'vsa', '--environment', 'staging', ...world.trustOptions()],
      '--certificate-identity-regexp',
      `^${workflow}@refs/heads/gh-readonly-queue/main/.+$`
    ])
    expect(verified).toMatchObject({ exitCode: 0 })
  })

  it('signs nothing of what it refuses', async () => {
    const unsigned = await world.push()
    const files = { [overlayOf('dev')]: overlay(image, unsigned.digest) }
    const headOid = await ladder.repository.push('topic', files, 'By hand')
    ladder.repository.openPull('robin', 'topic', headOid, 'main', { title: 'By hand', body: '' })
    const refused = await ladder.gate(ladder.pullEvent)
    expect(refused).toMatchObject({ exitCode: 1, outputs: { passed: 'false', 'error-code': 'E_GATE_MISSING' } })
    expect(refused.summary).toContain('❌')
    expect(await summaries()).toHaveLength(2)
  })

  it('goes on without a summary where the registry takes none, unless one is required', async () => {
    const other = await world.push()
    expectSuccess(await world.sign(other))
    const fresh = await GatedLadder.create(world, other)
    expectSuccess(await fresh.promote({ mode: 'bump', image: other.reference }))
    world.breakRegistry(other, 'PUT', /^/, { kind: 'answer', response: { status: 403 } })
    const passed = await fresh.gate(fresh.pullEvent)
    expectSuccess(passed)
    expect(passed.summary).toContain('No verification summary was signed')
    const required = await fresh.gate(fresh.pullEvent, { inputs: { 'verification-summary': 'require' } })
    expect(required.exitCode).toBe(1)
    expect(required.outputs['error-code']).toMatch(/^E_REGISTRY/)
    world.reset()
    expectSuccess(await fresh.gate(fresh.pullEvent, { inputs: { 'verification-summary': 'require' } }))
  })
})
