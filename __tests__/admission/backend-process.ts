import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { type LoopbackTls, loopbackTls } from '../../lab/tls.ts'

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** What kube-apiserver is told about a Pod. */
export interface ReviewStatus {
  readonly allowed: boolean
  readonly reason?: string
}

/** `custody admit` as a process of its own, asked as kube-apiserver asks it. */
export class BackendProcess {
  readonly url: URL
  readonly tls: LoopbackTls
  private readonly child: ChildProcess
  private readonly agent: Agent

  private constructor(url: URL, tls: LoopbackTls, child: ChildProcess, agent: Agent) {
    this.url = url
    this.tls = tls
    this.child = child
    this.agent = agent
  }

  /**
   * Starts it on a free port of loopback, with keys that no other process reads again after a while; `asksWho` has it want the
   * certificate of the API server. Throws Error with its words where it ends at once.
   */
  static async start(
    folder: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    asksWho = false
  ): Promise<BackendProcess> {
    const tls = loopbackTls()
    const own = await mkdtemp(join(folder, 'tls-'))
    const write = async (name: string, text: string) => {
      await writeFile(join(own, name), text)
      return join(own, name)
    }
    const [cert, key] = [await write('tls.crt', tls.server.certificate), await write('tls.key', tls.server.key)]
    const who = asksWho ? ['--client-ca', await write('client-ca.crt', tls.authority)] : []
    const options = ['--listen', '127.0.0.1:0', '--tls-cert', cert, '--tls-key', key, ...who, ...args]
    const child = spawn(process.execPath, [CLI, 'admit', ...options], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe']
    })
    const url = await addressOf(child)
    const { certificate, key: clientKey } = tls.client
    return new BackendProcess(
      url,
      tls,
      child,
      new Agent({ ca: tls.authority, cert: certificate, key: clientKey, keepAlive: true, maxSockets: 256 })
    )
  }

  /** Asks for a Pod with these images. */
  async review(...images: string[]): Promise<ReviewStatus> {
    const spec = { containers: images.map((image) => ({ image })), namespace: 'checkout' }
    const review = { apiVersion: 'imagepolicy.k8s.io/v1alpha1', kind: 'ImageReview', spec }
    const { status, body } = await this.send('POST', '/', JSON.stringify(review))
    if (status !== 200) throw new Error(`${status}: ${body}`)
    return (JSON.parse(body) as { status: ReviewStatus }).status
  }

  /** One exchange with the process; `agent` replaces the API server's own certificate. */
  send(method: string, path: string, body = '', agent = this.agent): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const outgoing = request(new URL(path, this.url), { method, agent }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text })
        })
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  }

  /** The process's number. */
  get pid(): number {
    return this.child.pid ?? 0
  }

  /** Makes it read its files anew at once. */
  reload(): void {
    this.child.kill('SIGHUP')
  }

  /** Asks it to stop, and gives its exit code. */
  async stop(): Promise<number | null> {
    this.agent.destroy()
    if (this.child.exitCode !== null) return this.child.exitCode
    this.child.kill('SIGTERM')
    const [code] = (await once(this.child, 'exit')) as [number | null]
    return code
  }
}

async function addressOf(child: ChildProcess): Promise<URL> {
  let text = ''
  const ended = once(child, 'exit').then(() => {
    throw new Error(`custody admit ended: ${text}`)
  })
  const listening = new Promise<URL>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const url = /listening on (https:\S+)/.exec(text)?.[1]
      if (url !== undefined) resolve(new URL(url))
    })
  })
  ended.catch(() => undefined)
  return Promise.race([listening, ended])
}
