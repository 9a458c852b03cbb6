import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import { type CustodyError, messageOf, PermissionError, RequestError, UnavailableError } from '../support/errors.ts'
import { lastWords, type ToolEnd } from '../tools/run-tool.ts'

const KILLED = 128 + 9

/** An image by digest, short enough for a message. */
export function shortTarget({ name }: ImageReference, digest: Digest): string {
  return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`
}

/** The error for a scan that ended badly; `log` is all that Syft printed. */
export function scanFailure(
  end: Exclude<ToolEnd, { kind: 'not-started' }>,
  reference: ImageReference,
  digest: Digest,
  log: Buffer
): CustodyError {
  const target = shortTarget(reference, digest)
  const words = lastWords(log)
  if (end.kind === 'late') return tookTooLong(target, end.limitMs)
  if (end.code === KILLED || end.signal === 'SIGKILL') return outOfMemory(target)
  if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words)) return notLetIn(target, reference, words)
  const how = end.code === null ? `was ended by ${end.signal ?? 'a signal'}` : `ended with exit code ${end.code}`
  return new RequestError('E_SYFT_FAILED', {
    message: `Syft ${how} on ${target}`,
    reason: words || 'it printed nothing',
    remedy: `run the same yourself: syft scan registry:${reference.at(digest)}; or pass an SBOM file in sbom`
  })
}

function tookTooLong(target: string, limitMs: number): CustodyError {
  return new UnavailableError('E_SYFT_TIMEOUT', {
    message: `Syft did not finish ${target} within ${Math.round(limitMs / 1000)} s and was ended`,
    reason: 'large images and slow registries take longest; a scan may take 10 minutes and no longer than the step',
    remedy: 'run the job again; where it happens again raise timeout, or let BuildKit make the SBOM (--sbom=true)'
  })
}

function outOfMemory(target: string): CustodyError {
  return new RequestError('E_SBOM_OOM', {
    message: `Syft was killed on ${target}, most likely because memory ran out`,
    reason: 'it ended with SIGKILL (137); very large images take several GB',
    remedy: 'use a larger runner, set SYFT_PARALLELISM=1, or let BuildKit make the SBOM while it builds (--sbom=true)'
  })
}

function notLetIn(target: string, reference: ImageReference, words: string): CustodyError {
  return new PermissionError('E_SYFT_LOGIN', {
    message: `${reference.registry.slice(0, 60)} did not let Syft read ${target}`,
    reason: words,
    remedy: `log in to ${reference.registry} with docker/login-action before this step: Syft reads Docker's login`
  })
}

/** The error for a Syft that could not be started at all. */
export function notStarted(executable: string, error: unknown): CustodyError {
  return new RequestError('E_SYFT_FAILED', {
    message: `Syft at ${JSON.stringify(executable.slice(-90))} can't be started`,
    reason: messageOf(error),
    remedy: 'pass in syft-path an executable for this machine, or leave it out'
  })
}

/** The error for a Syft that ended well and wrote nothing that can be used. */
export function noDocument(target: string, cause?: unknown): CustodyError {
  return new RequestError('E_SYFT_OUTPUT', {
    message: `Syft wrote no usable SBOM of ${target}`,
    reason:
      cause instanceof RequestError ? `${cause.message}: ${cause.reason ?? ''}` : 'it ended well and left no file',
    remedy: 'look what is at syft-path or first on PATH under the name syft; leave both out to use the pinned one',
    cause
  })
}
