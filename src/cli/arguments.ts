import { parseArgs } from 'node:util'
import type { ReadInput } from '../chain/request.ts'
import { RequestError, messageOf } from '../support/errors.ts'
import type { Verb } from './verb.ts'

const FLAGS = ['json', 'quiet', 'help'] as const

/** One command line, taken apart. */
export interface CommandLine {
  readonly verb: string
  readonly images: readonly string[]
  readonly flags: { readonly json: boolean; readonly quiet: boolean; readonly help: boolean }
  readonly option: (name: string) => string
  readonly list: (name: string) => readonly string[]
  readonly isOn: (name: string) => boolean
}

/** Takes the arguments of a verb apart; throws RequestError on an unknown option or a missing value. */
export function parseCommandLine(
  verb: string,
  args: readonly string[],
  { options, lists = [], switches = [] }: Pick<Verb, 'options' | 'lists' | 'switches'>
): CommandLine {
  const strings = Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]))
  const repeated = Object.fromEntries(lists.map((name) => [name, { type: 'string' as const, multiple: true }]))
  const booleans = Object.fromEntries([...FLAGS, ...switches].map((name) => [name, { type: 'boolean' as const }]))
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...strings, ...repeated, ...booleans },
      allowPositionals: true
    })
    const option = (name: string): string => (typeof values[name] === 'string' ? values[name] : '')
    return {
      verb,
      images: positionals,
      flags: { json: values['json'] === true, quiet: values['quiet'] === true, help: values['help'] === true },
      option,
      list: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
      isOn: (name) => values[name] === true
    }
  } catch (error) {
    throw new RequestError('E_ARGUMENT', {
      message: messageOf(error).split('. ')[0] ?? '',
      reason: 'a misspelt option would otherwise be left out without a word',
      remedy: `see custody ${verb} --help`
    })
  }
}

/** The same names as the action's inputs, out of options, positional images and the environment. */
export function readOption(line: CommandLine, env: NodeJS.ProcessEnv): ReadInput {
  const secrets: Readonly<Record<string, string | undefined>> = {
    'gitops-token': env['GITOPS_TOKEN'],
    'github-token': env['GITHUB_TOKEN']
  }
  return (name) => {
    if (name === 'image' && line.images.length > 0) return line.images.join('\n')
    return secrets[name] ?? (line.isOn(name) ? 'true' : line.option(name))
  }
}
