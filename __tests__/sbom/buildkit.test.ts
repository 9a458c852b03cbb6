import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { findBuildkitSboms } from '../../src/sbom/buildkit.ts'
import { EvidenceError } from '../../src/support/errors.ts'
import { rejectionOf } from '../oci/thrown.ts'
import { smallDocument } from './fixtures.ts'
import { AMD64, ARM64, ImageHome, type PlatformRecipe, spdxPredicate } from './pushed-image.ts'

const PROVENANCE = { predicateType: 'https://slsa.dev/provenance/v1', predicate: {} }

let home: ImageHome

beforeAll(async () => {
  home = await ImageHome.open()
})

afterAll(() => home.stop())

beforeEach(() => {
  home.log.lines.length = 0
})

const scan = (name: string) => spdxPredicate(smallDocument({ name }))

async function find(...parts: PlatformRecipe[]) {
  return findBuildkitSboms(await home.index(...parts), home.registry, home.log)
}

describe("BuildKit's SBOMs", () => {
  it('are found for every platform, each in two requests', async () => {
    const subject = await home.index(
      { platform: AMD64, predicates: [scan('sbom'), PROVENANCE] },
      { platform: ARM64, predicates: [scan('sbom'), PROVENANCE] }
    )
    home.lab.service.journal.length = 0
    const found = await findBuildkitSboms(subject, home.registry, home.log)
    expect(found?.map(({ platform }) => platform.digest)).toEqual(subject.platforms.map(({ digest }) => digest))
    expect(found?.map(({ document }) => document.packages.map(({ name }) => name))).toEqual([
      ['left-pad'],
      ['left-pad']
    ])
    expect(home.lab.service.journal).toHaveLength(4)
  })

  it('are those of the image itself where stages were scanned too', async () => {
    const stages = [scan('sbom-build'), scan('sbom'), scan('sbom-context')]
    const found = await find({ platform: AMD64, predicates: stages })
    expect(found?.map(({ document }) => document['name'])).toEqual(['sbom'])
    expect(home.log.lines.join()).toContain("BuildKit's SBOM of linux/amd64: of 3 scans the one called sbom")
  })

  it('are the first ones where another generator called none of them sbom', async () => {
    const found = await find({ platform: AMD64, predicates: [scan('image'), scan('stage')] })
    expect(found?.map(({ document }) => document['name'])).toEqual(['image'])
    expect(home.log.lines.join()).toContain('the first')
  })
})

describe("BuildKit's SBOMs of great size", () => {
  const sized = (claimedSize: number) => ({ platform: AMD64, predicates: [scan('sbom')], claimedSize })

  it('are read one after the other', async () => {
    const subject = await home.index(sized(40_000_000), { ...sized(40_000_000), platform: ARM64 })
    home.lab.service.journal.length = 0
    home.lab.service.latencyMs = 20
    await expect(findBuildkitSboms(subject, home.registry, home.log)).resolves.toHaveLength(2)
    home.lab.service.latencyMs = 0
    const [, , first, second] = home.lab.service.journal
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(19)
  })

  it('are not used above 64 MiB, which is told', async () => {
    expect(await find(sized(64 * 1024 * 1024))).toHaveLength(1)
    expect(await find(sized(64 * 1024 * 1024 + 1))).toBeUndefined()
    expect(home.log.lines.join()).toContain(
      "BuildKit's SBOM of linux/amd64 has 67108865 bytes; at most 67108864 are read"
    )
  })
})

describe("BuildKit's SBOMs are not used", () => {
  it('where there are none, without a word', async () => {
    expect(
      await find({ platform: AMD64, predicates: [PROVENANCE] }, { platform: ARM64, predicates: [] })
    ).toBeUndefined()
    expect(home.log.lines).toEqual([])
  })

  it('where one platform has none, which is told', async () => {
    const amd64 = { platform: AMD64, predicates: [scan('sbom')] }
    expect(await find(amd64, { platform: ARM64, predicates: [scan('sbom')] })).toHaveLength(2)
    expect(await find(amd64, { platform: ARM64, predicates: [PROVENANCE] })).toBeUndefined()
    expect(home.log.lines.join()).toContain('BuildKit left no SBOM of linux/arm64/v8')
  })

  it.each([
    ['of another version', smallDocument({ spdxVersion: 'SPDX-3.0' })],
    ['broken', smallDocument({ packages: [{}] })]
  ])('where one is %s, which is told', async (_, document) => {
    expect(await find({ platform: AMD64, predicates: [spdxPredicate(document)] })).toBeUndefined()
    expect(home.log.lines.join()).toMatch(/BuildKit's SBOM of linux\/amd64 is .*; BuildKit's SBOMs are not used/)
  })
})

describe("BuildKit's SBOMs are refused", () => {
  const about = async (recipe: Omit<PlatformRecipe, 'platform'>) => {
    await expect(find({ platform: AMD64, predicates: [scan('sbom')] })).resolves.toHaveLength(1)
    const error = await rejectionOf(find({ platform: AMD64, ...recipe }))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_SBOM_SUBJECT')
    return error
  }

  it('when a statement is about another image than it stands beside', async () => {
    const error = await about({ predicates: [scan('sbom')], aboutAnother: true })
    expect(error.message).toMatch(/^BuildKit's SBOM of linux\/amd64 describes sha256:\w{12}…, not sha256:\w{12}…$/)
    expect(error.reason).toContain('its subject is sha256:')
  })

  it('when a document names another image than its statement', async () => {
    const root = { SPDXID: 'SPDXRef-root', name: `checkout@sha256:${'d'.repeat(64)}` }
    const error = await about({
      predicates: [spdxPredicate(smallDocument({ packages: [root], documentDescribes: ['SPDXRef-root'] }))]
    })
    expect(error.reason).toContain(`its name is sha256:${'d'.repeat(64)}`)
  })
})
