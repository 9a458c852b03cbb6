// Preloaded into the measured process: tells at its end how much memory it held at most, in KiB.
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', String(peakKib()))
})

// On Linux getrusage begins with the memory of the process that started this one; VmHWM does not (proc(5)).
function peakKib() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
