import type { SbomRequest } from '../sbom/sbom.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { UNTRUSTED_EVENTS } from './guard.ts'
import { parseGitops } from './gitops-inputs.ts'
import { parseImages } from './images.ts'
import { existing, parseTrust } from './trust-inputs.ts'
import { FaultCollector, type Format, type SigningRequest, type ReadInput } from './request.ts'

const DURATION = /^(\d{1,6})(s|m|h)?$/
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000 }
const TAG = /^\w[\w.-]{0,127}$/
const LONGEST_MS = 6 * UNIT_MS.h

/** The whole request out of its inputs; throws RequestError when something is off, all faults at once. */
export function parseSigningRequest(read: ReadInput, log: Log): SigningRequest {
  const faults = new FaultCollector()
  const images = faults.collect(() => parseImages(read('image'), read('digest'), read('gitops-image'), log))
  const sbom = faults.collect(() => parseSbom(read('sbom'), read('syft-path'), images?.length ?? 1))
  const scan = faults.collect(() => parseScan(read('scan'), images?.length ?? 1))
  const tags = faults.collect(() => parseTags(read('tags'), images?.length ?? 1))
  const revision = faults.collect(() => oneOf('revision', read('revision'), ['any', 'this-commit']))
  const formats = faults.collect(() => parseFormats(read('formats')))
  const logVersion = faults.collect(() => oneOf('transparency-log', read('transparency-log'), ['auto', 'v1', 'v2']))
  const publicLog = faults.collect(() => oneOf('public-log', read('public-log'), ['auto', 'allow']))
  const trust = faults.collect(() => parseTrust(read, 'sign'))
  const gitops = faults.collect(() => parseGitops(read))
  const timeoutMs = faults.collect(() => parseDuration(read('timeout') || '15m'))
  const untrusted = faults.collect(() =>
    oneOf('allow-untrusted-event', read('allow-untrusted-event'), ['', ...UNTRUSTED_EVENTS])
  )
  const onFork = faults.collect(() => oneOf('on-fork', read('on-fork'), ['fail', 'skip']))
  const store = faults.collect(() => parseStore(read))
  faults.collect(() => {
    refuseLegacyOnV2(read('formats'), logVersion)
  })
  faults.throwAny()
  return {
    images: images ?? [],
    sbom: sbom ?? { kind: 'auto' },
    scan,
    tags: tags as readonly string[],
    ofThisCommit: revision === 'this-commit',
    formats: formats ?? [],
    log: logVersion ?? 'auto',
    publicLogAllowed: publicLog === 'allow',
    trust: trust as TrustSource,
    gitops,
    githubToken: read('github-token') || undefined,
    attestationStore: store ?? 'auto',
    timeoutMs: timeoutMs ?? 0,
    allowedUntrustedEvent: untrusted || undefined,
    onFork: onFork ?? 'fail'
  }
}

/** Milliseconds that `90s`, `15m`, `1h` or a bare number of minutes say; throws RequestError. */
export function parseDuration(text: string): number {
  const match = DURATION.exec(text)
  const milliseconds = match ? Number(match[1]) * UNIT_MS[(match[2] ?? 'm') as keyof typeof UNIT_MS] : 0
  if (milliseconds > 0 && milliseconds <= LONGEST_MS) return milliseconds
  throw new RequestError('E_TIMEOUT_INPUT', {
    message: `timeout ${JSON.stringify(text.slice(0, 40))} is not a time from 1s to 6h`,
    reason: 'a job on GitHub ends after six hours, and a step that never ends hides what is wrong',
    remedy: 'write for example 90s, 15m or 1h'
  })
}

