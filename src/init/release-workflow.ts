import type { Triggers } from './workflow-file.ts'
import { scalar } from './scalar.ts'
import { blockOf } from './template.ts'

/** One job of a release workflow: which image it releases, by which inputs of release.yml. */
export interface ReleaseJob {
  readonly id: string
  readonly inputs: Inputs
  readonly secrets: Inputs
  /** Lines of comment above the inputs: what is not known yet. */
  readonly remarks: readonly string[]
}

/** Values in the order in which they are written; what is undefined is not. */
export type Inputs = Readonly<Record<string, string | undefined>>

/** A release workflow: the template's own text, one job for each image, and what starts it. */
export function renderReleaseWorkflow(template: string, jobs: readonly ReleaseJob[], triggers: Triggers): string {
  const lines = withTriggers(template.trimEnd().split('\n'), triggers)
  const { start, end } = blockOf(lines, 'jobs')
  const job = lines.slice(start + 1, end)
  const written = jobs.map((one) => renderJob(job, one, jobs.length > 1).join('\n'))
  return `${[...lines.slice(0, start + 1), written.join('\n\n')].join('\n')}\n`
}

function withTriggers(lines: readonly string[], { branches, tags, releases }: Triggers): string[] {
  const { start, end } = blockOf(lines, 'on')
  const list = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`    ${name}: [${values.map((value) => listItem(value)).join(', ')}]`]
  const push =
    branches.length + tags.length === 0 ? [] : ['  push:', ...list('branches', branches), ...list('tags', tags)]
  const release = releases ? ['  release:', '    types: [published]'] : []
  return [...lines.slice(0, start + 1), ...push, ...release, '', ...lines.slice(end)]
}

function listItem(value: string): string {
  return /^[\w./-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`
}

function renderJob(
  template: readonly string[],
  { id, inputs, secrets, remarks }: ReleaseJob,
  several: boolean
): string[] {
  const lines = template.map((line, index) => {
    if (!several) return line
    if (index === 0) return `  ${id}:`
    return line.replace(/^( {4}name: .*)$/, `$1 ${id}`)
  })
  const written = inputLines(inputs)
  const comments = remarks.map((remark) => `      # ${remark}`)
  return replaceBlock(replaceBlock(lines, 'with', [...comments, ...written]), 'secrets', inputLines(secrets))
}

function replaceBlock(lines: readonly string[], key: string, block: readonly string[]): string[] {
  const { start, end } = blockOf(lines, key)
  const head = block.length === 0 ? [] : [lines[start] ?? '', ...block]
  return [...lines.slice(0, start), ...head, ...lines.slice(end)]
}

function inputLines(inputs: Inputs): string[] {
  return Object.entries(inputs).flatMap(([name, value]) =>
    value === undefined ? [] : `      ${name}: ${scalar(value, 8)}`.split('\n')
  )
}
