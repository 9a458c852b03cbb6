/** The words of one failure: what failed with its values, why, what to do now, and what state was left behind. */
export interface Failure {
  /** One line with the values that matter, what is beyond 160 characters is cut. Never a secret. */
  readonly message: string
  readonly reason?: string
  readonly remedy: string
  /** What is true of the outside world now. Left out, it means that nothing was written. */
  readonly state?: string
  readonly cause?: unknown
}

const NOTHING_WRITTEN = 'nothing was signed, published or proposed'
const MAX_MESSAGE = 160
const MAX_TEXT = 1000

/** The root of every error Custody throws on purpose; `code` is the heading in docs/troubleshooting.md. */
export abstract class CustodyError extends Error {
  readonly code: string
  readonly reason: string | undefined
  readonly remedy: string
  private left: string
  /** The exit code of the command line (docs/cli.md). */
  abstract readonly exitCode: number

  constructor(code: string, failure: Failure) {
    super(oneLine(failure.message, MAX_MESSAGE), failure.cause === undefined ? undefined : { cause: failure.cause })
    this.name = new.target.name
    this.code = code
    this.reason = failure.reason === undefined ? undefined : oneLine(failure.reason, MAX_TEXT)
    this.remedy = oneLine(failure.remedy, MAX_TEXT)
    this.left = failure.state ?? NOTHING_WRITTEN
  }

  /** What is true of the outside world now. */
  get state(): string {
    return this.left
  }

  /** What is told to a person, each on its own: this error, or the several that it stands for. */
  get faults(): readonly CustodyError[] {
    return [this]
  }

  /** This error, told with what had been done before it happened; what more it says itself is told behind that. */
  after(state: string): this {
    this.left = [NOTHING_WRITTEN, state].includes(this.left) ? state : `${state}; ${this.left}`
    return this
  }
}

/** The step's inputs, event or environment are wrong: who wrote the workflow must act. */
export class RequestError extends CustodyError {
  readonly exitCode = 2
}

/** The GitOps repository does not allow the edit: its maintainers must act. */
export class RefusalError extends CustodyError {
  readonly exitCode = 3
}

/** Something that was read does not prove what it should: a security reviewer must look before anybody goes on. */
export class EvidenceError extends CustodyError {
  readonly exitCode = 4
}

/** Nothing is attached where something must be: whoever should have signed must act. */
export class MissingError extends CustodyError {
  readonly exitCode = 5
}

/** A service did not answer, or not in time: nobody's fault here; wait and run the same job again. */
export class UnavailableError extends CustodyError {
  readonly exitCode = 6
}

/** A credential is missing or may not do this: who owns the registry, token or repository must act. */
export class PermissionError extends CustodyError {
  readonly exitCode = 7
}

/** Something that nobody foresaw: a defect of Custody, which its maintainers must mend. */
class DefectError extends CustodyError {
  readonly exitCode = 1
}

/** Anything thrown as an error of this family: itself, or an E_UNEXPECTED that says what to report. */
export function asCustodyError(error: unknown): CustodyError {
  if (error instanceof CustodyError) return error
  return new DefectError('E_UNEXPECTED', {
    message: `unexpected: ${messageOf(error)}`,
    remedy: 'run the job again; when it fails the same way, report it with this line and the version of Custody',
    state: 'unknown: look at the registry with custody verify, and at the pull requests of the GitOps repository',
    cause: error
  })
}

/** The lines that tell a person of a failure: what, why, what to do, and what state was left. */
export function failureLines({ message, reason, cause, remedy, state }: CustodyError): string[] {
  const why = reason ?? (cause === undefined ? undefined : oneLine(messageOf(cause), MAX_TEXT))
  return [message, ...(why === undefined ? [] : [`Cause: ${why}`]), `Remedy: ${remedy}`, `State: ${state}`]
}

/** The result of `work`, whose errors tell that `state` had been reached before it began. */
export async function afterwards<T>(state: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asCustodyError(error).after(state)
  }
}

/** The message of anything thrown, for a cause line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

// A value that others wrote may have any length and hold line breaks; a line of an error is told as one line all the same.
function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`
}
