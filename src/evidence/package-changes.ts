/** A package of an SBOM, as far as two documents are compared. */
export interface Package {
  readonly name: string
  readonly version: string
}

/** What came, went and changed between the SBOMs of two images, each sorted by name. */
export interface PackageChanges {
  readonly added: readonly Package[]
  readonly removed: readonly Package[]
  readonly changed: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

const IMAGE_VERSION = /^sha256:[0-9a-f]{64}$/

/** The packages of an SPDX 2 document; what stands for an image itself, whose version is its digest, is none of them. */
export function packagesIn(predicate: object): readonly Package[] {
  const packages: unknown = 'packages' in predicate ? predicate.packages : undefined
  if (!Array.isArray(packages)) return []
  return packages.flatMap((item: unknown) => {
    const { name, versionInfo } = (item ?? {}) as { name?: unknown; versionInfo?: unknown }
    const version = typeof versionInfo === 'string' ? versionInfo : ''
    return typeof name === 'string' && !IMAGE_VERSION.test(version) ? [{ name, version }] : []
  })
}

/** Compares two lists by name; a package that stands there in several versions changes by the versions that only one side has. */
export function comparePackages(before: readonly Package[], after: readonly Package[]): PackageChanges {
  const [old, fresh] = [versionsByName(before), versionsByName(after)]
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  const added: Package[] = []
  const removed: Package[] = []
  const changed: { name: string; before: string; after: string }[] = []
  for (const name of names) {
    const [had, has] = [old.get(name) ?? new Set<string>(), fresh.get(name) ?? new Set<string>()]
    const [gone, come] = [[...had.difference(has)], [...has.difference(had)]]
    if (gone.length > 0 && come.length > 0) changed.push({ name, before: gone.join(', '), after: come.join(', ') })
    else {
      added.push(...come.map((version) => ({ name, version })))
      removed.push(...gone.map((version) => ({ name, version })))
    }
  }
  return { added, removed, changed }
}

function versionsByName(packages: readonly Package[]): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>()
  for (const { name, version } of packages) versions.set(name, (versions.get(name) ?? new Set()).add(version))
  return versions
}
