import { parsePolicy } from '../../policy/parse.ts'
import { CustodyError } from '../../support/errors.ts'
import type { GitHub } from '../github.ts'
import type { Ladder } from '../ladder/policy-query.ts'

const FILE = 'custody.yaml'
const PLAIN = 0o100644

interface FileAnswer {
  readonly repository: {
    readonly object: {
      readonly file: { readonly mode: number; readonly object: { readonly text?: string | null } | null } | null
    } | null
  }
}

const QUERY = `query PolicyChange($owner: String!, $name: String!, $head: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $head) { ... on Commit { file(path: "${FILE}") { mode object { ... on Blob { text } } } } }
  }
}`

/** What a change of the policy itself would leave behind: a base branch on which no pull request can be judged any more is refused while one still can. */
export async function policyFaults(
  github: GitHub,
  { site }: Ladder,
  files: readonly { readonly filename: string; readonly status: string }[],
  head: string
): Promise<string[]> {
  const changed = files.filter(({ filename }) => filename === FILE)
  if (changed.length === 0) return []
  if (changed.every(({ status }) => status === 'removed'))
    return [`it takes ${FILE} away, without which nobody says what may be deployed`]
  const { repository } = await github.query<FileAnswer>(`reading ${FILE} of the pull request`, QUERY, {
    ...site.repository,
    head
  })
  const file = repository.object?.file
  if (file?.mode !== PLAIN || typeof file.object?.text !== 'string') return [`${FILE} is no plain file any more`]
  try {
    parsePolicy(Buffer.from(file.object.text))
    return []
  } catch (error) {
    if (error instanceof CustodyError) return [`${FILE} can't be read any more: ${error.message}`]
    throw error
  }
}
