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

/** Everything that will be written, known before anything is. */
export interface Plan {
  readonly branch: string
  readonly base: Overlay['base']
  readonly file: { readonly path: string; readonly oid: string; readonly bytes: Buffer }
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
    file: { path: file.path, oid: blobOid(bytes), bytes },
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

// What others wrote goes into a title or a trailer only as the characters of image names and addresses.
function plain(text: string): string {
  return text.replace(/[^\w./:@-]/g, '')
}
