import { describe, expect, it } from '@jest/globals'
import { renderSummary } from '../../src/evidence/summary.ts'
import { read } from './commonmark.ts'
import { evidenceFor, singleImage, twoPlatforms } from './samples.ts'

const LIMIT = 200_000

describe('renderSummary', () => {
  it('begins with the verdict and the digest to copy', () => {
    const image = singleImage()
    const lines = renderSummary(evidenceFor([image])).split('\n')
    expect(lines[0]).toBe('## ✅ `ghcr.io/acme/checkout` is signed, attested and read back from the registry')
    expect(lines[3]).toBe(`${image.name}@${image.digest}`)
  })

  it('links the commit, the run, every entry of the public log and the pull request', () => {
    const image = singleImage()
    const promotion = { operation: 'updated', url: 'https://github.com/acme/deploy/pull/312' } as const
    const { links } = read(renderSummary(evidenceFor([image]), { promotion }))
    const entries = image.attachments.map(({ logIndex }) => `https://search.sigstore.dev/?logIndex=${logIndex ?? ''}`)
    expect(new Set(links)).toEqual(
      new Set([
        'https://github.com/acme/checkout/commit/8f14e45fceea167a5a36dedd4bea2543a1b2c3d4',
        'https://github.com/acme/checkout/actions/runs/11483927441/attempts/1',
        'https://github.com/acme/deploy/pull/312',
        ...entries
      ])
    )
  })

  it.each([
    ['a private log', { instance: 'private', log: 'v1', url: 'https://rekor.acme.example' }],
    [
      'the second version of the public log',
      { instance: 'public-good', log: 'v2', url: 'https://log2025.rekor.example' }
    ]
  ] as const)('names entries of %s without a link', (_name, transparency) => {
    const { links, codeSpans } = read(renderSummary(evidenceFor([singleImage()], { transparency })))
    expect(links.join()).not.toContain('logIndex')
    expect(codeSpans).toContain(transparency.url)
    expect(codeSpans).toContain(singleImage().attachments[0]?.logIndex)
  })

  it('says that a timestamp alone proves the time where there is no log', () => {
    const transparency = { instance: 'private', log: 'none', url: null } as const
    expect(renderSummary(evidenceFor([singleImage()], { transparency }))).toContain('by a timestamp alone')
  })

  it.each([
    'https://github.com/acme/checkout.evil.example/actions/runs/1',
    'https://github.com/evil/checkout/actions/runs/1',
    'https://github.com/acme/checkout/actions/runs/1/../../../../../evil',
    'http://github.com/acme/checkout/actions/runs/1'
  ])('does not link %s, which is no run of the source repository', (run) => {
    const evidence = evidenceFor([singleImage()])
    const { links } = read(renderSummary({ ...evidence, signer: { ...evidence.signer, run, sourceCommit: 'main' } }))
    expect(links.filter((link) => !link.includes('logIndex'))).toEqual([])
  })

  it('links a server of this machine without TLS, and no other', () => {
    const evidence = evidenceFor([singleImage()])
    const linksOf = (sourceRepository: string) => {
      const signer = { ...evidence.signer, sourceRepository, run: `${sourceRepository}/actions/runs/1` }
      return read(renderSummary({ ...evidence, signer })).links.filter((link) => !link.includes('logIndex'))
    }
    expect(linksOf('http://127.0.0.1:3000/acme/checkout')).toContain(
      'http://127.0.0.1:3000/acme/checkout/actions/runs/1'
    )
    expect(linksOf('http://ghe.example/acme/checkout')).toEqual([])
    expect(linksOf('https://github.com/acme/..')).toEqual([])
  })

  it('warns of an empty SBOM, a missing SBOM, kept pieces and a workflow of another repository', () => {
    const image = singleImage()
    const empty = { ...image, sboms: image.sboms.map((sbom) => ({ ...sbom, packages: 0 })) }
    const bare = { ...singleImage('ghcr.io/acme/bare'), sboms: [] }
    const kept = { ...bare, attachments: bare.attachments.map((found) => ({ ...found, outcome: 'kept' as const })) }
    const evidence = evidenceFor([empty, kept])
    const identity = 'https://github.com/acme/shared/.github/workflows/release.yml@refs/tags/v1'
    const summary = renderSummary({ ...evidence, signer: { ...evidence.signer, identity } })
    expect(summary).toContain('| ⚠️ 0 |')
    expect(summary).toContain('- No SBOM is attached to 1 image.')
    expect(summary).toContain('- Kept as an earlier run of the same identity left it: 3 pieces.')
    expect(summary).toContain('- ⚠️ The workflow that signed lives outside `https://github.com/acme/checkout`.')
  })

  it('counts, over several images, how many passed each check', () => {
    const images = [singleImage('ghcr.io/acme/a'), singleImage('ghcr.io/acme/b')]
    const one = { ...singleImage('ghcr.io/acme/c'), checks: singleImage().checks.slice(0, 1) }
    const summary = renderSummary(evidenceFor([...images, one]))
    expect(summary).toContain('| ✅ pass for 3 of 3 images | Manifest |')
    expect(summary).toContain('| ✅ pass for 2 of 3 images | Signer |')
  })

  it('tells of a promotion that had nothing to do', () => {
    const summary = renderSummary(evidenceFor([singleImage()]), { promotion: { operation: 'already-current' } })
    expect(summary).toContain('| Promotion | nothing to do: the GitOps repository pins these digests already |')
  })

  it.each([
    ['bundles alone', evidenceFor([singleImage()]), 'They need cosign 2.6.3 or newer.'],
    [
      'entries of Rekor v2',
      evidenceFor([singleImage()], { transparency: { instance: 'public-good', log: 'v2', url: null } }),
      'They need cosign 3.0.5 or newer.'
    ]
  ])('names the cosign that can read %s', (_name, evidence, sentence) => {
    expect(renderSummary(evidence)).toContain(sentence)
    expect(renderSummary(evidenceFor([twoPlatforms()]))).not.toContain('They need cosign')
  })

  it('shows sixteen images whole', () => {
    const images = Array.from({ length: 16 }, (_, index) => twoPlatforms(`ghcr.io/acme/app-${index}`))
    const summary = renderSummary(evidenceFor(images))
    expect(summary.split('### What was checked')[0]).not.toContain('Left out to keep')
    for (const { name, digest } of images) expect(summary).toContain(`${name}@${digest}`)
  })

  it('stays below 200 kB for 1,024 images with long names, and says how much it left out', () => {
    const images = Array.from({ length: 1_024 }, (_, index) => twoPlatforms(`ghcr.io/${'a'.repeat(200)}/app-${index}`))
    const notes = Array.from({ length: 1_024 }, (_, index) => `note ${index} ${'<b>@x '.repeat(500)}`)
    const summary = renderSummary(evidenceFor(images, { notes }))
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
    expect(summary).toContain('1,024 images are signed')
    expect(summary).toMatch(/\*Left out to keep this short: [12],\d{3} more digests\.\*/)
    expect(summary).toMatch(/These are the first \d+ of 1,024 images/)
  })

  it('stays below 200 kB where single values are enormous', () => {
    const evidence = evidenceFor([singleImage(`ghcr.io/${'é<|'.repeat(200_000)}`)])
    const huge = '`@\u202e '.repeat(100_000)
    const signer = { ...evidence.signer, identity: huge, issuer: huge, slsaReason: huge, run: huge, event: huge }
    const summary = renderSummary({ ...evidence, signer, notes: [huge, huge] })
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
    expect(summary).toContain('The commands are too long to be shown here')
  })
})
