import type { Faults } from './fault.ts'
import type { Window } from './freeze.ts'
import { refuseBrokenLadder } from './ladder.ts'
import { readNamed } from './named.ts'
import type { Environment, Health } from './policy.ts'
import {
  type Entry,
  keysOf,
  offsetOfKey,
  oneOf,
  readFields,
  readItems,
  type Reader,
  readText,
  wholeNumber
} from './reading.ts'
import { readCron, readDuration, readFolder, readGlob, readLogin, readTimeZone } from './values.ts'

const MOST_APPROVALS = 6

/** The environments of an app, in the order of the file. */
export const readEnvironments: Reader<readonly Environment[]> = (field, faults) => {
  const environments = readNamed(field, readEnvironment, faults)
  if (!environments) return null
  const names = keysOf(field)
  refuseBrokenLadder(environments, names, faults)
  return environments.map(({ value }) => value)
}

function readEnvironment(field: Entry, faults: Faults): Environment | null {
  const shape = {
    path: readFolder,
    from: readText,
    merge: oneOf('manual', 'auto'),
    soak: readDuration,
    freeze: readFreeze,
    health: readHealth,
    approvals: wholeNumber(0, MOST_APPROVALS),
    tag: oneOf('drop', 'sync', 'forbid')
  }
  const values = readFields(field, shape, ['path'], faults)
  if (!keysOf(field).includes('from')) refuseWithoutUpstream(field, faults)
  if (values?.path === undefined) return null
  const { path, from, merge = 'manual', soak: soakMs = 0, freeze = [], health, approvals = 0, tag = 'drop' } = values
  return { name: field.key, path, from, merge, soakMs, freeze, health, approvals, tag }
}

const readWindow: Reader<Window> = (field, faults) => {
  const shape = { cron: readCron, duration: readDuration, 'time-zone': readTimeZone }
  const values = readFields(field, shape, ['cron', 'duration'], faults)
  if (!values?.cron || values.duration === undefined) return null
  return { ...values.cron, durationMs: values.duration, timeZone: values['time-zone'] ?? 'UTC' }
}

const readFreeze: Reader<readonly Window[]> = (field, faults) => readItems(field, readWindow, faults)

const readHealth: Reader<Health> = (field, faults) => {
  const values = readFields(field, { context: readGlob, by: readLogin }, ['context', 'by'], faults)
  return values?.context && values.by !== undefined ? { context: values.context, by: values.by } : null
}

// Both speak of the upstream environment.
function refuseWithoutUpstream(field: Entry, faults: Faults): void {
  const keys = keysOf(field)
  for (const key of ['soak', 'health'].filter((rule) => keys.includes(rule))) {
    faults.add('E_POLICY_FROM', offsetOfKey(field, key), {
      fault: `${field.name}.${key} has no environment to look at`,
      reason: 'it speaks of the environment that the digest comes from, and this one has no from:',
      remedy: `add from:, or move ${key}: to the environment that follows`
    })
  }
}
