import { parseArgs } from 'node:util'
import type { ReadInput } from '../chain/request.ts'
import { parseTrust } from '../chain/parse-request.ts'
import type { VerificationRequest } from '../chain/verify.ts'
import { parseImageName } from '../image/reference.ts'
import { RequestError, messageOf } from '../support/errors.ts'
import type { Requirement } from '../verification/claim.ts'
import type { Verb } from './verb.ts'

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'
const FLAGS = ['json', 'quiet', 'help'] as const
const REQUIREMENTS: readonly Requirement[] = ['signature', 'provenance', 'sbom']

/** One command line, taken apart. */
export interface CommandLine {
  readonly verb: string
  readonly images: readonly string[]
  readonly flags: { readonly json: boolean; readonly quiet: boolean; readonly help: boolean }
  readonly option: (name: string) => string
  readonly isOn: (name: string) => boolean
}

/** Takes the arguments of a verb apart; throws RequestError on an unknown option or a missing value. */
export function parseCommandLine(
  verb: string,
  args: readonly string[],
  { options, switches = [] }: Pick<Verb, 'options' | 'switches'>
): CommandLine {
  const strings = Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]))
  const booleans = Object.fromEntries([...FLAGS, ...switches].map((name) => [name, { type: 'boolean' as const }]))
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...strings, ...booleans },
      allowPositionals: true
    })
    const option = (name: string): string => (typeof values[name] === 'string' ? values[name] : '')
    return {
      verb,
      images: positionals,
      flags: { json: values['json'] === true, quiet: values['quiet'] === true, help: values['help'] === true },
      option,
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
    return secrets[name] ?? line.option(name)
  }
}

/** What `verify` and `promote` are to verify; throws RequestError. */
export function parseVerification(line: CommandLine, env: NodeJS.ProcessEnv): VerificationRequest {
  const [name, ...more] = line.images
  if (name === undefined || more.length > 0)
    throw new RequestError('E_ARGUMENT', {
      message: `custody ${line.verb} takes one image`,
      reason: `${line.images.length} are given`,
      remedy: `write custody ${line.verb} NAME@sha256:…`
    })
  const { reference, digest } = parseImageName(name)
  if (!digest)
    throw new RequestError('E_DIGEST_MISSING', {
      message: `no digest is given for ${reference.name}`,
      reason: 'a tag can move between this check and the deployment',
      remedy: 'write NAME@sha256:…'
    })
  const subjectAlternativeName = line.option('certificate-identity')
  if (subjectAlternativeName === '')
    throw new RequestError('E_IDENTITY_MISSING', {
      message: '--certificate-identity is missing',
      reason: 'a signature by anybody proves nothing',
      remedy: 'pass the workflow that must have signed, as the job summary prints it'
    })
  const sourceRepository = line.option('source-repository')
  const identity = {
    subjectAlternativeName,
    issuer: line.option('certificate-oidc-issuer') || GITHUB_ISSUER,
    ...(sourceRepository !== '' && { sourceRepository })
  }
  return {
    reference,
    digest,
    identity,
    requirements: parseRequirements(line.option('require')),
    trust: parseTrust(line.option, 'verify'),
    githubToken: env['GITHUB_TOKEN']
  }
}

function parseRequirements(text: string): Requirement[] {
  return (text || 'signature,provenance').split(',').map((word) => {
    const found = REQUIREMENTS.find((requirement) => requirement === word.trim())
    if (found) return found
    throw new RequestError('E_ARGUMENT', {
      message: `--require: ${JSON.stringify(word.slice(0, 40))} is not one of ${REQUIREMENTS.join(', ')}`,
      reason: 'what is not known can not be required',
      remedy: 'write for example --require signature,provenance,sbom'
    })
  })
}
