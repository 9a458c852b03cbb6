import { describe, expect, it } from '@jest/globals'
import { renderPullRequestBody } from '../../src/evidence/pull-request-body.ts'
import { read } from './commonmark.ts'
import { changeTo, digestOf, evidenceFor, singleImage, twoPlatforms } from './samples.ts'

const LIMIT = 60_000
const TARGET = { repository: 'acme/deploy', path: 'apps/checkout/overlays/dev' }

describe('renderPullRequestBody', () => {
  it('says what changes, from what to what', () => {
    const image = singleImage()
    const changes = [
      changeTo(image),
      changeTo(image, { name: 'checkout', newName: image.name, before: {}, after: { digest: image.digest } }),
      changeTo(image, { before: { newTag: '1.0' }, after: { digest: image.digest, newTag: '1.0' } })
    ]
    const body = renderPullRequestBody(evidenceFor([image]), changes, TARGET)
    expect(body.split('\n')[0]).toBe(
      '✅ Promotes 3 images in `apps/checkout/overlays/dev`. All are signed, attested and read back from the registry.'
    )
    const before = digestOf(`${image.name} before`).slice(0, 19)
    expect(body).toContain(
      [
        `| \`${image.name}\` | tag \`1.4.1\` \`${before}...\` | \`${image.digest}\`, tag \`1.4.1\` dropped |`,
        `| \`checkout\` as \`${image.name}\` | not pinned | \`${image.digest}\` |`,
        `| \`${image.name}\` | tag \`1.0\` | tag \`1.0\` \`${image.digest}\` |`
      ].join('\n')
    )
  })

  it('carries the promotion as JSON for programs', () => {
    const image = twoPlatforms()
    const evidence = evidenceFor([image])
    const { fences } = read(renderPullRequestBody(evidence, [changeTo(image)], TARGET))
    const record: unknown = JSON.parse(fences.find(({ language }) => language === 'json')?.content ?? '')
    expect(record).toMatchObject({
      type: 'custody/promotion',
      version: 1,
      target: TARGET,
      signer: { identity: evidence.signer.identity, sourceCommit: evidence.signer.sourceCommit },
      changes: [changeTo(image)],
      changesOmitted: 0
    })
  })

  it('ends with a marker that is one inert comment whatever the path is called', () => {
    const path = 'apps/--><img src=x>--/dev---'
    const body = renderPullRequestBody(evidenceFor([singleImage()]), [changeTo(singleImage())], { ...TARGET, path })
    const [, json = ''] = /<!-- custody:promotion:v1 (.*) -->\n$/.exec(body) ?? []
    expect(json).not.toMatch(/--|[<>]/)
    expect(JSON.parse(json)).toMatchObject({ repository: 'acme/deploy', path })
  })

  it('marks the same changes alike in any order, and other changes differently', () => {
    const [one, two] = [changeTo(singleImage('ghcr.io/acme/a')), changeTo(singleImage('ghcr.io/acme/b'))]
    const evidence = evidenceFor([singleImage()])
    const marker = (changes: readonly (typeof one)[]) =>
      renderPullRequestBody(evidence, changes, TARGET).split('\n').at(-2)
    expect(marker([two, one])).toBe(marker([one, two]))
    expect(marker([one])).not.toBe(marker([one, two]))
  })

  it('has a warning box only where there is something to warn of', () => {
    const evidence = evidenceFor([singleImage()])
    const changes = [changeTo(singleImage())]
    expect(renderPullRequestBody(evidence, changes, TARGET)).not.toContain('[!WARNING]')
    expect(
      renderPullRequestBody(evidence, changes, { ...TARGET, warnings: ['a tag is gone', 'look at @x'] })
    ).toContain('> [!WARNING]\n>\n> - a tag is gone\n> - look at `@x`\n')
  })

  it('stays within 60,000 characters for 1,024 images, and says how much it left out', () => {
    const images = Array.from({ length: 1_024 }, (_, index) => twoPlatforms(`ghcr.io/${'a'.repeat(200)}/app-${index}`))
    const warnings = Array.from({ length: 1_024 }, (_, index) => `warning ${index} ${'<b>@x '.repeat(500)}`)
    const evidence = evidenceFor(images)
    const long = 'é@'.repeat(40)
    const signer = { ...evidence.signer, identity: long, issuer: long, sourceRef: long, slsaReason: 'a é '.repeat(900) }
    const body = renderPullRequestBody(
      { ...evidence, signer },
      images.map((image) => changeTo(image)),
      { repository: long, path: long, warnings }
    )
    expect(body.length).toBeLessThanOrEqual(LIMIT)
    expect(body).toContain('Promotes 1,024 images')
    expect(body).toMatch(/\*Left out to keep this short: 9\d\d more images\.\*/)
    expect(body).toMatch(/"changesOmitted": (?:9\d\d|1\d{3})/)
  })

  it('stays within 60,000 characters where single values are enormous', () => {
    const huge = '`@\u202e-->'.repeat(50_000)
    const image = { ...singleImage(), name: huge, digest: huge }
    const evidence = evidenceFor([image])
    const signer = { ...evidence.signer, identity: huge, sourceRef: huge, slsaReason: huge }
    const body = renderPullRequestBody({ ...evidence, signer }, [changeTo(image)], {
      repository: huge,
      path: huge,
      warnings: [huge]
    })
    expect(body.length).toBeLessThanOrEqual(LIMIT)
  })
})
