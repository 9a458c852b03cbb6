import { join } from 'node:path'
import type { CustomResource } from '../../toolbox/custom-resources.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { Cases } from '../admission/images.ts'
import type { Report } from '../report.ts'
import type { GeneratedObject } from '../schemas/generated-objects.ts'
import { byKind, constraintsOf, definedObjects, withUnknownField } from '../schemas/schema-check.ts'
import { Cluster } from './api-server.ts'
import { established } from './in-cluster.ts'
import type { Manifest } from './kube-api.ts'

const SUITE = 'schemas'
const PORT = 6550
// Files that are read by other programs; their suites run those.
const NOT_FOR_A_CLUSTER = new Set(['AdmissionConfiguration', 'Config', 'Suite', 'Component', 'Test'])

/** Asks an API server that knows every engine's resources what it would say to each object of each generated file, unknown fields refused. */
export async function runSchemaCluster(
  world: InteropWorld,
  toolbox: Toolbox,
  cases: Cases,
  report: Report
): Promise<void> {
  const { definitions, generated } = await definedObjects(world, toolbox, cases)
  const objects = generated.filter(({ object }) => !NOT_FOR_A_CLUSTER.has(object.kind))
  const cluster = await Cluster.start(join(world.folder, 'schemas'), PORT, toolbox)
  try {
    await report.check(SUITE, 'the API server takes every definition', async () => {
      for (const definition of [...definitions, ...constraintsOf(objects, definitions)])
        if (!definition.metadata.name.includes('match.gatekeeper.sh')) await cluster.api.apply(servedAlone(definition))
      await established(cluster)
    })
    for (const namespace of namespacesOf(objects))
      await cluster.api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } })
    for (const [kind, ofKind] of byKind(objects))
      await report.check(
        SUITE,
        `${kind}: kube-apiserver would create ${ofKind.length} objects, and none misspelt`,
        () => hold(cluster, ofKind)
      )
  } finally {
    await cluster.stop()
  }
}

async function hold({ api }: Cluster, objects: readonly GeneratedObject[]): Promise<void> {
  for (const { path, object } of objects) {
    const { status, message } = await api.tryCreate(object as Manifest)
    // A namespace that is there already was read and checked all the same.
    if (status !== 201 && !(status === 409 && object.kind === 'Namespace'))
      throw new Error(`${path}: ${status} ${message}`)
    const misspelt = await api.tryCreate(withUnknownField(object) as Manifest)
    if (misspelt.status !== 400 || !misspelt.message.includes('unknown field'))
      throw new Error(`${path}, misspelt: ${misspelt.status} ${misspelt.message}`)
  }
}

// Nothing converts between versions here: the webhook for that is not there.
function servedAlone({ spec: { conversion, ...spec }, ...definition }: CustomResource): Manifest {
  return { ...definition, spec: { ...spec, ...(conversion && { conversion: { strategy: 'None' } }) } }
}

function namespacesOf(objects: readonly GeneratedObject[]): Set<string> {
  const named = objects.map(({ object: { metadata } }) => (metadata as { namespace?: string } | undefined)?.namespace)
  return new Set(named.filter((namespace) => namespace !== undefined))
}
