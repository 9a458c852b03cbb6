import { isMap } from 'yaml'
import { NO_ADMISSION, readAdmission } from './admission.ts'
import { readApp } from './app.ts'
import type { Policy, PolicyTrust } from './policy.ts'
import { type Field, keysOf, readFields, type Reader, refuseValue, wholeNumber } from './reading.ts'
import { readNamed } from './named.ts'
import { refuseShared } from './ladder.ts'
import { readSource } from './source.ts'
import { readAddress, readFile } from './values.ts'

const PUBLIC_GOOD: PolicyTrust = { kind: 'public-good' }

/**
 * The policy in the bytes of a `custody.yaml`; `file` is its name in messages. Throws RefusalError E_POLICY_*, with line,
 * column and remedy for each fault, all of them together. Reference: docs/custody-yaml.md, schema/custody.schema.json.
 */
export function parsePolicy(bytes: Buffer, file = 'custody.yaml'): Policy {
  const { contents, faults } = readSource(bytes, file)
  const root: Field = { name: '', value: contents, offset: contents?.range[0] ?? 0 }
  const shape = {
    version: wholeNumber(1, 1),
    trust: readTrust,
    apps: readApps,
    admission: readAdmission(appNames(contents))
  }
  const values = readFields(root, shape, ['version', 'apps'], faults)
  faults.throwAny()
  return { trust: values?.trust ?? PUBLIC_GOOD, apps: values?.apps ?? [], admission: values?.admission ?? NO_ADMISSION }
}

// Read ahead of the apps themselves, of which some may have faults.
function appNames(contents: unknown): readonly string[] {
  const apps = isMap(contents) ? contents.get('apps', true) : undefined
  return keysOf({ name: '', value: apps, offset: 0 })
}

const readTrust: Reader<PolicyTrust> = (field, faults) => {
  const values = readFields(field, { tuf: readTuf, 'trusted-root': readFile }, [], faults)
  if (!values) return null
  const path = values['trusted-root']
  const [key, ...others] = keysOf(field)
  if (key !== undefined && others.length === 0)
    return path === undefined ? (values.tuf ?? null) : { kind: 'trusted-root', path }
  return refuseValue(
    field,
    {
      is: key === undefined ? 'empty' : 'two ways to trust',
      reason: 'one Sigstore is trusted, and without trust: it is the public one',
      remedy: 'write either tuf: or trusted-root:'
    },
    faults
  )
}

const readTuf: Reader<PolicyTrust> = (field, faults) => {
  const values = readFields(field, { mirror: readAddress, root: readFile }, ['mirror', 'root'], faults)
  if (!values?.mirror || values.root === undefined) return null
  return { kind: 'tuf', mirror: values.mirror, root: values.root }
}

const readApps: Reader<Policy['apps']> = (field, faults) => {
  const apps = readNamed(field, readApp, faults)
  if (apps) refuseShared(apps, faults)
  return apps && apps.map(({ value }) => value)
}
