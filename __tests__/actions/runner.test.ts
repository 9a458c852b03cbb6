import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OURS = new URL('../../src/actions/runner.ts', import.meta.url).href

/** Texts that end a line, a command, a property or a value too early when they are not escaped. */
const NASTY = [
  'plain',
  '100 %25 %',
  'two\nlines\r\n',
  'a: b, c::d',
  '::set-output name=x::y',
  'ghadelimiter_0\nx',
  ' é ☃ '
]

/** What a script leaves when a runner starts it: its standard output and the files of its commands, each delimiter as `D`. */
function runScript(script: string, env: Record<string, string> = {}): Record<'stdout' | 'output' | 'summary', string> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...files, ...env, NASTY: JSON.stringify(NASTY) },
    encoding: 'utf8'
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const text = (path: string) => readFileSync(path, 'utf8').replaceAll(/ghadelimiter_[0-9a-f-]{36}/g, 'D')
  return { stdout, output: text(files.GITHUB_OUTPUT), summary: text(files.GITHUB_STEP_SUMMARY) }
}

function both(ours: string, theirs: string, env?: Record<string, string>) {
  const nasty = 'const texts = JSON.parse(process.env.NASTY)\n'
  return {
    ours: runScript(`import * as own from ${JSON.stringify(OURS)}\n${nasty}${ours}`, env),
    theirs: runScript(`import * as core from '@actions/core'\n${nasty}${theirs}`, env)
  }
}

describe("the runner's commands are written as @actions/core writes them", () => {
  test('lines and annotations, whatever they hold', () => {
    const { ours, theirs } = both(
      `for (const text of texts) {
         own.printLine(text); own.issueCommand('notice', text); own.issueCommand('warning', text)
         own.issueCommand('error', text, text); own.issueCommand('add-mask', text)
         own.issueCommand('group', text); own.issueCommand('endgroup')
       }`,
      `for (const text of texts) {
         core.info(text); core.notice(text); core.warning(text)
         core.error(text, { title: text }); core.setSecret(text)
         core.startGroup(text); core.endGroup()
       }`
    )
    expect(ours.stdout).toContain('::error title=a%3A b%2C c%3A%3Ad::a: b, c::d\n')
    expect(ours).toEqual(theirs)
  })

  test('outputs and the summary', () => {
    const { ours, theirs } = both(
      `for (const text of texts) { own.setOutput('name', text); own.addSummary(text) }\nown.setOutput('number', 7)`,
      `for (const text of texts) { core.setOutput('name', text); await core.summary.addRaw(text, true).write() }\ncore.setOutput('number', 7)`
    )
    expect(ours.output).toContain('number<<D\n7\nD\n')
    expect(ours).toEqual(theirs)
  })

  test('inputs', () => {
    const env = { INPUT_IMAGE: '  ghcr.io/acme/checkout\n', INPUT_TWO_WORDS: ' x ' }
    const print = (read: string) =>
      `process.stdout.write(JSON.stringify(['image', 'two words', 'missing'].map((name) => ${read}(name))))`
    const { ours, theirs } = both(print('own.readRunnerInput'), print('core.getInput'), env)
    expect(ours.stdout).toBe('["ghcr.io/acme/checkout","x",""]')
    expect(ours).toEqual(theirs)
  })

  test('without files nobody is told anything, and nothing fails', () => {
    const script = `import * as own from ${JSON.stringify(OURS)}\nown.setOutput('a', 'b')\nown.addSummary('c')`
    const env = { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' }
    expect(runScript(script, env)).toEqual({ stdout: '', output: '', summary: '' })
  })
})
