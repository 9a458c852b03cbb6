import { Digest } from '../image/digest.ts'
import { type Change, editKustomization, type KustomizationEdit, type Pin } from '../promotion/kustomization.ts'
import { withoutVersion } from '../promotion/kustomization/version.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'
import { EXIT_CODES } from './help-sections.ts'
import { type KustomizationFile, readKustomizationFile, replaceFile } from './kustomization-file.ts'
import type { CommandResult } from './result.ts'
import type { Verb } from './verb.ts'

const NAME = /^[A-Za-z0-9](?:[\w.-]|\/(?=\w)|:(?=\d+\/))*$/

/** `custody pin`: the edit of a kustomization alone, on this machine's disk. */
export const pinVerb: Verb = {
  usage: 'pin FILE IMAGE@sha256:…',
  summary: 'write the digest into a kustomization on this disk, and nothing else',
  options: ['name', 'new-name'],
  switches: ['create'],
  page: `custody pin FILE IMAGE@sha256:… [--name NAME] [--new-name NAME] [--create]

Writes the digest into the entry of that image, byte for byte leaving everything else as it is, or refuses and leaves the file
untouched. FILE is a kustomization, or its folder. Nothing is signed, verified or sent; no network is used.
A newTag goes, unless it is the tag of IMAGE: pass NAME:TAG@sha256:… to keep it. The file is replaced as a whole, with its mode;
a symbolic link stays, and the file that it leads to is replaced.

Options
  --name NAME       images[].name of the entry (default: the name in IMAGE, as it is written)
  --new-name NAME   sets images[].newName, the name that is rendered
  --create          write an entry where there is none; its newName is IMAGE's name where --name is another one
  --json            the result as JSON on standard output
  --quiet           no progress

Example
  custody pin overlays/dev/kustomization.yaml ghcr.io/acme/checkout@sha256:9f86… --name checkout

${EXIT_CODES}
Exit 0: changed, or current already. Exit 3: refused, the file is as it was. docs/kustomizations.md says which forms are edited.`,
  run: pinCommand
}

async function pinCommand(line: CommandLine): Promise<CommandResult> {
  const [path, image, ...more] = line.images
  if (path === undefined || image === undefined || more.length > 0) throw usageFault(line.images.length)
  const pin = pinOf(image, line)
  const file = await readKustomizationFile(path)
  const edit = editKustomization(file.bytes, [pin])
  if (edit.outcome === 'changed') await replaceFile(file, edit.bytes)
  return resultOf(file, edit)
}

function usageFault(given: number): RequestError {
  return new RequestError('E_ARGUMENT', {
    message: 'custody pin takes one file and one image',
    reason: `${given} are given`,
    remedy: 'write custody pin FILE NAME@sha256:…',
    state: 'no file was changed'
  })
}

function pinOf(image: string, line: CommandLine): Pin {
  const at = image.indexOf('@')
  if (at === -1)
    throw new RequestError('E_DIGEST_MISSING', {
      message: `no digest is given for ${image.slice(0, 100)}`,
      reason: 'a tag is not resolved here, and could move before the deployment',
      remedy: 'write NAME@sha256:…',
      state: 'no file was changed'
    })
  const digest = Digest.parse(image.slice(at + 1))
  const tagged = image.slice(0, at)
  const written = parseName(withoutVersion(tagged), 'IMAGE')
  const tag = tagged.slice(written.length + 1)
  const name = line.option('name') || written
  const create = line.isOn('create')
  const given = line.option('new-name') || (create && name !== written ? written : '')
  const newName = given === '' ? '' : parseName(given, '--new-name')
  return { name, digest, create, ...(tag !== '' && { tag }), ...(newName !== '' && { newName }) }
}

/** The name of an image as kustomizations spell it, which may be short and without a registry. */
function parseName(name: string, argument: string): string {
  if (NAME.test(name) && withoutVersion(name) === name) return name
  throw new RequestError('E_ARGUMENT', {
    message: `${argument}: ${JSON.stringify(name.slice(0, 80))} is no name of an image`,
    reason: 'a name has letters, digits and . _ - / only, a port perhaps, and neither tag nor digest',
    remedy: 'write for example ghcr.io/acme/checkout',
    state: 'no file was changed'
  })
}

function resultOf({ path }: KustomizationFile, { outcome, changes }: KustomizationEdit): CommandResult {
  const [change] = changes
  if (!change) throw new Error('an edit without a change')
  const { name, newName, before, after } = change
  return {
    lines:
      outcome === 'changed' ? [`pinned ${told(change)} in ${path}`] : [`${told(change)} stands in ${path} already`],
    json: JSON.stringify(
      { file: path, outcome, name, ...(newName !== undefined && { newName }), before, after },
      undefined,
      2
    )
  }
}

function told({ name, newName, before, after }: Change): string {
  const was = before.digest ?? before.newTag
  return `${newName ?? name}@${after.digest}${was === undefined || was === after.digest ? '' : `, before: ${was}`}`
}
