import { ImageReference } from '../image/reference.ts'
import { parseScanRecord } from '../scan/record.ts'
import type { Rescanned } from '../scan/rescan-text.ts'
import { RequestError } from '../support/errors.ts'
import { parseSite } from './gitops-inputs.ts'
import { parsePinnedName } from './pinned-image.ts'
import type { ReadInput } from './request.ts'
import type { RescanRequest } from './rescan.ts'
import { parseScanRequest } from './scan-request.ts'
import { linesIn } from './lines.ts'

// The rules hold for every image; a name stands for the one that they ask for.
const ANY_IMAGE = `registry.invalid/any@sha256:${'0'.repeat(64)}`

/** What the inputs say is to be scanned again, and by which rules; throws RequestError where that is nothing. */
export function parseRescan(read: ReadInput, workspace: string): RescanRequest {
  const [images, tagsOf] = [listIn(read('images')), listIn(read('tags-of'))]
  const site = read('gitops-repository') === '' ? undefined : parseSite(read)
  if (images.length === 0 && tagsOf.length === 0 && !site) throw nothingNamed()
  return {
    images: images.map(parsePinnedName),
    tagsOf: tagsOf.map((name) => ImageReference.parse(name)),
    site,
    gitopsToken: read('gitops-token'),
    scan: parseScanRequest((name) => (name === 'image' ? ANY_IMAGE : read(name)), { workspace }),
    output: undefined
  }
}

/** What a re-scan in another job found, out of the file that it wrote; throws RequestError where that is something else. */
export function parseRescanned(bytes: Buffer, path: string): Rescanned[] {
  const list = parseJson(bytes, path)
  if (!Array.isArray(list)) throw notWritten(path, 'it is no list')
  return list.map((value: unknown) => {
    const { image, where, record, fault } = (value ?? {}) as Partial<Record<keyof Rescanned, unknown>>
    if (typeof image !== 'string' || !isTexts(where)) throw notWritten(path, 'an entry names no image or no places')
    if (record === undefined && typeof fault !== 'string')
      throw notWritten(path, `it says neither what was found in ${image} nor why it was not scanned`)
    return {
      ...{ image, where, fault: typeof fault === 'string' ? fault : undefined },
      record: record === undefined ? undefined : parseScanRecord(Buffer.from(JSON.stringify(record)), path)
    }
  })
}

// One a line, or a JSON list as an output of another job has it.
function listIn(text: string): string[] {
  return linesIn(text.trim().startsWith('[') ? jsonList(text).join('\n') : text)
}

function jsonList(text: string): string[] {
  const list = parseJson(Buffer.from(text), 'images')
  if (isTexts(list)) return [...list]
  throw new RequestError('E_INPUT', {
    message: 'images is JSON, and no list of names',
    reason: 'a list is written ["NAME@sha256:…"]',
    remedy: 'write NAME@sha256:… on each line, or a JSON list of such names',
    state: 'nothing was scanned'
  })
}

function parseJson(bytes: Buffer, path: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw notWritten(path, 'it is no JSON')
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function nothingNamed(): RequestError {
  return new RequestError('E_RESCAN_NOTHING', {
    message: 'nothing is named that could be scanned again',
    reason: 'images, tags-of and gitops-repository are empty',
    remedy: 'name a GitOps repository, repositories of images, or the images themselves',
    state: 'nothing was scanned'
  })
}

function notWritten(path: string, reason: string): RequestError {
  return new RequestError('E_INPUT', {
    message: `${JSON.stringify(path.slice(-90))} can't be read`,
    reason,
    remedy: 'pass the results output of the step with mode: scan, or a list of names',
    state: 'no issue was written'
  })
}
