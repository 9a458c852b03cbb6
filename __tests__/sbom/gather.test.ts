import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Subject } from '../../src/image/subject.ts'
import { gatherSboms, type GatherOptions } from '../../src/sbom/gather.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import type { Sbom, SbomRequest } from '../../src/sbom/sbom.ts'
import { rootsOf } from '../../src/sbom/spdx.ts'
import { EvidenceError, RequestError } from '../../src/support/errors.ts'
import { Deadline } from '../../src/support/retry.ts'
import { rejectionOf } from '../oci/thrown.ts'
import { rootedDocument, smallDocument, temporaryFolder, textOf } from './fixtures.ts'
import { AMD64, ARM64, ImageHome, spdxPredicate } from './pushed-image.ts'
import { stubSyft } from './stub-syft.ts'

const BUDGET = 2 * 1024 * 1024

let home: ImageHome
let temp: string
let single: Subject
let multi: Subject
let built: Subject

beforeAll(async () => {
  home = await ImageHome.open()
  single = await home.image()
  multi = await home.index({ platform: AMD64, predicates: [] }, { platform: ARM64, predicates: [] })
  const predicates = [spdxPredicate(smallDocument({ name: 'sbom' }))]
  built = await home.index({ platform: AMD64, predicates }, { platform: ARM64, predicates })
})

afterAll(() => home.stop())

beforeEach(async () => {
  temp = await temporaryFolder()
  home.log.lines.length = 0
})

afterEach(() => rm(temp, { recursive: true }))

function gather(request: SbomRequest, subject: Subject, options: Partial<GatherOptions> = {}): Promise<Sbom[]> {
  const env = { PATH: process.env['PATH'], GITHUB_WORKSPACE: temp }
  const { registry, log } = home
  const deadline = new Deadline(20_000)
  return gatherSboms(request, { subject, registry, budgetBytes: BUDGET, temp, env, log, deadline, ...options })
}

async function withSyft(way: Parameters<typeof stubSyft>[1], subject: Subject, options?: Partial<GatherOptions>) {
  const { path } = await stubSyft(temp, way, way.replaceAll(' ', '-'))
  return gather({ kind: 'auto', syftPath: path }, subject, options)
}

async function withFile(document: unknown, subject: Subject, options?: Partial<GatherOptions>): Promise<Sbom[]> {
  const path = join(temp, 'sbom.json')
  await writeFile(path, textOf(document))
  return gather({ kind: 'file', path }, subject, options)
}

const digestsOf = (subject: Subject) => [...subject.platforms, subject.manifest].map(({ digest }) => digest.toString())
const describedBy = (sboms: readonly Sbom[]) => sboms.map(({ describes }) => describes.toString())

function expectSound(sbom: Sbom): void {
  const { document } = parseSpdx(sbom.bytes, 'itself')
  expect(document).toEqual(sbom.document)
  expect(sbom.sha256).toBe(createHash('sha256').update(sbom.bytes).digest('hex'))
  expect(sbom.format).toBe('SPDX-2.3')
  const purls = rootsOf(document).flatMap(({ externalRefs = [] }) => externalRefs.map((one) => one.referenceLocator))
  expect(purls.join()).toContain(`@sha256%3A${sbom.describes.hex}`)
}

