import { randomBytes } from 'node:crypto'
import { json as jcs } from '@sigstore/core'
import { json, type LabRequest, type LabResponse, LabService } from '../service.ts'
import { InvalidRequest, parseJson } from './invalid-request.ts'
import { ecdsaLogKey, LOG_NAME, signCheckpoint } from './log-key.ts'
import { leafHash } from './merkle-tree.ts'
import { canonicalBody } from './rekor-entry.ts'
import { TransparencyLog } from './transparency-log.ts'

/** An entry as tests look at it. */
export interface RekorEntry {
  /** Tree and leaf hash in hex, 80 characters. */
  readonly uuid: string
  /** Counted over all shards, not the index in the tree. */
  readonly logIndex: number
  /** Seconds since the epoch. */
  readonly integratedTime: number
  readonly body: Buffer
}

const ENTRIES_PATH = '/api/v1/log/entries'
// The public log has filled shards before its present one, so its two indexes differ.
const ENTRIES_OF_EARLIER_SHARDS = 4_163_431

/**
 * Rekor v1's entries: really checked, canonical, in a growing tree, with promise, proof and checkpoint (rekor
 * pkg/api/entries.go).
 */
export class Rekor extends LabService {
  readonly key = ecdsaLogKey()
  /** How long a new entry can't be fetched yet, in milliseconds. */
  lagMs = 0
  /** Above it the load balancer answers 502 and Rekor sees nothing. */
  maxRequestBytes = Infinity
  private readonly log = new TransparencyLog()
  private readonly integratedAt: number[] = []
  private readonly treeId = BigInt(`0x1${randomBytes(7).toString('hex')}`)

  constructor() {
    super('rekor', (request) => this.respond(request))
  }

  /** Everything logged so far, oldest first. */
  entries(): RekorEntry[] {
    return this.log.bodies.map((_, index) => this.entry(index))
  }

  private respond(request: LabRequest): LabResponse {
    const { method, url, body } = request
    if (method === 'POST' && url.pathname === ENTRIES_PATH) return this.respondCreate(body)
    if (method === 'GET' && url.pathname.startsWith(`${ENTRIES_PATH}/`))
      return this.respondFetch(url.pathname.slice(ENTRIES_PATH.length + 1))
    return json(404, { code: 404, message: `path ${url.pathname} was not found` })
  }

  private respondCreate(request: Buffer): LabResponse {
    if (request.length > this.maxRequestBytes)
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Error: Server Error</h1>' }
    try {
      return this.create(canonicalBody(parseJson(request)))
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error
      return json(400, { code: 400, message: `error processing entry: ${error.message}` })
    }
  }

  private create(body: Buffer): LabResponse {
    const { index, isNew } = this.log.add(body)
    if (isNew) this.integratedAt.push(Date.now())
    const { uuid } = this.entry(index)
    const location = `${ENTRIES_PATH}/${uuid}`
    if (isNew) return json(201, this.withProof(index), { location, etag: uuid })
    const message = `an equivalent entry already exists in the transparency log with UUID ${uuid}`
    return json(409, { code: 409, message }, { location })
  }

  private respondFetch(uuid: string): LabResponse {
    const index = this.log.find(uuid.slice(-64))
    if (index === undefined || Date.now() - this.timeOf(index) < this.lagMs) return { status: 404 }
    return json(200, this.withProof(index))
  }

  private timeOf(index: number): number {
    return this.integratedAt[index] ?? 0
  }

  private entry(index: number): RekorEntry {
    const body = this.log.bodies[index] ?? Buffer.alloc(0)
    return {
      uuid: this.treeId.toString(16).padStart(16, '0') + leafHash(body).toString('hex'),
      logIndex: ENTRIES_OF_EARLIER_SHARDS + index,
      integratedTime: Math.floor(this.timeOf(index) / 1000),
      body
    }
  }

  private withProof(index: number): object {
    const { uuid, body, integratedTime, logIndex } = this.entry(index)
    const promised = { body: body.toString('base64'), integratedTime, logID: this.key.id.toString('hex'), logIndex }
    return {
      [uuid]: {
        ...promised,
        verification: {
          inclusionProof: this.inclusionProof(index),
          signedEntryTimestamp: this.key.sign(Buffer.from(jcs.canonicalize(promised))).toString('base64')
        }
      }
    }
  }

  private inclusionProof(index: number): object {
    const proof = this.log.proof(index)
    return {
      checkpoint: signCheckpoint(`${LOG_NAME} - ${this.treeId.toString()}`, proof, this.key),
      hashes: proof.hashes.map((hash) => hash.toString('hex')),
      logIndex: proof.index,
      rootHash: proof.rootHash.toString('hex'),
      treeSize: proof.treeSize
    }
  }
}
