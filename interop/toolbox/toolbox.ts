import { createHash } from 'node:crypto'
import { access, cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { checkChecksums, recordChecksums } from './checksums.ts'
import { output } from './command.ts'
import { ADMISSION_TOOLS, CLUSTER_TOOLS, CORE_TOOLS, FURTHER_TOOLS, type GoTool } from './go-tools.ts'
import { toolModule } from './tool-module.ts'

const GO = 'Go 1.26 or newer is needed to build the servers and verifiers: install Go, or golang-go from Debian'
const BUILD_TIMEOUT_MS = 40 * 60_000

/** Programs in a folder outside of the clone, each built once for each state of its wrapper module and of Go. */
export class Toolbox {
  readonly folder: string
  private readonly tell: (line: string) => void
  private readonly provided = new Map<string, Promise<string>>()
  private goVersion: Promise<string> | undefined

  constructor(tell: (line: string) => void) {
    const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
    this.folder = process.env['CUSTODY_TOOLS'] ?? join(cache, 'custody-tools')
    this.tell = tell
  }

  /** Whether the tool was built before. */
  async holds(name: string): Promise<boolean> {
    const folder = await this.folderOf(toolNamed(name))
    return access(folder).then(
      () => true,
      () => false
    )
  }

  /** The folder with the tool's programs, built where they are missing and hashed before their first use. */
  provide(name: string): Promise<string> {
    const known = this.provided.get(name) ?? this.provideNew(toolNamed(name))
    this.provided.set(name, known)
    return known
  }

  /** Builds the tool where it is missing. */
  async prepare(name: string): Promise<void> {
    const tool = toolNamed(name)
    if (!(await this.holds(name))) await this.build(tool, await this.folderOf(tool))
  }

  /** The version of the module that the tool is made of. */
  async versionOf(name: string): Promise<string> {
    return (await toolModule(toolNamed(name).name)).version
  }

  private async provideNew(tool: GoTool): Promise<string> {
    await this.prepare(tool.name)
    const folder = await this.folderOf(tool)
    await checkChecksums(folder)
    return folder
  }

  private async folderOf({ name, environment, linkerFlags, files }: GoTool): Promise<string> {
    const module = await toolModule(name)
    const sources = (await readdir(module.folder)).filter((file) => /^go\.(?:mod|sum)$|\.go$/.test(file)).sort()
    const hash = createHash('sha256').update(JSON.stringify([await this.go(), environment, linkerFlags, files]))
    for (const source of sources) hash.update(`\n${source}\n`).update(await readFile(join(module.folder, source)))
    return join(this.folder, `${name}-${hash.digest('hex').slice(0, 16)}`)
  }

  private go(): Promise<string> {
    this.goVersion ??= output('go', ['env', 'GOVERSION', 'GOOS', 'GOARCH']).catch(() => {
      throw new Error(GO)
    })
    return this.goVersion
  }

  private async build(tool: GoTool, folder: string): Promise<void> {
    const started = performance.now()
    const { packages, folder: cwd } = await toolModule(tool.name)
    const fresh = `${folder}.${process.pid}`
    await mkdir(fresh, { recursive: true })
    const flags = [
      '-mod=readonly',
      '-trimpath',
      '-buildvcs=false',
      '-ldflags',
      `-s -w ${tool.linkerFlags ?? ''}`.trim()
    ]
    const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '', ...tool.environment }
    try {
      await output('go', ['build', ...flags, '-o', `${fresh}/`, ...packages], { cwd, env, timeoutMs: BUILD_TIMEOUT_MS })
      await keepFiles(tool, cwd, fresh)
      await recordChecksums(fresh)
      await rename(fresh, folder)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
    this.tell(`built ${tool.name} in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
}

async function keepFiles({ files = [] }: GoTool, cwd: string, folder: string): Promise<void> {
  for (const { module, path } of files) {
    const home = (await output('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd })).trim()
    await cp(join(home, path), join(folder, basename(path)), { recursive: true })
  }
}

function toolNamed(name: string): GoTool {
  const tool = [...CORE_TOOLS, ...FURTHER_TOOLS, ...ADMISSION_TOOLS, ...CLUSTER_TOOLS].find(
    (candidate) => candidate.name === name
  )
  if (!tool) throw new Error(`there is no tool ${name}`)
  return tool
}
