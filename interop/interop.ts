import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Bench } from './judges/bench.ts'
import { custody } from './judges/custody.ts'
import { allJudges } from './judges/judges.ts'
import { runAttestBundles } from './suites/attest-bundles.ts'
import { runBrokenVariants } from './suites/broken-variants.ts'
import { runCoexistence } from './suites/coexistence.ts'
import { runConformanceClient } from './suites/conformance-client.ts'
import { runExpiredTrust } from './suites/expired-trust.ts'
import { runForeignSigners } from './suites/foreign-signers.ts'
import { runMatrix } from './suites/matrix.ts'
import { interopPage } from './suites/page.ts'
import { runRefusals } from './suites/refusals.ts'
import type { Report } from './suites/report.ts'
import { runRescans } from './suites/rescans.ts'
import { openLogs } from './suites/signing.ts'
import { runSummaryCommands } from './suites/summary-commands.ts'
import { runTagPolicies } from './suites/tag-policies.ts'
import { CORE_TOOLS, FURTHER_TOOLS } from './toolbox/go-tools.ts'
import { provideSigstorePython } from './toolbox/python-tool.ts'
import type { Toolbox } from './toolbox/toolbox.ts'
import type { InteropWorld } from './world/interop-world.ts'
import { runWorldProgram } from './world/program.ts'
import { realSubjects, type Subjects } from './world/real-subjects.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'interop.md')

// npm run interop:races takes more.
const RACES = 5

// What the action writes, judged by the verifiers that others wrote. With --build, those that were never built are built first;
// with --build-within=25, those that can be begun within 25 minutes.
let page = ''
await runWorldProgram({
  name: 'interop',
  prepare: async (toolbox) => {
    for (const { name } of CORE_TOOLS) await toolbox.prepare(name)
    for (const { name } of FURTHER_TOOLS) if (performance.now() < buildsUntilMs()) await toolbox.prepare(name)
    await provideSigstorePython(toolbox.folder)
  },
  judge: async (world, toolbox, report) => {
    const { images, notReal } = await realSubjects(world, toolbox)
    for (const what of notReal) report.leaveOut(what)
    await runSuites(world, toolbox, report, images)
    page = interopPage(world, Object.values(images), report)
  },
  conclude: async () => {
    if (process.argv.includes('--write')) await writeFile(PAGE, page)
  }
})

// Since the start of this process.
function buildsUntilMs(): number {
  if (process.argv.includes('--build')) return Infinity
  const within = process.argv.find((argument) => argument.startsWith('--build-within='))
  return within === undefined ? 0 : Number(within.split('=')[1]) * 60_000
}

async function runSuites(
  world: InteropWorld,
  toolbox: Toolbox,
  report: Report,
  images: Subjects['images']
): Promise<void> {
  const bench = new Bench(world)
  const judges = await allJudges(bench, toolbox, report)
  await openLogs(world)
  await runSummaryCommands(bench, toolbox, report)
  await runBrokenVariants(world, judges, report)
  await runRefusals(world, [...judges, custody(world)], report)
  await runForeignSigners(bench, toolbox, report)
  await runAttestBundles(bench, report)
  await runConformanceClient(bench, toolbox, report)
  await runExpiredTrust(bench, toolbox, report)
  await runTagPolicies(world, judges, report)
  const cosign = join(await toolbox.provide('cosign'), 'cosign')
  await runRescans(world, judges, cosign, report)
  // Those who race mostly wait.
  await Promise.all([
    runMatrix(world, judges, report, { images, all: process.argv.includes('--all') }),
    runCoexistence(world, report, { cosign, rounds: RACES })
  ])
}
