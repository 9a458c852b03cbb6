import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ImageReference } from '../../src/image/reference.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import { scanWithSyft } from '../../src/sbom/syft.ts'
import { PermissionError, RequestError, UnavailableError } from '../../src/support/errors.ts'
import { Deadline } from '../../src/support/retry.ts'
import { rejectionOf } from '../oci/thrown.ts'
import { digestOf, reference, temporaryFolder } from './fixtures.ts'
import { stubSyft } from './stub-syft.ts'

let temp: string
let bin: string

beforeEach(async () => {
  temp = await temporaryFolder()
  bin = await temporaryFolder()
})

afterEach(async () => {
  await rm(temp, { recursive: true })
  await rm(bin, { recursive: true })
})

const env = {
  PATH: process.env['PATH'],
  HOME: '/home/runner',
  DOCKER_CONFIG: '/home/runner/.docker',
  https_proxy: 'http://proxy.example:3128',
  RUNNER_TRACKING_ID: 'github_1',
  GITHUB_TOKEN: 'canary-github-token',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary-request-token',
  ACTIONS_RUNTIME_TOKEN: 'canary-runtime-token',
  'INPUT_GITOPS-TOKEN': 'canary-input',
  SIGSTORE_ID_TOKEN: 'canary-identity',
  SYFT_EXCLUDE: '**/secret-dependency'
}

function scan(
  executable: string,
  options: { image?: ImageReference; milliseconds?: number; signal?: AbortSignal } = {}
): Promise<Buffer> {
  const { image = reference, milliseconds = 20_000 } = options
  return scanWithSyft({
    executable,
    reference: image,
    digest: digestOf('b'),
    env,
    temp,
    deadline: new Deadline(milliseconds),
    signal: options.signal ?? new AbortController().signal
  })
}

describe('a scan with Syft', () => {
  it('gives the document of exactly one manifest, in the version that is asked for', async () => {
    const syft = await stubSyft(bin, 'works')
    const { document } = parseSpdx(await scan(syft.path), 'Syft')
    expect(document.packages.map(({ versionInfo }) => versionInfo)).toContain(digestOf('b').toString())
    const { args, folder } = syft.call()
    expect(args).toBe(
      `scan registry:registry.example/acme/checkout@${digestOf('b').toString()} --output spdx-json@2.3=${join(folder, 'sbom.spdx.json')}`
    )
  })

  it('runs in a folder of its own, of which nothing stays', async () => {
    const syft = await stubSyft(bin, 'works')
    await scan(syft.path)
    expect(syft.call().folder).toContain(temp)
    expect(await readdir(temp)).toEqual([])
  })

  it('sees the login, the proxy and nothing else of the job', async () => {
    const syft = await stubSyft(bin, 'works')
    await scan(syft.path)
    const seen = syft.environment()
    expect(seen.get('DOCKER_CONFIG')).toBe('/home/runner/.docker')
    expect(seen.get('https_proxy')).toBe('http://proxy.example:3128')
    expect(seen.get('SYFT_CHECK_FOR_APP_UPDATE')).toBe('false')
    expect(seen.get('SYFT_FILE_METADATA_SELECTION')).toBe('none')
    expect(seen.has('SYFT_REGISTRY_INSECURE_USE_HTTP')).toBe(false)
    expect([...seen].join()).not.toMatch(/canary|INPUT_|ACTIONS_|SYFT_EXCLUDE/)
  })

  it('speaks plain HTTP to a registry on this machine alone', async () => {
    const syft = await stubSyft(bin, 'works')
    await scan(syft.path, { image: ImageReference.parse('127.0.0.1:5000/acme/checkout') })
    expect(syft.environment().get('SYFT_REGISTRY_INSECURE_USE_HTTP')).toBe('true')
  })
})

describe('a scan with a Syft that', () => {
  it.each([
    ['runs out of memory', 'E_SBOM_OOM', RequestError, /larger runner/],
    ['is killed', 'E_SBOM_OOM', RequestError, /SYFT_PARALLELISM=1/],
    ['fails', 'E_SYFT_FAILED', RequestError, /syft scan registry:registry\.example/],
    ['is not let in', 'E_SYFT_LOGIN', PermissionError, /docker\/login-action/],
    ['writes nothing', 'E_SYFT_OUTPUT', RequestError, /syft-path/]
  ] as const)('%s ends in %s', async (way, code, kind, remedy) => {
    await expect(scan((await stubSyft(bin, 'works')).path)).resolves.toBeInstanceOf(Buffer)
    const error = await rejectionOf(scan((await stubSyft(bin, way)).path))
    expect(error).toBeInstanceOf(kind)
    expect(error.code).toBe(code)
    expect(error.remedy).toMatch(remedy)
    expect(error.message.length).toBeLessThanOrEqual(160)
    expect(await readdir(temp)).toEqual([])
  })

  it('fails is quoted in one line, without colours', async () => {
    const error = await rejectionOf(scan((await stubSyft(bin, 'fails')).path))
    expect(error.reason).toBe('could not resolve layer 3 | ::error::of this image')
  })

  it('never ends is ended with the time of the step', async () => {
    const syft = await stubSyft(bin, 'never ends')
    const error = await rejectionOf(scan(syft.path, { milliseconds: 2000 }))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error.code).toBe('E_SYFT_TIMEOUT')
    expect(() => process.kill(syft.call().pid, 0)).toThrow('ESRCH')
    expect(await readdir(temp)).toEqual([])
  })

  it('is no longer wanted is ended', async () => {
    const syft = await stubSyft(bin, 'never ends')
    const wanted = new AbortController()
    const scanning = rejectionOf(scan(syft.path, { signal: wanted.signal }))
    while (!syft.isStarted()) await setTimeout(5)
    wanted.abort()
    await scanning
    expect(() => process.kill(syft.call().pid, 0)).toThrow('ESRCH')
  })

  it('is none can not be started', async () => {
    const error = await rejectionOf(scan(join(bin, 'absent')))
    expect(error.code).toBe('E_SYFT_FAILED')
    expect(error.message).toContain("can't be started")
  })
})
