import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../lab/service.ts'
import { answer, registryError } from './answers.ts'
import { expectFailure, expectSuccess } from './failure.ts'
import { judgeBundle } from './judge.ts'
import { tagOf } from './plain-reader.ts'
import { type Pushed, World } from './world.ts'

/** A write that the registry refuses after everything was signed. */
interface Case {
  readonly what: string
  readonly code: string
  readonly method: string
  readonly path: RegExp
  readonly effect: Fault['effect']
  readonly says?: string
}

const cases: Case[] = [
  {
    what: 'a package that the job may not create',
    code: 'E_REGISTRY_PACKAGE_DENIED',
    method: 'POST',
    path: /^blobs/,
    effect: registryError(403, 'DENIED', 'installation not allowed to Create organization package'),
    says: 'packages: write'
  },
  {
    what: 'a login that may only read',
    code: 'E_REGISTRY_DENIED',
    method: 'POST',
    path: /^blobs/,
    effect: registryError(403, 'DENIED', 'requested access to the resource is denied')
  },
  {
    what: 'a quota',
    code: 'E_REGISTRY_TOO_LARGE',
    method: 'PUT',
    path: /^blobs/,
    effect: answer(413, '<h1>Too large</h1>')
  },
  {
    what: 'a registry that knows no artifacts',
    code: 'E_REGISTRY_UNSUPPORTED',
    method: 'PUT',
    path: /^manifests\/sha256:/,
    effect: answer(405, {})
  },
  {
    what: 'a manifest that the registry finds invalid',
    code: 'E_REGISTRY_UNSUPPORTED',
    method: 'PUT',
    path: /^manifests\/sha256:/,
    effect: registryError(400, 'MANIFEST_INVALID', 'unknown artifact type')
  },
  {
    what: 'a tag that is immutable',
    code: 'E_REGISTRY_IMMUTABLE_TAG',
    method: 'PUT',
    path: /^manifests\/sha256-/,
    effect: registryError(400, 'TAG_INVALID', 'the tag is immutable'),
    says: 'sha256-*'
  },
  {
    what: 'an upload that is never given a place',
    code: 'E_REGISTRY_ANSWER',
    method: 'POST',
    path: /^blobs/,
    effect: answer(202, {})
  },
  {
    what: 'writes that never show',
    code: 'E_NOT_SETTLED',
    method: 'GET',
    path: /^manifests\/sha256-[0-9a-f]{64}$/,
    effect: answer(404, {})
  }
]

let world: World

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback', auth: 'token' })
  expectSuccess(await world.sign(await world.push()))
})

afterAll(() => world.stop())

describe('a registry that does not take what was signed', () => {
  it.concurrent.each(cases)('$what is $code, and no bundle is lost', async ({ code, method, path, effect, says }) => {
    const image = await world.push()
    world.breakRegistry(image, method, path, effect)
    const result = await world.sign(image, { timeout: '12s' })
    const told = expectFailure(result, code)
    expect(Object.values(told).join('\n')).toContain(says ?? '')
    expect(told.state).toMatch(/^signed and logged; /)
    expect(result.outputs).not.toHaveProperty('verified')
    await expectKept(image, told.state)
  })

  it('keeps an index that others wrote when its own cannot be written', async () => {
    const image = await world.push()
    const foreign = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] }))
    world.lab.registry.putManifest(image.repository, tagOf(image.digest), foreign, INDEX)
    world.breakRegistry(image, 'PUT', /^manifests\/sha256-/, registryError(403, 'DENIED', 'no'))
    expectFailure(await world.sign(image, { formats: 'bundle' }), 'E_REGISTRY_DENIED')
    expect(world.lab.registry.manifest(image.repository, tagOf(image.digest))?.bytes.equals(foreign)).toBe(true)
  })
})

const INDEX = 'application/vnd.oci.image.index.v1+json'

// The folder that the error names holds every bundle, each good as it is.
async function expectKept({ digest }: Pushed, state: string): Promise<void> {
  const folder = /the bundles are kept in (\S+)$/.exec(state)?.[1] ?? ''
  const names = readdirSync(folder).sort()
  expect(names.map((name) => name.replace(/^.*-(?=\w+\.)/, ''))).toEqual(['provenance.sigstore.json', 'signature.sigstore.json'])
  for (const name of names) await judgeBundle(world.lab, readFileSync(join(folder, name)), digest)
}
