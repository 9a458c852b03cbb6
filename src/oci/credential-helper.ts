import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { RequestError, UnavailableError } from '../support/errors.ts'
import { type Credential, IDENTITY_TOKEN_USER } from './credential.ts'
import { isJsonObject } from './strict-json.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const TIME_LIMIT_MS = 10_000
const MAX_OUTPUT = 65_536
// The words of docker-credential-helpers, which its own clients compare in this way.
const NO_LOGIN = new Set([
  'credentials not found in native keychain',
  'no credentials server URL',
  'no credentials username'
])

// What the known helpers read: where to find programs and their own state, a proxy, and the cloud's login. Nothing of GitHub's.
const ENVIRONMENT = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'DOCKER_CONFIG'],
  ...[
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR'
  ],
  ...['DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'GNUPGHOME', 'PASSWORD_STORE_DIR'],
  ...[
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_PROFILE'
  ],
  ...['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ROLE_ARN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CA_BUNDLE'],
  ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_SDK_LOAD_CONFIG'],
  ...['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_CONFIG', 'CLOUDSDK_PYTHON', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'],
  ...['AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET', 'AZURE_TENANT_ID', 'AZURE_FEDERATED_TOKEN_FILE', 'AZURE_CONFIG_DIR'],
  ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT']
]

/** What a helper's program did. */
interface Outcome {
  readonly exitCode: number | null
  readonly output: string
}

/**
 * The login that `docker-credential-<name>` gives for a server (docker-credential-helpers, "get"), undefined where it has none. The program
 * gets a fixed set of variables, 10 s and 64 KiB; throws RequestError or UnavailableError, and never repeats what it printed.
 */
export async function askCredentialHelper(
  name: string,
  server: string,
  env: NodeJS.ProcessEnv
): Promise<Credential | undefined> {
  if (!NAME.test(name)) {
    throw helperError(
      'E_CREDENTIAL_HELPER_NAME',
      JSON.stringify(name.slice(0, 40)),
      server,
      'a name has no path, only letters, digits and . _ -'
    )
  }
  const { exitCode, output } = await run(name, server, env)
  if (exitCode === 0) return parseLogin(output, name, server)
  if (NO_LOGIN.has(output.trim())) return undefined
  throw helperError(
    'E_CREDENTIAL_HELPER_FAILED',
    name,
    server,
    `it ended with exit code ${exitCode ?? 'none, by a signal'}`
  )
}

function parseLogin(output: string, name: string, server: string): Credential | undefined {
  const answer = jsonOf(output)
  const { Username: username, Secret: secret } = isJsonObject(answer) ? answer : {}
  if (typeof username !== 'string' || typeof secret !== 'string') {
    throw helperError(
      'E_CREDENTIAL_HELPER_OUTPUT',
      name,
      server,
      'it printed something else than a JSON object with Username and Secret'
    )
  }
  if (secret === '') return undefined
  return username === IDENTITY_TOKEN_USER
    ? { kind: 'identity-token', token: secret }
    : { kind: 'basic', username, password: secret }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function run(name: string, server: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const child = spawn(`docker-credential-${name}`, ['get'], {
    env: allowedOf(env),
    stdio: ['pipe', 'pipe', 'ignore'],
    // Its own group, so that nothing it started outlives the limit.
    detached: process.platform !== 'win32'
  })
  // A helper that does not read its input closes it early; its answer still counts.
  child.stdin.on('error', () => undefined)
  child.stdin.end(server)
  try {
    const closed = once(child, 'close', { signal: AbortSignal.timeout(TIME_LIMIT_MS) }) as Promise<[number | null]>
    const [[exitCode], output] = await Promise.all([closed, readOutput(child.stdout)])
    return { exitCode, output }
  } catch (error) {
    kill(child)
    throw runFault(error, name, server)
  }
}

function allowedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = ENVIRONMENT.map((key) => [key, env[key]] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined))
}

async function readOutput(stdout: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stdout as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_OUTPUT) throw new RangeError(`it printed more than ${MAX_OUTPUT} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function kill(child: ChildProcess): void {
  child.stdout?.destroy()
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function runFault(error: unknown, name: string, server: string): Error {
  if (error instanceof RangeError) return helperError('E_CREDENTIAL_HELPER_OUTPUT', name, server, error.message)
  if ((error as Error).name === 'AbortError') {
    return helperError('E_CREDENTIAL_HELPER_TIMEOUT', name, server, `it did not end within ${TIME_LIMIT_MS / 1000} s`)
  }
  const reason = "it is not installed on this runner's PATH, or can't be run"
  return helperError('E_CREDENTIAL_HELPER_MISSING', name, server, reason, error)
}

function helperError(code: string, name: string, server: string, reason: string, cause?: unknown): Error {
  const failure = {
    message: `the credential helper docker-credential-${name} gives no login for ${server}`,
    reason,
    remedy:
      'log in with docker/login-action instead, or repair the helper: ' +
      `echo ${server} | docker-credential-${name} get must print a login on the runner`,
    cause
  }
  return code === 'E_CREDENTIAL_HELPER_TIMEOUT' ? new UnavailableError(code, failure) : new RequestError(code, failure)
}
