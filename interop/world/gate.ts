import { Agent, type IncomingMessage, request as httpRequest } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Access, Authorization } from '../../lab/registry/authorization.ts'
import { accessesOf } from '../../lab/registry/registry.ts'
import { RegistryError } from '../../lab/registry/registry-error.ts'
import { type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'
import { ACCOUNT } from './account.ts'

/** How a registry is logged in to that has no login of its own. */
export type GateKind = 'basic' | 'token' | 'open'

const REPOSITORY = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//
const NOT_PASSED_ON = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/** A door before a real registry, which asks who is there; its journal, delay and faults are those of every lab service. */
export class Gate extends LabService {
  private readonly agent = new Agent({ keepAlive: true })

  constructor(name: string, port: number, kind: GateKind) {
    const authorization = new Authorization(kind === 'open' ? 'none' : kind, ACCOUNT)
    super(name, (request) => {
      try {
        if (request.url.pathname === '/token') return authorization.answerTokenRequest(request)
        authorization.require(request, accessesIn(request))
      } catch (error) {
        if (error instanceof RegistryError) return error.toResponse()
        throw error
      }
      return this.pass(request, port)
    })
  }

  override async stop(): Promise<void> {
    this.agent.destroy()
    await super.stop()
  }

  private async pass({ method, url, headers, body }: LabRequest, port: number): Promise<LabResponse> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const passedOn = { ...withoutHops(headers), authorization: undefined }
      const options = {
        host: '127.0.0.1',
        port,
        method,
        path: url.pathname + url.search,
        headers: passedOn,
        agent: this.agent
      }
      httpRequest(options, resolve).on('error', reject).end(body)
    })
    return { status: answer.statusCode ?? 502, headers: withoutHops(answer.headers), body: await buffer(answer) }
  }
}

function accessesIn(request: LabRequest): Access[] {
  const [, repository] = REPOSITORY.exec(decodeURIComponent(request.url.pathname)) ?? []
  return repository === undefined ? [] : accessesOf(request, repository)
}

function withoutHops(headers: IncomingMessage['headers']): Record<string, string> {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !NOT_PASSED_ON.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, [value].flat().join(', ')]))
}
