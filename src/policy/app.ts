import { GITHUB_ISSUER } from '../attestation/claims.ts'
import type { Faults } from './fault.ts'
import { readEnvironments } from './environment.ts'
import type { App, AttestationRequirement, WorkflowSigner } from './policy.ts'
import { type Entry, oneOf, type Reader, readFields, readItems, readOneOrMany, refuseValue } from './reading.ts'
import { readDuration, readEntryName, readImage, readIssuer, readRef, readRepository, readWorkflow } from './values.ts'

const GITHUB_SERVER = 'https://github.com'
const DEFAULT_REQUIREMENTS = ['signature', 'provenance', 'sbom'] as const

/** One app of the policy, whose name is given by its key. */
export function readApp(field: Entry, faults: Faults): App | null {
  const shape = {
    image: readImage,
    entry: readEntryName,
    signer: readSigner,
    require: readRequirements,
    scan: readScan,
    environments: readEnvironments
  }
  const values = readFields(field, shape, ['image', 'signer', 'environments'], faults)
  if (!values?.image || !values.signer || !values.environments) return null
  const { image, signer, environments, entry = image.name, require = DEFAULT_REQUIREMENTS, scan } = values
  const requirements: AttestationRequirement[] = [...require.map((kind) => ({ kind })), ...(scan ? [scan] : [])]
  return { name: field.key, image, entry, signer, requirements, environments }
}

const readRefs: Reader<WorkflowSigner['refs']> = (field, faults) => readOneOrMany(field, readRef, faults)

const readSigner: Reader<WorkflowSigner> = (field, faults) => {
  const shape = {
    kind: oneOf('github-workflow'),
    issuer: readIssuer,
    server: readIssuer,
    workflow: readWorkflow,
    ref: readRefs,
    source: readRepository,
    'source-ref': readRefs
  }
  const values = readFields(field, shape, ['workflow', 'ref', 'source'], faults)
  if (values?.workflow === undefined || !values.ref || values.source === undefined) return null
  const { workflow, ref: refs, source, issuer = GITHUB_ISSUER, server = GITHUB_SERVER } = values
  return { kind: 'github-workflow', issuer, server, workflow, refs, source, sourceRefs: values['source-ref'] ?? [] }
}

const readRequirements: Reader<readonly (typeof DEFAULT_REQUIREMENTS)[number][]> = (field, faults) => {
  const words = readItems(field, oneOf(...DEFAULT_REQUIREMENTS), faults)
  if (!words) return null
  if (words.includes('signature')) return [...new Set(words)]
  return refuseValue(
    field,
    {
      is: 'a list without signature',
      reason: 'every engine that admits images looks for the signature first',
      remedy: 'add signature to the list'
    },
    faults
  )
}

const readScan: Reader<AttestationRequirement> = (field, faults) => {
  const values = readFields(field, { 'max-age': readDuration, signer: readSigner }, ['max-age'], faults)
  const maxAgeMs = values?.['max-age']
  if (maxAgeMs === undefined) return null
  return { kind: 'scan', maxAgeMs, ...(values?.signer && { signer: values.signer }) }
}
