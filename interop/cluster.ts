import { Digest } from '../src/image/digest.ts'
import { OCI_MANIFEST } from '../src/oci/media-types.ts'
import { open } from './suites/admission/attachments.ts'
import { type Cases, makeCases } from './suites/admission/images.ts'
import { runClusters } from './suites/cluster/admission-cluster.ts'
import type { ClusterImages } from './suites/cluster/workloads.ts'
import { Report } from './suites/report.ts'
import { ADMISSION_TOOLS, CLUSTER_TOOLS, CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

// What a real API server answers under each engine. Everything is built first where it was not: half an hour and more.
const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : judge(folder))

async function prepare(): Promise<number> {
  for (const { name } of [...CORE_TOOLS, ...CLUSTER_TOOLS, ...ADMISSION_TOOLS.filter(({ name }) => name !== 'gator')])
    await toolbox.provide(name)
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
    const registry = world.all.find(({ name }) => name === 'go-containerregistry')
    if (!registry) throw new Error('the registry without the referrers API is not there')
    const cases = await makeCases(world, registry)
    await runClusters(world, toolbox, cases, await imagesOf(cases), report)
  } finally {
    await world.stop()
  }
  const { length: failed } = report.failures
  console.log(`interop:cluster: ${report.checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function imagesOf({ name, digests }: Cases): Promise<ClusterImages> {
  const repository = open(name)
  const manifest = await repository.fetchManifest(Digest.parse(digests.good))
  if (!manifest) throw new Error('the good image is not there')
  await repository.pushManifest('v1.0.0', manifest.bytes, OCI_MANIFEST)
  return {
    good: `${name}@${digests.good}`,
    unsigned: `${name}@${digests.unsigned}`,
    tag: `${name}:v1.0.0`,
    foreign: `unknown.example/anybody/image@${digests.good}`
  }
}
