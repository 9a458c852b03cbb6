import { Digest } from '../../image/digest.ts'
import { RefusalError } from '../../support/errors.ts'
import { editKustomization } from '../kustomization.ts'
import type { Place } from './place.ts'
import type { LadderState } from './state-query.ts'

/** What one entry of a kustomization pins now. */
export interface HeldPin {
  readonly digest: Digest | undefined
  readonly tag: string | undefined
}

/** What an overlay that was read pins of an app, or why that is not known. */
export function pinIn(
  { overlays }: Pick<LadderState, 'overlays'>,
  { app, environment }: Place
): HeldPin | RefusalError {
  const overlay = overlays.get(environment.path)
  if (overlay === undefined) throw new Error(`the overlay ${environment.path} was not read`)
  if (overlay instanceof RefusalError) return overlay
  try {
    return heldPin(overlay.bytes, app.entry)
  } catch (error) {
    if (error instanceof RefusalError) return error
    throw error
  }
}

const PROBE = Digest.of(Buffer.alloc(0))

/** What the entry `name` pins; throws RefusalError wherever an edit of it would be refused. */
export function heldPin(bytes: Buffer, name: string): HeldPin {
  // The edit's own reading, so that nothing is taken for pinned that could not be edited or would not be rendered.
  const [change] = editKustomization(bytes, [{ name, digest: PROBE }]).changes
  return { digest: Digest.tryParse(change?.before.digest), tag: change?.before.newTag }
}
