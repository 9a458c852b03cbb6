import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { plan, signatureOnly } from '../../../__tests__/admission/plans.ts'
import { policyFiles } from '../../../src/admission/generate.ts'
import type { AdmissionPlan, PolicyFile } from '../../../src/admission/plan.ts'
import { type Engine, ENGINES } from '../../../src/policy/admission.ts'
import type { Format } from '../../judges/judge.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import { writePolicies } from '../admission/admission-matrix.ts'
import type { Cases } from '../admission/images.ts'
import { filesBelow } from '../cluster/in-cluster.ts'
import type { KubeObject } from './strict-schema.ts'

/** An object of a generated file. */
export interface GeneratedObject {
  readonly path: string
  readonly object: KubeObject
}

const DAY_MS = 86_400_000

/** Every object of every engine's files: for the public Sigstore in each mode, and as the command line writes them for the world's own. */
export async function generatedObjects(world: InteropWorld, cases: Cases): Promise<GeneratedObject[]> {
  return [...forPublicGood(), ...(await forWorld(world, cases))]
}

function forPublicGood(): GeneratedObject[] {
  const others = ENGINES.filter((engine) => engine !== 'ratify')
  const scanned: AdmissionPlan['apps'] = plan().apps.map((app) => ({
    ...app,
    requirements: [...app.requirements, { kind: 'scan', maxAgeMs: 7 * DAY_MS }]
  }))
  const files: PolicyFile[] = [
    ...policyFiles(plan(), others),
    ...policyFiles(plan({ mode: 'audit', formats: ['legacy'], apps: scanned }), others),
    ...policyFiles(plan({ formats: ['bundle'], apps: scanned }), others),
    ...policyFiles(signatureOnly({ formats: ['legacy'] }), ['ratify'])
  ]
  return files.flatMap(({ path, text }) => objectsIn(path, text))
}

// Each engine for the world's own Sigstore, in the formats that it can be asked for there.
const FORMATS: Readonly<Partial<Record<Engine, readonly Format[]>>> = {
  kyverno: ['bundle', 'legacy'],
  'kyverno-clusterpolicy': ['legacy'],
  'policy-controller': ['bundle', 'legacy'],
  ratify: ['legacy'],
  'image-policy-webhook': ['bundle']
}

async function forWorld(world: InteropWorld, cases: Cases): Promise<GeneratedObject[]> {
  const objects: GeneratedObject[] = []
  for (const [engine, formats] of Object.entries(FORMATS) as [Engine, readonly Format[]][])
    for (const format of formats) {
      const folder = await writePolicies(world, cases, { engine }, format)
      for (const file of await filesBelow(join(folder, engine)))
        objects.push(...objectsIn(relative(folder, file), await readFile(file, 'utf8')))
    }
  return objects
}

function objectsIn(path: string, text: string): GeneratedObject[] {
  if (!path.endsWith('.yaml')) return []
  const objects = parseAllDocuments(text).map((document) => document.toJS() as KubeObject | null)
  return objects.filter((object) => object !== null).map((object) => ({ path, object }))
}
