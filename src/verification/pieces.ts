import type { Digest } from '../image/digest.ts'
import { type CosignLayer, parseCosignManifest } from '../oci/cosign-tags.ts'
import { bundleLayerOf, type ReferrerDescriptor } from '../oci/referrers.ts'
import { EvidenceError, messageOf, MissingError, RequestError } from '../support/errors.ts'
import type { InventoryItem, LayerItem, UnreadableItem } from './inventory.ts'
import type { RegistryReader } from './reader.ts'

// Whoever may write beside an image may write there without end: what is beyond these is told and not read.
const MAX_PIECES = 1000
const MAX_PIECE = 96 * 1024 * 1024
const MAX_SIGNATURE = 1024 * 1024
const MAX_OF_A_LIST = 256 * 1024 * 1024

/** The bundles in these referrers, each read or told as unreadable; `list` names where they are listed. Throws CustodyError where the registry does not answer. */
export function readBundles(
  reader: RegistryReader,
  list: string,
  descriptors: readonly ReferrerDescriptor[]
): Promise<InventoryItem[]> {
  const room = new Room(MAX_PIECE)
  return readNewest(list, descriptors, (descriptor) => readBundle(reader, descriptor, room))
}

/** The content of the layers of one of cosign's tags, in the same way. */
export function readLayers(
  reader: RegistryReader,
  kind: LayerItem['kind'],
  tag: string,
  layers: readonly CosignLayer[]
): Promise<InventoryItem[]> {
  const room = new Room(kind === 'signature-layer' ? MAX_SIGNATURE : MAX_PIECE)
  return readNewest(tag, layers, (layer) =>
    readable(tag, async () => ({ kind, location: tag, layer, content: await room.read(reader, layer) }))
  )
}

/** The layers of signatures that cosign attached as referrers, in the same way. */
export async function readSignatureReferrers(
  reader: RegistryReader,
  list: string,
  descriptors: readonly ReferrerDescriptor[]
): Promise<InventoryItem[]> {
  const read = descriptors.slice(-MAX_PIECES).map(({ digest }) => readSignatureReferrer(reader, digest))
  return [...(await Promise.all(read)).flat(), ...unread(list, descriptors.length)]
}

async function readSignatureReferrer(reader: RegistryReader, digest: Digest): Promise<InventoryItem[]> {
  const location = digest.toString()
  try {
    const manifest = await reader.manifest(digest)
    if (!manifest) throw new Unread('the registry lists it but does not have it')
    const layers = layersIn(manifest, location)
    return await readLayers(reader, 'signature-layer', location, layers)
  } catch (error) {
    return [unreadable(location, error)]
  }
}

function layersIn(manifest: Buffer, location: string): CosignLayer[] {
  try {
    return parseCosignManifest(manifest, location)
  } catch (error) {
    throw error instanceof RequestError ? new Unread(error.reason) : error
  }
}

// Whoever adds to a list adds at its end, so what was there before can be pushed out of sight only by adding a thousand.
async function readNewest<T>(
  list: string,
  listed: readonly T[],
  read: (piece: T) => Promise<InventoryItem>
): Promise<InventoryItem[]> {
  const newest = listed.slice(-MAX_PIECES)
  const reading = newest.toReversed().map(read)
  return [...(await Promise.all(reading)).toReversed(), ...unread(list, listed.length)]
}

function unread(location: string, count: number): UnreadableItem[] {
  if (count <= MAX_PIECES) return []
  const reason = `it lists ${count} pieces; the ${MAX_PIECES} that were added last are read`
  return [{ kind: 'unreadable', location, reason }]
}

async function readBundle(reader: RegistryReader, descriptor: ReferrerDescriptor, room: Room): Promise<InventoryItem> {
  const location = descriptor.digest.toString()
  return readable(location, async () => {
    const manifest = await reader.manifest(descriptor.digest)
    if (!manifest) return { kind: 'unreadable', location, reason: 'the registry lists it but does not have it' }
    const layer = bundleLayerOf(manifest)
    if (!layer) return { kind: 'unreadable', location, reason: 'its manifest holds no single Sigstore bundle' }
    return { kind: 'bundle', location, bundle: await room.read(reader, layer) }
  })
}

/** Why something is not read. */
class Unread extends Error {}

/** The bytes that are still read of one list. A piece may have the size that its descriptor says, and no byte more. */
class Room {
  private left = MAX_OF_A_LIST
  private readonly largest: number

  constructor(largest: number) {
    this.largest = largest
  }

  /** Throws Unread for what is too large, EvidenceError or MissingError for what is not as it is described. */
  async read(
    reader: RegistryReader,
    { digest, size }: { readonly digest: Digest; readonly size: number }
  ): Promise<Buffer> {
    if (size > this.largest) throw new Unread(`it has ${size} bytes; ${this.largest} are read`)
    if (size > this.left) throw new Unread(`more than ${MAX_OF_A_LIST} bytes are listed beside it`)
    this.left -= size
    return reader.blob(digest, size)
  }
}

// A thing that somebody else attached and broke must not stop a run; a registry that is down, or refuses to show it, must.
async function readable(location: string, read: () => Promise<InventoryItem>): Promise<InventoryItem> {
  try {
    return await read()
  } catch (error) {
    return unreadable(location, error)
  }
}

function unreadable(location: string, error: unknown): UnreadableItem {
  const isBroken = error instanceof EvidenceError || error instanceof MissingError || error instanceof Unread
  if (!isBroken) throw error
  return { kind: 'unreadable', location, reason: messageOf(error) }
}
