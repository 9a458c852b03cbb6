import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askCredentialHelper } from '../../src/oci/credential-helper.ts'
import { UnavailableError } from '../../src/support/errors.ts'
import { TemporaryHome } from './temporary-home.ts'
import { rejectionOf } from './thrown.ts'

let home: TemporaryHome
beforeEach(async () => {
  home = await TemporaryHome.make()
})
afterEach(() => home.remove())

const ask = async (script: string, env: NodeJS.ProcessEnv = {}) => {
  await home.installHelper('test', script)
  return askCredentialHelper('test', 'ghcr.io', { ...home.env, ...env })
}
const PRINT = `echo '{"ServerURL":"ghcr.io","Username":"user","Secret":"word"}'`
const LOGIN = { kind: 'basic', username: 'user', password: 'word' }

describe('askCredentialHelper', () => {
  it.each([
    ['a password', PRINT, LOGIN],
    ['an identity token', `echo '{"Username":"<token>","Secret":"abc"}'`, { kind: 'identity-token', token: 'abc' }],
    ['an empty login', `echo '{"Username":"","Secret":""}'`, undefined],
    ['no login', 'echo "credentials not found in native keychain"; exit 1', undefined],
    ['no server', 'echo "no credentials server URL"; exit 1', undefined],
    ['a login after a word to standard error', `echo warning >&2; ${PRINT}`, LOGIN],
    ['a login without reading its input', `exec <&-; ${PRINT}`, LOGIN]
  ])('reads %s', async (_, script, credential) => {
    await expect(ask(script)).resolves.toEqual(credential)
  })

  it('calls the program with get and the server on its input', async () => {
    await expect(ask(`echo "{\\"Username\\":\\"$# $*\\",\\"Secret\\":\\"$(cat)\\"}"`)).resolves.toEqual({
      kind: 'basic',
      username: '1 get',
      password: 'ghcr.io'
    })
  })

  it('gives the program a fixed set of variables, and nothing of the job', async () => {
    const dump = join(home.path, 'environment')
    const env = {
      AWS_REGION: 'eu-central-1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://canary.example',
      ACTIONS_RUNTIME_TOKEN: 'canary',
      INPUT_GITOPS_TOKEN: 'canary',
      'INPUT_GITOPS-TOKEN': 'canary',
      GITHUB_TOKEN: 'canary',
      GH_TOKEN: 'canary',
      NODE_OPTIONS: '--require=canary',
      LD_PRELOAD: '',
      DOCKER_AUTH_CONFIG: 'canary'
    }
    await expect(ask(`env > ${dump}; ${PRINT}`, env)).resolves.toEqual(LOGIN)
    const seen = (await readFile(dump, 'utf8')).split('\n').filter((line) => line !== '')
    const names = seen
      .map((line) => line.split('=')[0])
      .filter((name) => !['PWD', 'SHLVL', '_', 'OLDPWD'].includes(name ?? ''))
    expect(names.sort()).toEqual(['AWS_REGION', 'HOME', 'PATH', 'XDG_RUNTIME_DIR'])
    expect(seen.join('\n')).not.toContain('canary')
  })

  it.each([
    ['fails', 'echo "secret-from-helper"; exit 2', 'E_CREDENTIAL_HELPER_FAILED', 'exit code 2'],
    ['is killed', 'kill -9 $$', 'E_CREDENTIAL_HELPER_FAILED', 'by a signal'],
    ['prints garbage', 'echo "user:secret-from-helper"', 'E_CREDENTIAL_HELPER_OUTPUT', 'something else'],
    ['prints nothing', 'true', 'E_CREDENTIAL_HELPER_OUTPUT', 'something else'],
    ['prints other JSON', `echo '["secret-from-helper"]'`, 'E_CREDENTIAL_HELPER_OUTPUT', 'something else'],
    [
      'prints a number for a secret',
      `echo '{"Username":"a","Secret":1}'`,
      'E_CREDENTIAL_HELPER_OUTPUT',
      'something else'
    ],
    [
      'prints without end',
      'while :; do echo secret-from-helper-secret-from-helper; done',
      'E_CREDENTIAL_HELPER_OUTPUT',
      'more than 65536 bytes'
    ]
  ])('refuses a program that %s, and repeats nothing it printed', async (_, script, code, reason) => {
    await expect(ask(PRINT)).resolves.toEqual(LOGIN)
    const error = await rejectionOf(ask(script))
    expect(error).toMatchObject({ code, reason: expect.stringContaining(reason) })
    expect(`${error.message} ${error.reason ?? ''} ${error.remedy}`).not.toContain('secret-from-helper')
  })

  it.each(['../evil', 'a/b', '/bin/sh', '', '.hidden', '-x', 'a b', 'a\0b', 'a;b', 'x'.repeat(65)])(
    'refuses the name %j and runs nothing',
    async (name) => {
      await home.installHelper('evil', `touch ${join(home.path, 'ran')}`)
      const error = await rejectionOf(askCredentialHelper(name, 'ghcr.io', home.env))
      expect(error.code).toBe('E_CREDENTIAL_HELPER_NAME')
      expect(existsSync(join(home.path, 'ran'))).toBe(false)
    }
  )

  it('says so when the program is not there, or not one', async () => {
    expect((await rejectionOf(askCredentialHelper('absent', 'ghcr.io', home.env))).code).toBe(
      'E_CREDENTIAL_HELPER_MISSING'
    )
    await home.write('bin/docker-credential-text', 'not executable')
    expect((await rejectionOf(askCredentialHelper('text', 'ghcr.io', home.env))).code).toBe(
      'E_CREDENTIAL_HELPER_MISSING'
    )
  })

  it('ends a program that hangs, with all that it started', async () => {
    const error = await rejectionOf(ask(`(sleep 11; touch ${join(home.path, 'late')}) & sleep 60`))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({ code: 'E_CREDENTIAL_HELPER_TIMEOUT', reason: expect.stringContaining('10 s') })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(existsSync(join(home.path, 'late'))).toBe(false)
  })
})
