import type { components } from '@octokit/openapi-types'
import { type Answer } from './answers.ts'
import { RestError } from './rest-error.ts'
import type { RestCall } from './rest.ts'

type Rule = components['schemas']['repository-rule-detailed']
type Protection = components['schemas']['branch-protection']

/** What the owners of a repository have set for its default branch and its workflows. */
export interface LabSettings {
  /** Of all active rulesets together. */
  rules: Rule[]
  /** Classic protection; undefined where there is none. */
  protection: Protection | undefined
  workflows: { writes: boolean; approves: boolean }
  ownersErrors: { readonly line: number; readonly message: string }[]
}

/** As a new repository is. */
export function newSettings(): LabSettings {
  return { rules: [], protection: undefined, workflows: { writes: false, approves: false }, ownersErrors: [] }
}

/** The rules that every reader is shown. */
export async function getBranchRules({ repository }: RestCall): Promise<Answer<'repos/get-branch-rules', 200>> {
  return Promise.resolve(repository.settings.rules)
}

/** A branch, with what every reader is told of its classic protection. */
export async function getBranch({
  base,
  repository,
  parameters
}: RestCall): Promise<Pick<Answer<'repos/get-branch', 200>, 'name' | 'protected' | 'protection' | 'protection_url'>> {
  const name = parameters['branch'] ?? ''
  if ((await repository.headOf(name)) === undefined) throw RestError.notFound()
  const { protection } = repository.settings
  const contexts = protection?.required_status_checks?.contexts ?? []
  return {
    name,
    protected: protection !== undefined,
    protection: {
      enabled: protection !== undefined,
      required_status_checks: { contexts, checks: contexts.map((context) => ({ context, app_id: null })) }
    },
    protection_url: `${base}/repos/${repository.fullName}/branches/${name}/protection`
  }
}

/** The whole of classic protection, for administrators. */
export async function getBranchProtection({
  repository
}: RestCall): Promise<Answer<'repos/get-branch-protection', 200>> {
  const { protection } = repository.settings
  if (protection === undefined) throw RestError.notProtected()
  return Promise.resolve(protection)
}

/** What a workflow's token may do where the workflow does not say. */
export async function getWorkflowPermissions({
  repository
}: RestCall): Promise<Answer<'actions/get-github-actions-default-workflow-permissions-repository', 200>> {
  const { writes, approves } = repository.settings.workflows
  return Promise.resolve({
    default_workflow_permissions: writes ? 'write' : 'read',
    can_approve_pull_request_reviews: approves
  })
}

/** What GitHub does not understand in CODEOWNERS. */
export async function listOwnersErrors({ repository }: RestCall): Promise<Answer<'repos/codeowners-errors', 200>> {
  const errors = repository.settings.ownersErrors.map(({ line, message }) => ({
    ...{ line, column: 1, kind: 'Unknown owner', message, path: '.github/CODEOWNERS' }
  }))
  return Promise.resolve({ errors })
}
