import { type Faults, shown } from './fault.ts'
import type { Named } from './named.ts'
import type { App, Environment } from './policy.ts'
import { offsetOfKey } from './reading.ts'

/** Tells where environments of one app don't follow each other: an unknown `from`, a cycle, two of them on one path. */
export function refuseBrokenLadder(
  environments: readonly Named<Environment>[],
  names: readonly string[],
  faults: Faults
): void {
  for (const { value, field } of environments) {
    const offset = offsetOfKey(field, 'from')
    if (value.from === undefined) continue
    if (!names.includes(value.from)) {
      faults.add('E_POLICY_FROM', offset, {
        fault: `${field.name}.from names ${shown(value.from)}, and no environment is called that`,
        remedy: `write one of ${names.join(', ')}`
      })
    }
    const circle = circleFrom(value, environments)
    if (circle) {
      faults.add('E_POLICY_FROM', offset, {
        fault: `${field.name}.from leads in a circle: ${circle.join(' → ')}`,
        reason: 'no digest could ever enter these environments',
        remedy: 'begin with an environment that has no from:'
      })
    }
  }
  refuseEqual(environments, 'path', ({ path }) => path, 'one overlay is one environment', faults)
}

/** Tells where apps get into each other's way: one image twice, one entry of one overlay twice, or one overlay for two environments. */
export function refuseShared(apps: readonly Named<App>[], faults: Faults): void {
  refuseEqual(apps, 'image', ({ image }) => image.name, 'one image has one signer and one ladder', faults)
  const owners = new Map<string, Owner>()
  for (const { value, field } of apps) {
    for (const { name, path } of value.environments) {
      const owner = owners.get(path)
      if (owner)
        refuseNeighbour({ app: value, environment: name, path }, owner, offsetOfKey(field, 'environments'), faults)
      else owners.set(path, { app: value, environment: name, path })
    }
  }
}

interface Owner {
  readonly app: App
  readonly environment: string
  readonly path: string
}

function refuseNeighbour({ app, environment, path }: Owner, owner: Owner, offset: number, faults: Faults): void {
  if (owner.app === app) return
  const place = `apps.${app.name}.environments.${environment}.path`
  if (owner.environment !== environment) {
    faults.add('E_POLICY_SHARED', offset, {
      fault: `${place} is ${shown(path)}, which ${owner.app.name} calls ${owner.environment}`,
      reason: 'the two would be opened, gated and merged by different rules',
      remedy: 'give the environment one name in both apps'
    })
  } else if (owner.app.entry === app.entry) {
    faults.add('E_POLICY_SHARED', offset, {
      fault: `${place} and ${owner.app.name} write one entry, ${shown(app.entry)}`,
      remedy: 'give each app the name of its own entry with entry:'
    })
  }
}

function circleFrom(start: Environment, environments: readonly Named<Environment>[]): readonly string[] | undefined {
  const way = [start.name]
  let next = start.from
  while (next !== undefined && !way.includes(next)) {
    way.push(next)
    next = environments.find(({ value }) => value.name === next)?.value.from
  }
  // Each circle is told once, at the first of its members in the file.
  const members = environments.map(({ value }) => value.name).filter((name) => way.includes(name))
  return next === start.name && members[0] === start.name ? [...way, start.name] : undefined
}

function refuseEqual<T extends { readonly name: string }>(
  items: readonly Named<T>[],
  key: string,
  read: (item: T) => string,
  reason: string,
  faults: Faults
): void {
  const first = new Map<string, string>()
  for (const { value, field } of items) {
    const text = read(value)
    const other = first.get(text)
    if (other === undefined) first.set(text, value.name)
    else {
      faults.add('E_POLICY_SHARED', offsetOfKey(field, key), {
        fault: `${field.name}.${key} is ${shown(text)}, as that of ${other}`,
        reason,
        remedy: `write another ${key}`
      })
    }
  }
}
