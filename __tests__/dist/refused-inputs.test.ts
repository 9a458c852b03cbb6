import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PUSH_EVENT } from '../../lab/runner.ts'
import { annotationsIn, expectFailure, expectSuccess, NOTHING_DONE } from './failure.ts'
import { createDeployment, GITOPS } from './deployment.ts'
import { type Pushed, World } from './world.ts'

const HEX = 'a'.repeat(64)
const OTHER = `sha256:${HEX}`

/** What one case changes in a request that is accepted; inputs that are functions are told the image. */
interface Case {
  readonly what: string
  readonly code: string
  readonly inputs?: Readonly<Record<string, string | ((image: Pushed) => string)>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly event?: object
  /** A text that the error must hold. */
  readonly says?: string
}

let world: World
let image: Pushed

// The accepted twin of every case below; afterwards no service may hear anything.
beforeAll(async () => {
  world = await World.start()
  image = await world.push()
  await createDeployment(world, 'deploy', image)
  await acceptTwin()
  world.reset()
})

afterAll(() => world.stop())

async function acceptTwin(): Promise<void> {
  const accepted = await world.step(inputsOf({}))
  expectSuccess(accepted)
  expect(accepted.outputs['operation']).toBe('created')
  expect(Object.values(world.requests()).filter((requests) => requests > 0).length).toBeGreaterThan(4)
}

function inputsOf({ inputs = {} }: Partial<Case>): Record<string, string> {
  const given = Object.entries(inputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value(image)
  ])
  return {
    image: image.name,
    digest: image.digest,
    ...GITOPS,
    'gitops-repository': 'acme/deploy',
    'gitops-image': image.name,
    ...(Object.fromEntries(given) as Record<string, string>)
  }
}

async function refuse({ code, says, env, event, ...changes }: Case): Promise<void> {
  const result = await world.step(inputsOf(changes), { ...(env && { env }), ...(event && { event }) })
  const told = expectFailure(result, code)
  expect(told.state).toBe(NOTHING_DONE)
  expect(Object.values(told).join('\n')).toContain(says ?? '')
  expect(Object.entries(world.requests()).filter(([, requests]) => requests > 0)).toEqual([])
}

const pull = (repo: object | null) => ({ ...PUSH_EVENT, pull_request: { head: { repo } } })
const upstream = (run: object) => ({
  ...PUSH_EVENT,
  workflow_run: { event: 'push', conclusion: 'success', head_repository: { id: PUSH_EVENT.repository.id }, ...run }
})
const withoutToken = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
const onPrivate = { repository: { ...PUSH_EVENT.repository, visibility: 'private', private: true } }
const publicSigstore = { 'trusted-root': '', 'signing-config': '' }

