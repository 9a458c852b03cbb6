import { Agent, type IncomingMessage, request as httpRequest } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Access } from '../../lab/registry/authorization.ts'
import { accessesOf } from '../../lab/registry/registry.ts'
import { RegistryError } from '../../lab/registry/registry-error.ts'
import { type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'

/** How a gate asks who is there: by itself, or by tokens that the registry behind it checks. */
export interface Door {
  /** Passed on where it is missing. */
  answerTokenRequest?(request: LabRequest): LabResponse
  /** Throws RegistryError where the request may not pass. */
  require(request: LabRequest, accesses: readonly Access[]): void
  readonly passesCredentials?: boolean
}

const REPOSITORY = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//
const NOT_PASSED_ON = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/** A door before a real registry, which asks who is there; its journal, delay and faults are those of every lab service. */
export class Gate extends LabService {
  private readonly agent = new Agent({ keepAlive: true })

  private readonly passesCredentials: boolean

  constructor(name: string, port: number, door: Door) {
    super(name, (request) => {
      try {
        if (request.url.pathname === '/token' && door.answerTokenRequest) return door.answerTokenRequest(request)
        door.require(request, accessesIn(request))
      } catch (error) {
        if (error instanceof RegistryError) return error.toResponse()
        throw error
      }
      return this.pass(request, port)
    })
    this.passesCredentials = door.passesCredentials === true
  }

  override async stop(): Promise<void> {
    this.agent.destroy()
    await super.stop()
  }

  private async pass({ method, url, headers, body }: LabRequest, port: number): Promise<LabResponse> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const passedOn = withoutHops(this.passesCredentials ? headers : { ...headers, authorization: undefined })
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
