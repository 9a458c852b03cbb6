import type { InitInputs } from '../chain/init.ts'
import { ImageReference } from '../image/reference.ts'
import type { NamedImage } from '../init/released.ts'
import type { CustodyRelease } from '../init/template.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'

const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/
const RELEASE = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[\w.-]{1,100})@([0-9a-f]{40})$/
const BRANCH = /^[\w][\w./-]{0,200}$/
const ENVIRONMENT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** What `custody init` was told on its command line; throws RequestError. */
export function parseInitInputs(line: CommandLine): InitInputs {
  const [folder = '.', ...more] = line.images
  if (more.length > 0)
    throw argument(
      'custody init takes one folder',
      'two repositories are --gitops and the folder',
      'write custody init FOLDER --gitops FOLDER'
    )
  const order = line
    .option('environments')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return {
    folder,
    gitops: line.option('gitops') || undefined,
    repository: matching(line, 'repository', REPOSITORY, 'OWNER/NAME'),
    defaultBranch: matching(line, 'default-branch', BRANCH, 'the name of a branch'),
    named: line.list('image').map(namedImage),
    sources: new Map(line.list('source').map(sourceOf)),
    order: order.map((name) => checked('environments', name, ENVIRONMENT, 'a list such as dev,staging,prod')),
    release: releaseOf(line.option('custody'))
  }
}

function namedImage(text: string): NamedImage {
  const [name = '', dockerfile] = split(text)
  return { image: ImageReference.parse(name), dockerfile: dockerfile?.replace(/^\.\//, '') }
}

function sourceOf(text: string): [string, string] {
  const [name = '', repository = ''] = split(text)
  return [ImageReference.parse(name).name, checked('source', repository, REPOSITORY, 'IMAGE=OWNER/NAME')]
}

function releaseOf(text: string): CustodyRelease | undefined {
  if (text === '') return undefined
  const [, repository = '', commit = ''] = RELEASE.exec(text) ?? []
  if (commit !== '') return { repository, commit }
  throw argument(
    `--custody ${JSON.stringify(text.slice(0, 80))} is not OWNER/NAME@COMMIT`,
    'a tag can move; the commit of a release can not',
    'write the 40 hexadecimal digits of the commit'
  )
}

function split(text: string): string[] {
  const at = text.indexOf('=')
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function matching(line: CommandLine, option: string, pattern: RegExp, expected: string): string | undefined {
  const text = line.option(option)
  return text === '' ? undefined : checked(option, text, pattern, expected)
}

function checked(option: string, text: string, pattern: RegExp, expected: string): string {
  if (pattern.test(text)) return text
  throw argument(
    `--${option} ${JSON.stringify(text.slice(0, 80))} is not ${expected}`,
    'what is misspelt would stand in every file',
    `write ${expected}`
  )
}

function argument(message: string, reason: string, remedy: string): RequestError {
  return new RequestError('E_ARGUMENT', { message, reason, remedy, state: 'nothing was written' })
}
