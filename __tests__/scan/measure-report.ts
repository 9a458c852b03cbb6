import { readFileSync } from 'node:fs'
import { peakKib } from '../../lab/bench/peak-kib.js'
import { judge } from '../../src/scan/gate.ts'
import { readReport } from '../../src/scan/report.ts'

// Run as a process of its own: `node measure-report.ts FILE`. The floor is a process that reads the file and nothing else.
const [, , path = ''] = process.argv
const before = process.cpuUsage()
const report = readReport(readFileSync(path), path)
const verdict = judge([report], { failOn: 'CRITICAL', ignoreUnfixed: true, exceptions: [] }, new Date())
const { user, system } = process.cpuUsage(before)
const mebibytes = Math.round(peakKib() / 1024)
process.stdout.write(
  JSON.stringify({
    findings: report.findings.length,
    passed: verdict.passed,
    mebibytes,
    seconds: (user + system) / 1e6
  })
)
