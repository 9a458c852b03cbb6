import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'

// The runner's protocol: lines on standard output, and files that the environment names (docs.github.com, "Workflow commands
// for GitHub Actions"). @actions/core speaks it too, but brings a whole HTTP client along, which nothing here asks anything:
// loading that took every step as long as all the rest of this program.

/** The step's input of this name, without spaces around it; empty where it is not given. */
export function readRunnerInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

/** Prints a line as it is. */
export function printLine(line: string): void {
  process.stdout.write(line + EOL)
}

/** Prints a command that the runner carries out. */
export function issueCommand(
  command: 'add-mask' | 'notice' | 'warning' | 'error' | 'group' | 'endgroup',
  message = '',
  title = ''
): void {
  const properties = title === '' ? '' : ` title=${escapeProperty(title)}`
  printLine(`::${command}${properties}::${escapeData(message)}`)
}

/** Gives later steps an output; outside a runner there is nobody to give it to. */
export function setOutput(name: string, value: string | number): void {
  // The delimiter can't be guessed, so no value can end itself and set another output.
  const delimiter = `ghadelimiter_${randomUUID()}`
  appendTo('GITHUB_OUTPUT', `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`)
}

/** Adds Markdown to the job summary; without a summary file (an old runner, a container) the run goes on. */
export function addSummary(markdown: string): void {
  appendTo('GITHUB_STEP_SUMMARY', markdown + EOL)
}

function appendTo(variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', text: string): void {
  const path = process.env[variable]
  if (path) appendFileSync(path, text)
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
