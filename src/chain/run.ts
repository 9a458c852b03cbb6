import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { Deadline } from '../support/retry.ts'
import { VERSION } from '../version.ts'
import { guardMachine, type WorkflowEvent } from './guard.ts'

/** Where and until when a run takes place; built once at the edge. */
export interface Run {
  readonly log: Log
  readonly deadline: Deadline
  /** A folder of this run's own, readable by nobody else. */
  readonly folder: string
  /** The environment without the variables that ask for an identity token. */
  readonly env: NodeJS.ProcessEnv
  readonly event: WorkflowEvent
  /** `https://github.com` or the base of a GitHub Enterprise Server. */
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly version: string
}

/** Looks at the machine and the event, and makes the folder of this run; throws RequestError when either is unfit. */
export function openRun(env: NodeJS.ProcessEnv, log: Log, timeoutMs: number): Run {
  guardMachine(env, process.versions.node)
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
  return {
    log,
    deadline: new Deadline(timeoutMs),
    folder: makeFolder(env['RUNNER_TEMP'] ?? tmpdir()),
    env,
    event: readEvent(env),
    serverUrl: (env['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/$/, ''),
    apiUrl,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] ?? `${apiUrl}/graphql`,
    version: VERSION
  }
}

// At once, as everything before the first request: the threads that would do it meanwhile are slower.
function makeFolder(temp: string): string {
  try {
    return mkdtempSync(join(temp, 'custody-'))
  } catch (cause) {
    throw new RequestError('E_RUNNER_TEMP', {
      message: `no folder can be made in the temporary folder ${JSON.stringify(temp)}`.slice(0, 160),
      reason: messageOf(cause),
      remedy: 'set RUNNER_TEMP to a folder that exists, is writable and has room',
      cause
    })
  }
}

function readEvent(env: NodeJS.ProcessEnv): WorkflowEvent {
  const [name = '', path] = [env['GITHUB_EVENT_NAME'], env['GITHUB_EVENT_PATH']]
  if (!path) return { name, payload: {} }
  try {
    return { name, payload: JSON.parse(readFileSync(path, 'utf8')) as WorkflowEvent['payload'] }
  } catch (cause) {
    throw new RequestError('E_EVENT', {
      message: "the event that started this run can't be read",
      reason: 'without it a fork or a pull request could not be told from a push',
      remedy: 'leave GITHUB_EVENT_PATH as the runner set it',
      cause
    })
  }
}
