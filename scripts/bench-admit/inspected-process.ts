import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'

/** Memory and time that a process has taken so far. */
export interface Footprint {
  /** JavaScript objects that are still in use, after everything else was collected. */
  readonly heapMb: number
  readonly residentMb: number
  readonly cpuSeconds: number
}

const TICKS_A_SECOND = 100

/** What a Node.js process takes, asked through its inspector on loopback. */
export async function footprintOf(pid: number, inspectorPort: number): Promise<Footprint> {
  const usedSize = await heapInUse(inspectorPort)
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  // Fields 14 and 15, counted behind the name, which may hold blanks (proc_pid_stat(5)).
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return {
    heapMb: usedSize / 2 ** 20,
    residentMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  }
}

async function heapInUse(port: number): Promise<number> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve, { once: true })
  })
  try {
    await call(socket, 'HeapProfiler.collectGarbage')
    return ((await call(socket, 'Runtime.getHeapUsage')) as { usedSize: number }).usedSize
  } finally {
    socket.close()
  }
}

function call(socket: WebSocket, method: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.addEventListener(
      'message',
      ({ data }) => {
        const { result, error } = JSON.parse(String(data)) as { result?: unknown; error?: { message: string } }
        if (error) reject(new Error(error.message))
        else resolve(result)
      },
      { once: true }
    )
    socket.send(JSON.stringify({ id: 1, method }))
  })
}

/** A port of loopback on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
