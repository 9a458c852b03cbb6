import { Bench } from './judges/bench.ts'
import { runAdmissionMatrix } from './suites/admission/admission-matrix.ts'
import { type AdmissionEngine, clusterPolicy, kyverno, policyController, ratify } from './suites/admission/engines.ts'
import { runGeneratedTests } from './suites/admission/generated-tests.ts'
import { makeGuideImages } from './suites/admission/guide-images.ts'
import { runGuidePolicies } from './suites/admission/guide-policies.ts'
import { makeCases } from './suites/admission/images.ts'
import { runScanSigners } from './suites/admission/scan-signers.ts'
import type { Report } from './suites/report.ts'
import { runSchemaCheck } from './suites/schemas/schema-check.ts'
import { provideCustomResources } from './toolbox/custom-resources.ts'
import { ADMISSION_TOOLS, CORE_TOOLS } from './toolbox/go-tools.ts'
import type { Toolbox } from './toolbox/toolbox.ts'
import { runWorldProgram } from './world/program.ts'

// What the engines say about the policies that custody writes. With --build, engines that were never built are built first.
await runWorldProgram({
  name: 'interop:admission',
  prepare: async (toolbox) => {
    for (const { name } of CORE_TOOLS) await toolbox.prepare(name)
    await provideCustomResources(toolbox.folder)
    if (process.argv.includes('--build'))
      for (const name of ['ratify', ...ADMISSION_TOOLS.map((tool) => tool.name)]) await toolbox.prepare(name)
  },
  judge: async (world, toolbox, report) => {
    const bench = new Bench(world)
    const engines = await enginesThatAreThere(bench, toolbox, report)
    for (const registry of world.all.filter(({ name }) => ['go-containerregistry', 'olareg'].includes(name))) {
      const cases = await makeCases(world, registry)
      console.log(`  ${registry.name}: ${Object.keys(cases.digests).length} images`)
      await runAdmissionMatrix(world, cases, engines, report)
      await runGeneratedTests(world, bench, toolbox, cases, report)
      await runScanSigners(world, registry, engines, report)
      if (registry.hasReferrersApi) continue
      await runSchemaCheck(world, toolbox, cases, report)
      await runGuidePolicies(world, cases, await makeGuideImages(bench, toolbox, cases), engines, report)
    }
  }
})

async function enginesThatAreThere(bench: Bench, toolbox: Toolbox, report: Report): Promise<AdmissionEngine[]> {
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
