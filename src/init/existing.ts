import { ImageReference } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import { resolveText } from './expressions.ts'
import type { OpenPoint } from './plan.ts'
import type { Released } from './released.ts'
import type { CustodyRelease } from './template.ts'
import type { Workflow, WorkflowJob } from './workflow-file.ts'

/** The workflows of a repository that use Custody already. */
export interface ExistingUse {
  readonly release: CustodyRelease
  /** The workflow of Custody that they call. */
  readonly called: 'release.yml' | 'sign.yml'
  readonly released: readonly Released[]
  readonly open: readonly OpenPoint[]
}

const CALL = /^([\w-]+\/custody)\/\.github\/workflows\/(release|sign)\.yml@([0-9a-f]{40})$/
const UNKNOWN_COMMIT = /^0+$/
// What is written here may be written again.
const OWN = '.github/workflows/custody-release.yml'

/** The jobs that call a workflow of Custody at a commit, and the images that they release; undefined where none does. */
export function existingUse(workflows: readonly Workflow[], repository: string): ExistingUse | undefined {
  const calls = workflows
    .filter(({ path }) => path !== OWN)
    .flatMap((workflow) =>
      workflow.jobs.flatMap((job) => {
        const [, owner = '', called = '', commit = ''] = CALL.exec(job.uses) ?? []
        return commit === '' || UNKNOWN_COMMIT.test(commit) ? [] : [{ workflow, job, owner, called, commit }]
      })
    )
  const [first] = calls
  if (!first) return undefined
  return {
    release: { repository: first.owner, commit: first.commit },
    called: first.called === 'sign' ? 'sign.yml' : 'release.yml',
    open: [],
    released: calls.flatMap(({ workflow, job }) => calledRelease(workflow, job, repository))
  }
}

function calledRelease(
  { triggers }: Workflow,
  { workflow, line, env, with: input }: WorkflowJob,
  repository: string
): Released[] {
  const { text } = resolveText(input['image'] ?? '', { repository, env, matrix: {}, outputs: {} })
  try {
    const told = `${workflow}:${line} releases ${text} by Custody already: no other release workflow is written for it`
    return [
      { image: ImageReference.parse(text), dockerfile: '', context: '.', build: undefined, triggers: [triggers], told }
    ]
  } catch (error) {
    if (error instanceof RequestError) return []
    throw error
  }
}

/** The repositories that workflows check out to write a kustomization or a manifest into. */
export function gitopsHints(workflows: readonly Workflow[], own: string): string[] {
  const hints = workflows.flatMap(({ jobs }) =>
    jobs
      .filter(({ steps }) =>
        steps.some(
          ({ run, uses }) => /\bkustomize\b|\byq\b|git push/.test(run) || uses === 'peter-evans/create-pull-request'
        )
      )
      .flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses === 'actions/checkout').map((step) => step.with['repository'] ?? '')
      )
  )
  return [...new Set(hints)].filter(
    (name) => /^[\w-]+\/[\w.-]+$/.test(name) && name.toLowerCase() !== own.toLowerCase()
  )
}
