import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Combination, combinationsOf } from './matrix.ts'

/** One step of a job, and the line that it begins on. */
export interface WorkflowStep {
  readonly line: number
  readonly id: string
  /** `owner/name` with its folder, in lower case and without the ref; empty for a step that runs a script. */
  readonly uses: string
  readonly run: string
  readonly with: Texts
  readonly env: Texts
}

/** One job of a workflow. */
export interface WorkflowJob {
  readonly workflow: string
  readonly id: string
  readonly line: number
  /** The workflow that it calls; empty for a job with steps. */
  readonly uses: string
  /** The inputs of that workflow. */
  readonly with: Texts
  readonly runsOn: string
  /** Of the workflow and the job together. */
  readonly env: Texts
  readonly combinations: readonly Combination[]
  readonly steps: readonly WorkflowStep[]
}

/** A workflow as far as it tells when and what it builds. */
export interface Workflow {
  readonly path: string
  readonly triggers: Triggers
  readonly jobs: readonly WorkflowJob[]
}

/** The pushes and releases that start a workflow; without a list, a kind of push does not. */
export interface Triggers {
  readonly branches: readonly string[]
  readonly tags: readonly string[]
  readonly releases: boolean
}

export type Texts = Readonly<Record<string, string>>
type Values = Readonly<Record<string, unknown>>

const MAX_ALIASES = 200

/** The workflow in a file's bytes, or the reason why it can't be read. */
export function readWorkflow(path: string, bytes: Buffer): Workflow | { readonly reason: string } {
  const lines = new LineCounter()
  const document = parseDocument(bytes.toString('utf8'), { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })
  const [fault] = document.errors
  if (fault) return { reason: `it is no YAML that can be read: ${fault.message.split('\n')[0] ?? ''}` }
  try {
    const whole = valuesOf(document.toJS({ maxAliasCount: MAX_ALIASES }))
    const jobs = document.get('jobs')
    if (!isMap(jobs)) return { reason: 'it has no jobs' }
    const env = textsOf(whole['env'])
    const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line
    const values = valuesOf(whole['jobs'])
    return {
      path,
      triggers: triggersOf(whole['on']),
      jobs: jobs.items.map(({ key, value }) => {
        const id = String(key)
        const steps = isMap(value) ? value.get('steps') : undefined
        const stepLines = isSeq(steps) ? steps.items.map(lineOf) : []
        return jobOf(path, id, valuesOf(values[id]), { env, line: lineOf(key), stepLines })
      })
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function jobOf(
  workflow: string,
  id: string,
  job: Values,
  { env, line, stepLines }: { readonly env: Texts; readonly line: number; readonly stepLines: readonly number[] }
): WorkflowJob {
  const steps = listOf(job['steps']).map((step, index) => stepOf(valuesOf(step), stepLines[index] ?? line))
  return {
    ...{ workflow, id, line, steps },
    ...{ uses: textOf(job['uses']), with: textsOf(job['with']) },
    runsOn: textOf(job['runs-on']),
    env: { ...env, ...textsOf(job['env']) },
    combinations: combinationsOf(valuesOf(job['strategy'])['matrix'])
  }
}

function stepOf(step: Values, line: number): WorkflowStep {
  return {
    line,
    id: textOf(step['id']),
    uses: textOf(step['uses']).split('@')[0]?.toLowerCase() ?? '',
    run: textOf(step['run']),
    with: textsOf(step['with']),
    env: textsOf(step['env'])
  }
}

function triggersOf(on: unknown): Triggers {
  const names = typeof on === 'string' ? [on] : listOf(on).map(textOf)
  const events = valuesOf(on)
  const push = events['push']
  const filters = valuesOf(push)
  const [branches, tags] = [textsIn(filters['branches']), textsIn(filters['tags'])]
  const everything = names.includes('push') || ('push' in events && branches.length + tags.length === 0)
  return {
    branches: everything ? ['**'] : branches,
    tags,
    releases: names.includes('release') || 'release' in events
  }
}

function textsIn(value: unknown): string[] {
  return typeof value === 'string' ? [value] : listOf(value).map(textOf).filter(Boolean)
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

function textsOf(value: unknown): Texts {
  return Object.fromEntries(Object.entries(valuesOf(value)).map(([name, item]) => [name, textOf(item)]))
}
