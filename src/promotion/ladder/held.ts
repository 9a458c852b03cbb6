import { Digest } from '../../image/digest.ts'
import { editKustomization } from '../kustomization.ts'

/** What one entry of a kustomization pins now. */
export interface HeldPin {
  readonly digest: Digest | undefined
  readonly tag: string | undefined
}

const PROBE = Digest.of(Buffer.alloc(0))

/** What the entry `name` pins; throws RefusalError wherever an edit of it would be refused. */
export function heldPin(bytes: Buffer, name: string): HeldPin {
  // The edit's own reading, so that nothing is taken for pinned that could not be edited or would not be rendered.
  const [change] = editKustomization(bytes, [{ name, digest: PROBE }]).changes
  return { digest: Digest.tryParse(change?.before.digest), tag: change?.before.newTag }
}
