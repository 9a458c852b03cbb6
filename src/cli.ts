import { parseCommandLine } from './cli/arguments.ts'
import { helpPage } from './cli/help.ts'
import { errorJson } from './cli/lines.ts'
import { TerminalLog } from './cli/terminal-log.ts'
import { VERBS } from './cli/verbs.ts'
import { asCustodyError, type CustodyError, failureLines, RequestError } from './support/errors.ts'
import { closeConnections } from './support/http.ts'
import { VERSION } from './version.ts'

/** The command line `custody …`: runs one verb and gives its exit code (see --help). */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [verb = '', ...rest] = args
  if (verb === '--version') return print(VERSION)
  if (verb === '' || verb === '--help' || verb === 'help') return print(await helpPage(rest[0] ?? ''))
  const log = new TerminalLog(rest.includes('--quiet'))
  try {
    return await runVerb(verb, rest, log)
  } catch (error) {
    return tellFailure(asCustodyError(error).faults, rest.includes('--json'), log)
  } finally {
    closeConnections()
  }
}

async function runVerb(verb: string, rest: readonly string[], log: TerminalLog): Promise<number> {
  const found = await VERBS.get(verb)?.()
  if (!found)
    throw new RequestError('E_ARGUMENT', {
      message: `custody has no verb ${JSON.stringify(verb.slice(0, 40))}`,
      reason: 'the verb is the first word behind custody',
      remedy: `use ${[...VERBS.keys()].join(', ')}; see custody --help`
    })
  const line = parseCommandLine(verb, rest, found)
  if (line.flags.help) return print(await helpPage(verb))
  const result = await found.run(line, log)
  const { lines, patch, error } = result
  if (line.flags.json) print(log.json(result.json))
  else print(patch === undefined ? lines.map((text) => log.line(text)).join('\n') : log.redacted(patch))
  return error ? tellFailure([error], false, log) : 0
}

function tellFailure(faults: readonly CustodyError[], json: boolean, log: TerminalLog): number {
  for (const fault of faults) log.failure(`error ${fault.code}: ${failureLines(fault).join('\n  ')}`)
  if (json) print(log.json(JSON.stringify({ errors: faults.map(errorJson) }, undefined, 2)))
  return faults[0]?.exitCode ?? 1
}

function print(text: string): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}
