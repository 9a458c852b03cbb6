import { readFile, writeFile } from 'node:fs/promises'
import { Agent } from 'node:https'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Lab } from '../../lab/lab.ts'
import { stepEnvironment } from '../../lab/runner.ts'
import type { Fault } from '../../lab/service.ts'
import { TufRepository } from '../../lab/sigstore/tuf.ts'
import { type Pushed, World } from '../dist/world.ts'
import { BackendProcess } from './backend-process.ts'

const TIME_LIMIT_MS = 2000

let world: World
let backend: BackendProcess
let signed: Pushed
let unsigned: Pushed

const policyFor = (apps: readonly Pushed[], source = 'acme/checkout'): string =>
  JSON.stringify({
    version: 1,
    trust: { 'trusted-root': 'sigstore/trusted_root.json' },
    apps: Object.fromEntries(
      apps.map(({ name }, index) => [
        `app-${index}`,
        {
          image: name,
          signer: { workflow: 'acme/checkout/.github/workflows/release.yml', ref: 'refs/heads/main', source },
          require: ['signature', 'provenance'],
          environments: { dev: { path: `overlays/dev-${index}` } }
        }
      ])
    ),
    admission: { registries: ['registry.k8s.io/'] }
  })

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
  ;[signed, unsigned] = [await world.pushSingle(), await world.pushSingle()]
  await world.sign(signed)
  const policy = await world.file('custody.yaml', policyFor([signed, unsigned]))
  backend = await BackendProcess.start(
    world.lab.folder,
    ['--policy', policy, '--audit-log', 'audit.jsonl', '--time-limit', `${TIME_LIMIT_MS / 1000}s`],
    stepEnvironment(world.lab),
    true
  )
})
afterAll(async () => {
  await backend.stop()
  await world.stop()
})
afterEach(() => {
  world.reset()
})

