import type { Faults } from './fault.ts'
import { type Entry, type Field, readEntries, refuseValue } from './reading.ts'
import { NAME } from './values.ts'

/** A value of a map of names, with its place in the file. */
export interface Named<T> {
  readonly value: T
  readonly field: Field
}

/** The values of a map whose keys name apps or environments, what has a fault left out. */
export function readNamed<T>(
  field: Field,
  read: (entry: Entry, faults: Faults) => T | null,
  faults: Faults
): readonly Named<T>[] | null {
  const entries = readEntries(field, faults)
  if (entries?.length === 0)
    return refuseValue(field, { is: 'empty', remedy: 'docs/custody-yaml.md shows a whole file' }, faults)
  if (!entries) return null
  return entries.flatMap((entry) => {
    refuseName(entry, faults)
    const value = read(entry, faults)
    return value === null ? [] : [{ value, field: entry }]
  })
}

function refuseName(entry: Entry, faults: Faults): void {
  if (NAME.test(entry.key)) return
  faults.add('E_POLICY_VALUE', entry.offset, {
    fault: `${entry.name.slice(0, 80)} is no name of an app or environment`,
    reason: 'the name stands in branches and in objects of Kubernetes',
    remedy: 'use up to 63 of a-z, 0-9 and -, a letter or digit first and last'
  })
}
