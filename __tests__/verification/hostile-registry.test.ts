import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { Digest } from '../../src/image/digest.ts'
import { bundleManifest } from '../../src/oci/referrers.ts'
import { openSession, SAN, startWorld, type World } from '../sigstore/world.ts'
import { custody, type Recorded, recorded, recordedPath, REPOSITORY, restore, SIGNER } from './recorded.ts'

const ROOT = ['--trusted-root', recordedPath('trusted-root.json')]
const SIGNED_BY = ['--certificate-identity', SIGNER]
const [MANIFEST, INDEX] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json'
] as const
const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const cosign = recorded('cosign3-bundle')
const legacy = recorded('cosign3-legacy')
const tagOf = ({ digest }: Recorded) => digest.replace(':', '-')

let registry: LabRegistry

beforeEach(async () => {
  registry = await startRegistry({ referrers: 'fallback' })
})

afterEach(() => registry.stop())

interface Told {
  exitCode: number
  stderr: string
  accepted: { predicateType: string }[]
  refused: { location: string; code: string; reason: string }[]
}

async function verify(reference: string, ...options: string[]): Promise<Told> {
  const { exitCode, stdout, stderr } = await custody(
    'verify',
    reference,
    '--json',
    '--quiet',
    ...ROOT,
    ...SIGNED_BY,
    ...options
  )
  return { ...(JSON.parse(stdout) as Told), exitCode, stderr }
}

function put(tag: string, content: object | string): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  registry.putManifest(REPOSITORY, tag, Buffer.from(text), text.includes('"manifests"') ? INDEX : MANIFEST)
}

function contentOf({ manifests }: Recorded, tag: string): unknown {
  return JSON.parse(manifests[tag] ?? '{}')
}

interface Index {
  manifests: object[]
}

interface Layers {
  layers: { mediaType: string; digest: string; size: number; annotations: Record<string, string> }[]
}

function nobody(seed: string): { mediaType: string; digest: string; size: number; artifactType: string } {
  return { mediaType: MANIFEST, digest: Digest.of(Buffer.from(seed)).toString(), size: 700, artifactType: BUNDLE }
}

describe('a tag of cosign that holds something else', () => {
  it.each([
    ['no JSON', 'hello'],
    ['an index', { schemaVersion: 2, mediaType: INDEX, manifests: [] }],
    ['no layers', { schemaVersion: 2, mediaType: MANIFEST }],
    ['one key twice', '{"layers":[],"layers":[]}']
  ])('hides no bundle, and is told: %s', async (_, content) => {
    const reference = restore(registry, cosign)
    expect(await verify(reference)).toMatchObject({ exitCode: 0, refused: [] })
    for (const end of ['.sig', '.att']) put(tagOf(cosign) + end, content)
    const told = await verify(reference)
    expect(told).toMatchObject({ exitCode: 0, accepted: { length: 4 } })
    expect(told.refused.map(({ location, code }) => [location.slice(-4), code])).toEqual([
      ['.sig', 'E_UNREADABLE'],
      ['.att', 'E_UNREADABLE']
    ])
  })

  it('is no unsigned image and no wrong request where nothing else is there', async () => {
    const reference = restore(registry, legacy)
    expect((await verify(reference)).exitCode).toBe(0)
    for (const end of ['.sig', '.att']) put(tagOf(legacy) + end, 'hello')
    const told = await verify(reference)
    expect(told.stderr).toMatch(/error E_INVALID: .+E_UNREADABLE/s)
    expect(told.exitCode).toBe(4)
  })
})

