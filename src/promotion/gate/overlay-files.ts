import { RefusalError } from '../../support/errors.ts'
import type { GitHub } from '../github.ts'
import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import type { Ladder } from '../ladder/policy-query.ts'

/** The object id of a folder's one kustomization at a commit; undefined where it has none. Throws RefusalError where it is no plain file, or one of several. */
export type FileOf = (path: string) => string | undefined

interface FolderAnswer {
  readonly entries?: readonly { readonly name: string; readonly mode: number; readonly oid: string }[]
}

const READING = 'reading the folders that the pull request changes'
const PLAIN_MODES = new Set([0o100644, 0o100755])

/** Looks at some folders at both ends of a change, in one request: what a comparison lists says neither what is a link nor what stands beside. */
export async function readOverlayFiles(
  github: GitHub,
  { site }: Ladder,
  paths: readonly string[],
  { mergeBase, head }: { readonly mergeBase: string; readonly head: string }
): Promise<{ readonly former: FileOf; readonly present: FileOf }> {
  const wanted = [mergeBase, head].flatMap((commit, side) =>
    paths.map((path, index) => ({ alias: `folder${side}_${index}`, expression: `${commit}:${path}` }))
  )
  if (wanted.length === 0) return { former: () => undefined, present: () => undefined }
  const document = `query Folders($owner: String!, $name: String!, ${wanted.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
    ${wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`
  const { repository } = await github.query<{ repository: Record<string, FolderAnswer | null> }>(READING, document, {
    ...site.repository,
    ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression]))
  })
  const fileAt =
    (side: number): FileOf =>
    (path) =>
      fileIn(path, repository[`folder${side}_${paths.indexOf(path)}`] ?? null)
  return { former: fileAt(0), present: fileAt(1) }
}

function fileIn(path: string, folder: FolderAnswer | null): string | undefined {
  const found = (folder?.entries ?? []).filter(({ name }) => KUSTOMIZATION_NAMES.includes(name))
  const [only] = found
  if (only === undefined) return undefined
  if (found.length > 1) throw doubtful(path, `${found.map(({ name }) => name).join(' and ')} stand beside each other`)
  if (!PLAIN_MODES.has(only.mode)) throw doubtful(path, `${only.name} is no plain file (mode ${only.mode.toString(8)})`)
  return only.oid
}

function doubtful(path: string, reason: string): RefusalError {
  return new RefusalError('E_GATE_OVERLAY', {
    message: `what kustomize would read in ${path} is in doubt: ${reason}`,
    reason,
    remedy: 'keep one kustomization in the folder, as a plain file'
  })
}
