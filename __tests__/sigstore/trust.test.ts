import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type LabResponse, LabService } from '../../lab/service.ts'
import { TufRepository } from '../../lab/sigstore/tuf.ts'
import { loadTrust, type Trust, type TrustSource } from '../../src/sigstore/trust.ts'
import { Deadline } from '../../src/support/retry.ts'
import { busy, fakeOnly, fault, KeptLog, refusal, refusalOf, startWorld, trustIn, type World } from './world.ts'

let world: World
let log: KeptLog

beforeAll(async () => {
  world = await startWorld()
})

afterEach(() => {
  world.sigstore.tuf.faults.length = 0
  world.sigstore.tuf.journal.length = 0
})

afterAll(async () => {
  await world.stop()
})

function load(changes: Partial<TrustSource> = {}, deadlineMs = 30_000): Promise<Trust> {
  log = new KeptLog()
  const { tuf, paths } = world.sigstore
  const source = { kind: 'tuf', mirror: new URL(tuf.url), rootPath: paths.tufRoot, publicGood: false, ...changes }
  return loadTrust(source as TrustSource, { temp: world.folder, log, deadline: new Deadline(deadlineMs) })
}

async function file(name: string, content: string): Promise<string> {
  const path = join(await mkdtemp(join(world.folder, 'file-')), name)
  await writeFile(path, content)
  return path
}

/** Another repository for the world's own trust, and how to load from it. */
async function withRepository(
  history: ConstructorParameters<typeof TufRepository>[1],
  judge: (repository: TufRepository, loading: () => Promise<Trust>) => Promise<void>
): Promise<void> {
  const { trustedRoot, signingConfig } = world.sigstore.paths
  const [root, config] = await Promise.all([readFile(trustedRoot, 'utf8'), readFile(signingConfig, 'utf8')])
  const targets = { 'trusted_root.json': root, 'signing_config.v0.2.json': config }
  const repository = await new TufRepository(targets, history).start()
  const rootPath = await file('root.json', repository.root)
  try {
    await judge(repository, () => load({ mirror: new URL(repository.url), rootPath }))
  } finally {
    await repository.stop()
  }
}

function redirect(location: string): LabResponse {
  return { status: 302, headers: { location } }
}

interface RootJson {
  mediaType: string
  tlogs: { publicKey: { validFor?: object; rawBytes: string } }[]
  ctlogs: unknown[]
  certificateAuthorities: { certChain: { certificates: { rawBytes: string }[] } }[]
}

async function changedRoot(change: (root: RootJson) => void): Promise<string> {
  const root = JSON.parse(await readFile(world.sigstore.paths.trustedRoot, 'utf8')) as RootJson
  change(root)
  return file('trusted_root.json', JSON.stringify(root))
}

