import { json, type LabResponse } from '../service.ts'

// The codes of distribution-spec "Error Codes", and TAG_INVALID, which it allows as legacy and ECR answers with.
const STATUS = {
  BLOB_UNKNOWN: 404,
  BLOB_UPLOAD_INVALID: 400,
  BLOB_UPLOAD_UNKNOWN: 404,
  DENIED: 403,
  DIGEST_INVALID: 400,
  MANIFEST_BLOB_UNKNOWN: 400,
  MANIFEST_INVALID: 400,
  MANIFEST_UNKNOWN: 404,
  NAME_INVALID: 400,
  NAME_UNKNOWN: 404,
  SIZE_INVALID: 400,
  TAG_INVALID: 400,
  UNAUTHORIZED: 401,
  UNSUPPORTED: 405
} as const

/** A request that the registry refuses, with a code of the specification; `detail` is told to the client. */
export class RegistryError extends Error {
  readonly code: keyof typeof STATUS
  readonly status: number
  readonly detail: unknown
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: keyof typeof STATUS,
    message: string,
    extra: { status?: number; detail?: unknown; headers?: Readonly<Record<string, string>> } = {}
  ) {
    super(message)
    this.code = code
    this.status = extra.status ?? STATUS[code]
    this.detail = extra.detail
    this.headers = extra.headers ?? {}
  }

  /** The answer in the JSON form of distribution-spec "Error Codes". */
  toResponse(): LabResponse {
    const { code, message, detail } = this
    return json(this.status, { errors: [{ code, message, detail }] }, this.headers)
  }
}
