import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { LabService } from '../../lab/service.ts'
import { Digest } from '../../src/image/digest.ts'
import { PINNED_SYFT } from '../../src/sbom/syft-release.ts'
import { EvidenceError, RequestError, UnavailableError } from '../../src/support/errors.ts'
import { Deadline } from '../../src/support/retry.ts'
import { findTool } from '../../src/tools/find-tool.ts'
import { archiveFor, type ToolRelease } from '../../src/tools/tool-release.ts'
import { rejectionOf } from '../oci/thrown.ts'
import { SilentLog } from '../silent-log.ts'
import { temporaryFolder } from '../sbom/fixtures.ts'
import { stubSyft } from '../sbom/stub-syft.ts'

const MACHINE = `${process.platform}-${process.arch}`
const NAME = 'syft_9.9.9_test.tar.gz'

let home: string
let archive: Buffer
let served: Buffer
let github: LabService
let release: ToolRelease
let log: SilentLog

beforeEach(async () => {
  home = await temporaryFolder()
  for (const folder of ['temp', 'bin', 'cache', 'made']) await mkdir(join(home, folder))
  archive = served = await archiveOf('exit 0')
  github = await new LabService('releases', ({ url }) =>
    url.pathname === `/v9.9.9/${NAME}` ? { status: 200, body: served } : { status: 404 }
  ).start()
  release = {
    ...PINNED_SYFT,
    version: '9.9.9',
    downloads: `${github.url}/v9.9.9/`,
    archives: { [MACHINE]: { name: NAME, sha256: Digest.of(archive).hex } }
  }
  log = new SilentLog()
})

afterEach(async () => {
  await github.stop()
  await rm(home, { recursive: true })
})

/** A real archive with an executable that leaves a trace of being executed, and a file that must not be unpacked. */
async function archiveOf(command: string): Promise<Buffer> {
  const folder = join(home, 'made')
  await writeFile(join(folder, 'syft'), `#!/bin/sh\ntouch '${join(home, 'executed')}'\n${command}\n`, { mode: 0o755 })
  await writeFile(join(folder, 'README.md'), 'read me')
  return execFileSync('tar', ['-czf', '-', '-C', folder, 'README.md', 'syft'])
}

function find(given?: string, env: NodeJS.ProcessEnv = {}, temp = join(home, 'temp')): Promise<string> {
  const environment = { PATH: '/usr/bin:/bin', RUNNER_TOOL_CACHE: join(home, 'cache'), ...env }
  return findTool(
    { release, ...(given !== undefined && { given: { name: 'syft-path', path: given } }) },
    { env: environment, temp, log, deadline: new Deadline(20_000) }
  )
}

const wasExecuted = () => existsSync(join(home, 'executed'))
const cached = (...names: string[]) => join(home, 'cache', 'syft', '9.9.9', ...names)
const anotherRun = () => find(undefined, {}, join(home, 'made'))

describe('a Syft at hand', () => {
  it('is the given one before all others', async () => {
    const given = await stubSyft(home, 'works', 'my-syft')
    await stubSyft(join(home, 'bin'), 'works')
    expect(await find(given.path, { PATH: join(home, 'bin') })).toBe(given.path)
  })

  it('is the first on PATH', async () => {
    const { path } = await stubSyft(join(home, 'bin'), 'works')
    expect(await find(undefined, { PATH: `relative:/nowhere:${join(home, 'bin')}` })).toBe(path)
    expect(log.lines).toEqual([`Syft: ${path}, found on PATH`])
    expect(github.journal).toEqual([])
  })

  it.each(['absent', 'plain', ''])('that was given and is no executable (%j) is refused', async (name) => {
    await writeFile(join(home, 'plain'), 'no program')
    await expect(find((await stubSyft(home, 'works')).path)).resolves.toContain('syft')
    const error = await rejectionOf(find(join(home, name)))
    expect(error).toBeInstanceOf(RequestError)
    expect(error.code).toBe('E_TOOL_PATH')
  })
})