describe('trust from a TUF repository', () => {
  it('reads the trusted root and both signing configs', async () => {
    const trust = await load()
    expect(trust.services(new Date(), 'auto').log?.url.href).toBe(`${world.sigstore.rekor.url}/`)
    expect(trust.services(new Date(), 'v2').log?.url.href).toBe(`${world.sigstore.rekorV2.url}/`)
    expect(trust.publicGood).toBe(false)
    expect(trust.requires).toEqual({ certificateLog: true, log: true })
  })

  it('takes the root that came after, and with it the keys of what was asked for before', async () => {
    await withRepository({ rotated: true }, async ({ journal }, loading) => {
      expect((await loading()).publicGood).toBe(false)
      for (const name of ['/timestamp.json', '/1.snapshot.json', '/1.targets.json'])
        expect(journal.filter(({ path }) => path === name)).toHaveLength(2)
    })
  })

  it('asks for everything of the first version at once', async () => {
    const { tuf } = world.sigstore
    tuf.faults.push({
      matches: ({ url }) => !url.pathname.startsWith('/targets/'),
      effect: { kind: 'delay', milliseconds: 200 }
    })
    await load()
    const [metadata, targets] = [tuf.journal.slice(0, 4), tuf.journal.slice(4)]
    expect(metadata.map(({ path }) => path).sort()).toEqual([
      '/1.snapshot.json',
      '/1.targets.json',
      '/2.root.json',
      '/timestamp.json'
    ])
    expect(Math.max(...metadata.map(({ at }) => at))).toBeLessThan(
      Math.min(...metadata.map(({ answeredAt }) => answeredAt))
    )
    expect(targets.every(({ path }) => path.startsWith('/targets/'))).toBe(true)
  })

  it('takes the versions that the timestamp names, whatever was asked for before', async () => {
    await withRepository({ renewed: true }, async (repository, loading) => {
      expect((await loading()).services(new Date(), 'auto').log?.url.href).toBe(`${world.sigstore.rekor.url}/`)
      const asked = repository.journal.map(({ path }) => path)
      expect(asked).toEqual(expect.arrayContaining(['/1.snapshot.json', '/2.snapshot.json', '/2.targets.json']))
      repository.faults.push(
        { matches: ({ url }) => url.pathname === '/1.snapshot.json', effect: busy(404) },
        { matches: ({ url }) => url.pathname === '/1.targets.json', effect: { kind: 'hang' } }
      )
      expect((await loading()).publicGood).toBe(false)
    })
  })

  it('follows a mirror that has moved, and not for ever', async () => {
    const { tuf } = world.sigstore
    const moved = await new LabService('moved', ({ url }) => redirect(`${tuf.url}${url.pathname}`)).start()
    expect((await load({ mirror: new URL(moved.url) })).publicGood).toBe(false)
    await moved.stop()
    const circle = await new LabService('circle', ({ url }) => redirect(url.pathname)).start()
    const error = await refusal(load({ mirror: new URL(circle.url) }, 700))
    expect(error.code).toBe('E_TRUST_OUTAGE')
    expect(error.reason).toContain('it answered 302')
    await circle.stop()
  })

  it('leaves nothing behind, and asks anew each time', async () => {
    const before = await readdir(world.folder)
    await load()
    const requests = world.sigstore.tuf.journal.length
    await load()
    expect(world.sigstore.tuf.journal).toHaveLength(2 * requests)
    expect(await readdir(world.folder)).toEqual(before)
  })

  it('does not read what somebody else left', async () => {
    const { host } = new URL(world.sigstore.tuf.url)
    const planted = join(world.folder, encodeURIComponent(host))
    await mkdir(planted)
    await writeFile(join(planted, 'root.json'), '{}')
    expect((await load()).services(new Date(), 'auto').timestampAuthorities).toHaveLength(1)
  })

  it.each([
    ['a broken mirror', busy(503)],
    ['a mirror that blocks for a while', busy(403)],
    ['a cut connection', { kind: 'reset-before' } as const]
  ])('outlasts %s', async (_, effect) => {
    world.sigstore.tuf.faults.push({ matches: ({ url }) => url.pathname === '/timestamp.json', times: 2, effect })
    expect((await load()).publicGood).toBe(false)
    expect(log.lines.join()).toContain('trying again in')
  })

  it.each([['/timestamp.json'], ['/1.snapshot.json'], ['/1.targets.json']])('tells an outage at %s', async (path) => {
    expect((await load()).publicGood).toBe(false)
    world.sigstore.tuf.faults.push({ matches: ({ url }) => url.pathname === path, effect: busy(502) })
    expect((await refusal(load({}, 700))).code).toBe('E_TRUST_OUTAGE')
  })

  it('gives up on a mirror that hangs when the budget ends', async () => {
    expect((await load()).publicGood).toBe(false)
    fault(world.sigstore.tuf, { kind: 'hang' }, Infinity, 'GET')
    const error = await refusal(load({}, 300))
    expect(error.code).toBe('E_TRUST_OUTAGE')
    expect(error.reason).toContain('not everything was read within 1 s')
  })

  it.each([
    ['/timestamp.json', 'a timestamp that is not signed'],
    ['/1.snapshot.json', 'a snapshot that is not signed'],
    ['/1.targets.json', 'targets that are not signed'],
    ['trusted_root.json', 'a trusted root with another hash']
  ])('refuses, at %s, %s', async (path) => {
    expect((await load()).publicGood).toBe(false)
    world.sigstore.tuf.faults.push({
      matches: ({ url }) => url.pathname.endsWith(path),
      effect: {
        kind: 'alter',
        alter: (response) => ({ ...response, body: String(response.body).replace(/[0-9a-f]{4}"/, '0000"') })
      }
    })
    expect((await refusal(load())).code).toBe('E_TRUST_TUF')
  })

  it('refuses a mirror that another root vouches for', async () => {
    expect((await load()).publicGood).toBe(false)
    const other = await startWorld()
    const error = await refusal(load({ mirror: new URL(other.sigstore.tuf.url) }))
    expect(error.code).toBe('E_TRUST_TUF')
    await other.stop()
  })

  it('refuses metadata that has expired', async () => {
    expect((await load()).publicGood).toBe(false)
    fakeOnly('Date')
    jest.setSystemTime(Date.now() + 2 * 365 * 86_400_000)
    const error = await refusal(load())
    expect(error.code).toBe('E_TRUST_TUF')
    expect(error.reason).toContain('expired')
    jest.useRealTimers()
  })

  it.each([
    ['no file', undefined],
    ['no JSON', 'root?'],
    ['other metadata', '{"signed":{"_type":"targets"}}'],
    ['a huge file', 'x'.repeat(1_100_000)]
  ])('refuses a tuf-root that is %s', async (_, content) => {
    expect((await load()).publicGood).toBe(false)
    const rootPath = content === undefined ? join(world.folder, 'missing.json') : await file('root.json', content)
    expect((await refusal(load({ rootPath }))).code).toBe('E_TRUST_FILE')
  })
})

describe('trust from files', () => {
  it('is enough with a trusted root alone, to verify with', async () => {
    const trust = await trustIn(world.folder, world.sigstore.paths.trustedRoot)
    expect(trust.requires.log).toBe(true)
    expect((await refusalOf(() => trust.services(new Date(), 'auto'))).code).toBe('E_SIGNING_CONFIG')
  })

  it('asks for no log where the signing config names none', async () => {
    const { trustedRoot, signingConfigNoLog } = world.sigstore.paths
    expect((await trustIn(world.folder, trustedRoot, signingConfigNoLog)).requires.log).toBe(false)
  })

  it('asks for no certificate timestamp where the root names no log of certificates', async () => {
    const path = await changedRoot((root) => {
      root.ctlogs = []
    })
    expect((await trustIn(world.folder, path)).requires.certificateLog).toBe(false)
  })

  it('knows the public instance by its services', async () => {
    const { trustedRoot, signingConfig } = world.sigstore.paths
    const config = await readFile(signingConfig, 'utf8')
    const path = await file('config.json', config.replaceAll(world.sigstore.rekor.url, 'https://rekor.sigstore.dev'))
    expect((await trustIn(world.folder, trustedRoot, path)).publicGood).toBe(true)
    expect((await trustIn(world.folder, trustedRoot, signingConfig)).publicGood).toBe(false)
  })

  const spoilers: readonly [string, (root: RootJson) => void][] = [
    ['of an unknown type', (root) => Object.assign(root, { mediaType: 'application/json' })],
    ['without an authority', (root) => Object.assign(root, { certificateAuthorities: [] })],
    ['with a log that is valid since ever', (root) => delete root.tlogs[0]?.publicKey.validFor],
    ['with a damaged key', (root) => Object.assign(root.tlogs[0]?.publicKey ?? {}, { rawBytes: 'AAAA' })],
    [
      'with a damaged certificate',
      (root) => root.certificateAuthorities[0]?.certChain.certificates.unshift({ rawBytes: 'MAA=' })
    ],
    ['with no certificate', (root) => root.certificateAuthorities[0]?.certChain.certificates.splice(0)]
  ]

  it.each(spoilers)('refuses a trusted root %s', async (_, change) => {
    expect((await trustIn(world.folder, await changedRoot(() => undefined))).publicGood).toBe(false)
    expect((await refusal(trustIn(world.folder, await changedRoot(change)))).code).toBe('E_TRUSTED_ROOT')
  })

  it('refuses a file that is not there or that may not be read', async () => {
    const { trustedRoot } = world.sigstore.paths
    expect((await refusal(trustIn(world.folder, join(world.folder, 'no-such-file')))).code).toBe('E_TRUST_FILE')
    expect((await refusal(trustIn(world.folder, trustedRoot, world.folder))).code).toBe('E_TRUST_FILE')
    const locked = await file('locked.json', '{}')
    await chmod(locked, 0o000)
    const error = await refusal(trustIn(world.folder, locked))
    expect(['E_TRUST_FILE', 'E_TRUSTED_ROOT']).toContain(error.code)
  })
})
