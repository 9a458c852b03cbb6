import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { ImageReference } from '../../src/image/reference.ts'
import { findCredential } from '../../src/oci/credentials.ts'
import { RequestError } from '../../src/support/errors.ts'
import { RecordingLog } from './recording-log.ts'
import { TemporaryHome } from './temporary-home.ts'
import { rejectionOf } from './thrown.ts'

const entry = (name: string) => ({ auth: Buffer.from(`${name}:password-of-${name}`).toString('base64') })
const login = (name: string) => ({ kind: 'basic', username: name, password: `password-of-${name}` })
const HELPER_SCRIPT =
  'read server; echo "{\\"ServerURL\\":\\"$server\\",\\"Username\\":\\"for $server\\",\\"Secret\\":\\"from-helper\\"}"'
const fromHelper = (server: string) => ({ kind: 'basic', username: `for ${server}`, password: 'from-helper' })

let home: TemporaryHome
let log: RecordingLog
beforeEach(async () => {
  home = await TemporaryHome.make()
  log = new RecordingLog()
})
afterEach(() => home.remove())

const find = (image: string, env: NodeJS.ProcessEnv = {}) =>
  findCredential(ImageReference.parse(image), { ...home.env, ...env }, log)
const dockerConfig = (config: unknown) => home.write('.docker/config.json', config)

