import { Digest } from '../image/digest.ts'
import { RequestError } from '../support/errors.ts'
import { type Faults, shown } from './fault.ts'
import { readNamed } from './named.ts'
import {
  type Entry,
  type Field,
  oneOf,
  type Reader,
  readFields,
  readItems,
  readText,
  refuseValue,
  textLike
} from './reading.ts'
import { readAddress } from './values.ts'

/** The engines that policies are written for, as they are called in `custody.yaml` and on the command line. */
export const ENGINES = [
  'kyverno',
  'kyverno-clusterpolicy',
  'policy-controller',
  'validating-admission-policy',
  'gatekeeper',
  'ratify',
  'image-policy-webhook',
  'flux',
  'argo-cd'
] as const

export type Engine = (typeof ENGINES)[number]

/** What the clusters run, and what may run in them besides the apps. */
export interface Admission {
  /** Whether what does not comply is refused, or only reported. */
  readonly mode: 'enforce' | 'audit'
  /** What the release workflow attaches. */
  readonly formats: readonly AttachmentFormat[]
  /** The engines in use, each with its version where one is written. */
  readonly engines: Readonly<Partial<Record<Engine, string>>>
  /** Beginnings of image names that may run unsigned, each ending with a slash. */
  readonly registries: readonly string[]
  /** Where the rules that concern every image hold; empty means everywhere but in the cluster's own namespaces. */
  readonly namespaces: readonly string[]
  /** Where the API server finds `custody admit`. */
  readonly webhook: string
  readonly gitops: GitopsSource | undefined
  /** By the name of the app. */
  readonly samples: Readonly<Record<string, Samples>>
}

export type AttachmentFormat = 'bundle' | 'legacy'

/** The repository that the clusters are deployed from, and the OpenPGP keys that may sign its commits, by their long identifiers. */
export interface GitopsSource {
  readonly repository: string
  readonly keys: readonly string[]
}

/** Digests of an app's repository that its policies must admit and refuse, to test them with. */
export interface Samples {
  readonly admitted: readonly string[]
  readonly refused: readonly string[]
}

/** What holds where a policy has no section `admission`. */
export const NO_ADMISSION: Admission = {
  mode: 'enforce',
  formats: ['bundle', 'legacy'],
  engines: {},
  registries: [],
  namespaces: [],
  webhook: 'https://127.0.0.1:8443/',
  gitops: undefined,
  samples: {}
}

const readPrefix = textLike(
  /^[A-Za-z0-9][A-Za-z0-9.:-]*\/(?:[a-z0-9._-]+\/)*$/,
  'the beginning of image names with its registry and a slash at the end, for example registry.k8s.io/'
)
const readNamespace = textLike(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of a namespace')
const readKey = textLike(/^[0-9A-F]{16}$/, "the key's long identifier, 16 digits and capital letters A-F")
const readVersion = textLike(/^\d{1,4}(?:\.\d{1,4}){1,2}$/, "a version in quotes, for example '1.19.0'")

/** The section `admission` of the policy; the apps are named for the samples. */
export function readAdmission(apps: readonly string[]): Reader<Admission> {
  return (field, faults) => {
    const shape = {
      mode: oneOf('enforce', 'audit'),
      formats: listOf(oneOf('bundle', 'legacy')),
      engines: readEngines,
      registries: listOf(readPrefix),
      namespaces: listOf(readNamespace),
      webhook: readWebhook,
      gitops: readGitops,
      samples: samplesOf(apps)
    }
    const values = readFields(field, shape, [], faults)
    return values && { ...NO_ADMISSION, ...withoutUndefined(values) }
  }
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (field, faults) => readItems(field, read, faults)
}

const readWebhook: Reader<string> = (field, faults) => {
  const url = readAddress(field, faults)
  return url && url.toString()
}

const readEngines: Reader<Admission['engines']> = (field, faults) => {
  const shape = Object.fromEntries(ENGINES.map((engine) => [engine, readVersion])) as Record<Engine, Reader<string>>
  return readFields(field, shape, [], faults)
}

const readGitops: Reader<GitopsSource> = (field, faults) => {
  const values = readFields(field, { repository: readAddress, keys: listOf(readKey) }, ['repository', 'keys'], faults)
  return values?.repository && values.keys ? { repository: values.repository.toString(), keys: values.keys } : null
}

function samplesOf(apps: readonly string[]): Reader<Admission['samples']> {
  return (field, faults) => {
    const named = readNamed(field, readSamples, faults)
    for (const { value, field: entry } of named ?? [])
      if (!apps.includes(value.app)) refuseUnknownApp(entry, apps, faults)
    return named && Object.fromEntries(named.map(({ value }) => [value.app, value]))
  }
}

function readSamples(field: Entry, faults: Faults): (Samples & { readonly app: string }) | null {
  const values = readFields(field, { admitted: listOf(readDigest), refused: listOf(readDigest) }, [], faults)
  return values && { app: field.key, admitted: values.admitted ?? [], refused: values.refused ?? [] }
}

function refuseUnknownApp(entry: Field, apps: readonly string[], faults: Faults): void {
  faults.add('E_POLICY_VALUE', entry.offset, {
    fault: `${entry.name} is no app of this file`,
    remedy: `the apps are ${apps.join(', ')}`
  })
}

const readDigest: Reader<string> = (field, faults) => {
  const text = readText(field, faults)
  if (text === null) return null
  try {
    return Digest.parse(text).toString()
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return refuseValue(field, { is: shown(text), remedy: 'write sha256: and 64 hexadecimal digits' }, faults)
  }
}
