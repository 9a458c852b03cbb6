import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spdxAbout } from './documents.ts'
import { expectFailure, expectSuccess, NOTHING_DONE } from './failure.ts'
import { type Pushed, World } from './world.ts'

/** An SBOM file that can't be attested: its bytes, or a path that something is put at. */
interface Case {
  readonly what: string
  readonly code: string
  readonly content?: (image: Pushed) => string | Buffer
  readonly path?: () => Promise<string>
  readonly says?: string
}

let world: World
let image: Pushed
let logged: number

beforeAll(async () => {
  world = await World.start()
  const twin = await world.push()
  expectSuccess(await world.sign(twin, { sbom: await world.spdxFile(twin) }))
  logged = world.entries()
  image = await world.push()
  world.reset()
})

afterAll(() => world.stop())

const changed = (changes: object) => (of: Pushed) => JSON.stringify(spdxAbout(of.name, of.digest, changes))
const OTHER = `sha256:${'e'.repeat(64)}`

const cases: Case[] = [
  { what: 'a file that is not there', code: 'E_SBOM_MISSING', path: () => Promise.resolve('/nonexistent/sbom.json') },
  {
    what: 'a folder',
    code: 'E_SBOM_FILE',
    path: async () => {
      const path = join(world.lab.folder, 'sbom-folder')
      await mkdir(path)
      return path
    },
    says: 'directory'
  },
  { what: 'an empty file', code: 'E_SBOM_EMPTY', content: () => '' },
  { what: 'a file that is no JSON', code: 'E_SBOM_JSON', content: () => 'SPDXVersion: SPDX-2.3\n{' },
  { what: 'JSON of another kind', code: 'E_SBOM_FORMAT', content: () => '{"hello":"world"}' },
  { what: 'CycloneDX', code: 'E_SBOM_FORMAT', content: () => '{"bomFormat":"CycloneDX","specVersion":"1.6"}' },
  { what: 'SPDX 2.1', code: 'E_SBOM_VERSION', content: changed({ spdxVersion: 'SPDX-2.1' }) },
  { what: 'SPDX without a namespace', code: 'E_SBOM_FIELD', content: changed({ documentNamespace: undefined }) },
  { what: 'SPDX without an identifier', code: 'E_SBOM_FIELD', content: changed({ SPDXID: undefined }) },
  { what: 'UTF-16', code: 'E_SBOM_ENCODING', content: (of) => Buffer.from(`\ufeff${changed({})(of)}`, 'utf16le') },
  {
    what: 'bytes that are no UTF-8',
    code: 'E_SBOM_ENCODING',
    content: (of) => Buffer.concat([Buffer.from(changed({})(of).replace(/}$/, ',"x":"')), Buffer.from([0xff]), Buffer.from('"}')])
  },
  {
    what: 'a key that is there twice',
    code: 'E_SBOM_DUPLICATE_KEY',
    content: (of) => changed({})(of).replace('{', '{"name":"other",')
  },
  {
    what: 'a depth of 65',
    code: 'E_SBOM_DEPTH',
    content: (of) => changed({})(of).replace('{', `{"x":${'['.repeat(65)}${']'.repeat(65)},`)
  },
  {
    what: 'a document about another image',
    code: 'E_SBOM_SUBJECT',
    content: (of) => JSON.stringify(spdxAbout(of.name, OTHER)),
    says: OTHER.slice(0, 20)
  },
  { what: 'more than 64 MiB', code: 'E_SBOM_SIZE', content: () => Buffer.alloc(64 * 1024 * 1024 + 1, ' ') }
]

describe('an SBOM file that is refused', () => {
  it.concurrent.each(cases.map((one, index) => ({ ...one, index })))(
    '$what is $code; nothing is signed or written',
    async ({ code, content, path, says, index }) => {
      const sbom = (await path?.()) ?? (await world.file(`sbom-${index}.json`, content?.(image) ?? ''))
      const told = expectFailure(await world.sign(image, { sbom }), code)
      expect(told.state).toBe(NOTHING_DONE)
      expect(Object.values(told).join('\n')).toContain(says ?? '')
      expect(world.entries()).toBe(logged)
      expect(world.mutations()).toMatchObject({ registry: 0, rekor: 0, tsa: 0 })
    }
  )

  it('a link that leads out of the workspace is E_SBOM_FILE', async () => {
    const workspace = join(world.lab.folder, 'workspace')
    await mkdir(workspace)
    const outside = await world.spdxFile(image)
    await symlink(outside, join(workspace, 'sbom.json'))
    const env = { GITHUB_WORKSPACE: workspace }
    const told = expectFailure(await world.sign(image, { sbom: join(workspace, 'sbom.json') }, { env }), 'E_SBOM_FILE')
    expect(told.message).toContain('leads out of the workspace')
    expect(world.entries()).toBe(logged)
  })
})
