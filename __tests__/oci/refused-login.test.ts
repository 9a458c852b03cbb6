import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { PermissionError, UnavailableError } from '../../src/support/errors.ts'
import { json } from '../../lab/service.ts'
import { BASIC, GatedRegistry } from './gated-registry.ts'
import { registryError } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

let registry: GatedRegistry
beforeEach(async () => {
  registry = new GatedRegistry()
  await registry.start()
})
afterEach(() => registry.stop())

describe('a refusal', () => {
  beforeEach(() => {
    registry.accepted = 'Bearer never'
  })

  it('after a token was renewed is a refused login', async () => {
    registry.issue = ({ url }) => json(200, { token: `token-${url.searchParams.getAll('scope').length}` })
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({
      code: 'E_REGISTRY_LOGIN_REFUSED',
      remedy: expect.stringContaining('docker/login-action')
    })
    expect(registry.tokens.journal).toHaveLength(2)
    expect(registry.service.journal).toHaveLength(3)
  })

  it('of a token that can not be another one ends at once', async () => {
    expect((await rejectionOf(registry.read({ kind: 'bearer', token: 'stale' }))).code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(registry.service.journal.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer stale'])
  })

  it('without a login is a missing login', async () => {
    const error = await rejectionOf(registry.read())
    expect(error).toMatchObject({
      code: 'E_REGISTRY_LOGIN_MISSING',
      remedy: `log in before this step: docker/login-action with registry: ${registry.service.host}`
    })
  })

  it('by the token service is a refused login, in its own words', async () => {
    registry.issue = () => registryError(401, 'UNAUTHORIZED', 'incorrect username\u001b[31m or password')
    const error = await rejectionOf(registry.read(BASIC))
    expect(error.code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(error.reason).toContain('UNAUTHORIZED: incorrect username [31m or password')
  })

  it.each([
    'installation not allowed to Create organization package',
    'permission_denied: write_package',
    'permission_denied: create_package'
  ])('of a GHCR package (%s) names the three remedies in order', async (words) => {
    registry.issue = () => registryError(403, 'DENIED', words)
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error.code).toBe('E_REGISTRY_PACKAGE_DENIED')
    expect(error.remedy).toMatch(/1\. .*packages: write.*2\. .*Manage Actions access.*3\. .*organisation/)
  })

  it('with no challenge at all ends at once', async () => {
    registry.gate = () => ({ status: 401 })
    expect((await rejectionOf(registry.read(BASIC))).code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(registry.service.journal).toHaveLength(1)
  })
})

describe('a token service', () => {
  it.each([
    ['no JSON', { status: 200, body: 'secret-token' }],
    ['no token', json(200, { expires_in: 60, other: 'secret-token' })],
    ['a token that is no text', json(200, { token: 7 })],
    ['a token with a line break', json(200, { token: 'secret-token\r\nX: y' })],
    ['a missing page', { status: 404 }]
  ])('that answers with %s gives no token, and its answer is not repeated', async (_, answer) => {
    await expect(registry.read(BASIC)).resolves.toBeDefined()
    registry.issue = () => answer
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error.code).toBe('E_REGISTRY_ANSWER')
    expect(`${error.message} ${error.reason ?? ''}`).not.toContain('secret-token')
  })

  it('that answers with more than 64 KiB is given up', async () => {
    registry.issue = () => json(200, { token: 'x'.repeat(70_000) })
    expect((await rejectionOf(registry.read(BASIC))).code).toBe('E_REGISTRY_ANSWER_SIZE')
  })

  it('that is down for a moment is asked again', async () => {
    registry.tokens.faults.push({
      matches: () => true,
      times: 2,
      effect: { kind: 'answer', response: { status: 502 } }
    })
    await expect(registry.read(BASIC)).resolves.toBeDefined()
    expect(registry.tokens.journal).toHaveLength(3)
  })

  it('that stays down is unavailable, which is not a refused login', async () => {
    registry.issue = () => ({ status: 503 })
    const error = await rejectionOf(registry.client({ credential: BASIC, milliseconds: 300 }).fetchManifest('latest'))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({
      code: 'E_REGISTRY_UNAVAILABLE',
      message: expect.stringContaining(registry.tokens.host)
    })
  })
})
