/** One npm package that an image holds. */
export interface ImagePackage {
  readonly name: string
  readonly version: string
  /** As the package declares it; absent where it declares none. */
  readonly license?: string
}

interface LockedPackage {
  readonly name?: string
  readonly version?: string
  readonly license?: unknown
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
}

/** The npm packages in these files: those with a package.json, and what every package-lock.json installs to run. */
export function inventoryOf(files: ReadonlyMap<string, Buffer>): ImagePackage[] {
  const found = [...files].flatMap(([path, content]) => {
    const fileName = path.slice(path.lastIndexOf('/') + 1)
    if (fileName === 'package.json') return described(JSON.parse(content.toString()) as LockedPackage)
    return fileName === 'package-lock.json' ? locked(content) : []
  })
  const unique = new Map(found.map((entry) => [`${entry.name}@${entry.version}`, entry]))
  return [...unique].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry)
}

function locked(lock: Buffer): ImagePackage[] {
  const { packages = {} } = JSON.parse(lock.toString()) as { packages?: Record<string, LockedPackage> }
  return Object.entries(packages)
    .filter(([, entry]) => !(entry.dev ?? entry.devOptional ?? entry.optional ?? entry.link ?? false))
    .flatMap(([path, entry]) => described({ name: nameOf(path), ...entry }))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function described({ name, version, license }: LockedPackage): ImagePackage[] {
  if (name === undefined || version === undefined) return []
  return [{ name, version, ...(typeof license === 'string' && { license }) }]
}
