import { readFileSync } from 'node:fs'

/**
 * How much memory this process held at most, in KiB. On Linux getrusage begins with the memory of the process that started
 * this one; VmHWM does not (proc(5)).
 */
export function peakKib() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