describe('an event or environment that is refused', () => {
  const cases: Case[] = [
    { what: 'no id-token permission', code: 'E_NO_ID_TOKEN', env: withoutToken, says: 'id-token: write' },
    {
      what: 'a pull request from a fork',
      code: 'E_FORK_NO_ID_TOKEN',
      env: { GITHUB_EVENT_NAME: 'pull_request', ...withoutToken },
      event: pull({ id: 7, fork: true }),
      says: 'on-fork: skip'
    },
    { what: 'a pull request from another repository', code: 'E_FORK_NO_ID_TOKEN', event: pull({ id: 7 }) },
    { what: 'a pull request whose fork was deleted', code: 'E_FORK_NO_ID_TOKEN', event: pull(null) },
    {
      what: 'a run of Dependabot',
      code: 'E_DEPENDABOT_NO_ID_TOKEN',
      env: { GITHUB_ACTOR: 'dependabot[bot]', ...withoutToken }
    },
    ...['pull_request_target', 'issue_comment'].map((name) => ({
      what: name,
      code: 'E_UNTRUSTED_EVENT',
      env: { GITHUB_EVENT_NAME: name },
      says: `allow-untrusted-event: ${name}`
    })),
    {
      what: 'workflow_run without being allowed',
      code: 'E_UNTRUSTED_EVENT',
      env: { GITHUB_EVENT_NAME: 'workflow_run' },
      event: upstream({})
    },
    ...[
      { what: 'after a pull request', run: { event: 'pull_request' } },
      { what: 'of another repository', run: { head_repository: { id: 7 } } },
      { what: 'after a failed run', run: { conclusion: 'failure' } }
    ].map(({ what, run }) => ({
      what: `an allowed workflow_run ${what}`,
      code: 'E_UPSTREAM_RUN',
      env: { GITHUB_EVENT_NAME: 'workflow_run' },
      event: upstream(run),
      inputs: { 'allow-untrusted-event': 'workflow_run' }
    })),
    ...['http://tokens.example/?a=b', 'https://tokens.example/?a=b', 'https://me:pw@127.0.0.1/?a=b', 'nonsense'].map(
      (url) => ({ what: `the token service ${url}`, code: 'E_TOKEN_URL', env: { ACTIONS_ID_TOKEN_REQUEST_URL: url } })
    ),
    { what: 'TLS switched off', code: 'E_TLS_DISABLED', env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
    { what: 'a temporary folder that is missing', code: 'E_RUNNER_TEMP', env: { RUNNER_TEMP: '/nonexistent/temp' } },
    { what: 'a temporary folder that is a file', code: 'E_RUNNER_TEMP', env: { RUNNER_TEMP: import.meta.filename } },
    { what: 'a proxy that is none', code: 'E_PROXY', env: { https_proxy: 'proxy.example:3128' }, says: 'https_proxy' },
    { what: 'a proxy that does not parse', code: 'E_PROXY', env: { HTTP_PROXY: 'http://[' } },
    { what: 'an event that is missing', code: 'E_EVENT', env: { GITHUB_EVENT_PATH: '/nonexistent/event.json' } },
    ...['private', 'internal'].map((visibility) => ({
      what: `a ${visibility} repository and the public log`,
      code: 'E_PUBLIC_LOG',
      inputs: publicSigstore,
      env: { GITHUB_SHA: 'c0ffee' },
      event: { repository: { ...onPrivate.repository, visibility } },
      says: 'repository acme/checkout, workflow acme/checkout/.github/workflows/release.yml@refs/heads/main, ref refs/heads/main, commit c0ffee'
    }))
  ]

  it.concurrent.each(cases)('$what is $code', (one) => refuse(one))
})

describe('an image or digest that is refused', () => {
  const name = (text: string) => ({ image: text, digest: OTHER })
  const digest = (text: string) => ({ digest: text })
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `ghcr.io/acme/a@sha256:${String(index).padStart(64, '0')}`).join('\n')
  const cases: Case[] = [
    { what: 'no image', code: 'E_IMAGE_EMPTY', inputs: name('') },
    { what: 'a tag without a digest', code: 'E_IMAGE_TAG', inputs: { image: 'ghcr.io/acme/a:1.0', digest: '' } },
    { what: 'a tag of 129 characters', code: 'E_IMAGE_TAG', inputs: name(`ghcr.io/acme/a:${'t'.repeat(129)}@${OTHER}`) },
    { what: 'no digest at all', code: 'E_DIGEST_MISSING', inputs: digest('') },
    { what: 'a digest without an algorithm', code: 'E_DIGEST_ALGORITHM', inputs: digest(HEX) },
    { what: 'sha512', code: 'E_DIGEST_ALGORITHM', inputs: digest(`sha512:${HEX}${HEX}`) },
    { what: 'md5', code: 'E_DIGEST_ALGORITHM', inputs: digest(`md5:${HEX.slice(32)}`) },
    { what: '63 characters', code: 'E_DIGEST_LENGTH', inputs: digest(OTHER.slice(0, -1)), says: '63' },
    { what: '65 characters', code: 'E_DIGEST_LENGTH', inputs: digest(`${OTHER}a`), says: '65' },
    { what: 'upper case', code: 'E_DIGEST_CASE', inputs: digest(`sha256:${HEX.toUpperCase()}`) },
    { what: 'other characters than hex', code: 'E_DIGEST_HEX', inputs: digest(`sha256:${'x'.repeat(64)}`) },
    {
      what: 'two digests that differ',
      code: 'E_DIGEST_CONFLICT',
      inputs: { image: `ghcr.io/acme/a@${OTHER}`, digest: `sha256:${'b'.repeat(64)}` }
    },
    { what: 'a repository in upper case', code: 'E_IMAGE_CASE', inputs: name('ghcr.io/Acme/a'), says: 'acme/a' },
    { what: 'a repository of 256 characters', code: 'E_IMAGE_LENGTH', inputs: name(`ghcr.io/${'a'.repeat(256)}`) },
    { what: 'a scheme', code: 'E_IMAGE_SCHEME', inputs: name('https://ghcr.io/acme/a') },
    { what: 'credentials', code: 'E_IMAGE_CREDENTIALS', inputs: name('me:s3cr3t-word@ghcr.io/acme/a') },
    { what: 'a host in another script', code: 'E_IMAGE_CHARACTER', inputs: name('ghсr.io/acme/a'), says: 'U+0441' },
    { what: 'a zero-width space', code: 'E_IMAGE_CHARACTER', inputs: name('ghcr.io/ac\u200bme/a'), says: 'U+200B' },
    { what: 'a port out of range', code: 'E_IMAGE_PORT', inputs: name('ghcr.io:70000/acme/a') },
    { what: 'a host that is none', code: 'E_IMAGE_HOST', inputs: name('-ghcr.io/acme/a') },
    { what: 'no registry', code: 'E_IMAGE_REGISTRY', inputs: name('foo/bar'), says: 'docker.io/foo/bar' },
    { what: 'dots in the path', code: 'E_IMAGE_PATH', inputs: name('ghcr.io/acme/../a') },
    { what: 'a percent escape in the path', code: 'E_IMAGE_PATH', inputs: name('ghcr.io/acme/%2e%2e/a') },
    { what: 'an empty path component', code: 'E_IMAGE_SYNTAX', inputs: name('ghcr.io/acme//a') },
    { what: 'one digest for two images', code: 'E_DIGEST_AMBIGUOUS', inputs: name('ghcr.io/acme/a\nghcr.io/acme/b') },
    {
      what: 'the same image twice',
      code: 'E_IMAGE_DUPLICATE',
      inputs: { image: ({ reference }) => `${reference}\n${reference}`, digest: '', 'gitops-image': '' }
    },
    { what: '1025 images', code: 'E_IMAGE_COUNT', inputs: { image: many(1025), digest: '' } }
  ]

  it.concurrent.each(cases)('$what is $code', (one) => refuse(one))

  it.concurrent('never repeats credentials in an image name', async () => {
    const { stdout, summary } = await world.step(inputsOf({ inputs: name('me:s3cr3t-word@ghcr.io/acme/a') }))
    expect(stdout + summary).not.toContain('s3cr3t-word')
  })
})

