import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The release of Custody that workflows are pinned to. */
export interface CustodyRelease {
  /** `owner/name` of its repository. */
  readonly repository: string
  /** 40 hexadecimal digits; undefined where it is not known, and zeros stand in its place. */
  readonly commit: string | undefined
}

/** The workflows that GitHub offers as templates, of which each is one file. */
export type TemplateName = 'custody-release.yml' | 'custody-sign.yml' | 'custody-gate.yml'

// The bundle lies as deep below the root as this file.
const FOLDER = join(import.meta.dirname, '..', '..', 'workflows-templates')
const UNKNOWN_COMMIT = '0'.repeat(40)
const PIN_REMARK = /^ *# Replace OWNER and the zeros .*\n/gm

/** What the placeholder of a release is called in a file that could not be finished. */
export const UNPINNED = 'OWNER/custody'

/** A published template with GitHub's placeholder and the pin of Custody filled in. */
export function readTemplate(
  name: TemplateName,
  { branch, release }: { readonly branch: string; readonly release: CustodyRelease }
): string {
  const text = readFileSync(join(FOLDER, name), 'utf8').replaceAll('$default-branch', branch)
  if (release.commit === undefined) return text
  return text
    .replaceAll(UNPINNED, release.repository)
    .replaceAll(`@${UNKNOWN_COMMIT}`, `@${release.commit}`)
    .replace(PIN_REMARK, '')
}

/** The commit that stands in files where the release is not known. */
export function commitOf({ commit }: CustodyRelease): string {
  return commit ?? UNKNOWN_COMMIT
}

/** The lines of a block below a key of a template: everything that is indented deeper. */
export function blockOf(lines: readonly string[], key: string): { readonly start: number; readonly end: number } {
  const start = lines.findIndex((line) => line.trimStart() === `${key}:` || line.trimStart().startsWith(`${key}: `))
  if (start === -1) throw new Error(`the template has no ${key}`)
  const depth = indentOf(lines[start] ?? '')
  const rest = lines.slice(start + 1)
  const length = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= depth)
  return { start, end: start + 1 + (length === -1 ? rest.length : length) }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
