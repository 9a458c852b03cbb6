import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Toolbox } from './toolbox/toolbox.ts'
import { measurePage, stageTable } from './workflows/measure-page.ts'
import { measureReleases } from './workflows/measure.ts'
import { SCENARIOS } from './workflows/scenarios.ts'
import { WorkflowWorld } from './workflows/workflow-world.ts'

// Runs the reusable workflows as act runs them, with a real BuildKit, a real registry and a real Trivy: npm run e2e:workflows.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    'if-cached': { type: 'boolean', default: false }
  }
})
const NEEDED = ['crane', 'buildkit', 'act', 'trivy', 'trivy-database', 'sbom-generator']
const PAGE = join(import.meta.dirname, '..', 'docs', 'benchmarks-workflows.md')
const LIMIT_MS = 15 * 60_000
const DELAY_MS = 50
const runs = Number(values.runs)
const toolbox = new Toolbox(say)

if (values['if-cached']) await leaveUnlessBuilt()
for (const name of NEEDED) await toolbox.prepare(name)
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)
  process.once(signal, () => process.exit(code))
setTimeout(() => {
  say(`FAILED  not done after ${LIMIT_MS / 60_000} min`)
  process.exit(1)
}, LIMIT_MS).unref()

const folder = await mkdtemp(join(tmpdir(), 'custody-workflows-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
const world = await WorkflowWorld.start(toolbox, folder)
let failed = 0
try {
  // Measured first: what stands in log and registry later on costs time too.
  if (runs > 0) await measure()
  else failed = await playAll()
} finally {
  await world.stop()
}
process.exit(failed === 0 ? 0 : 1)

async function playAll(): Promise<number> {
  const faults: string[] = []
  for (const { title, play } of SCENARIOS) {
    const began = performance.now()
    try {
      await play(world)
      say(`passed  ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    } catch (error) {
      faults.push(title)
      say(`FAILED  ${title}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  say(`${SCENARIOS.length - faults.length} passed, ${faults.length} failed`)
  return faults.length
}

async function measure(): Promise<void> {
  const stages = await measureReleases(world, runs, DELAY_MS)
  for (const line of stageTable(stages)) say(line)
  if (values.write) await writeFile(PAGE, measurePage(stages, runs, DELAY_MS))
}

async function leaveUnlessBuilt(): Promise<void> {
  const held = await Promise.all(NEEDED.map((name) => toolbox.holds(name).catch(() => false)))
  const missing = NEEDED.filter((_, index) => held[index] !== true)
  if (missing.length === 0) return
  say(`NOT RUN: workflows end to end: ${missing.join(', ')} not built yet (npm run e2e:workflows builds them)`)
  process.exit(0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
