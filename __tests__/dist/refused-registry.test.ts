import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answer, RESET_BEFORE } from './answers.ts'
import { expectFailure, expectSuccess, NOTHING_DONE } from './failure.ts'
import { type Pushed, World } from './world.ts'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'

/** What is wrong, done to an image of its own; gives what the step is told beside that. */
interface Case {
  readonly what: string
  readonly code: string
  readonly arrange: (image: Pushed) => Arranged | Promise<Arranged>
  readonly says?: string
}

type Arranged = { readonly inputs?: Record<string, string>; readonly env?: Record<string, string> } | undefined

let world: World
let logged: number

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback', auth: 'token' })
  const image = await world.push()
  expectSuccess(await world.sign(image))
  logged = world.entries()
})

afterAll(() => world.stop())

/** A Docker configuration of its own. */
async function dockerConfig(name: string, content: object | string): Promise<Arranged> {
  const folder = join(world.lab.folder, name)
  await mkdir(folder)
  await writeFile(join(folder, 'config.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return { env: { DOCKER_CONFIG: folder } }
}

/** A credential helper as a script of these lines. */
async function helper(name: string, ...lines: string[]): Promise<Arranged> {
  const folder = join(world.lab.folder, `bin-${name}`)
  await mkdir(folder)
  await writeFile(join(folder, `docker-credential-${name}`), `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 })
  const config = await dockerConfig(name, { credsStore: name })
  return { env: { ...config?.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } }
}

const auths = (auth: object) => ({ auths: { [world.lab.registry.host]: auth } })
const base64 = (text: string) => Buffer.from(text).toString('base64')
const elsewhere = (index: Buffer) => ({ digest: world.lab.registry.putManifest('acme/elsewhere', 'other', index, INDEX) })
const inputsFor = (digest: { toString(): string }): Arranged => ({ inputs: { digest: digest.toString() } })

function serve({ repository, image }: Pushed, bytes: Buffer): Arranged {
  world.lab.registry.corrupt(repository, image.digest, bytes)
  return undefined
}

/** Another manifest in the same repository, told as this media type: the lab itself would not hand out a strange one. */
function put(image: Pushed, manifest: object, mediaType: string): Arranged {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...manifest }))
  const digest = world.lab.registry.putManifest(image.repository, 'odd', bytes, mediaType)
  breaks(image, 'GET', /^manifests/, answer(200, bytes.toString(), { 'content-type': mediaType }))
  return inputsFor(digest)
}

const challenge = (authenticate: string) => answer(401, {}, { 'www-authenticate': authenticate })

const subjects: Case[] = [
  {
    what: "the digest of the image's configuration",
    code: 'E_SUBJECT_MISSING',
    arrange: ({ image }) => inputsFor(image.blobs.at(-1)?.descriptor.digest ?? ''),
    says: 'configuration'
  },
  {
    what: 'a digest that is in another repository only',
    code: 'E_SUBJECT_MISSING',
    arrange: () => inputsFor(elsewhere(Buffer.from('{"schemaVersion":2}')).digest)
  },
  {
    what: 'a repository that is not there',
    code: 'E_SUBJECT_MISSING',
    arrange: ({ name }) => ({ inputs: { image: `${name}-typo` } })
  },
  {
    what: 'an index that lists no valid digest',
    code: 'E_SUBJECT_CONTENT',
    arrange: (image) => put(image, { manifests: [{ mediaType: MANIFEST, digest: 'sha256:1', size: 2 }] }, INDEX)
  },
  {
    what: 'a Docker schema 1 manifest',
    code: 'E_SUBJECT_SCHEMA1',
    arrange: (image) => put(image, { schemaVersion: 1 }, 'application/vnd.docker.distribution.manifest.v1+json')
  },
  {
    what: 'an artifact that is no image',
    code: 'E_SUBJECT_KIND',
    arrange: (image) => put(image, {}, 'application/vnd.acme.chart.v1+json')
  },
  { what: 'bytes of another digest', code: 'E_DIGEST_MISMATCH', arrange: (image) => serve(image, Buffer.from('{}')) },
  {
    what: 'a manifest of more than 4 MiB',
    code: 'E_REGISTRY_ANSWER_SIZE',
    arrange: (image) => serve(image, Buffer.alloc(4 * 1024 * 1024 + 1, ' '))
  }
]

const logins: Case[] = [
  { what: 'no Docker configuration', code: 'E_REGISTRY_LOGIN_MISSING', arrange: () => dockerConfig('empty', {}) },
  {
    what: 'a login for another host',
    code: 'E_REGISTRY_LOGIN_MISSING',
    arrange: () => dockerConfig('foreign', { auths: { 'ghcr.io': { auth: base64('me:hidden') } } })
  },
  { what: 'a configuration that is no JSON', code: 'E_DOCKER_CONFIG_SYNTAX', arrange: () => dockerConfig('bad', '{') },
  {
    what: 'an auth that is no base64',
    code: 'E_DOCKER_CONFIG_AUTH',
    arrange: () => dockerConfig('garbled', auths({ auth: '%%%' }))
  },
  {
    what: 'an auth without a colon',
    code: 'E_DOCKER_CONFIG_AUTH',
    arrange: () => dockerConfig('colon', auths({ auth: base64('no colon') }))
  },
  {
    what: 'a password that is wrong',
    code: 'E_REGISTRY_LOGIN_REFUSED',
    arrange: () => dockerConfig('wrong', auths({ auth: base64('lab:other') }))
  },
  {
    what: 'a credential helper that is not installed',
    code: 'E_CREDENTIAL_HELPER_MISSING',
    arrange: () => dockerConfig('helperless', { ...auths({}), credsStore: 'nowhere' })
  },
  { what: 'a helper that fails', code: 'E_CREDENTIAL_HELPER_FAILED', arrange: () => helper('fails', 'exit 3') },
  { what: 'a helper that prints garbage', code: 'E_CREDENTIAL_HELPER_OUTPUT', arrange: () => helper('prints', 'echo x') },
  {
    what: 'a realm on another host',
    code: 'E_REGISTRY_REALM',
    arrange: (image) => breaks(image, 'GET', /./, challenge('Bearer realm="https://tokens.example/token"'))
  },
  {
    what: 'a scheme that nobody speaks',
    code: 'E_REGISTRY_AUTH_SCHEME',
    arrange: (image) => breaks(image, 'GET', /./, challenge('Negotiate'))
  }
]

const answers: Case[] = [
  {
    what: 'a redirect to a private address',
    code: 'E_REGISTRY_REDIRECT',
    arrange: (image) => breaks(image, 'GET', /^manifests/, answer(307, '', { location: 'http://10.0.0.1/latest' }))
  },
  {
    what: 'a registry that is down',
    code: 'E_REGISTRY_UNAVAILABLE',
    arrange: (image) => ({ ...breaks(image, 'GET', /./, RESET_BEFORE), inputs: { timeout: '2s' } })
  },
  {
    what: 'a rate limit beyond all patience',
    code: 'E_REGISTRY_RATE_LIMIT',
    arrange: (image) => breaks(image, 'GET', /./, answer(429, {}, { 'retry-after': '3600' })),
    says: '3600 s'
  },
  {
    what: 'a fallback tag that holds an image',
    code: 'E_REFERRERS_TAG_IMAGE',
    arrange: ({ repository, digest, image }) => {
      const [first] = image.manifests
      if (first) world.lab.registry.putManifest(repository, digest.replace(':', '-'), first.bytes, first.mediaType)
      return undefined
    }
  },
  {
    what: 'an SBOM of BuildKit that is gone',
    code: 'E_REGISTRY_BLOB_MISSING',
    arrange: (image) => ({ ...breaks(image, 'GET', /^blobs/, answer(404, {})), inputs: { sbom: 'auto' } })
  }
]

function breaks(image: Pushed, ...fault: [string, RegExp, ReturnType<typeof answer>]): Arranged {
  world.breakRegistry(image, ...fault)
  return undefined
}

describe.each([
  { about: 'the image', cases: subjects },
  { about: 'the login', cases: logins },
  { about: 'what the registry answers', cases: answers }
])('a fault of $about', ({ cases }) => {
  it.concurrent.each(cases)('$what is $code; nothing is signed or written', async ({ code, arrange, says }) => {
    const image = await world.push()
    const { inputs = {}, env = {} } = (await arrange(image)) ?? {}
    const before = writesTo(image)
    const told = expectFailure(await world.sign(image, inputs, { env }), code)
    expect(told.state).toBe(NOTHING_DONE)
    expect(Object.values(told).join('\n')).toContain(says ?? '')
    expect(writesTo(image)).toBe(before)
    expect(world.entries()).toBe(logged)
  })
})

function writesTo({ repository }: Pushed): number {
  return world.lab.registry.service.journal.filter(
    ({ method, path }) => method !== 'GET' && method !== 'HEAD' && path.startsWith(`/v2/${repository}/`)
  ).length
}
