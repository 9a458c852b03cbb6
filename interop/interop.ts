import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Bench } from './judges/bench.ts'
import { allJudges } from './judges/judges.ts'
import { runBrokenVariants } from './suites/broken-variants.ts'
import { runCoexistence } from './suites/coexistence.ts'
import { runMatrix } from './suites/matrix.ts'
import { interopPage } from './suites/page.ts'
import { runRefusals } from './suites/refusals.ts'
import { Report } from './suites/report.ts'
import { openLogs } from './suites/signing.ts'
import { runSummaryCommands } from './suites/summary-commands.ts'
import { CORE_TOOLS, FURTHER_TOOLS } from './toolbox/go-tools.ts'
import { provideSigstorePython } from './toolbox/python-tool.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'interop.md')

// npm run interop:races takes more.
const RACES = 5

const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : judge(folder))

async function prepare(): Promise<number> {
  const wanted = process.argv.includes('--build') ? [...CORE_TOOLS, ...FURTHER_TOOLS] : CORE_TOOLS
  for (const { name } of wanted) await toolbox.prepare(name)
  await provideSigstorePython(toolbox.folder)
  return runInNamespace(process.argv.slice(1))
}

async function judge(home: string): Promise<number> {
  const end = endOfOutside()
  const started = performance.now()
  const world = await InteropWorld.start(home, toolbox)
  end.addEventListener('abort', () => {
    void world.stop().then(() => process.exit(130))
  })
  const report = new Report()
  console.log(`the world is up after ${secondsSince(started)} s`)
  try {
    await runSuites(world, report)
    if (process.argv.includes('--write') && !end.aborted) await writeFile(PAGE, interopPage(world, report))
  } finally {
    await world.stop()
  }
  for (const what of report.notRun) console.log(`NOT RUN: ${what}`)
  const { length: failed } = report.failures
  console.log(`${report.checks.length - failed} passed, ${failed} failed in ${secondsSince(started)} s`)
  return failed === 0 ? 0 : 1
}

async function runSuites(world: InteropWorld, report: Report): Promise<void> {
  const bench = new Bench(world)
  const judges = await allJudges(bench, toolbox, report)
  report.leaveOut("images by BuildKit and by docker push: the lab's builder made them, in the same shape")
  await openLogs(world)
  await runSummaryCommands(bench, toolbox, report)
  await runBrokenVariants(world, judges, report)
  await runRefusals(world, judges, report)
  await runMatrix(world, judges, report, process.argv.includes('--all'))
  const cosign = join(await toolbox.provide('cosign'), 'cosign')
  await runCoexistence(world, report, { cosign, rounds: RACES })
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
