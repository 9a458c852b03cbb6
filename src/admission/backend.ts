import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:https'
import { asCustodyError, CustodyError, failureLines } from '../support/errors.ts'
import type { AuditLog } from './audit-log.ts'
import { parseImageReview, reviewAnswer } from './image-review.ts'
import type { AdmissionMetrics } from './metrics.ts'
import type { LoadedPolicy, Reviewer } from './reviewer.ts'

/** What the backend answers from; the policy is asked for anew with each review. */
export interface Backend {
  readonly reviewer: Reviewer
  readonly policy: () => LoadedPolicy
  readonly metrics: AdmissionMetrics
  readonly audit: AuditLog
  readonly gauges: () => Readonly<Record<string, number>>
}

const MAX_BODY = 1_048_576
const BODY_TIME_MS = 10_000
const UNWRITTEN = 'E_ADMIT_AUDIT'

/** An HTTPS server for kube-apiserver's ImagePolicyWebhook: POST reviews, GET /healthz and /metrics. Not listening yet. */
export function createBackend(tls: ServerOptions, backend: Backend): Server {
  const options = { minVersion: 'TLSv1.2' as const, requestTimeout: BODY_TIME_MS, keepAliveTimeout: 60_000, ...tls }
  return createServer(options, (request, response) => {
    answer(request, response, backend, tls.requestCert === true).catch((error: unknown) => {
      fail(response, error, backend)
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  backend: Backend,
  needsCertificate: boolean
): Promise<void> {
  if (request.method === 'POST') {
    if (needsCertificate && !('authorized' in request.socket && request.socket.authorized === true)) {
      send(response, 401, 'a client certificate of the API server is needed\n', 'text/plain')
      return
    }
    await answerReview(request, response, backend)
    return
  }
  if (request.url === '/healthz') send(response, 200, 'ok\n', 'text/plain')
  else if (request.url === '/metrics')
    send(response, 200, backend.metrics.render(backend.gauges()), 'text/plain; version=0.0.4')
  else send(response, 404, 'there are POST /, GET /healthz and GET /metrics\n', 'text/plain')
}

async function answerReview(request: IncomingMessage, response: ServerResponse, backend: Backend): Promise<void> {
  const start = performance.now()
  const review = parseImageReview(await readBody(request))
  const result = await backend.reviewer.review(review, backend.policy())
  const milliseconds = performance.now() - start
  backend.metrics.answered(result, milliseconds / 1000)
  try {
    await backend.audit.write(review, result, milliseconds)
    send(response, 200, reviewAnswer(result.allowed, result.reason), 'application/json')
  } catch {
    backend.metrics.failed('audit')
    send(response, 200, reviewAnswer(false, `${UNWRITTEN}: the audit log can not be written`), 'application/json')
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    // What is cut off is no JSON any more and is refused as such.
    if (length > MAX_BODY) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function fail(response: ServerResponse, error: unknown, { metrics }: Backend): void {
  metrics.failed('request')
  const known = asCustodyError(error)
  send(
    response,
    error instanceof CustodyError ? 400 : 500,
    `${known.code}: ${failureLines(known).join('\n')}\n`,
    'text/plain'
  )
}

function send(response: ServerResponse, status: number, body: string, type: string): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}
