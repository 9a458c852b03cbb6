import { stringify } from 'yaml'
import type { AdmissionPlan, PolicyFile } from './plan.ts'

/** What every generated file begins with; --check tells a file of ours by it. */
export const MARK = '# Written by custody policy from '

/** What a reader of a file must know besides its content: one comment line each. */
export interface Header {
  readonly versions: string
  readonly test: string
  readonly notes?: readonly string[]
}

/** One YAML file of one or several documents, below a header that says where it comes from and how to test it. */
export function yamlFile(
  { source }: Pick<AdmissionPlan, 'source'>,
  path: string,
  header: Header,
  documents: readonly object[]
): PolicyFile {
  const { versions, test, notes = [] } = header
  const lines = [
    `${MARK}${source}; change that file and write this one again.`,
    `# For ${versions}.`,
    `# Test: ${test}`,
    ...notes.map((note) => `# ${note}`)
  ]
  const texts = documents.map((document) =>
    stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'PLAIN' })
  )
  return { path, text: `${lines.join('\n')}\n${texts.join('---\n')}` }
}