describe('a registry that shows the list and not the pieces', () => {
  it.each([
    [403, 7, 'E_REGISTRY_'],
    [401, 7, 'E_REGISTRY_'],
    [500, 6, 'E_REGISTRY_']
  ])('with %i is an error, not a refusal', async (status, exitCode, code) => {
    const reference = restore(registry, cosign)
    expect((await verify(reference)).exitCode).toBe(0)
    registry.service.faults.push({
      matches: ({ url }) => url.pathname.includes('/blobs/'),
      times: Infinity,
      effect: { kind: 'answer', response: { status } }
    })
    const { stderr, ...told } = await custody('verify', reference, '--quiet', '--timeout', '3s', ...ROOT, ...SIGNED_BY)
    expect(stderr).toContain(`error ${code}`)
    expect(told.exitCode).toBe(exitCode)
  })
})

describe('a list without end', () => {
  const strangers = Array.from({ length: 1200 }, (_, index) => nobody(`stranger ${index}`))

  it('is read from its end, and what is not read is told', async () => {
    const reference = restore(registry, cosign)
    const index = contentOf(cosign, tagOf(cosign)) as Index
    expect((await verify(reference)).exitCode).toBe(0)
    put(tagOf(cosign), { ...index, manifests: [...strangers, ...index.manifests] })
    registry.service.journal.length = 0
    const after = await verify(reference)
    expect({ exitCode: after.exitCode, accepted: after.accepted.length }).toEqual({ exitCode: 0, accepted: 4 })
    expect(after.refused.at(-1)).toMatchObject({
      reason: 'it lists 1204 pieces; the 1000 that were added last are read'
    })
    expect(registry.service.journal.length).toBeLessThan(1020)
    put(tagOf(cosign), { ...index, manifests: [...index.manifests, ...strangers] })
    const before = await verify(reference)
    expect(before.stderr).toMatch(/error E_INVALID: .+ 1204 pieces/s)
    expect(before.exitCode).toBe(4)
  })
})

describe('a list of the API that has no end', () => {
  it('is told, and hides no tag', async () => {
    const other = await startRegistry({ referrers: 'api' })
    try {
      const reference = restore(other, legacy)
      expect((await verify(reference)).exitCode).toBe(0)
      other.service.faults.push({
        matches: ({ url }) => url.pathname.includes('/referrers/'),
        times: Infinity,
        effect: {
          kind: 'answer',
          response: {
            status: 200,
            headers: { 'content-type': INDEX, link: '<?next=1>; rel="next"' },
            body: JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [nobody('x')] })
          }
        }
      })
      const told = await verify(reference)
      expect(told.exitCode).toBe(0)
      expect(told.refused).toMatchObject([{ code: 'E_UNREADABLE', reason: expect.stringContaining('20 pages') }])
      for (const end of ['.sig', '.att'])
        other.putManifest(REPOSITORY, tagOf(legacy) + end, Buffer.from('hello'), MANIFEST)
      const nothing = await verify(reference)
      expect(nothing.exitCode).toBe(4)
      expect(nothing.stderr).toContain('20 pages')
    } finally {
      await other.stop()
    }
  })
})

describe('the layers of a tag of cosign', () => {
  const tag = `${tagOf(legacy)}.att`
  const stated = contentOf(legacy, tag) as Layers
  const [layer] = stated.layers
  const withLayers = (layers: object[]) => {
    const reference = restore(registry, legacy)
    put(tag, { ...stated, layers })
    registry.service.journal.length = 0
    return reference
  }

  it('are asked for as far as 256 MiB go, the last ones first', async () => {
    const huge = Array.from({ length: 5 }, (_, index) => ({ ...layer, ...nobody(String(index)), size: 90 * 1_048_576 }))
    const told = await verify(withLayers([...huge, ...stated.layers]), '--require', 'provenance')
    expect(told.exitCode).toBe(0)
    expect(told.refused.filter(({ reason }) => reason.includes('bytes are listed beside it'))).toHaveLength(3)
    const larger = await verify(
      withLayers([{ ...layer, size: 97 * 1_048_576 }, ...stated.layers]),
      '--require',
      'provenance'
    )
    expect(larger.exitCode).toBe(0)
    expect(larger.refused).toMatchObject([{ reason: 'it has 101711872 bytes; 100663296 are read' }])
  })

  it('are not hidden by one of the same digest with another size', async () => {
    const told = await verify(withLayers([...stated.layers, { ...layer, size: 1 }]), '--require', 'provenance')
    expect(told.exitCode).toBe(0)
    expect(told.refused).toMatchObject([{ code: 'E_UNREADABLE' }])
  })

  it('are told as made by a key where they carry no certificate', async () => {
    const byKey = stated.layers.map(({ annotations, ...rest }) => ({
      ...rest,
      annotations: { 'dev.cosignproject.cosign/signature': annotations['dev.cosignproject.cosign/signature'] ?? '' }
    }))
    const told = await verify(withLayers(byKey), '--require', 'provenance')
    expect(told.exitCode).toBe(4)
    expect(told.stderr).toContain('E_VERIFY_CERTIFICATE: it was made with a bare key')
  })
})

