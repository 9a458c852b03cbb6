import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RegistrySession } from '../../lab/image/push.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { ACCOUNT } from './account.ts'
import { BuildKit } from './buildkit.ts'
import { DockerEngine } from './docker-engine.ts'
import type { InteropWorld } from './interop-world.ts'
import { pulledImage } from './pulled-image.ts'
import type { RealRegistry } from './registries.ts'
import { type ImageKind, labSubject, type SubjectImage } from './subjects.ts'

const PACKAGE = 'Package: left-pad\nStatus: install ok installed\nArchitecture: all\nVersion: 1.3.0\n'
const DOCKERFILE = 'FROM scratch\nCOPY status /var/lib/dpkg/status\nCOPY index.js /app/index.js\n'
const BUILDER_TOOLS = ['buildkit', 'sbom-generator']

/** The images of each kind, and why some of them are not by the builder that people use. */
export interface Subjects {
  readonly images: Readonly<Record<ImageKind, SubjectImage>>
  readonly notReal: readonly string[]
}

/** Images that BuildKit and `docker push` put into a registry, read back; the lab's where a builder can't run here. */
export async function realSubjects(world: InteropWorld, toolbox: Toolbox): Promise<Subjects> {
  const [registry] = world.all
  if (!registry) throw new Error('there is no registry')
  const context = join(world.folder, 'context')
  await writeContext(context)
  const notReal: string[] = []
  const fallBack = (what: string, kinds: readonly ImageKind[]) => (error: unknown) => {
    notReal.push(
      `${what}: ${error instanceof Error ? error.message : String(error)}; the lab made them in the same shape`
    )
    return kinds.map((kind) => labSubject(kind, 'in place of the real one'))
  }
  const made = await Promise.all([
    byBuildKit(world, toolbox, registry, context).catch(fallBack('images by BuildKit', ['index', 'single'])),
    byDocker(world, registry, context).catch(fallBack('an image by docker push', ['docker']))
  ])
  const images = Object.fromEntries(made.flat().map((subject) => [subject.kind, subject]))
  return { images: images as Record<ImageKind, SubjectImage>, notReal }
}

async function writeContext(folder: string): Promise<void> {
  await mkdir(folder)
  await Promise.all([
    writeFile(join(folder, 'Dockerfile'), DOCKERFILE),
    writeFile(join(folder, 'status'), PACKAGE),
    writeFile(join(folder, 'index.js'), 'console.log("checkout")\n')
  ])
}

async function byBuildKit(
  world: InteropWorld,
  toolbox: Toolbox,
  registry: RealRegistry,
  context: string
): Promise<SubjectImage[]> {
  for (const tool of BUILDER_TOOLS)
    if (!(await toolbox.holds(tool))) throw new Error(`${tool} was not built yet (npm run interop -- --build)`)
  const { host } = registry
  const buildkit = await BuildKit.start(world.servers, toolbox, {
    registries: [host],
    dockerConfig: world.dockerConfig
  })
  const generator = `${host}/builds/sbom-generator:1`
  await buildkit.pushGenerator(generator)
  const [amd64, both] = [['linux/amd64'], ['linux/amd64', 'linux/arm64']]
  const index = await buildkit.push({ context, name: `${host}/builds/index:1`, platforms: both, generator })
  const single = await buildkit.push({ context, name: `${host}/builds/single:1`, platforms: amd64 })
  const builder = `BuildKit ${await toolbox.versionOf('buildkit')}`
  return [
    { kind: 'index', builder, image: await pull(registry, 'builds/index', index) },
    { kind: 'single', builder, image: await pull(registry, 'builds/single', single) }
  ]
}

async function byDocker(world: InteropWorld, registry: RealRegistry, context: string): Promise<SubjectImage[]> {
  const docker = await DockerEngine.start(world.servers, world.dockerConfig)
  await docker.push(context, `${registry.host}/builds/docker:1`)
  const builder = `docker push, ${await docker.version()}`
  return [{ kind: 'docker', builder, image: await pull(registry, 'builds/docker', '1') }]
}

function pull({ host }: RealRegistry, repository: string, reference: string): Promise<SubjectImage['image']> {
  return pulledImage(new RegistrySession({ url: `http://${host}`, credential: ACCOUNT }, repository), reference)
}
