// Preloaded into the measured process: tells at its end how much memory it held at most, in KiB.
import { writeFileSync } from 'node:fs'

const file = process.env['PEAK_MEMORY_FILE'] ?? ''
process.on('exit', () => {
  writeFileSync(file, String(process.resourceUsage().maxRSS))
})
