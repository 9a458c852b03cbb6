import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startWorkflowWorld } from './workflows/workflow-world.ts'
import { SCENARIOS } from './workflows/scenarios.ts'
import { measureReleases } from './workflows/measure.ts'
import { Toolbox } from './toolbox/toolbox.ts'

// Runs the reusable workflows as act runs them, with a real BuildKit, a real registry and a real Trivy: npm run e2e:workflows.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '0' }, 'if-cached': { type: 'boolean', default: false } }
})
const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}
const NEEDED = ['crane', 'buildkit', 'act', 'trivy', 'trivy-database', 'sbom-generator']
const toolbox = new Toolbox(say)

if (values['if-cached']) {
  const held = await Promise.all(NEEDED.map((name) => toolbox.holds(name).catch(() => false)))
  const missing = NEEDED.filter((_, index) => held[index] !== true)
  if (missing.length > 0) {
    say(`NOT RUN: workflows end to end: ${missing.join(', ')} not built yet (npm run e2e:workflows builds them)`)
    process.exit(0)
  }
}

const folder = await mkdtemp(join(tmpdir(), 'custody-workflows-'))
const world = await startWorkflowWorld(toolbox, folder)
let failed = 0
try {
  for (const { title, play } of SCENARIOS) {
    const began = performance.now()
    try {
      await play(world)
      say(`passed  ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    } catch (error) {
      failed += 1
      say(`FAILED  ${title}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (Number(values.runs) > 0) for (const line of await measureReleases(world, Number(values.runs))) say(line)
  say(`${SCENARIOS.length - failed} passed, ${failed} failed`)
} finally {
  await world.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit(failed === 0 ? 0 : 1)
