import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { LabRequest, LabResponse } from '../../lab/service.ts'
import { createDeployment, GITOPS } from './deployment.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { expectNoSecret, type GuardedWorld, secretsOf, startGuardedWorld } from './secrets.ts'
import type { Pushed } from './world.ts'

/** A service that says back what it was told: on requests that match, in a form of its own. */
interface Case {
  readonly what: string
  readonly at: string
  readonly answer: (heard: string) => LabResponse
  readonly matches?: (request: LabRequest) => boolean
  readonly codes: RegExp
}

let guarded: GuardedWorld
let image: Pushed

beforeAll(async () => {
  guarded = await startGuardedWorld()
  image = await guarded.world.push()
  await createDeployment(guarded.world, 'deploy', image)
})

beforeEach(() => {
  guarded.world.reset()
})

afterAll(() => guarded.world.stop())

const step = (inputs: Readonly<Record<string, string>> = {}) =>
  guarded.world.sign(image, { ...GITOPS, ...guarded.inputs, 'gitops-repository': 'acme/deploy', ...inputs })

/** Everything secret in a request: its address, its login, what was decoded from that, and its body. */
function heardIn({ url, headers, body }: LabRequest): string {
  const login = headers.authorization ?? ''
  const decoded = Buffer.from(login.replace(/^Basic /, ''), 'base64').toString()
  return [url.href, login, login.startsWith('Basic ') ? decoded : '', body.toString()].join(' ')
}

function echo({ at, answer, matches = () => true }: Case): void {
  let heard = ''
  guarded.world.lab.services[at]?.faults.push({
    matches: (request) => {
      if (!matches(request)) return false
      heard = heardIn(request)
      return true
    },
    effect: { kind: 'alter', alter: () => answer(heard) }
  })
}