describe('SBOMs of an image', () => {
  it('are none where none are wanted', async () => {
    await expect(gather({ kind: 'none' }, multi)).resolves.toEqual([])
  })

  it('are one from Syft for an image of one platform, dated as the image is', async () => {
    const [sbom, ...rest] = await withSyft('works', single)
    expect(rest).toEqual([])
    expectSound(sbom as Sbom)
    expect(sbom).toMatchObject({
      describes: single.manifest.digest,
      platform: undefined,
      source: 'syft',
      form: 'document',
      predicateType: 'https://spdx.dev/Document',
      packages: 9,
      reductions: ['the file inventory (8 entries)'],
      notes: []
    })
    expect(sbom?.document['creationInfo']).toMatchObject({ created: '2026-01-02T03:04:05Z' })
  })

  it('are one from Syft for each platform of an index, and one merged', async () => {
    const sboms = await withSyft('works', multi)
    sboms.forEach(expectSound)
    expect(describedBy(sboms)).toEqual(digestsOf(multi))
    expect(sboms.map(({ source, packages }) => [source, packages])).toEqual([
      ['syft', 9],
      ['syft', 9],
      ['merged', 18]
    ])
    expect(sboms.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64', undefined])
  })

  it('are the same bytes in every run', async () => {
    const [one, other] = [await withSyft('works', multi), await withSyft('works', multi)]
    expect(one.map(({ sha256 }) => sha256)).toEqual(other.map(({ sha256 }) => sha256))
  })

  it('are dated 1970 from Syft where the image tells no date', async () => {
    const [sbom] = await withSyft('works', await home.image('some day'))
    expect(sbom?.document['creationInfo']).toMatchObject({ created: '1970-01-01T00:00:00Z' })
  })

  it('are dated as SOURCE_DATE_EPOCH says, and it must say a time', async () => {
    const env = { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1700000000' }
    const [sbom] = await withFile(smallDocument(), single, { env })
    expect(sbom?.document['creationInfo']).toMatchObject({ created: '2023-11-14T22:13:20Z' })
    const error = await rejectionOf(withFile(smallDocument(), single, { env: { SOURCE_DATE_EPOCH: 'yesterday' } }))
    expect(error).toBeInstanceOf(RequestError)
    expect(error.code).toBe('E_SOURCE_DATE_EPOCH')
  })

  it("are BuildKit's where it left them, with a word about where they come from", async () => {
    const sboms = await gather({ kind: 'auto', syftPath: '/nowhere/syft' }, built)
    sboms.forEach(expectSound)
    expect(describedBy(sboms)).toEqual(digestsOf(built))
    expect(sboms.map(({ source }) => source)).toEqual(['buildkit', 'buildkit', 'merged'])
    expect(sboms.flatMap(({ notes }) => notes)).toEqual([expect.stringContaining('written inside the build')])
    expect(home.log.lines.join('\n')).toContain('written inside the build')
    expect(sboms[0]?.document['creationInfo']).toMatchObject({ created: '2026-01-02T03:04:05Z' })
  })

  it('are told when they list nothing', async () => {
    const [sbom] = await withSyft('finds nothing', single)
    expect(sbom?.packages).toBe(0)
    expect(home.log.lines.join('\n')).toContain('lists no package: right for a static program alone')
  })

  it.each(['writes garbage', 'writes nothing'] as const)('are refused from a Syft that %s', async (way) => {
    await expect(withSyft('works', single)).resolves.toHaveLength(1)
    const error = await rejectionOf(withSyft(way, single))
    expect(error).toBeInstanceOf(RequestError)
    expect(error.code).toBe('E_SYFT_OUTPUT')
  })

  it('are refused from a Syft that describes another image', async () => {
    const error = await rejectionOf(withSyft('describes another image', multi))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_SBOM_SUBJECT')
    expect(error.message).toMatch(/^Syft's SBOM of linux\/amd64 describes sha256:eeeeeeeeeeee…, not sha256:/)
  })
})

describe('an SBOM file', () => {
  const naming = (subject: Subject, at: number) => rootedDocument({ versionInfo: digestsOf(subject)[at] })

  it('is for the image', async () => {
    const [sbom] = await withFile(rootedDocument({ versionInfo: single.manifest.digest.toString() }), single)
    expectSound(sbom as Sbom)
    expect(sbom).toMatchObject({ source: 'file', describes: single.manifest.digest, packages: 2, notes: [] })
    expect(sbom?.wholeSize).toBeGreaterThan(300)
  })

  it('is for the image on trust when it names none', async () => {
    const [sbom] = await withFile(smallDocument(), single)
    expectSound(sbom as Sbom)
    expect(sbom?.notes).toEqual(['the file names no image digest; that it is of this image is taken on trust'])
  })

  it('is for the one platform that it names, and the rest is told', async () => {
    const sboms = await withFile(naming(multi, 1), multi)
    sboms.forEach(expectSound)
    expect(describedBy(sboms)).toEqual([digestsOf(multi)[1]])
    expect(sboms[0]?.platform).toEqual(ARM64)
    expect(sboms[0]?.notes).toEqual(['the file is of linux/arm64/v8 alone; linux/amd64 and the index get no SBOM'])
  })

  it('is for the index too when the index has that one platform', async () => {
    const alone = await home.index({ platform: AMD64, predicates: [] })
    const sboms = await withFile(naming(alone, 0), alone)
    expect(describedBy(sboms)).toEqual(digestsOf(alone))
  })

  it.each([
    ['names it', 2, 'the file is of the index; its platforms get no SBOM of their own'],
    [
      'names nothing',
      9,
      'the file names no image digest and is taken to be of the index; its platforms get no SBOM of their own'
    ]
  ])('is for the index when it %s', async (_, at, note) => {
    const sboms = await withFile(naming(multi, at), multi)
    sboms.forEach(expectSound)
    expect(describedBy(sboms)).toEqual([multi.manifest.digest.toString()])
    expect(sboms[0]?.notes).toEqual([note])
  })

  it('is refused when it is of another image, before Syft or the registry is asked', async () => {
    await expect(withFile(naming(multi, 0), multi)).resolves.toHaveLength(1)
    home.lab.service.journal.length = 0
    const error = await rejectionOf(withFile(naming(single, 0), multi))
    expect(error).toBeInstanceOf(RequestError)
    expect(error.code).toBe('E_SBOM_SUBJECT')
    expect(home.lab.service.journal).toEqual([])
  })
})

describe('an SBOM that is too large for the log', () => {
  const packages = Array.from({ length: 200 }, (_, at) => ({
    SPDXID: `SPDXRef-${at}`,
    name: `package-${at}`,
    sourceInfo: 'found by looking for it where it was '.repeat(4),
    copyrightText: `Copyright ${at} `.repeat(10)
  }))
  const document = smallDocument({ packages, files: [{ SPDXID: 'SPDXRef-File-1', fileName: './a' }] })

  it('gets smaller step by step, and each step is told with its sizes', async () => {
    const [whole] = await withFile(document, single)
    const [smaller] = await withFile(document, single, { budgetBytes: (whole as Sbom).bytes.length - 1 })
    expectSound(smaller as Sbom)
    expect(smaller?.reductions).toEqual(['the file inventory (1 entry)', 'source info and CPE names'])
    expect(smaller?.packages).toBe(200)
    const steps = home.log.lines.filter((line) => line.includes('left out') && line.includes('CPE'))
    expect(steps).toEqual([
      expect.stringMatching(/^SBOM of sha256:\w+: left out source info and CPE names: [\d.]+ kB → [\d.]+ kB$/)
    ])
  })

  it('is signed by reference in the end, whole and beside the image', async () => {
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/checkout' }
    const [whole] = await withFile(document, single)
    const [sbom] = await withFile(document, single, { budgetBytes: 1000, env })
    expect(sbom?.bytes).toEqual(whole?.bytes)
    expect(sbom).toMatchObject({
      form: 'reference',
      predicateType: 'https://in-toto.io/attestation/reference/v0.1',
      predicate: {
        attester: { id: 'https://github.com/acme/checkout' },
        references: [
          {
            downloadLocation: `http://${single.reference.name.replace('/', '/v2/')}/blobs/sha256:${(sbom as Sbom).sha256}`,
            digest: { sha256: sbom?.sha256 },
            mediaType: 'application/spdx+json'
          }
        ]
      },
      reductions: ['the file inventory (1 entry)', 'the document itself: signed by reference']
    })
    expect(home.log.lines.join('\n')).toContain('it is attached whole, and a reference to it is signed')
  })
})
