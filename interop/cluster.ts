import { Digest } from '../src/image/digest.ts'
import { OCI_MANIFEST } from '../src/oci/media-types.ts'
import { open } from './suites/admission/attachments.ts'
import { type Cases, makeCases } from './suites/admission/images.ts'
import { runClusters } from './suites/cluster/admission-cluster.ts'
import { runSchemaCluster } from './suites/cluster/schema-cluster.ts'
import type { ClusterImages } from './suites/cluster/workloads.ts'
import { ADMISSION_TOOLS, CLUSTER_TOOLS, CORE_TOOLS } from './toolbox/go-tools.ts'
import { provideCustomResources } from './toolbox/custom-resources.ts'
import { runWorldProgram } from './world/program.ts'

// What a real API server answers under each engine. Everything is built first where it was not: half an hour and more.
await runWorldProgram({
  name: 'interop:cluster',
  prepare: async (toolbox) => {
    for (const { name } of [...CORE_TOOLS, ...CLUSTER_TOOLS, ...ADMISSION_TOOLS.filter(({ name }) => name !== 'gator')])
      await toolbox.prepare(name)
    await provideCustomResources(toolbox.folder)
  },
  judge: async (world, toolbox, report) => {
    const registry = world.all.find(({ name }) => name === 'go-containerregistry')
    if (!registry) throw new Error('the registry without the referrers API is not there')
    const cases = await makeCases(world, registry)
    await runSchemaCluster(world, toolbox, cases, report)
    await runClusters(world, toolbox, cases, await imagesOf(cases), report)
  }
})

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