describe('the files', () => {
  it('are looked through in the order of Docker, then of podman, and the first login counts', async () => {
    const files: [string, NodeJS.ProcessEnv][] = [
      ['.config/containers/auth.json', {}],
      ['xdg/containers/auth.json', { XDG_CONFIG_HOME: join(home.path, 'xdg') }],
      ['run/containers/auth.json', { XDG_CONFIG_HOME: join(home.path, 'xdg') }],
      ['named.json', { REGISTRY_AUTH_FILE: join(home.path, 'named.json') }],
      ['.docker/config.json', { REGISTRY_AUTH_FILE: join(home.path, 'named.json') }],
      ['elsewhere/config.json', { DOCKER_CONFIG: join(home.path, 'elsewhere') }]
    ]
    for (const [file, env] of files) {
      await home.write(file, { auths: { 'ghcr.io': entry(file) } })
      await expect(find('ghcr.io/acme/app', env)).resolves.toEqual(login(file))
    }
    const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { 'ghcr.io': entry('variable') } })
    await expect(find('ghcr.io/acme/app', { DOCKER_AUTH_CONFIG })).resolves.toEqual(login('variable'))
  })

  it('are passed over where they hold nothing for the registry', async () => {
    await dockerConfig({ auths: { 'quay.io': entry('quay') } })
    await home.write('run/containers/auth.json', { auths: { 'ghcr.io': entry('podman') } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(login('podman'))
  })

  it('of podman are replaced by REGISTRY_AUTH_FILE, and ~/.docker by DOCKER_CONFIG, even where those are missing', async () => {
    await dockerConfig({ auths: { 'ghcr.io': entry('docker') } })
    await home.write('run/containers/auth.json', { auths: { 'ghcr.io': entry('podman') } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(login('docker'))
    const env = { DOCKER_CONFIG: join(home.path, 'none'), REGISTRY_AUTH_FILE: join(home.path, 'none.json') }
    await expect(find('ghcr.io/acme/app', env)).resolves.toBeUndefined()
  })

  it('that are missing give no login, and the log says so', async () => {
    await expect(find('ghcr.io/acme/app')).resolves.toBeUndefined()
    expect(log.lines).toEqual(['no login for ghcr.io in any file of Docker or podman: there is none'])
  })

  it('with other hosts give no login, and the log names those hosts and no values', async () => {
    const path = await dockerConfig({ auths: { 'quay.io': entry('quay') }, credHelpers: { 'gcr.io': 'gcloud' } })
    await expect(find('ghcr.io/acme/app')).resolves.toBeUndefined()
    expect(log.lines).toEqual([`no login for ghcr.io in ${path} (which holds quay.io, gcr.io)`])
  })
})

describe('the entries', () => {
  it.each([
    ['an exact host', 'ghcr.io/acme/app', 'ghcr.io'],
    ['a host with its port', 'registry.example:5000/acme/app', 'registry.example:5000'],
    ['the longest path', 'quay.io/acme/team/app', 'quay.io/acme/team'],
    ['the whole name', 'quay.io/acme/team/app', 'quay.io/acme/team/app'],
    ['a URL', 'registry.example/acme/app', 'https://registry.example'],
    ['a URL of the first API', 'registry.example/acme/app', 'https://registry.example/v1/'],
    ['a URL without encryption', 'registry.example:5000/acme/app', 'http://registry.example:5000/v2/'],
    ["a host with the API's path", 'registry.example/acme/app', 'registry.example/v2/'],
    ["Docker Hub's own key", 'docker.io/library/app', 'https://index.docker.io/v1/'],
    ["Docker Hub's short name", 'docker.io/library/app', 'docker.io'],
    ["Docker Hub's index", 'docker.io/library/app', 'index.docker.io'],
    ["Docker Hub's registry", 'docker.io/library/app', 'registry-1.docker.io'],
    ["Docker Hub's registry as a URL", 'docker.io/library/app', 'https://registry-1.docker.io/v2/'],
    ['a namespace on Docker Hub', 'docker.io/acme/app', 'docker.io/acme']
  ])('match %s', async (_, image, key) => {
    await dockerConfig({ auths: { 'other.example': entry('other'), [key]: entry('right') } })
    await expect(find(image)).resolves.toEqual(login('right'))
  })

  it.each([
    ['ghcr.io/acme/app', 'io'],
    ['ghcr.io/acme/app', 'hcr.io'],
    ['ghcr.io/acme/app', 'evilghcr.io'],
    ['ghcr.io/acme/app', 'ghcr.io.evil.example'],
    ['ghcr.io/acme/app', 'ghcr.io:443'],
    ['ghcr.io/acme/app', 'https://evil.example/ghcr.io'],
    ['ghcr.io/acme/app', 'https://ghcr.io.evil.example/v1/'],
    ['ghcr.io/acme/app', 'ghcr.io/other'],
    ['ghcr.io/acme/app', 'ghcr.io/acm'],
    ['ghcr.io/acme/app', 'ghcr.io/acme/app/more'],
    ['registry.example:5000/acme/app', 'registry.example'],
    ['registry.example/acme/app', 'registry.example:5000'],
    ['registry.example/acme/app', 'docker.io'],
    ['docker.io/acme/app', 'hub.docker.io']
  ])('for %s do not match %s', async (image, key) => {
    await dockerConfig({ auths: { [key]: entry('wrong') } })
    await expect(find(image)).resolves.toBeUndefined()
  })

  it('with a longer path come before shorter ones', async () => {
    await dockerConfig({ auths: { 'quay.io': entry('host'), 'quay.io/acme': entry('namespace') } })
    await expect(find('quay.io/acme/app')).resolves.toEqual(login('namespace'))
    await expect(find('quay.io/other/app')).resolves.toEqual(login('host'))
  })

  it.each([
    ['a token as it is', { registrytoken: 'abc', auth: entry('x').auth }, { kind: 'bearer', token: 'abc' }],
    ['an identity token', { identitytoken: 'abc', auth: entry('x').auth }, { kind: 'identity-token', token: 'abc' }],
    [
      'a name and a password',
      { username: 'user', password: 'word' },
      { kind: 'basic', username: 'user', password: 'word' }
    ],
    [
      'a password with colons',
      { auth: Buffer.from('user:pass:word').toString('base64') },
      { kind: 'basic', username: 'user', password: 'pass:word' }
    ],
    [
      'a password padded with zeros',
      { auth: Buffer.from('user:word\0\0').toString('base64') },
      { kind: 'basic', username: 'user', password: 'word' }
    ],
    ['nothing', {}, undefined],
    ['nothing but an address', { email: 'a@b.example' }, undefined]
  ])('hold %s', async (_, content, credential) => {
    await dockerConfig({ auths: { 'ghcr.io': content } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(credential)
  })

  it('are masked in every form they are sent in', async () => {
    await dockerConfig({ auths: { 'ghcr.io': entry('user'), 'quay.io': { identitytoken: 'identity' } } })
    await find('ghcr.io/acme/app')
    await find('quay.io/acme/app')
    expect([...log.masked]).toEqual([
      'password-of-user',
      entry('user').auth,
      'identity',
      Buffer.from('<token>:identity').toString('base64')
    ])
  })
})

describe('damaged files', () => {
  it.each([
    ['text', '<html> user:secret-in-file', 'E_DOCKER_CONFIG_SYNTAX', 'not JSON'],
    ['a list', '[]', 'E_DOCKER_CONFIG_SYNTAX', 'not a JSON object'],
    ['auths that are a list', '{"auths":[]}', 'E_DOCKER_CONFIG_SYNTAX', 'auths'],
    ['helpers that are text', '{"credHelpers":"x"}', 'E_DOCKER_CONFIG_SYNTAX', 'credHelpers'],
    ['too much', `{"x":"${'x'.repeat(1024 * 1024)}"}`, 'E_DOCKER_CONFIG_SIZE', 'more than 1048576'],
    [
      'an auth that is not base64',
      '{"auths":{"ghcr.io":{"auth":"user:secret-in-file"}}}',
      'E_DOCKER_CONFIG_AUTH',
      'not base64'
    ],
    ['an auth cut short', '{"auths":{"ghcr.io":{"auth":"dXNlcjp3b3J"}}}', 'E_DOCKER_CONFIG_AUTH', 'not base64'],
    [
      'an auth without a colon',
      `{"auths":{"ghcr.io":{"auth":"${Buffer.from('secret-in-file').toString('base64')}"}}}`,
      'E_DOCKER_CONFIG_AUTH',
      'user:password'
    ],
    [
      'an auth without a user',
      `{"auths":{"ghcr.io":{"auth":"${Buffer.from(':secret').toString('base64')}"}}}`,
      'E_DOCKER_CONFIG_AUTH',
      'user:password'
    ]
  ])('with %s are refused, and never quoted', async (_, content, code, reason) => {
    await dockerConfig({ auths: { 'ghcr.io': entry('fine') } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(login('fine'))
    const path = await dockerConfig(content)
    const error = await rejectionOf(find('ghcr.io/acme/app'))
    expect(error).toBeInstanceOf(RequestError)
    expect(error).toMatchObject({ code, reason: expect.stringContaining(reason) })
    expect(error.message).toContain(path)
    expect(`${error.message} ${error.reason ?? ''} ${String(error.cause)}`).not.toContain('secret')
  })

  it('are no matter where the login is for another registry, or the file is empty', async () => {
    await dockerConfig({ auths: { 'quay.io': { auth: 'not base64' }, 'ghcr.io': entry('fine') } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(login('fine'))
    await dockerConfig('')
    await expect(find('ghcr.io/acme/app')).resolves.toBeUndefined()
  })

  it('that are folders are refused', async () => {
    await home.write('.docker/config.json/x', '')
    expect((await rejectionOf(find('ghcr.io/acme/app'))).code).toBe('E_DOCKER_CONFIG_UNREADABLE')
  })
})

describe('credential helpers', () => {
  beforeEach(() => home.installHelper('test', HELPER_SCRIPT))

  it.each([
    ['of the host', { credHelpers: { 'ghcr.io': 'test' }, auths: { 'ghcr.io': entry('file') } }, fromHelper('ghcr.io')],
    [
      'of the host before the store',
      { credHelpers: { 'ghcr.io': 'test' }, credsStore: 'absent' },
      fromHelper('ghcr.io')
    ],
    [
      'as the store, with the empty entry that Docker writes',
      { credsStore: 'test', auths: { 'ghcr.io': {} } },
      fromHelper('ghcr.io')
    ],
    [
      'as the store before the entry',
      { credsStore: 'test', auths: { 'ghcr.io': entry('file') } },
      fromHelper('ghcr.io')
    ],
    [
      'of another host do not count',
      { credHelpers: { 'quay.io': 'absent' }, auths: { 'ghcr.io': entry('file') } },
      login('file')
    ],
    [
      'switched off for the host',
      { credHelpers: { 'ghcr.io': '' }, credsStore: 'absent', auths: { 'ghcr.io': entry('file') } },
      login('file')
    ]
  ])('%s', async (_, config, credential) => {
    await dockerConfig(config)
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(credential)
  })

  it.each(['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'])(
    "are asked for Docker Hub by Docker's name for it, under the key %s",
    async (key) => {
      await dockerConfig({ credHelpers: { [key]: 'test' } })
      await expect(find('docker.io/library/app')).resolves.toEqual(fromHelper('https://index.docker.io/v1/'))
    }
  )

  it('without a login leave it to the next file', async () => {
    await home.installHelper('empty', 'echo "credentials not found in native keychain"; exit 1')
    await dockerConfig({ credsStore: 'empty', auths: { 'ghcr.io': {} } })
    await home.write('run/containers/auth.json', { auths: { 'ghcr.io': entry('podman') } })
    await expect(find('ghcr.io/acme/app')).resolves.toEqual(login('podman'))
  })

  it('that are not installed are an error, not a missing login', async () => {
    await dockerConfig({ credsStore: 'absent', auths: { 'ghcr.io': {} } })
    const error = await rejectionOf(find('ghcr.io/acme/app'))
    expect(error).toMatchObject({
      code: 'E_CREDENTIAL_HELPER_MISSING',
      message: expect.stringContaining('docker-credential-absent')
    })
  })
})
