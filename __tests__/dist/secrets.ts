import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { StepResult } from '../../lab/runner.ts'
import { World } from './world.ts'

/** What must be in no output: by name, so that a failing test says which one it was and never the secret's own text. */
export type Secrets = Readonly<Record<string, string>>

/** A world whose every secret is random, and the inputs that hold the two of the step. */
export interface GuardedWorld {
  readonly world: World
  readonly inputs: { readonly 'gitops-token': string; readonly 'github-token': string }
  readonly known: Secrets
}

const canary = () => randomBytes(18).toString('base64url')

export async function startGuardedWorld(): Promise<GuardedWorld> {
  const password = `${canary()}+/=&%`
  const world = await World.start({ referrers: 'fallback', auth: 'token', userName: 'robot', password })
  const inputs = { 'gitops-token': `ghs_${canary()}`, 'github-token': `ghs_${canary()}` }
  world.lab.github.grant(inputs['gitops-token'])
  return { world, inputs, known: { ...inputs, password, 'request token': world.lab.oidc.requestToken } }
}

/** The secrets that were known before, and those that a run was given: identity and registry tokens. */
export function secretsOf({ world: { lab }, known }: GuardedWorld): Secrets {
  const { userName, password } = lab.registry.credential
  const tokens = lab.registry.service.journal.map(({ headers }) => headers.authorization?.replace(/^Bearer /, '') ?? '')
  const identities = lab.sigstore.fulcio.journal.flatMap(({ body }) => /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(body.toString()) ?? [])
  return {
    ...known,
    'registry login': `${userName}:${password}`,
    ...Object.fromEntries(tokens.filter((token) => token.length >= 16).map((token, at) => [`registry token ${at}`, token])),
    ...Object.fromEntries(
      identities.flatMap((token) => token.split('.')).map((part, at) => [`part ${at} of an identity token`, part])
    )
  }
}

/** No secret, however it is spelled, is in anything that the step told or left behind. */
export async function expectNoSecret(secrets: Secrets, result: StepResult): Promise<void> {
  const told = { ...result.outputs, summary: result.summary, stderr: result.stderr, stdout: withoutMasks(result.stdout) }
  const files = await filesBelow(result.temp)
  for (const [where, text] of [...Object.entries(told), ...files]) {
    for (const [name, secret] of Object.entries(secrets)) {
      for (const [spelling, form] of Object.entries(spellings(secret)))
        expect({ where, name, spelling, leaked: text.includes(form) }).toEqual({ where, name, spelling, leaked: false })
    }
  }
}

// The runner takes these lines for itself and shows them to nobody.
function withoutMasks(stdout: string): string {
  return stdout.replaceAll(/^::add-mask::.*$/gm, '')
}

function spellings(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret)
  return {
    'as it is': secret,
    base64: bytes.toString('base64').replace(/=+$/, ''),
    base64url: bytes.toString('base64url'),
    hex: bytes.toString('hex'),
    'upper-case hex': bytes.toString('hex').toUpperCase(),
    'URL-encoded': encodeURIComponent(secret),
    reversed: Array.from(secret).reverse().join(''),
    'in JSON': JSON.stringify(secret).slice(1, -1)
  }
}

async function filesBelow(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(files.map(async (path) => [path, (await readFile(path)).toString('latin1')] as [string, string]))
}
