import { createHash } from 'node:crypto'
import type { JournalEntry } from '../../../lab/service.ts'
import { Gate } from '../../world/gate.ts'
import type { RealRegistry } from '../../world/registries.ts'

/** A state of a tag that a writer put there. */
export interface TagWrite {
  readonly writer: string
  /** When the registry had answered that it stands. */
  readonly stoodAt: number
  readonly body: Buffer
}

/** One request for a tag; times in milliseconds of one clock. */
export interface TagRequest {
  readonly writer: string
  readonly method: string
  readonly at: number
  readonly answeredAt: number
}

/** One writer's own way to a registry, which remembers what went through. */
export class WatchedDoor {
  readonly writer: string
  private readonly gate: Gate

  private constructor(writer: string, gate: Gate) {
    this.writer = writer
    this.gate = gate
  }

  static async open(writer: string, registry: RealRegistry): Promise<WatchedDoor> {
    const port = Number(registry.host.split(':').at(-1))
    const gate = await new Gate(writer, port, { require: () => undefined, passesCredentials: true }).start()
    // A registry that knows its token server by a fixed address must name the way through this door.
    gate.faults.push({
      matches: () => true,
      effect: {
        kind: 'alter',
        alter: (answer) => {
          const { 'www-authenticate': challenge, ...headers } = answer.headers ?? {}
          if (challenge === undefined) return answer
          return { ...answer, headers: { ...headers, 'www-authenticate': challenge.replace(registry.host, gate.host) } }
        }
      }
    })
    return new WatchedDoor(writer, gate)
  }

  get host(): string {
    return this.gate.host
  }

  /** The states of a tag that were put through this door, in their order. */
  writesOf(tag: string): TagWrite[] {
    return this.requests('PUT', tag)
      .filter(({ status }) => status < 300)
      .map(({ answeredAt, body }) => ({ writer: this.writer, stoodAt: answeredAt, body }))
  }

  /** When the tag was asked for last through this door; never where it was not. */
  lastReadOf(tag: string): number {
    return this.requests('GET', tag).at(-1)?.at ?? -Infinity
  }

  /** All that was asked of a tag, each with when it began and ended. */
  requestsOf(tag: string): TagRequest[] {
    const requests = [...this.requests('GET', tag), ...this.requests('PUT', tag)]
    return requests.map(({ method, at, answeredAt }) => ({ writer: this.writer, method, at, answeredAt }))
  }

  /** Forgets what went through. */
  forget(): void {
    this.gate.journal.length = 0
  }

  stop(): Promise<void> {
    return this.gate.stop()
  }

  private requests(method: string, tag: string): JournalEntry[] {
    return this.gate.journal.filter((entry) => entry.method === method && entry.path.endsWith(`/manifests/${tag}`))
  }
}

/** The entries of a fallback index or of a cosign tag, each by what makes it itself; none where there is no tag. */
export function entriesOf(body: Buffer | undefined): ReadonlySet<string> {
  if (!body) return new Set()
  const { manifests, layers } = JSON.parse(body.toString()) as { manifests?: object[]; layers?: object[] }
  return new Set((manifests ?? layers ?? []).map(identityOf))
}

// cosign writes the members of an entry in another order than others do, and leaves what it does not know.
function identityOf(entry: { digest?: string; annotations?: Record<string, string> }): string {
  const { 'dev.cosignproject.cosign/signature': signature = '', 'dev.sigstore.cosign/certificate': certificate = '' } =
    entry.annotations ?? {}
  const who = createHash('sha256')
    .update(signature + certificate)
    .digest('hex')
    .slice(0, 12)
  return `${entry.digest ?? ''} ${who}`
}
