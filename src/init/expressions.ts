import type { Texts } from './workflow-file.ts'

/** What the expressions of a workflow may stand for, known without running it. */
export interface Scope {
  /** `owner/name`. */
  readonly repository: string
  readonly env: Texts
  readonly matrix: Texts
  /** Outputs of steps that are known, by `step.output`. */
  readonly outputs: Texts
}

/** A text with its expressions replaced, and those that are known only while the workflow runs. */
export interface Resolved {
  readonly text: string
  readonly unknown: readonly string[]
}

const EXPRESSION = /\$\{\{\s*(.*?)\s*\}\}/gs
const MAX_DEPTH = 5

/** Replaces what can be known of the expressions in a text; the others stay as they are written. */
export function resolveText(text: string, scope: Scope, depth = 0): Resolved {
  const unknown: string[] = []
  const resolved = text.replace(EXPRESSION, (whole, expression: string) => {
    const value = depth < MAX_DEPTH ? valueOf(expression, scope) : undefined
    const inner = value === undefined ? undefined : resolveText(value, scope, depth + 1)
    if (inner?.unknown.length === 0) return inner.text
    unknown.push(expression)
    return whole
  })
  return { text: resolved, unknown }
}

function valueOf(expression: string, { repository, env, matrix, outputs }: Scope): string | undefined {
  const literal = /^'([^']*)'$/.exec(expression)?.[1]
  if (literal !== undefined) return literal
  const [owner, name] = repository.split('/')
  const github: Texts = { repository, repository_owner: owner ?? '', 'event.repository.name': name ?? '' }
  const contexts: Readonly<Record<string, Texts>> = { github, env, matrix, steps: outputs }
  const [, context = '', key = ''] = /^(env|matrix|steps|github)\.([\w.-]+)$/.exec(expression) ?? []
  return contexts[context]?.[key.replace('.outputs.', '.')]
}