describe('another input that is refused', () => {
  const given = (name: string, value: string) => ({ [name]: value })
  const missing = '/nonexistent/file.json'
  const cases: Case[] = [
    { what: 'an unknown format', code: 'E_INPUT', inputs: given('formats', 'bundle,notation') },
    { what: 'an unknown log', code: 'E_INPUT', inputs: given('transparency-log', 'v3') },
    { what: 'an unknown word for public-log', code: 'E_INPUT', inputs: given('public-log', 'yes') },
    { what: 'an unknown word for on-fork', code: 'E_INPUT', inputs: given('on-fork', 'ignore') },
    { what: 'legacy on v2', code: 'E_FORMAT_LOG', inputs: { formats: 'legacy', 'transparency-log': 'v2' } },
    { what: 'a timeout that is none', code: 'E_TIMEOUT_INPUT', inputs: given('timeout', 'soon') },
    { what: 'a timeout of a day', code: 'E_TIMEOUT_INPUT', inputs: given('timeout', '24h') },
    { what: 'half a private Sigstore', code: 'E_TRUST_INPUT', inputs: given('signing-config', '') },
    { what: 'two Sigstores', code: 'E_TRUST_INPUT', inputs: given('tuf-mirror', 'https://tuf.example') },
    {
      what: 'a mirror without its root',
      code: 'E_TRUST_INPUT',
      inputs: { ...publicSigstore, 'tuf-mirror': 'https://tuf.example' }
    },
    { what: 'a mirror that is no address', code: 'E_TRUST_INPUT', inputs: { ...publicSigstore, 'tuf-mirror': 'tuf' } },
    { what: 'a trusted root that is not there', code: 'E_INPUT_FILE', inputs: given('trusted-root', missing) },
    { what: 'a Syft that is not there', code: 'E_INPUT_FILE', inputs: given('syft-path', missing) },
    {
      what: 'one SBOM for two images',
      code: 'E_SBOM_MANY',
      inputs: { image: ({ reference }) => `${reference}\nghcr.io/a/b@${OTHER}`, digest: '', 'gitops-image': '', sbom: 's' }
    },
    { what: 'a GitOps repository that is none', code: 'E_GITOPS_REPOSITORY', inputs: given('gitops-repository', 'deploy') },
    { what: 'a GitOps path without its repository', code: 'E_GITOPS_REPOSITORY', inputs: given('gitops-repository', '') },
    ...['', '../dev', '/apps', 'apps/.git', 'apps//dev'].map((path) => ({
      what: `the GitOps path ${JSON.stringify(path)}`,
      code: 'E_GITOPS_PATH',
      inputs: given('gitops-path', path)
    })),
    { what: 'a base that is no branch', code: 'E_GITOPS_BASE', inputs: given('gitops-base', 'a..b') },
    { what: 'no GitOps token', code: 'E_GITOPS_TOKEN', inputs: given('gitops-token', '') },
    { what: 'two GitOps names for one image', code: 'E_GITOPS_IMAGE_COUNT', inputs: given('gitops-image', 'a\nb') }
  ]

  it.concurrent.each(cases)('$what is $code', (one) => refuse(one))

  it.concurrent('tells every fault of a request at once', async () => {
    const inputs = { digest: 'sha256:1', timeout: 'soon', formats: 'x', 'gitops-token': '' }
    const { outputs, stdout, summary } = await world.step(inputsOf({ inputs }))
    const codes = ['E_DIGEST_LENGTH', 'E_INPUT', 'E_GITOPS_TOKEN', 'E_TIMEOUT_INPUT']
    expect(outputs['error-code']).toBe(codes.join(','))
    expect(annotationsIn(stdout, 'error').map(({ title }) => title)).toEqual(codes.map((code) => `Custody ${code}`))
    for (const code of codes) expect(summary).toContain(code)
  })
})

