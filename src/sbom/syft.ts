import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Deadline } from '../support/retry.ts'
import { tooLarge } from './spdx-fault.ts'
import { MAX_SBOM_BYTES } from './spdx.ts'
import { noDocument, notStarted, scanFailure, type ScanEnd, shortTarget } from './syft-failure.ts'
import { Turns } from './turns.ts'

/** One scan: which Syft, of which manifest, and what it may use. */
export interface SyftScan {
  readonly executable: string
  readonly reference: ImageReference
  /** Of one platform's manifest: of an index, Syft would choose a platform by itself. */
  readonly digest: Digest
  readonly env: NodeJS.ProcessEnv
  readonly temp: string
  readonly deadline: Deadline
  /** Ends the scan when its result is no longer wanted. */
  readonly signal: AbortSignal
}

const LONGEST_SCAN_MS = 600_000

// What the registry, the proxy and their certificates take, and nothing of the job's: no ACTIONS_*, no INPUT_*, no token but a
// registry's login in Syft's own variables.
const PASSED_ON = [
  ...['PATH', 'HOME', 'DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_RUNTIME_DIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'SYFT_PARALLELISM'],
  ...['SYFT_REGISTRY_AUTH_AUTHORITY', 'SYFT_REGISTRY_AUTH_USERNAME', 'SYFT_REGISTRY_AUTH_PASSWORD'],
  // By it the runner finds and ends what a cancelled job left behind.
  'RUNNER_TRACKING_ID'
]

// A scan takes a processor and some 450 MB, and the images and platforms of a run may be many.
const turns = new Turns(Math.max(1, Math.floor(availableParallelism() / 2)))

/**
 * The SPDX 2.3 document that Syft makes of one image in its registry. Throws RequestError when Syft fails or runs out of memory,
 * PermissionError when the registry does not let it in, UnavailableError when it takes too long.
 */
export function scanWithSyft(scan: SyftScan): Promise<Buffer> {
  return turns.take(() => scanInFolder(scan))
}

async function scanInFolder(scan: SyftScan): Promise<Buffer> {
  scan.signal.throwIfAborted()
  const folder = await mkdtemp(join(scan.temp, 'syft-'))
  try {
    const [output, log] = [join(folder, 'sbom.spdx.json'), join(folder, 'syft.log')]
    const target = `registry:${scan.reference.at(scan.digest)}`
    const end = await run(scan, ['scan', target, '--output', `spdx-json@2.3=${output}`], folder, log)
    if (end.kind !== 'exit' || end.code !== 0) throw scanFailure(end, scan.reference, scan.digest, await readFile(log))
    return await readOutput(output, shortTarget(scan.reference, scan.digest))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readOutput(path: string, target: string): Promise<Buffer> {
  const size = await stat(path).then(
    (file) => file.size,
    () => undefined
  )
  if (size === undefined) throw noDocument(target)
  if (size > MAX_SBOM_BYTES) throw noDocument(target, tooLarge(size).of('its output'))
  return readFile(path)
}

async function run(scan: SyftScan, args: readonly string[], folder: string, log: string): Promise<ScanEnd> {
  const words = await open(log, 'w')
  try {
    const child = spawn(scan.executable, args, {
      // A .syft.yaml of the checked-out repository must not decide what the SBOM leaves out.
      cwd: folder,
      env: environmentOf(scan, folder),
      stdio: ['ignore', words.fd, words.fd]
    })
    return await endOf(child, scan)
  } finally {
    await words.close()
  }
}

function endOf(child: ChildProcess, { executable, deadline, signal }: SyftScan): Promise<ScanEnd> {
  const limitMs = deadline.within(LONGEST_SCAN_MS)
  const limit = AbortSignal.timeout(Math.ceil(limitMs))
  const end = AbortSignal.any([limit, signal])
  const kill = () => child.kill('SIGKILL')
  end.addEventListener('abort', kill)
  if (end.aborted) kill()
  return new Promise<ScanEnd>((resolve, reject) => {
    child.once('error', (error) => {
      reject(notStarted(executable, error))
    })
    child.once('exit', (code, killedBy) => {
      resolve(limit.aborted ? { kind: 'late', limitMs } : { kind: 'exit', code, signal: killedBy })
    })
  }).finally(() => {
    end.removeEventListener('abort', kill)
  })
}

function environmentOf({ env, reference }: SyftScan, folder: string): NodeJS.ProcessEnv {
  const passed = PASSED_ON.map((name): [string, string | undefined] => [name, env[name]])
  return {
    ...Object.fromEntries(passed.filter(([, value]) => value !== undefined)),
    TMPDIR: folder,
    SYFT_CHECK_FOR_APP_UPDATE: 'false',
    // The file inventory is not attested, so it need not be made.
    SYFT_FILE_METADATA_SELECTION: 'none',
    SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP: 'false',
    ...(reference.apiBase.startsWith('http:') && { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' })
  }
}