describe('the pinned Syft', () => {
  it('is downloaded, and runs', async () => {
    const path = await find()
    expect(path).toContain(join(home, 'temp'))
    execFileSync(path)
    expect(wasExecuted()).toBe(true)
    expect(await readdir(join(path, '..'))).toEqual(['syft', NAME])
    expect(log.lines.join()).toContain(`Syft 9.9.9: downloading ${NAME} from 127.0.0.1`)
  })

  it('is downloaded once for all images of a run', async () => {
    const paths = await Promise.all([find(), find(), find()])
    expect(new Set(paths).size).toBe(1)
    expect(github.journal).toHaveLength(1)
  })

  it('is never unpacked, let alone executed, when one byte differs', async () => {
    served = Buffer.from(archive)
    served[served.length - 1] = (served.at(-1) ?? 0) ^ 1
    const error = await rejectionOf(find())
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_TOOL_HASH')
    expect(error.reason).toContain(Digest.of(archive).hex)
    expect(error.reason).toContain(Digest.of(served).hex)
    expect(await readdir(join(home, 'temp'))).toEqual([])
    expect(await readdir(join(home, 'cache'))).toEqual([])
    expect(github.journal).toHaveLength(1)
    expect(wasExecuted()).toBe(false)
  })

  it('is asked for three times and no more, without any credential', async () => {
    github.faults.push({ matches: () => true, times: 2, effect: { kind: 'answer', response: { status: 503 } } })
    await expect(find()).resolves.toContain('syft')
    expect(github.journal).toHaveLength(3)
    expect(github.journal[0]?.headers).not.toHaveProperty('authorization')
    expect(log.lines.filter((line) => line.includes('trying again'))).toHaveLength(2)
  })

  it('that can not be had is told, with the way around it', async () => {
    github.faults.push({ matches: () => true, effect: { kind: 'answer', response: { status: 503 } } })
    const error = await rejectionOf(find())
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error.code).toBe('E_TOOL_FETCH')
    expect(error.reason).toMatch(/answered 503, in 3 attempts/)
    expect(error.remedy).toContain('syft-path')
  })

  it('that is gone is not asked for again', async () => {
    release = { ...release, downloads: `${github.url}/v0/` }
    expect((await rejectionOf(find())).reason).toMatch(/answered 404, in 1 attempts/)
  })

  it('is followed to where the release leads, but not by another protocol', async () => {
    const response = { status: 302, headers: { location: `/v9.9.9/${NAME}` } }
    github.faults.push({ matches: ({ url }) => url.pathname.startsWith('/old'), effect: { kind: 'answer', response } })
    release = { ...release, downloads: `${github.url}/old/` }
    await expect(find()).resolves.toContain('syft')
    github.faults[0] = {
      matches: () => true,
      effect: { kind: 'answer', response: { status: 302, headers: { location: 'ftp://elsewhere.example/' } } }
    }
    const uncached = find(undefined, { RUNNER_TOOL_CACHE: '' }, join(home, 'made'))
    expect((await rejectionOf(uncached)).reason).toContain('leads to ftp:')
  })

  it('that leads in circles is given up', async () => {
    const response = { status: 302, headers: { location: '/round' } }
    github.faults.push({ matches: () => true, effect: { kind: 'answer', response } })
    expect((await rejectionOf(find())).reason).toContain('more than 5 times')
  })

  it('needs tar', async () => {
    await expect(find()).resolves.toContain('syft')
    const error = await rejectionOf(find(undefined, { PATH: join(home, 'bin') }, join(home, 'made')))
    expect(error.code).toBe('E_TOOL_UNPACK')
    expect(error.reason).toContain('ENOENT')
  })

  it('can not be had for every machine', () => {
    expect(archiveFor(PINNED_SYFT, 'linux-x64').name).toBe('syft_1.54.1_linux_amd64.tar.gz')
    expect(() => archiveFor(PINNED_SYFT, 'win32-x64')).toThrow('Custody pins no Syft for win32-x64')
  })

  it('is pinned by a hash for each machine', () => {
    for (const { name, sha256 } of Object.values(PINNED_SYFT.archives)) {
      expect(name).toMatch(/^syft_1\.54\.1_(?:linux|darwin)_(?:amd64|arm64)\.tar\.gz$/)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(PINNED_SYFT.downloads).toBe(`https://github.com/anchore/syft/releases/download/v${PINNED_SYFT.version}/`)
  })
})

describe('the tool cache', () => {
  it('keeps the archive for the next run, which hashes it again', async () => {
    await find()
    expect((await readdir(cached())).sort()).toEqual([process.arch, `${process.arch}.complete`])
    expect((await readdir(cached(process.arch))).sort()).toEqual(['syft', NAME])
    const path = await anotherRun()
    execFileSync(path)
    expect(github.journal).toHaveLength(1)
    expect(log.lines.at(-1)).toBe('Syft 9.9.9: from the tool cache, its archive hashed again')
  })

  it('is not believed when what it holds was changed', async () => {
    await find()
    await writeFile(cached(process.arch, 'syft'), `#!/bin/sh\ntouch '${join(home, 'planted')}'\n`)
    await writeFile(cached(process.arch, NAME), await archiveOf(`touch '${join(home, 'planted')}'`))
    execFileSync(await anotherRun())
    expect(wasExecuted()).toBe(true)
    expect(existsSync(join(home, 'planted'))).toBe(false)
    expect(github.journal).toHaveLength(2)
    expect(log.lines.join()).toContain('the tool cache is not used')
  })

  it('is not used for what was not put there whole', async () => {
    await find()
    await rm(cached(`${process.arch}.complete`))
    await anotherRun()
    expect(github.journal).toHaveLength(2)
  })

  it('keeps what others put there, which is run by nobody here', async () => {
    await mkdir(cached(process.arch), { recursive: true })
    await writeFile(cached(process.arch, 'syft'), 'foreign')
    await writeFile(cached(`${process.arch}.complete`), '')
    expect(await find()).toContain(join(home, 'temp'))
    expect(await readFile(cached(process.arch, 'syft'), 'utf8')).toBe('foreign')
    expect(await readdir(cached(process.arch))).toEqual(['syft'])
    expect(log.lines.join()).toContain('not kept in the tool cache')
  })

  it("is not written to on GitHub's own runners, whose disks end with the job", async () => {
    await find(undefined, { RUNNER_ENVIRONMENT: 'github-hosted' })
    expect(await readdir(join(home, 'cache'))).toEqual([])
  })
})
