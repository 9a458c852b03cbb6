import type { Digest } from '../image/digest.ts'
import type { ExpectedSigner } from '../sigstore/expected-signer.ts'
import type { Trust } from '../sigstore/trust.ts'
import {
  type VerifiedPayload,
  type VerifiedStatement,
  verifyAttestationLayer,
  verifyBundle,
  verifySignatureLayer
} from '../sigstore/verifier.ts'
import { CustodyError } from '../support/errors.ts'
import type { BundleItem, Inventory, InventoryItem, LayerItem } from './inventory.ts'

/** Something found on a digest that verified against the trust root, for the identity asked for. */
export type Attachment =
  | {
      readonly form: 'bundle'
      readonly item: BundleItem
      readonly digest: Digest
      readonly verified: VerifiedStatement
    }
  | {
      readonly form: 'attestation-layer'
      readonly item: LayerItem
      readonly digest: Digest
      readonly verified: VerifiedStatement
    }
  | {
      readonly form: 'signature-layer'
      readonly item: LayerItem
      readonly digest: Digest
      readonly verified: VerifiedPayload
    }

/** Something found that did not verify, and the first reason. */
export interface Refused {
  readonly item: InventoryItem
  readonly digest: Digest
  readonly code: string
  readonly reason: string
}

/** What an inventory holds once every item was verified or refused. */
export interface Findings {
  readonly attachments: readonly Attachment[]
  readonly refused: readonly Refused[]
}

/** Verifies everything that was found about a digest; without an identity any signer that the trust root vouches for is reported. */
export function examine(
  inventory: Pick<Inventory, 'digest' | 'items'>,
  trust: Trust,
  identity?: ExpectedSigner
): Findings {
  const attachments: Attachment[] = []
  const refused: Refused[] = []
  for (const item of inventory.items) {
    const finding = examineItem(item, inventory.digest, trust, identity)
    if ('verified' in finding) attachments.push(finding)
    else refused.push(finding)
  }
  return { attachments, refused }
}

function examineItem(
  item: InventoryItem,
  digest: Digest,
  trust: Trust,
  identity: ExpectedSigner | undefined
): Attachment | Refused {
  if (item.kind === 'unreadable') return { item, digest, code: 'E_UNREADABLE', reason: item.reason }
  try {
    return verifyItem(item, digest, trust, identity)
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { item, digest, code: error.code, reason: error.reason ?? error.message }
  }
}

function verifyItem(
  item: BundleItem | LayerItem,
  digest: Digest,
  trust: Trust,
  identity: ExpectedSigner | undefined
): Attachment {
  const expected = { digest, ...(identity && { identity }) }
  switch (item.kind) {
    case 'bundle':
      return { form: 'bundle', item, digest, verified: verifyBundle(item.bundle, expected, trust) }
    case 'attestation-layer':
      return {
        form: 'attestation-layer',
        item,
        digest,
        verified: verifyAttestationLayer(item.content, item.layer.annotations, expected, trust)
      }
    case 'signature-layer':
      return {
        form: 'signature-layer',
        item,
        digest,
        verified: verifySignatureLayer(item.content, item.layer.annotations, expected, trust)
      }
  }
}
