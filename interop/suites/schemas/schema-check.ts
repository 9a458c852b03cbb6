import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { kustomizeFolder } from '../../../lab/kustomize.ts'
import {
  type CustomResource,
  customResourcesIn,
  customResourceVersions,
  provideCustomResources
} from '../../toolbox/custom-resources.ts'
import { output } from '../../toolbox/command.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { Cases } from '../admission/images.ts'
import type { Report } from '../report.ts'
import { constraintDefinition } from './constraint-definition.ts'
import { type GeneratedObject, generatedObjects } from './generated-objects.ts'
import { type KubeObject, StrictSchemas } from './strict-schema.ts'

const SUITE = 'schemas'

/** What is no custom resource, and who reads it in these suites. */
const READERS: Readonly<Record<string, string>> = {
  'v1 Pod': 'kube-apiserver',
  'v1 Namespace': 'kube-apiserver',
  'v1 ConfigMap': 'kube-apiserver',
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy': 'kube-apiserver',
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding': 'kube-apiserver',
  'apiserver.config.k8s.io/v1 AdmissionConfiguration': 'kube-apiserver, at its start',
  'v1 Config': 'kube-apiserver, at its start',
  'test.gatekeeper.sh/v1alpha1 Suite': 'gator',
  'kustomize.config.k8s.io/v1alpha1 Component': 'kustomize'
}

/** Holds every object of every generated file against the definition that its engine was released with; what is not in it is an error. */
export async function runSchemaCheck(
  world: InteropWorld,
  toolbox: Toolbox,
  cases: Cases,
  report: Report
): Promise<void> {
  const { definitions, generated } = await definedObjects(world, toolbox, cases)
  const objects = [...generated, ...(await patchedByFlux(world.folder, generated))]
  const schemas = new StrictSchemas([...definitions, ...constraintsOf(objects, definitions)])
  await report.check(SUITE, 'the definitions are of the releases that are run', () => holdVersions(toolbox))
  for (const [kind, ofKind] of byKind(objects)) {
    if (READERS[kind] !== undefined) continue
    await report.check(SUITE, `${kind}: ${ofKind.length} objects are what the definition says`, () => {
      for (const each of ofKind) hold(schemas, each)
      return Promise.resolve()
    })
  }
}

const RUN: Readonly<Record<string, string>> = {
  kyverno: 'github.com/kyverno/kyverno',
  'policy-controller': 'github.com/sigstore/policy-controller',
  gator: 'github.com/open-policy-agent/gatekeeper/v3',
  ratify: 'github.com/ratify-project/ratify'
}

async function holdVersions(toolbox: Toolbox): Promise<void> {
  const versions = await customResourceVersions()
  for (const [tool, module] of Object.entries(RUN)) {
    const [run, defined] = [await toolbox.versionOf(tool), versions.get(module)]
    if (run !== defined) throw new Error(`${tool} is run as ${run}, and its definitions are of ${String(defined)}`)
  }
}

function hold(schemas: StrictSchemas, { path, object }: GeneratedObject): void {
  const faults = schemas.faults(object)
  if (!faults) throw new Error(`${path}: there is no definition of ${object.kind} ${object.apiVersion}`)
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`)
  const misspelt = schemas.faults(withUnknownField(object))
  if (misspelt?.length === 0) throw new Error(`${path}: the definition takes a field that it does not know`)
}

/** The same object with a field in it that nobody knows. */
export function withUnknownField(object: KubeObject): KubeObject {
  const place = 'spec' in object ? 'spec' : 'metadata'
  return place === 'spec'
    ? { ...object, spec: { ...(object['spec'] as object), custodyMisspelt: true } }
    : { ...object, custodyMisspelt: true }
}

/** The definitions of the constraints whose templates are among the objects. */
export function constraintsOf(
  objects: readonly GeneratedObject[],
  definitions: readonly CustomResource[]
): CustomResource[] {
  const templates = objects.filter(({ object }) => object.kind === 'ConstraintTemplate')
  const made = templates.map(({ object }) => constraintDefinition(object, definitions))
  return [...new Map(made.map((definition) => [definition.metadata.name, definition])).values()]
}

/** The definitions of all engines, and every object of the files that custody writes for them. */
export async function definedObjects(
  world: InteropWorld,
  toolbox: Toolbox,
  cases: Cases
): Promise<{ readonly definitions: readonly CustomResource[]; readonly generated: readonly GeneratedObject[] }> {
  const definitions = await customResourcesIn(await provideCustomResources(toolbox.folder))
  return { definitions, generated: await generatedObjects(world, cases) }
}

/** Objects by version and kind. */
export function byKind(objects: readonly GeneratedObject[]): ReadonlyMap<string, GeneratedObject[]> {
  return Map.groupBy(objects, ({ object: { apiVersion, kind } }) => `${apiVersion} ${kind}`)
}

const SOURCES = [
  {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: 'deploy', namespace: 'flux-system' },
    spec: { url: 'https://github.com/acme/deploy', interval: '1m', ref: { branch: 'main' } }
  },
  {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'OCIRepository',
    metadata: { name: 'charts', namespace: 'flux-system' },
    spec: { url: 'oci://ghcr.io/acme/charts', interval: '1m', ref: { tag: 'latest' } }
  }
]

// Flux's files are components of kustomize: what counts is what comes out of it.
async function patchedByFlux(home: string, generated: readonly GeneratedObject[]): Promise<GeneratedObject[]> {
  const patched: GeneratedObject[] = []
  for (const { path, object } of generated.filter(({ object: { kind } }) => kind === 'Component')) {
    const folder = join(home, 'flux', String((folders += 1)))
    const component = basename(dirname(path))
    await mkdir(join(folder, component), { recursive: true })
    await writeFile(join(folder, component, 'kustomization.yaml'), JSON.stringify(object))
    await writeFile(join(folder, 'sources.yaml'), SOURCES.map((source) => JSON.stringify(source)).join('\n---\n'))
    await writeFile(
      join(folder, 'kustomization.yaml'),
      JSON.stringify({ resources: ['sources.yaml'], components: [component] })
    )
    const built = parseAllDocuments(await output(join(kustomizeFolder(), 'kustomize'), ['build', folder]))
    const objects = built.map((document) => document.toJS() as KubeObject)
    if (!objects.some(({ spec }) => 'verify' in (spec as object))) throw new Error(`${path} changes nothing`)
    patched.push(...objects.map((each) => ({ path: `${path}, built`, object: each })))
  }
  return patched
}

let folders = 0