describe('custody admit', () => {
  it('admits what verifies, and asks the registry once for a digest that is asked for often', async () => {
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    const before = world.requests()['registry']
    expect(await backend.review(signed.reference, signed.reference)).toEqual({ allowed: true })
    expect(world.requests()['registry']).toBe(before)
  })

  it('asks for one token for all digests of a repository, and only to read', async () => {
    const image = await world.push({ sbom: false, provenance: false })
    expect((await world.sign(image)).exitCode).toBe(0)
    await takeOver(policyFor([signed, unsigned, image]))
    world.reset()
    for (const digest of image.points)
      expect(await backend.review(`${image.name}@${digest}`)).toEqual({ allowed: true })
    const asked = world.lab.registry.service.journal.map(({ path }) => new URL(path, world.lab.registry.url))
    const tokens = asked.filter(({ pathname }) => pathname === '/token')
    expect(tokens.map(({ searchParams }) => searchParams.getAll('scope'))).toEqual([
      [`repository:${image.repository}:pull`]
    ])
    await takeOver(policyFor([signed, unsigned]))
  })

  it('refuses a Pod for one image among several, and says which and why', async () => {
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    const { allowed, reason } = await backend.review(signed.reference, unsigned.reference)
    expect(allowed).toBe(false)
    expect(reason).toContain(`${unsigned.reference}: E_MISSING: no signature and no provenance on`)
    expect(reason).not.toContain(`${signed.reference}:`)
  })

  it('refuses tags, other repositories and other spellings without asking anybody', async () => {
    const before = world.requests()['registry']
    const reasons = [
      [`${signed.name}:1.0.0`, 'a tag can move'],
      [signed.name, 'it has no digest'],
      [`unknown.example/a/b@${signed.digest}`, 'no app of the policy'],
      ['nginx:latest', 'a tag can move'],
      [`nginx@${signed.digest}`, 'does not begin with a registry host'],
      [`${signed.name}@${signed.digest.slice(0, -1)}`, '63']
    ] as const
    for (const [image, reason] of reasons)
      expect(await backend.review(image)).toEqual({
        allowed: false,
        reason: expect.stringContaining(reason) as unknown
      })
    expect(await backend.review(`registry.k8s.io/pause@${signed.digest}`)).toEqual({ allowed: true })
    expect(world.requests()['registry']).toBe(before)
  })

  it('refuses the signature of another repository that calls the same workflow', async () => {
    const other = await world.pushSingle()
    world.lab.oidc.claims = {
      repository: 'evil/fork',
      job_workflow_ref: 'acme/checkout/.github/workflows/release.yml@refs/heads/main'
    }
    const signing = await world.sign(other, {}, { env: { GITHUB_REPOSITORY: 'evil/fork' } })
    expect([signing.exitCode, signing.stdout]).toEqual([0, expect.anything()])
    await takeOver(policyFor([signed, unsigned, other]))
    const { allowed, reason } = await backend.review(other.reference)
    expect(allowed).toBe(false)
    expect(reason).toContain(
      'source repository https://github.com/evil/fork; expected https://github.com/acme/checkout'
    )
    await takeOver(policyFor([other], 'evil/fork'))
    expect(await backend.review(other.reference)).toEqual({ allowed: true })
    // A verdict of the former policy is not one of this policy.
    expect((await backend.review(signed.reference)).reason).toContain('no app of the policy')
    await takeOver(policyFor([signed, unsigned]))
  })

  it('fails closed with a reason, and in time, while the registry is down, slow or lying, and recovers by itself', async () => {
    const image = await world.pushSingle()
    expect((await world.sign(image)).exitCode).toBe(0)
    await takeOver(policyFor([signed, unsigned, image]))
    const faults: readonly [Fault['effect'], RegExp][] = [
      [{ kind: 'reset-before' }, /E_ADMIT_TIME|E_REGISTRY_[A-Z]+/],
      [{ kind: 'answer', response: { status: 503 } }, /E_ADMIT_TIME|E_REGISTRY_UNAVAILABLE/],
      [{ kind: 'answer', response: { status: 403 } }, /E_REGISTRY_LOGIN_MISSING/],
      [
        { kind: 'alter', alter: (response) => ({ ...response, body: 'a lie' }) },
        /E_REFERRERS_LISTING|E_DIGEST_MISMATCH/
      ],
      [{ kind: 'delay', milliseconds: TIME_LIMIT_MS + 1000 }, /E_ADMIT_TIME|E_REGISTRY_UNAVAILABLE/],
      // Review and registry client share one deadline: whichever looks at the clock first tells of it.
      [{ kind: 'hang' }, /E_ADMIT_TIME: no verdict within 2 s|E_REGISTRY_UNAVAILABLE: .* no full answer within 2 s/]
    ]
    for (const [effect, reason] of faults) {
      world.breakRegistry(image, 'GET', /./, effect)
      const start = performance.now()
      const status = await backend.review(image.reference)
      expect(performance.now() - start).toBeLessThan(TIME_LIMIT_MS + 1500)
      expect([status.allowed, status.reason]).toEqual([false, expect.stringMatching(reason)])
      world.reset()
    }
    expect(await backend.review(image.reference)).toEqual({ allowed: true })
  })

  it('needs no log to judge what is signed, and refuses what no trusted log holds', async () => {
    const [logged, unlogged] = [await world.pushSingle(), await world.pushSingle()]
    for (const image of [logged, unlogged]) expect((await world.sign(image)).exitCode).toBe(0)
    await takeOver(policyFor([signed, unsigned, logged, unlogged]))
    for (const log of [world.lab.sigstore.rekor, world.lab.sigstore.rekorV2])
      log.faults.push({ matches: () => true, effect: { kind: 'hang' } })
    expect(await backend.review(logged.reference)).toEqual({ allowed: true })
    // Another log than the one that took the entries: what it says about them is no proof any more.
    const root = JSON.parse(await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')) as { tlogs: object[] }
    const other = await Lab.start({ referrers: 'api' })
    const { tlogs } = JSON.parse(await readFile(other.sigstore.paths.trustedRoot, 'utf8')) as typeof root
    await other.stop()
    await world.file('other_root.json', JSON.stringify({ ...root, tlogs }))
    await takeOver(
      policyFor([signed, unsigned, logged, unlogged]).replace('sigstore/trusted_root.json', 'other_root.json')
    )
    const { allowed, reason } = await backend.review(unlogged.reference)
    expect([allowed, reason]).toEqual([false, expect.stringContaining('E_VERIFY_')])
    await takeOver(policyFor([signed, unsigned]))
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
  })

  it('does not start by a TUF repository that has expired, and goes on with the trust it has when that happens later', async () => {
    const { tuf, paths } = world.lab.sigstore
    const tufOf = (url: string, root: string): string =>
      policyFor([signed]).replace(
        '{"trusted-root":"sigstore/trusted_root.json"}',
        JSON.stringify({ tuf: { mirror: url, root } })
      )
    await world.file('tuf.yaml', tufOf(tuf.url, 'sigstore/tuf-root.json'))
    const start = () => BackendProcess.start(world.lab.folder, ['--policy', 'tuf.yaml'], stepEnvironment(world.lab))
    const trusting = await start()
    expect(await trusting.review(signed.reference)).toEqual({ allowed: true })
    const targets = { 'trusted_root.json': await readFile(paths.trustedRoot, 'utf8') }
    const stale = await new TufRepository(targets, { expiry: { timestamp: new Date(Date.now() - 86_400_000) } }).start()
    await world.file('stale-root.json', stale.root)
    await world.file('tuf.yaml', tufOf(stale.url, 'stale-root.json'))
    trusting.reload()
    await metric(/custody_failures_total\{of="policy"\} [1-9]/, trusting)
    expect(await trusting.review(signed.reference)).toEqual({ allowed: true })
    await trusting.stop()
    await expect(start()).rejects.toThrow(/E_TRUST_TUF[\s\S]*expired/)
    await stale.stop()
  })

  it('admits nothing while its audit log can not be written', async () => {
    const full = await BackendProcess.start(
      world.lab.folder,
      ['--policy', 'custody.yaml', '--audit-log', '/dev/full'],
      stepEnvironment(world.lab)
    )
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    const { allowed, reason } = await full.review(signed.reference)
    expect([allowed, reason]).toEqual([false, expect.stringMatching(/^E_ADMIT_AUDIT: /)])
    await full.stop()
  })

  it('wants the certificate of the API server for reviews, and none for health and metrics', async () => {
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    const anybody = new Agent({ ca: backend.tls.authority })
    expect((await backend.send('POST', '/', '{}', anybody)).status).toBe(401)
    expect(await backend.send('GET', '/healthz', '', anybody)).toEqual({ status: 200, body: 'ok\n' })
    const { body } = await backend.send('GET', '/metrics', '', anybody)
    expect(body).toMatch(/custody_images_total\{outcome="allowed",cached="true"\} [1-9]/)
    expect(body).toMatch(/custody_review_seconds_count [1-9]/)
    anybody.destroy()
  })

  it('answers what is no review with 400 and a reason', async () => {
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    for (const body of [
      '',
      '[]',
      '{',
      '{"apiVersion":"v1","kind":"Pod"}',
      '{"apiVersion":"imagepolicy.k8s.io/v1alpha1","kind":"ImageReview"}'
    ])
      expect(await backend.send('POST', '/', body)).toEqual({
        status: 400,
        body: expect.stringContaining('E_IMAGE_REVIEW') as unknown
      })
  })

  it('writes a line for each review into the audit log', async () => {
    await backend.review(unsigned.reference)
    const lines = (await readFile(join(world.lab.folder, 'audit.jsonl'), 'utf8')).trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      namespace: 'checkout',
      allowed: false,
      images: [{ image: unsigned.reference, outcome: 'refused' }]
    })
  })

  it('ends when it is told to, with nothing unanswered', async () => {
    const other = await BackendProcess.start(world.lab.folder, ['--policy', 'custody.yaml'], stepEnvironment(world.lab))
    const asked = other.review(signed.reference)
    expect(await asked).toEqual({ allowed: true })
    expect(await other.stop()).toBe(0)
  })

  it('keeps the policy that it has while the file is broken', async () => {
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    await writeFile(join(world.lab.folder, 'custody.yaml'), 'version: [')
    backend.reload()
    await metric(/custody_failures_total\{of="policy"\} [1-9]/)
    expect(await backend.review(signed.reference)).toEqual({ allowed: true })
    await writeFile(join(world.lab.folder, 'custody.yaml'), policyFor([signed, unsigned]))
  })
})

async function takeOver(policy: string): Promise<void> {
  const loaded = async (): Promise<string | undefined> =>
    /custody_policy_changes_total (\d+)/.exec((await backend.send('GET', '/metrics')).body)?.[1]
  const before = await loaded()
  await writeFile(join(world.lab.folder, 'custody.yaml'), policy)
  backend.reload()
  await metric(new RegExp(`custody_policy_changes_total ${Number(before) + 1}\\n`))
}

async function metric(expression: RegExp, of = backend): Promise<void> {
  const until = performance.now() + 25_000
  while (!expression.test((await of.send('GET', '/metrics')).body)) {
    if (performance.now() > until) throw new Error(`no ${String(expression)} among the metrics`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
