import { Digest } from '../image/digest.ts'
import { EMPTY_CONFIG_BYTES } from '../oci/media-types.ts'
import type { Placement } from '../publication/placement.ts'
import { UploadPool } from '../publication/publish.ts'
import type { PreparedImage } from './prepare.ts'

/** Upload sessions for all that these placements will need, opened while the statements are being signed. */
export function openUploads({ registry }: PreparedImage, open: readonly Placement[]): UploadPool {
  const withForm = (form: Placement['form']) => open.filter((placement) => placement.form === form)
  const statements = (form: Placement['form']) => new Set(withForm(form).map(({ planned }) => planned))
  const subjects = (form: Placement['form']) => new Set(withForm(form).map(({ subject }) => subject.digest.hex)).size
  const bundles = statements('bundle')
  const documents = [...bundles].filter(({ document }) => document).length
  const payloads = withForm('signature-layer').length
  const configs = subjects('signature-layer') + subjects('attestation-layer')
  const pool = new UploadPool(
    registry,
    bundles.size + documents + statements('attestation-layer').size + payloads + configs
  )
  if (bundles.size > 0) pool.expect({ digest: Digest.of(EMPTY_CONFIG_BYTES), bytes: EMPTY_CONFIG_BYTES })
  return pool
}
