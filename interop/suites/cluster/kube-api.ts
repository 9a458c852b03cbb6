import { Agent, request } from 'node:https'

/** A Kubernetes object as it is sent and received. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly [field: string]: unknown
}

/** What the API server answered. */
export interface KubeAnswer {
  readonly status: number
  /** Of a refusal, the words that kubectl prints. */
  readonly message: string
  readonly body: Record<string, unknown>
}

interface ResourceList {
  readonly resources: readonly { readonly name: string; readonly kind: string; readonly namespaced: boolean }[]
}

/** A client of one API server, as an administrator. */
export class KubeApi {
  readonly url: string
  readonly token: string
  private readonly agent: Agent
  private readonly lists = new Map<string, Promise<ResourceList>>()

  constructor(url: string, token: string, authority: string) {
    this.url = url
    this.token = token
    this.agent = new Agent({ ca: authority, keepAlive: true })
  }

  /** Writes an object whatever is there, every field checked against the schema; throws Error with the server's words. */
  async apply(manifest: Manifest): Promise<void> {
    const path = await this.pathOf(manifest)
    const query = '?fieldManager=interop&force=true&fieldValidation=Strict'
    const { status, message } = await this.send('PATCH', path + query, manifest, 'application/apply-patch+yaml')
    if (status >= 300) throw new Error(`${manifest.kind} ${manifest.metadata.name}: ${status} ${message}`)
  }

  /** Creates an object. */
  async create(manifest: Manifest): Promise<KubeAnswer> {
    const path = (await this.pathOf(manifest)).replace(/\/[^/]+$/, '')
    return this.send('POST', `${path}?fieldValidation=Strict`, manifest)
  }

  /** What creating an object would give, every field checked against the schema; nothing is kept. */
  async tryCreate(manifest: Manifest): Promise<KubeAnswer> {
    const path = (await this.pathOf(manifest)).replace(/\/[^/]+$/, '')
    return this.send('POST', `${path}?dryRun=All&fieldValidation=Strict`, manifest)
  }

  /** Changes an object, or one of its subresources. */
  async change(manifest: Manifest, subresource: string, patch: object): Promise<KubeAnswer> {
    const path = (await this.pathOf(manifest)) + (subresource === '' ? '' : `/${subresource}`)
    return this.send('PATCH', path, patch, 'application/strategic-merge-patch+json')
  }

  async get(path: string): Promise<KubeAnswer> {
    return this.send('GET', path)
  }

  async remove(manifest: Manifest): Promise<void> {
    await this.send('DELETE', `${await this.pathOf(manifest)}?gracePeriodSeconds=0`)
  }

  stop(): void {
    this.agent.destroy()
  }

  private async pathOf({ apiVersion, kind, metadata }: Manifest): Promise<string> {
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
    const { resources } = await this.listOf(base, kind)
    const found = resources.find((resource) => resource.kind === kind && !resource.name.includes('/'))
    if (!found) throw new Error(`the API server knows no ${kind} of ${apiVersion}`)
    const scope = found.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : ''
    return `${base}${scope}/${found.name}/${metadata.name}`
  }

  private listOf(base: string, kind: string): Promise<ResourceList> {
    const known = this.lists.get(base)
    if (known) return known
    const list = this.get(base).then(({ body }) => {
      const found = { resources: [], ...body } as unknown as ResourceList
      if (!found.resources.some((resource) => resource.kind === kind)) this.lists.delete(base)
      return found
    })
    this.lists.set(base, list)
    return list
  }

  private send(method: string, path: string, body?: object, type = 'application/json'): Promise<KubeAnswer> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': type, accept: 'application/json' }
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.url), { method, headers, agent: this.agent }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          resolve(answerOf(response.statusCode ?? 0, text))
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body && JSON.stringify(body))
    })
  }
}

function answerOf(status: number, text: string): KubeAnswer {
  try {
    const body = JSON.parse(text) as Record<string, unknown>
    return { status, message: typeof body['message'] === 'string' ? body['message'] : '', body }
  } catch {
    return { status, message: text, body: {} }
  }
}
