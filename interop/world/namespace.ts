import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = 'CUSTODY_INTEROP_FOLDER'
const NEEDS = 'unshare and ip are needed for a network of its own: install util-linux and iproute2 from Debian'
const REFUSED =
  'this machine lets nobody but root have a network of their own: run this as root, or allow user namespaces (sysctl kernel.unprivileged_userns_clone=1, on Ubuntu kernel.apparmor_restrict_unprivileged_userns=0)'
const ENTERED = 'entered'

/** The temporary folder of the world this process runs in; undefined outside of it. */
export function worldFolder(): string | undefined {
  return process.env[FOLDER]
}

/**
 * Runs this program again where there is no network but loopback and no process but its own, and gives its exit code. When it
 * has ended, in whatever way, every process that it started has ended with it, and its folder is gone.
 */
export async function runInNamespace(args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'custody-interop-'))
  // Without root, a user namespace in which this user is root.
  const user = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const script = `ip link set lo up && : > "$${FOLDER}/${ENTERED}" && exec "$@"`
  const child = spawn(
    'unshare',
    [
      ...user,
      '--net',
      '--pid',
      '--fork',
      '--kill-child',
      '--mount-proc',
      'sh',
      '-c',
      script,
      'sh',
      process.execPath,
      ...args
    ],
    { env: { ...process.env, [FOLDER]: folder }, stdio: ['pipe', 'inherit', 'inherit'] }
  )
  const release = passSignals(child)
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', () => {
        reject(new Error(NEEDS))
      })
      child.on('close', (code) => {
        if (existsSync(join(folder, ENTERED))) resolve(code ?? 1)
        else reject(new Error(REFUSED))
      })
    })
  } finally {
    release()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Aborts as soon as the program outside has ended or was told to end. */
export function endOfOutside(): AbortSignal {
  const controller = new AbortController()
  const abort = () => {
    controller.abort()
  }
  process.stdin.resume().on('end', abort)
  process.stdin.unref()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, abort)
  return controller.signal
}

// A signal does not reach through unshare; the end of standard input does.
function passSignals(child: ChildProcess): () => void {
  const end = () => child.stdin?.end()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end)
  }
}
