import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean }
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
  readonly uses?: string
}
interface Input {
  readonly description?: string
  readonly type?: string
  readonly required?: boolean
  readonly default?: unknown
}
export interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs: Readonly<Record<string, Input>>
      readonly secrets?: Readonly<Record<string, Input>>
    }
  }
  readonly permissions?: object
  readonly jobs: Readonly<Record<string, Job>>
}
export interface Action {
  readonly runs: { readonly main: string; readonly steps?: readonly Step[] }
}

/** The root of the clone. */
export const ROOT = join(import.meta.dirname, '..', '..')
const yamlIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`)
/** The text of a file, by its path from the root. */
export const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
/** Every workflow, by its path. */
export const workflows = yamlIn('.github/workflows')
/** Every template of a workflow. */
export const templates = yamlIn('workflows-templates')
/** The metadata of every action. */
export const actions = [
  'action.yml',
  ...readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/action.yml`)
    .filter((path) => {
      try {
        return textOf(path) !== ''
      } catch {
        return false
      }
    })
]
/** A workflow, parsed. */
export const read = (path: string) => parse(textOf(path)) as Workflow
/** The jobs of a workflow, by their ids. */
export const jobsOf = (path: string) => Object.entries(read(path).jobs)
/** The steps of a workflow, or of a composite action. */
export const stepsOf = (path: string) =>
  path.endsWith('action.yml')
    ? ((parse(textOf(path)) as Action).runs.steps ?? [])
    : jobsOf(path).flatMap(([, job]) => job.steps ?? [])
/** The workflows that others call. */
export const callable = workflows.filter((path) => read(path).on.workflow_call)
