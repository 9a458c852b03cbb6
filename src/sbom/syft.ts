import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Deadline } from '../support/retry.ts'
import { runTool, toolEnvironment } from '../tools/run-tool.ts'
import { Turns } from '../tools/turns.ts'
import { tooLarge } from './spdx-fault.ts'
import { MAX_SBOM_BYTES } from './spdx.ts'
import { noDocument, notStarted, scanFailure, shortTarget } from './syft-failure.ts'

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

// A registry's login in Syft's own variables, and how much it may do at once.
const SYFT_VARIABLES = [
  ...['SYFT_REGISTRY_AUTH_AUTHORITY', 'SYFT_REGISTRY_AUTH_USERNAME', 'SYFT_REGISTRY_AUTH_PASSWORD'],
  'SYFT_PARALLELISM'
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
  const { executable, reference, digest, deadline, signal } = scan
  signal.throwIfAborted()
  const folder = await mkdtemp(join(scan.temp, 'syft-'))
  try {
    const [output, log] = [join(folder, 'sbom.spdx.json'), join(folder, 'syft.log')]
    const args = ['scan', `registry:${reference.at(digest)}`, '--output', `spdx-json@2.3=${output}`]
    const env = environmentOf(scan, folder)
    const end = await runTool({ executable, args, env, folder, log, limitMs: LONGEST_SCAN_MS, deadline, signal })
    if (end.kind === 'not-started') throw notStarted(executable, end.cause)
    if (end.kind !== 'exit' || end.code !== 0) throw scanFailure(end, reference, digest, await readFile(log))
    return await readOutput(output, shortTarget(reference, digest))
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

function environmentOf({ env, reference }: SyftScan, folder: string): NodeJS.ProcessEnv {
  return {
    ...toolEnvironment(env, SYFT_VARIABLES),
    TMPDIR: folder,
    SYFT_CHECK_FOR_APP_UPDATE: 'false',
    // The file inventory is not attested, so it need not be made.
    SYFT_FILE_METADATA_SELECTION: 'none',
    SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP: 'false',
    ...(reference.apiBase.startsWith('http:') && { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' })
  }
}
