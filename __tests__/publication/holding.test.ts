import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { type Holding, uniteHoldings, withWritten } from '../../src/publication/holding.ts'

const IMAGE = Digest.of(Buffer.from('image'))
const entry = (name: string, rest: object = {}) => ({
  mediaType: OCI_MANIFEST,
  digest: Digest.of(Buffer.from(name)).toString(),
  size: 1,
  annotations: { 'dev.cosignproject.cosign/signature': name },
  ...rest
})
const index = (...manifests: object[]) => json({ schemaVersion: 2, mediaType: OCI_INDEX, 'org.acme': 1, manifests })
const cosign = (...layers: object[]) => json({ schemaVersion: 2, mediaType: OCI_MANIFEST, config: {}, layers })
const json = (value: object) => Buffer.from(JSON.stringify(value))

function holding(content: Partial<Holding> = {}): Holding {
  return {
    referrersApi: false,
    fallbackIndex: undefined,
    signatureManifest: undefined,
    attestationManifest: undefined,
    ...content
  }
}

function listed({ holding: { fallbackIndex, signatureManifest } }: ReturnType<typeof uniteHoldings>): object[] {
  const of = (bytes: Buffer | undefined, list: 'manifests' | 'layers') =>
    bytes ? (JSON.parse(bytes.toString()) as Record<string, object[]>)[list] : undefined
  return [of(fallbackIndex, 'manifests') ?? [], of(signatureManifest, 'layers') ?? []]
}

describe('a holding beside an earlier one', () => {
  const ours = entry('ours')
  const theirs = entry('theirs', { platform: { os: 'unknown', architecture: 'unknown' }, 'com.example.unknown': [1] })

  it('gets back what it has lost, as it was', () => {
    const now = holding({ fallbackIndex: index(ours), signatureManifest: cosign(ours) })
    const earlier = holding({ fallbackIndex: index(entry('a'), entry('b')), signatureManifest: cosign(theirs) })
    const united = uniteHoldings(now, earlier, IMAGE)
    expect(united.complete).toBe(false)
    expect(listed(united)).toEqual([
      [ours, entry('a'), entry('b')],
      [ours, theirs]
    ])
    expect(uniteHoldings(united.holding, earlier, IMAGE)).toEqual({ holding: united.holding, complete: true })
  })

  it('keeps its own bytes where it has lost nothing', () => {
    const now = holding({ fallbackIndex: index(theirs, ours), signatureManifest: cosign(ours, theirs) })
    const earlier = holding({ fallbackIndex: index(theirs), signatureManifest: cosign(theirs) })
    expect(uniteHoldings(now, earlier, IMAGE)).toEqual({ holding: now, complete: true })
    expect(uniteHoldings(now, holding(), IMAGE)).toEqual({ holding: now, complete: true })
  })

  it('does not get back a damaged copy of what it lists', () => {
    const damaged = entry('ours', { annotations: { 'dev.cosignproject.cosign/signature': 'ours', more: 'lost' } })
    const now = holding({ fallbackIndex: index(ours), signatureManifest: cosign(ours) })
    const earlier = holding({ fallbackIndex: index(damaged), signatureManifest: cosign(damaged) })
    expect(uniteHoldings(now, earlier, IMAGE).complete).toBe(true)
  })

  it('is whole again where a tag is gone', () => {
    const earlier = holding({ fallbackIndex: index(theirs), signatureManifest: cosign(theirs) })
    expect(listed(uniteHoldings(holding(), earlier, IMAGE))).toEqual([[theirs], [theirs]])
  })

  it('misses no index where the registry lists referrers itself', () => {
    const earlier = holding({ fallbackIndex: index(theirs) })
    expect(uniteHoldings(holding({ referrersApi: true }), earlier, IMAGE).complete).toBe(true)
  })

  it('has the bytes of the tags that were written since', () => {
    const [before, written] = [holding({ fallbackIndex: index(theirs) }), cosign(ours)]
    expect(withWritten(before, IMAGE, new Map([[`sha256-${IMAGE.hex}.sig`, written]]))).toEqual({
      ...before,
      signatureManifest: written
    })
  })
})
