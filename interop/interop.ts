import { join } from 'node:path'
import { Bench } from './judges/bench.ts'
import { cosign2, cosign3 } from './judges/cosign.ts'
import { runCoexistence } from './suites/coexistence.ts'
import { runMatrix } from './suites/matrix.ts'
import { Report } from './suites/report.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

// npm run interop:races takes more.
const RACES = 5

const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : judge(folder))

async function prepare(): Promise<number> {
  for (const { name } of CORE_TOOLS) await toolbox.provide(name)
  return runInNamespace(process.argv.slice(1))
}

async function judge(home: string): Promise<number> {
  const end = endOfOutside()
  const started = performance.now()
  const world = await InteropWorld.start(home, toolbox)
  end.addEventListener('abort', () => {
    void world.stop().then(() => process.exit(130))
  })
  console.log(`the world is up after ${((performance.now() - started) / 1000).toFixed(1)} s`)
  const report = new Report()
  try {
    const bench = new Bench(world)
    const judges = [await cosign3(bench, toolbox)]
    if (await toolbox.holds('cosign-2')) judges.push(await cosign2(bench, toolbox))
    else report.leaveOut('cosign 2: it was not built before')
    await runMatrix(world, judges, report, process.argv.includes('--all'))
    await runCoexistence(world, report, { cosign: join(await toolbox.provide('cosign'), 'cosign'), rounds: RACES })
  } finally {
    await world.stop()
  }
  for (const what of report.notRun) console.log(`NOT RUN: ${what}`)
  const { length: failed } = report.failures
  console.log(`interop: ${report.checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
