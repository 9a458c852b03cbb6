import type { components } from '@octokit/openapi-types'
import { json, type LabResponse } from '../service.ts'

type ErrorBody = components['schemas']['basic-error'] | components['schemas']['validation-error']

const DOCUMENTATION = 'https://docs.github.com/rest'

/** A refusal in GitHub's own words, thrown by whatever finds it. */
export class RestError extends Error {
  readonly response: LabResponse

  private constructor(status: number, body: ErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${body.message ?? ''}`)
    this.response = json(status, body, headers)
  }

  static badCredentials(): RestError {
    return RestError.plain(401, 'Bad credentials')
  }

  static notFound(): RestError {
    return RestError.plain(404, 'Not Found')
  }

  static notProtected(): RestError {
    return RestError.plain(404, 'Branch not protected')
  }

  /** What a token lacks is named in a header alone. */
  static denied(text: string, accepted: string): RestError {
    return RestError.plain(403, text, { 'x-accepted-github-permissions': accepted })
  }

  static archived(): RestError {
    return RestError.plain(403, 'Repository was archived so is read-only.')
  }

  static unprocessable(message: string): RestError {
    return RestError.plain(422, message)
  }

  /** `Validation Failed`, with what failed in `errors`. */
  static invalid(
    resource: string,
    fault: { readonly field?: string; readonly code: string; readonly message?: string }
  ): RestError {
    const errors = [{ resource, ...fault }]
    return new RestError(422, { message: 'Validation Failed', errors, documentation_url: DOCUMENTATION })
  }

  private static plain(status: number, message: string, headers?: Readonly<Record<string, string>>): RestError {
    return new RestError(status, { message, documentation_url: DOCUMENTATION, status: String(status) }, headers)
  }
}
