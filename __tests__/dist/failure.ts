import { expect } from '@jest/globals'
import type { StepResult } from '../../lab/runner.ts'

/** One error as the runner shows it. */
export interface Annotation {
  readonly title: string
  readonly lines: readonly string[]
}

/** What a failed step says: its first line, and the parts behind it. */
export interface ToldFailure {
  readonly message: string
  readonly cause: string
  readonly remedy: string
  readonly state: string
}

export const NOTHING_DONE = 'nothing was signed, published or proposed'

/** The step failed with this one error, told in full: one annotation, the code as output and in the summary, no stack trace. */
export function expectFailure(result: StepResult, code: string): ToldFailure {
  const annotations = annotationsIn(result.stdout, 'error')
  expect({ code: result.outputs['error-code'], exitCode: result.exitCode, errors: annotations.map(({ title }) => title) }).toEqual({
    code,
    exitCode: 1,
    errors: [`Custody ${code}`]
  })
  const [message = '', ...parts] = annotations[0]?.lines ?? []
  expect(message.length).toBeGreaterThan(10)
  expect(message.length).toBeLessThanOrEqual(160)
  expect(parts.map((part) => part.replace(/: .*$/, ''))).toEqual(['Cause', 'Remedy', 'State'])
  expect(result.summary).toContain(code)
  expect(result.stdout + result.stderr + result.summary).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  expect(result.stderr).toBe('')
  const [cause = '', remedy = '', state = ''] = parts.map((part) => part.replace(/^\w+: /, ''))
  return { message, cause, remedy, state }
}

/** The step went well: exit code 0, no error told. */
export function expectSuccess(result: StepResult): void {
  expect({ exitCode: result.exitCode, errors: annotationsIn(result.stdout, 'error'), stderr: result.stderr }).toEqual({
    exitCode: 0,
    errors: [],
    stderr: ''
  })
}

/** The annotations of a level, unescaped as the runner does it (docs.github.com, "Workflow commands"). */
export function annotationsIn(stdout: string, level: 'error' | 'warning' | 'notice'): Annotation[] {
  return [...stdout.matchAll(new RegExp(`^::${level}(?: title=([^:]*))?::(.*)$`, 'gm'))].map(
    ([, title = '', text = '']) => ({ title: unescaped(title), lines: unescaped(text).split('\n') })
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')
}