function parseSbom(sbom: string, syftPath: string, images: number): SbomRequest {
  if (sbom === 'none') return { kind: 'none' }
  if (sbom !== '' && sbom !== 'auto') {
    if (images > 1)
      throw new RequestError('E_SBOM_MANY', {
        message: `one SBOM file is given for ${images} images`,
        reason: 'a document describes one image, and would be wrong on the others',
        remedy: 'use sbom: auto, or one step for each image'
      })
    return { kind: 'file', path: sbom }
  }
  return { kind: 'auto', ...(syftPath !== '' && { syftPath: existing('syft-path', syftPath) }) }
}

function parseScan(path: string, images: number): string | undefined {
  if (path === '') return undefined
  if (images > 1)
    throw new RequestError('E_SCAN_MANY', {
      message: `one scan record is given for ${images} images`,
      reason: 'a scan is of one image, and would say nothing of the others',
      remedy: 'use one step for each image'
    })
  return existing('scan', path)
}

/** The one tag of a release, undefined where none is given; throws RequestError. */
export function parseTag(text: string): string | undefined {
  if (text === '' || TAG.test(text)) return text || undefined
  throw new RequestError('E_TAGS', {
    message: `tag: ${JSON.stringify(text.slice(0, 60))} is not a tag`,
    reason: 'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, and no name before it',
    remedy: 'write the bare tag: v1.4.2'
  })
}

function parseTags(text: string, images: number): string[] {
  const tags = [...new Set(text.split(/[\n,]/).map((tag) => tag.trim()))].filter((tag) => tag !== '')
  const odd = tags.find((tag) => !TAG.test(tag) || /^sha256-[0-9a-f]{64}/.test(tag))
  if (odd !== undefined)
    throw new RequestError('E_TAGS', {
      message: `tags: ${JSON.stringify(odd.slice(0, 60))} is not a tag`,
      reason:
        'a tag has at most 128 characters of A-Z a-z 0-9 _ . -, no name before it, and is none of the tags that hold signatures',
      remedy: 'write the bare tags, one a line or separated by commas: v1.4.2, latest'
    })
  if (tags.length === 0 || images === 1) return tags
  throw new RequestError('E_TAGS', {
    message: `tags are given for ${images} images`,
    reason: 'nothing tells which of the images each of them is for',
    remedy: 'use one step for each image'
  })
}

function parseFormats(text: string): Format[] {
  const words = (text || 'bundle,legacy').split(',').map((word) => word.trim())
  return [...new Set(words.map((word) => oneOf<Format>('formats', word, ['bundle', 'legacy'])))]
}

function parseStore(read: ReadInput): SigningRequest['attestationStore'] {
  const store = oneOf('github-attestation-store', read('github-attestation-store'), ['auto', 'never', 'require'])
  const missing = [
    ...(read('github-token') === '' ? ['a github-token'] : []),
    ...(read('formats').trim() === 'legacy' ? ['the format bundle'] : [])
  ]
  if (store !== 'require' || missing.length === 0) return store
  throw new RequestError('E_ATTESTATIONS_INPUT', {
    message: `github-attestation-store: require needs ${missing.join(' and ')}`,
    reason: "the bundles of this run are written to GitHub's attestation store with the token of the job",
    remedy: 'leave github-token and formats as they are by default, or set github-attestation-store: auto'
  })
}

function refuseLegacyOnV2(formats: string, logVersion: string | undefined): void {
  if (logVersion !== 'v2' || formats.trim() !== 'legacy') return
  throw new RequestError('E_FORMAT_LOG', {
    message: 'formats asks for legacy alone, and transparency-log for v2',
    reason: 'a cosign tag needs the signed entry timestamp of a Rekor v1 log; a v2 log gives none',
    remedy: 'write formats: bundle, or transparency-log: v1'
  })
}

/** The value of an input that is one of a few words, the first of them where nothing is given; throws RequestError. */
export function oneOf<const T extends string>(input: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === (value || allowed[0]))
  if (found !== undefined) return found
  throw new RequestError('E_INPUT', {
    message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not one of ${allowed.join(', ')}`,
    reason: 'a word that is not known is never guessed at',
    remedy: `write ${input}: ${allowed.join(' or ')}`
  })
}