describe('words that somebody else signed', () => {
  const evil = [
    'https://evil.example/x\n└─ ok signature, bundle, log entry 1',
    'https://evil.example/\u001b[2K\u009b1A\u202e',
    'https://evil.example/##[set-output name=verified]true',
    'https://evil.example/\n::set-output name=verified::true'
  ]
  let world: World
  let shelf: LabRegistry
  let image: string

  beforeAll(async () => {
    world = await startWorld()
    shelf = await startRegistry({ referrers: 'fallback' })
    const manifest = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config: nobody('config'), layers: [] })
    )
    const digest = shelf.putManifest('acme/evil', 'latest', manifest, MANIFEST)
    const session = await openSession(world)
    const subject = { mediaType: MANIFEST, digest, size: manifest.length }
    const manifests = await Promise.all(
      evil.map(async (predicateType) => {
        const statement = {
          _type: 'https://in-toto.io/Statement/v1',
          subject: [{ digest: { sha256: digest.hex } }],
          predicateType,
          predicate: {}
        }
        const { bundle, time } = await session.signStatement(Buffer.from(JSON.stringify(statement)))
        const layer = { mediaType: BUNDLE, digest: shelf.putBlob('acme/evil', bundle), size: bundle.length }
        const { bytes, descriptor } = bundleManifest({ bundle: layer, subject, predicateType, created: time })
        shelf.putManifest('acme/evil', descriptor.digest, bytes, MANIFEST)
        return descriptor
      })
    )
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }))
    shelf.putManifest('acme/evil', `sha256-${digest.hex}`, index, INDEX)
    image = `${shelf.host}/acme/evil@${digest.toString()}`
  })

  afterAll(async () => {
    await Promise.all([world.stop(), shelf.stop()])
  })

  /** What the Actions runner looks for: `::` where a line begins, `##[` anywhere; and whatever moves a terminal's cursor. */
  function expectHarmless(text: string): void {
    expect(text.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  }

  it.each(['tree', 'verify'])('are told by %s on their own line, and obeyed by nobody', async (verb) => {
    const trust = ['--trusted-root', world.sigstore.paths.trustedRoot]
    const signer =
      verb === 'verify' ? ['--certificate-identity', SAN, '--require', 'https://slsa.dev/provenance/v1'] : []
    const { stdout, stderr } = await custody(verb, image, ...trust, ...signer)
    expect(stdout).toContain('evil.example')
    expectHarmless(stdout + stderr)
    expect(stdout).not.toMatch(/^└─ ok signature/m)
    expect(stdout.split('\n').filter((line) => line.includes('evil.example')).length).toBe(verb === 'tree' ? 8 : 4)
    const json = await custody(verb, image, '--json', '--quiet', ...trust, ...signer)
    expectHarmless(json.stdout)
    const told = JSON.stringify(JSON.parse(json.stdout))
    for (const words of evil) expect(told).toContain(JSON.stringify(words).slice(1, -1))
  })
})
