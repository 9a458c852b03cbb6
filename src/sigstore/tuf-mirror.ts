import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fetcher } from 'tuf-js'
// tuf-js tells by this class alone that there is no newer root, and does not export it.
import { DownloadHTTPError, DownloadLengthMismatchError } from 'tuf-js/dist/error.js'
import { exchange, type HttpResponse, TransportError } from '../support/http.ts'
import { statusPasses, transportPasses } from '../support/retry.ts'
import { parseForeignJson } from './json.ts'

/** Why a file of the mirror did not come. */
export type DownloadFailure = DownloadHTTPError | TransportError

const FILE_MS = 5_000
const TIMESTAMP_BYTES = 16_384
const ROOT_BYTES = 512_000
const SNAPSHOT_BYTES = 2_000_000
const TARGETS_BYTES = 5_000_000
const MAX_REDIRECTS = 5

/** The files of a TUF repository for tuf-js, over our own connections; what is in them is tuf-js's affair. */
export class TufMirror implements Fetcher {
  readonly base: string
  private readonly folder: string
  private readonly ahead = new Map<string, Promise<Buffer>>()
  private lastFailure: unknown

  /** `folder` is where downloads are put for as long as they are checked. */
  constructor(mirror: URL, folder: string) {
    this.base = mirror.href.replace(/\/$/, '')
    this.folder = folder
    // The timestamp is asked for beside the newer root that there seldom is: it needs nothing of it but the proof afterwards.
    this.begin(`${this.base}/timestamp.json`, TIMESTAMP_BYTES)
  }

  /** Asks for what will be read after this root, while everything else is made ready: the root after it (TUF specification §5.3.3), and more where it can be guessed. */
  expectAfter(root: Buffer): void {
    const { signed } = parseForeignJson(root, ROOT_BYTES * 2) as { signed: Record<string, unknown> }
    const { version, consistent_snapshot: isConsistent } = signed
    if (typeof version === 'number') this.begin(`${this.base}/${version + 1}.root.json`, ROOT_BYTES)
    // Most private repositories were made once: all is of the first version. Where it is not, nobody comes for these answers.
    if (version !== 1 || isConsistent !== true) return
    this.begin(`${this.base}/1.snapshot.json`, SNAPSHOT_BYTES)
    this.begin(`${this.base}/1.targets.json`, TARGETS_BYTES)
  }

  /** What kept a download from coming, where that is why tuf-js failed with `error`; undefined where it did come and proves nothing. */
  failureBehind(error: unknown): DownloadFailure | undefined {
    // Of some failed downloads tuf-js keeps no more than a text.
    const failure = isDownloadFailure(error) ? error : this.lastFailure
    return isDownloadFailure(failure) ? failure : undefined
  }

  async downloadBytes(url: string, maxLength: number): Promise<Buffer> {
    const begun = this.ahead.get(url)
    this.ahead.delete(url)
    try {
      const bytes = await (begun ?? download(new URL(url), maxLength))
      // A newer root may have other keys for the timestamp than there were when it was asked for.
      if (url.endsWith('.root.json')) this.ahead.clear()
      this.lastFailure = undefined
      return bytes
    } catch (error) {
      this.lastFailure = error
      throw error
    }
  }

  async downloadFile<T>(url: string, maxLength: number, handler: (file: string) => Promise<T>): Promise<T> {
    const file = join(this.folder, randomUUID())
    await writeFile(file, await this.downloadBytes(url, maxLength))
    return handler(file)
  }

  private begin(url: string, maxLength: number): void {
    const bytes = download(new URL(url), maxLength)
    bytes.catch(() => {
      // Told to whoever asks for it.
    })
    this.ahead.set(url, bytes)
  }
}

/** Whether this is a download that did not come. */
export function isDownloadFailure(error: unknown): error is DownloadFailure {
  return error instanceof DownloadHTTPError || error instanceof TransportError
}

/** Whether a download that failed so may come when it is asked for again. */
export function downloadPasses(failure: DownloadFailure): boolean {
  if (failure instanceof TransportError) return transportPasses(failure)
  return failure.statusCode === 403 || statusPasses(failure.statusCode)
}

async function download(url: URL, maxBytes: number, redirects = 0): Promise<Buffer> {
  const response = await fetched(url, maxBytes)
  if (response.status === 200) return response.body
  const { location } = response.headers
  const target = location === undefined ? null : URL.parse(location, url.href)
  if (response.status < 300 || response.status >= 400 || !target || redirects === MAX_REDIRECTS)
    throw new DownloadHTTPError(`it answered ${response.status}`, response.status)
  return download(target, maxBytes, redirects + 1)
}

async function fetched(url: URL, maxBytes: number): Promise<HttpResponse> {
  try {
    return await exchange({ method: 'GET', url, timeoutMs: FILE_MS, maxBytes })
  } catch (error) {
    if (error instanceof TransportError && error.kind === 'too-large')
      throw new DownloadLengthMismatchError(error.message)
    throw error
  }
}
