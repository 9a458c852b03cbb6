import type { ChildProcess } from 'node:child_process'

// What runs on when this program ends, however it ends, would keep its ports and files for ever.
const running = new Map<ChildProcess, 'alone' | 'group'>()

process.on('exit', () => {
  for (const child of running.keys()) end(child, 'SIGKILL')
})
/** Has a child end with this program at the latest; the leader of a process group with everything that it started. */
export function own(child: ChildProcess, as: 'alone' | 'group'): ChildProcess {
  running.set(child, as)
  child.once('exit', () => running.delete(child))
  return child
}

/** Sends a signal to an own child, or to its whole group. */
export function end(child: ChildProcess, signal: NodeJS.Signals): void {
  const as = running.get(child)
  if (as === undefined || child.pid === undefined) return
  try {
    process.kill(as === 'group' ? -child.pid : child.pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