describe('what is close to a refusal and is none', () => {
  it('skips a fork quietly where that is asked for', async () => {
    const event = pull({ id: 7, fork: true })
    const skipped = await world.step(inputsOf({ inputs: { 'on-fork': 'skip' } }), { event, env: withoutToken })
    expectSuccess(skipped)
    expect(skipped.outputs).toEqual({ operation: 'skipped' })
    expect(Object.values(world.requests()).every((requests) => requests === 0)).toBe(true)
  })

  it('signs on an untrusted event that is allowed, a private repository with a private Sigstore', async () => {
    const inputs = { image: ` ${image.name} \n`, digest: ` ${image.digest}\n`, 'allow-untrusted-event': 'workflow_run' }
    const event = { ...upstream({}), repository: onPrivate.repository }
    const accepted = await world.step(inputsOf({ inputs }), { event, env: { GITHUB_EVENT_NAME: 'workflow_run' } })
    expectSuccess(accepted)
  })

  it('ignores a tag beside a digest, with a notice', async () => {
    const inputs = { image: `${image.name}:1.0@${image.digest}`, digest: '' }
    const accepted = await world.step(inputsOf({ inputs }))
    expectSuccess(accepted)
    expect(accepted.stdout).toContain('the tag 1.0 is ignored')
  })
})
