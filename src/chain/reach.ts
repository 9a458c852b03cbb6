import { setImmediate } from 'node:timers/promises'
import type { TokenRequest } from '../sigstore/identity.ts'
import { openConnections } from '../support/http.ts'
import type { SigningRequest } from './request.ts'

// A new root and the timestamp, and of a private repository snapshot and targets beside them; and what a registry is asked at first once it knows the login.
const TO_THE_MIRROR = { publicGood: 2, private: 4 }
const TO_A_REGISTRY = 3

/** Begins to open connections to those whom a permitted run asks first, so that they stand when the rest of the program has been read. */
export async function reachOut(
  { trust, images }: SigningRequest,
  tokenRequest: TokenRequest | undefined
): Promise<void> {
  if (trust.kind === 'tuf') openConnections(trust.mirror, TO_THE_MIRROR[trust.publicGood ? 'publicGood' : 'private'])
  if (tokenRequest) openConnections(tokenRequest.url, 1)
  for (const { reference } of images) openConnections(new URL(reference.apiBase), TO_A_REGISTRY)
  // Nothing leaves before the event loop has turned, and reading a program holds it up.
  await setImmediate()
}
