import type { components } from '@octokit/openapi-types'

type RuleType = Extract<
  components['schemas']['repository-rule']['type'],
  'creation' | 'update' | 'deletion' | 'required_signatures' | 'pull_request'
>

/** A rule of a ruleset, and the branches that it holds on. */
export interface LabRule {
  readonly type: RuleType
  readonly branches: RegExp
}

const SENTENCES: Readonly<Record<RuleType, string>> = {
  creation: 'Cannot create ref due to creations being restricted.',
  update: 'Cannot update this protected ref.',
  deletion: 'Cannot delete this protected ref.',
  required_signatures: 'Commits must have verified signatures.',
  pull_request: 'Changes must be made through a pull request.'
}

/** GitHub's text for the rules that forbid this on this branch, undefined where none does. */
export function violationOf(rules: readonly LabRule[], branch: string, ...breaks: RuleType[]): string | undefined {
  const broken = rules.filter(({ type, branches }) => breaks.includes(type) && branches.test(branch))
  if (broken.length === 0) return undefined
  return `Repository rule violations found\n\n${broken.map(({ type }) => `${SENTENCES[type]}\n\n`).join('')}`
}
