import { blobOid } from './git-blob.ts'
import type { Change, Pin } from './kustomization.ts'
import type { Overlay } from './overlay.ts'
import { branchOf } from './request.ts'

/** Where the promoted images come from, for the trailers of the commit. */
export interface Source {
  /** The commit that they were built from. */
  readonly commit: string
  /** The address of the run that signed them. */
  readonly run: string
}

/** One file of the commit: its new bytes, or none where it goes. */
export interface PlannedFile {
  readonly path: string
  readonly bytes: Buffer | null
  /** The object id that git gives these bytes; undefined where the file goes. */
  readonly oid: string | undefined
}

/** A file with its new content, or its removal. */
export function plannedFile(path: string, bytes: Buffer | null): PlannedFile {
  return { path, bytes, oid: bytes === null ? undefined : blobOid(bytes) }
}

/** Everything that will be written, known before anything is. */
export interface Plan {
  readonly branch: string
  readonly base: Overlay['base']
  readonly files: readonly PlannedFile[]
  readonly changes: readonly Change[]
  /** The headline of the commit and the title of the pull request. */
  readonly headline: string
  readonly trailers: string
}

/** The commit and the pull request that pin the request's digests in the overlay, by the bytes of its edit. */
export function planPromotion(overlay: Overlay, bytes: Buffer, changes: readonly Change[], source: Source): Plan {
  const { request, base, file } = overlay
  return {
    branch: branchOf(request),
    base,
    files: [plannedFile(file.path, bytes)],
    changes,
    headline: headlineOf(request.pins),
    trailers: [
      ...request.pins.map(({ name, digest }) => `Image-Digest: ${plain(name)}@${digest.toString()}`),
      `Source-Commit: ${plain(source.commit)}`,
      `Provenance-Run: ${plain(source.run)}`
    ].join('\n')
  }
}

function headlineOf(pins: readonly Pin[]): string {
  const [first, ...others] = pins
  if (first === undefined) return 'Deploy nothing'
  const name = plain(first.name.split('/').pop() ?? '').slice(0, 60) || 'image'
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `Deploy ${name} ${first.digest.toString().slice(0, 'sha256:'.length + 12)}${more}`
}

/** What others wrote, as it may stand in a title or a trailer: the characters of image names and addresses alone. */
export function plain(text: string): string {
  return text.replace(/[^\w./:@-]/g, '')
}
