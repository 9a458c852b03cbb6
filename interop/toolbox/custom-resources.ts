import { createHash } from 'node:crypto'
import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { checkChecksums, recordChecksums } from './checksums.ts'
import { output } from './command.ts'

const SUMS = join(import.meta.dirname, '..', 'tools', 'custom-resources', 'go.sum')

// Where the modules of the releases keep their definitions.
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'github.com/argoproj/argo-cd/v3': ['manifests/crds'],
  'github.com/fluxcd/source-controller': ['config/crd/bases'],
  'github.com/kyverno/kyverno': ['config/crds', 'cmd/cli/kubectl-kyverno/config/crds'],
  'github.com/open-policy-agent/gatekeeper/v3': [
    'charts/gatekeeper/crds',
    'config/crd/bases/match.gatekeeper.sh_matchcrd.yaml'
  ],
  'github.com/ratify-project/ratify': ['config/crd/bases'],
  'github.com/sigstore/policy-controller': ['config']
}

/** A CustomResourceDefinition as far as anybody here looks into it. */
export interface CustomResource {
  readonly apiVersion: 'apiextensions.k8s.io/v1'
  readonly kind: 'CustomResourceDefinition'
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly group: string
    readonly names: { readonly kind: string; readonly plural: string }
    readonly scope: 'Cluster' | 'Namespaced'
    readonly conversion?: object
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: object } }[]
  }
}

/** The folder with the definitions of every engine's resources, from the Go modules of the releases, held to the sums in go.sum. */
export async function provideCustomResources(cache: string): Promise<string> {
  const sums = await readFile(SUMS, 'utf8')
  const hash = createHash('sha256').update(sums).update(JSON.stringify(FOLDERS)).digest('hex')
  const folder = join(cache, `custom-resources-${hash.slice(0, 16)}`)
  const isThere = await access(folder).then(
    () => true,
    () => false
  )
  if (!isThere) await collect(modulesIn(sums), folder)
  await checkChecksums(folder)
  return folder
}

/** The definitions in such a folder. */
export async function customResourcesIn(folder: string): Promise<CustomResource[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  const objects = texts.flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as CustomResource))
  return objects.filter((object: { readonly kind?: string } | null) => object?.kind === 'CustomResourceDefinition')
}

interface Module {
  readonly path: string
  readonly version: string
  readonly sum: string
}

/** The releases that the definitions are of, by module. */
export async function customResourceVersions(): Promise<ReadonlyMap<string, string>> {
  return new Map(modulesIn(await readFile(SUMS, 'utf8')).map(({ path, version }) => [path, version]))
}

function modulesIn(sums: string): Module[] {
  const lines = sums.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [path = '', version = '', sum = ''] = line.split(' ')
    return { path, version, sum }
  })
}

async function collect(modules: readonly Module[], folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  try {
    for (const module of modules) {
      const home = await downloaded(module)
      for (const path of FOLDERS[module.path] ?? [])
        await cp(join(home, path), join(fresh, module.path, path), { recursive: true })
    }
    await recordChecksums(fresh)
    await rename(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

// Outside of any module: nothing of theirs is built, so what they depend on is not looked at.
async function downloaded({ path, version, sum }: Module): Promise<string> {
  const text = await output('go', ['mod', 'download', '-json', `${path}@${version}`], {
    cwd: tmpdir(),
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off' },
    timeoutMs: 600_000
  })
  const { Dir: folder, Sum: found } = JSON.parse(text) as { readonly Dir: string; readonly Sum: string }
  if (found !== sum) throw new Error(`${path} ${version} has the sum ${found}; ${SUMS} says ${sum}`)
  return folder
}