const asJson = (status: number) => (heard: string) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: heard, error: heard, errors: [{ code: 'DENIED', message: heard, detail: heard }] })
})
const asHtml = (status: number) => (heard: string) => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><title>${heard}</title><body>${heard.replaceAll('"', '&quot;')}</body></html>`
})
const asGarbage = (status: number) => (heard: string) => ({
  status,
  body: Buffer.concat([Buffer.from([0, 255, 27]), Buffer.from(`\r\n::error::${heard}\u202e`)])
})
const inHeader = (name: string, status: number, write: (heard: string) => string) => (heard: string) => ({
  status,
  headers: { [name]: write(encodeURI(heard).slice(0, 8000)) }
})

const isPost = ({ method }: LabRequest) => method === 'POST'
const isToken = ({ url }: LabRequest) => url.pathname === '/token'
const isGraphql = ({ url }: LabRequest) => url.pathname === '/graphql'
const asToken = (heard: string) => ({ status: 200, body: JSON.stringify({ value: heard }) })

const cases: Case[] = [
  { what: 'the token service refuses', at: 'oidc', answer: asJson(403), codes: /E_TOKEN_REFUSED/ },
  { what: 'the token service fails', at: 'oidc', answer: asHtml(500), codes: /E_TOKEN_OUTAGE/ },
  { what: 'the token service hands the request back as a token', at: 'oidc', answer: asToken, codes: /E_TOKEN_FORMAT/ },
  { what: 'the token service speaks garbage', at: 'oidc', answer: asGarbage(200), codes: /E_TOKEN_ANSWER/ },
  { what: 'the certificate authority refuses', at: 'fulcio', answer: asJson(400), codes: /E_CERTIFICATE_REFUSED/ },
  { what: 'the certificate authority fails', at: 'fulcio', answer: asHtml(500), codes: /E_CERTIFICATE_OUTAGE/ },
  { what: 'the certificate authority speaks garbage', at: 'fulcio', answer: asGarbage(200), codes: /E_CERTIFICATE_ANSWER/ },
  { what: 'the log refuses', at: 'rekor', answer: asJson(400), codes: /E_LOG_ANSWER/ },
  { what: 'the timestamp authority refuses', at: 'tsa', answer: asGarbage(400), codes: /E_TIMESTAMP_ANSWER/ },
  { what: 'the registry refuses to be read', at: 'registry', answer: asJson(403), codes: /E_REGISTRY_/ },
  { what: 'the registry fails', at: 'registry', answer: asGarbage(500), codes: /E_REGISTRY_UNAVAILABLE/ },
  { what: 'the registry refuses an upload', at: 'registry', matches: isPost, answer: asJson(403), codes: /E_REGISTRY_DENIED/ },
  { what: 'the registry knows no upload', at: 'registry', matches: isPost, answer: asHtml(404), codes: /E_REGISTRY_/ },
  { what: "the registry's token service refuses", at: 'registry', matches: isToken, answer: asJson(401), codes: /E_REGISTRY_LOGIN_REFUSED/ },
  { what: "the registry's token service gives no token", at: 'registry', matches: isToken, answer: asGarbage(200), codes: /E_REGISTRY_/ },
  {
    what: 'the registry redirects with all it heard',
    at: 'registry',
    matches: ({ headers }) => headers.authorization?.startsWith('Bearer ') === true,
    answer: inHeader('location', 307, (heard) => `http://10.0.0.1/?${heard}`),
    codes: /E_REGISTRY_REDIRECT/
  },
  {
    what: 'the registry names a realm with all it heard',
    at: 'registry',
    matches: ({ headers }) => headers.authorization?.startsWith('Bearer ') === true,
    answer: inHeader('www-authenticate', 401, (heard) => `Bearer realm="https://tokens.example/?${heard}"`),
    codes: /E_REGISTRY_REALM/
  },
  { what: 'GitHub does not know the token', at: 'github', answer: asJson(401), codes: /E_GITOPS_TOKEN_REFUSED/ },
  { what: 'GitHub refuses', at: 'github', answer: asJson(403), codes: /E_GITOPS_PERMISSION/ },
  { what: 'GitHub fails', at: 'github', answer: asHtml(500), codes: /E_GITHUB_UNAVAILABLE/ },
  { what: "GitHub's GraphQL complains", at: 'github', matches: isGraphql, answer: asJson(200), codes: /E_GITHUB_ANSWER/ }
]

describe('no secret is in anything that a step tells or leaves', () => {
  it.each(cases)('when $what and says back what it heard', async (one) => {
    echo(one)
    const result = await step({ timeout: '3s' })
    expect(result.outputs['error-code']).toMatch(one.codes)
    expect(annotationsIn(result.stdout, 'error')).toHaveLength(1)
    await expectNoSecret(secretsOf(guarded), result)
  })

  it('when the inputs are wrong', async () => {
    const result = await step({ digest: 'sha256:1', timeout: 'soon', 'gitops-path': '../x' })
    expect(result.outputs['error-code']).toMatch(/^E_DIGEST_LENGTH,/)
    await expectNoSecret(guarded.known, result)
  })

  it('when everything goes well; and each secret goes to its own service only', async () => {
    const result = await step()
    expectSuccess(result)
    const secrets = secretsOf(guarded)
    expect(Object.keys(secrets).length).toBeGreaterThan(8)
    await expectNoSecret(secrets, result)
    expect(placesOf(guarded)).toEqual({
      'gitops-token': ['github'],
      'github-token': [],
      password: ['registry'],
      'request token': ['oidc']
    })
  })
})

// The password goes out as the Basic login of the registry's token service.
function placesOf({ world, known }: GuardedWorld): Record<string, string[]> {
  const heard = Object.entries(world.lab.services).map(([service, { journal }]) => {
    const all = journal.map(({ path, headers, body }) => heardIn({ method: '', url: new URL(path, 'http://x'), headers, body }))
    return [service, all.join('\n')] as const
  })
  return Object.fromEntries(
    Object.entries(known).map(([name, secret]) => [
      name,
      heard.filter(([, text]) => text.includes(secret)).map(([service]) => service)
    ])
  )
}
