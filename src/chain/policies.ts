import { differences, type Difference, writePolicyFiles } from '../admission/folder.ts'
import { type EngineTest, runEngineTests } from '../admission/engine-tests.ts'
import { policyFiles } from '../admission/generate.ts'
import type { PolicyFile } from '../admission/plan.ts'
import { planOf } from '../admission/plan-of.ts'
import { type Engine, ENGINES } from '../policy/admission.ts'
import { type CustodyError, RefusalError, RequestError, UnavailableError } from '../support/errors.ts'
import { readPolicyFile, sigstoreOf } from './policy-file.ts'
import type { Run } from './run.ts'

/** Which policies to write or to check. */
export interface PoliciesRequest {
  readonly policyPath: string
  /** Empty for the engines that the policy names. */
  readonly engines: readonly Engine[]
  readonly folder: string
  readonly task: 'write' | 'check'
}

/** What became of the folder. */
export interface PoliciesResult {
  readonly files: readonly PolicyFile[]
  readonly changed: readonly string[]
  readonly differences: readonly Difference[]
  readonly tests: readonly EngineTest[]
  readonly error?: CustodyError
}

/** The request in the words of the command line and of the action; throws RequestError. */
export function parsePoliciesRequest(read: (name: string) => string): PoliciesRequest {
  const [out, check] = [read('out'), read('check')]
  if ((out === '') === (check === ''))
    throw new RequestError('E_ARGUMENT', {
      message: out === '' ? 'neither out nor check names a folder' : 'out and check are both given',
      reason: 'policies are either written into a folder or compared with what is there',
      remedy: 'give out to write them, or check to compare them'
    })
  return {
    policyPath: read('policy') || 'custody.yaml',
    engines: parseEngines(read('for')),
    folder: out || check,
    task: out === '' ? 'check' : 'write'
  }
}

/** The engines that a list names; throws RequestError for one that is none. */
export function parseEngines(text: string): Engine[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  return words.map((word) => {
    const found = ENGINES.find((engine) => engine === word)
    if (found) return found
    throw new RequestError('E_ARGUMENT', {
      message: `for: ${JSON.stringify(word.slice(0, 40))} is no engine that policies are written for`,
      reason: 'a misspelt engine would be left without a policy',
      remedy: `use ${ENGINES.join(', ')}`
    })
  })
}

/** Writes the policies of the engines, or compares a folder with them and runs their tests; throws where no policy could do what is asked. */
export async function makePolicies(request: PoliciesRequest, run: Run): Promise<PoliciesResult> {
  const { policy, name, folder } = await readPolicyFile(request.policyPath)
  const engines = enginesOf(request, Object.keys(policy.admission.engines) as Engine[], name)
  const plan = planOf(policy, name, await sigstoreOf(policy.trust, folder, run))
  const files = policyFiles(plan, engines)
  if (request.task === 'write') {
    const changed = await writePolicyFiles(request.folder, files)
    return { files, changed, differences: [], tests: [] }
  }
  const found = await differences(request.folder, files)
  // Tests of other files than those that were reviewed would say nothing.
  const tests = found.length > 0 ? [] : await runEngineTests(request.folder, files)
  const error = driftError(request, found) ?? testError(tests)
  return { files, changed: [], differences: found, tests, ...(error && { error }) }
}

function enginesOf({ engines }: PoliciesRequest, inPolicy: readonly Engine[], name: string): readonly Engine[] {
  const chosen = engines.length > 0 ? engines : inPolicy
  if (chosen.length > 0) return chosen
  throw new RequestError('E_ARGUMENT', {
    message: `no engine is named: neither by for nor in ${name}`,
    reason: 'each engine reads files of its own',
    remedy: `add admission: engines: to ${name}, or give for with one or more of ${ENGINES.join(', ')}`
  })
}

function driftError({ policyPath, folder }: PoliciesRequest, found: readonly Difference[]): CustodyError | undefined {
  if (found.length === 0) return undefined
  const listed = found.slice(0, 8).map(({ path, kind }) => `${path} is ${kind}`)
  return new RefusalError('E_ADMISSION_DRIFT', {
    message: `${found.length} files under ${folder} are not what ${policyPath} says`,
    reason: `${listed.join('; ')}${found.length > listed.length ? '; and more' : ''}`,
    remedy: `run custody policy --policy ${policyPath} --out ${folder} and commit what it writes`,
    state: 'no file was changed'
  })
}

function testError(tests: readonly EngineTest[]): CustodyError | undefined {
  const failed = tests.find(({ outcome }) => outcome === 'failed')
  if (failed)
    return new RefusalError('E_ADMISSION_TEST', {
      message: `${failed.engine} does not agree with ${failed.path}`,
      reason: failed.detail,
      remedy:
        'read what it expected: a sample digest in custody.yaml is not signed as the policy asks for, or the policy is wrong',
      state: 'no file was changed'
    })
  const unreachable = tests.find(({ outcome }) => outcome === 'unreachable')
  if (!unreachable) return undefined
  return new UnavailableError('E_ADMISSION_UNTESTED', {
    message: `${unreachable.engine} could not reach what ${unreachable.path} is about`,
    reason: unreachable.detail,
    remedy: 'run it again when the registry answers; an outage proves nothing about the policy',
    state: 'no file was changed'
  })
}

/** What was written, or how the folder compares, one line each. */
export function policyLines({ files, changed, differences, tests }: PoliciesResult, task: 'write' | 'check'): string[] {
  if (task === 'write')
    return [...changed.map((path) => `wrote ${path}`), `${files.length} files, ${changed.length} changed`]
  return [
    ...differences.map(({ path, kind }) => `${kind}: ${path}`),
    ...tests.map(
      ({ engine, path, outcome, detail }) =>
        `${outcome}: ${engine} ${path}${outcome === 'not run' ? ` (${detail})` : ''}`
    ),
    `${files.length} files, ${differences.length} differ, ${tests.filter(({ outcome }) => outcome === 'passed').length} of ${tests.length} tests passed`
  ]
}
