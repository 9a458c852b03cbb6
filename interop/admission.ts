import { Bench } from './judges/bench.ts'
import { runAdmissionMatrix } from './suites/admission/admission-matrix.ts'
import { type AdmissionEngine, clusterPolicy, kyverno, policyController, ratify } from './suites/admission/engines.ts'
import { runGeneratedTests } from './suites/admission/generated-tests.ts'
import { makeCases } from './suites/admission/images.ts'
import { Report } from './suites/report.ts'
import { ADMISSION_TOOLS, CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

// What the engines say about the policies that custody writes. With --build, engines that were never built are built first.
const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : judge(folder))

async function prepare(): Promise<number> {
  for (const { name } of CORE_TOOLS) await toolbox.provide(name)
  if (process.argv.includes('--build'))
    for (const name of ['ratify', ...ADMISSION_TOOLS.map((tool) => tool.name)]) await toolbox.provide(name)
  return runInNamespace(process.argv.slice(1))
}

async function judge(home: string): Promise<number> {
  const end = endOfOutside()
  const world = await InteropWorld.start(home, toolbox)
  end.addEventListener('abort', () => {
    void world.stop().then(() => process.exit(130))
  })
  const report = new Report()
  try {
    const bench = new Bench(world)
    const engines = await enginesThatAreThere(bench, report)
    for (const registry of world.all.filter(({ name }) => ['go-containerregistry', 'olareg'].includes(name))) {
      const cases = await makeCases(world, registry)
      console.log(`  ${registry.name}: ${Object.keys(cases.digests).length} images`)
      await runAdmissionMatrix(world, cases, engines, report)
      await runGeneratedTests(world, bench, toolbox, cases, report)
    }
  } finally {
    await world.stop()
  }
  for (const what of report.notRun) console.log(`NOT RUN: ${what}`)
  const { length: failed } = report.failures
  console.log(`interop:admission: ${report.checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function enginesThatAreThere(bench: Bench, report: Report): Promise<AdmissionEngine[]> {
  const engines: AdmissionEngine[] = []
  for (const [tool, makers] of Object.entries({
    kyverno: [kyverno, clusterPolicy],
    'policy-controller': [policyController],
    ratify: [ratify]
  }))
    if (await toolbox.holds(tool)) for (const make of makers) engines.push(await make(bench, toolbox))
    else report.leaveOut(`${tool}: it was not built before (npm run interop:admission -- --build builds it)`)
  return engines
}
