// Preloaded into the measured process: tells at its end how much memory it held at most, in KiB.
import { writeFileSync } from 'node:fs'
import { peakKib } from './peak-kib.js'

process.on('exit', () => {
  writeFileSync(process.env['PEAK_MEMORY_FILE'] ?? '', String(peakKib()))
})
