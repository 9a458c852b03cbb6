import type { ImageReference } from '../image/reference.ts'
import { resolveText, type Scope } from './expressions.ts'
import type { WorkflowJob } from './workflow-file.ts'

/** How a workflow logs in to a registry: the expression of the user's name, and the secret that holds the password. */
export interface RegistryLogin {
  readonly registry: string
  readonly username: string
  readonly secret: string | undefined
}

/** The docker/login-action of a job for an image's registry; undefined where there is none. */
export function loginFor(
  { registry }: ImageReference,
  { steps }: WorkflowJob,
  scope: Scope
): RegistryLogin | undefined {
  for (const { uses, with: input } of steps) {
    if (uses !== 'docker/login-action') continue
    const host =
      resolveText(input['registry'] ?? '', scope)
        .text.replace(/^https?:\/\//, '')
        .toLowerCase() || 'docker.io'
    if (host.split('/')[0] !== registry) continue
    const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(input['password'] ?? '')?.[1]
    return { registry, username: resolveText(input['username'] ?? '', scope).text, secret }
  }
  return undefined
}
