import { ImageReference } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import type { Build, UnnamedBuild } from './builds.ts'
import type { Checkout } from './checkout.ts'
import { contextOf, imageFor } from './dockerfiles.ts'
import type { OpenPoint } from './plan.ts'
import { type Dockerfile, dockerfileAt } from './telling.ts'
import type { Triggers } from './workflow-file.ts'

/** An image that the repository releases, and where its build is told. */
export interface Released {
  readonly image: ImageReference
  readonly dockerfile: string
  /** Undefined where neither a workflow nor the Dockerfile itself says. */
  readonly context: string | undefined
  /** The step that builds it now; undefined where no workflow does. */
  readonly build: Build | undefined
  /** What starts the workflows that build it now. */
  readonly triggers: readonly Triggers[]
  /** One sentence on how all this was found. */
  readonly told: string
}

/** An image that the caller names, perhaps with its Dockerfile. */
export interface NamedImage {
  readonly image: ImageReference
  readonly dockerfile: string | undefined
}

interface Sources {
  readonly checkout: Checkout
  readonly repository: string
  readonly builds: readonly Build[]
  readonly unnamed: readonly UnnamedBuild[]
  readonly named: readonly NamedImage[]
  /** The images that kustomizations deploy. */
  readonly deployed: readonly string[]
}

/** The images that a repository releases: those that the caller names, or those of its workflows, or else of its Dockerfiles. Throws RequestError where a Dockerfile that is named is not there. */
export function releasedImages(sources: Sources): {
  readonly released: readonly Released[]
  readonly open: readonly OpenPoint[]
} {
  const { checkout, builds, named } = sources
  const dockerfiles = [...checkout.tree.keys()].map(dockerfileAt).filter((file) => file !== undefined)
  if (named.length > 0) return { released: named.map((one) => namedImage(one, dockerfiles, sources)), open: [] }
  const built = builds.map((build) => builtImage(build, checkout))
  if (builds.length + sources.unnamed.length > 0) {
    return { released: built, open: [...unnamedPoints(sources.unnamed), ...forgottenPoints(dockerfiles, built)] }
  }
  const own = dockerfiles.filter(({ aside }) => !aside)
  return {
    released: own.map((file) => unbuiltImage(file, own.length === 1, sources)),
    open: own.length === 0 ? asidePoints(dockerfiles) : []
  }
}

function builtImage(build: Build, { paths, tree }: Checkout): Released {
  const { image, context, file, workflow, line } = build
  const dockerfile = file === '' ? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`) : file
  const absent = paths.includes(dockerfile) || tree.has(dockerfile) ? '' : ', which is not in the repository'
  return {
    image,
    dockerfile,
    context,
    build,
    triggers: [build.triggers],
    told: `${workflow}:${line} builds ${image.name} from ${dockerfile}${absent}`
  }
}

function unbuiltImage(file: Dockerfile, only: boolean, { checkout, repository, deployed }: Sources): Released {
  const guess = imageFor(file, repository, only)
  const part = guess.name.split('/').at(-1) ?? ''
  const matching = deployed.filter((name) => {
    const last = name.split('/').at(-1) ?? ''
    return name === guess.name || last === part || last.endsWith(`-${part}`)
  })
  const [match] = [...new Set(matching)]
  const image = matching.length > 0 && new Set(matching).size === 1 ? parsed(match ?? '', guess) : guess
  const why = image === guess ? 'named after the repository' : 'which is what the kustomizations deploy'
  return {
    image,
    dockerfile: file.path,
    context: contextOf(file, checkout.tree.get(file.path)?.toString('utf8') ?? '', checkout.paths),
    ...{ build: undefined, triggers: [] },
    told: `${file.path} is built by no workflow: it becomes ${image.name}, ${why}`
  }
}

function parsed(name: string, otherwise: ImageReference): ImageReference {
  try {
    return ImageReference.parse(name)
  } catch (error) {
    if (error instanceof RequestError) return otherwise
    throw error
  }
}

function namedImage({ image, dockerfile }: NamedImage, dockerfiles: readonly Dockerfile[], sources: Sources): Released {
  const build = sources.builds.find((one) => one.image.name === image.name)
  if (dockerfile === undefined && build) return builtImage(build, sources.checkout)
  const own = dockerfiles.filter(({ aside }) => !aside)
  const path = dockerfile ?? (own.length === 1 ? own[0]?.path : undefined)
  const file = dockerfiles.find((one) => one.path === path)
  if (!file) throw noDockerfile(image, dockerfile, own)
  return {
    image,
    dockerfile: file.path,
    context: contextOf(file, sources.checkout.tree.get(file.path)?.toString('utf8') ?? '', sources.checkout.paths),
    ...{ build: undefined, triggers: [] },
    told: `${image.name} is built from ${file.path}, as --image says`
  }
}

function unnamedPoints(unnamed: readonly UnnamedBuild[]): OpenPoint[] {
  return unnamed.map(({ workflow, line, reason }) => ({
    what: `${workflow}:${line} pushes an image, and ${reason}`,
    remedy: '--image NAME=DOCKERFILE names it'
  }))
}

function forgottenPoints(dockerfiles: readonly Dockerfile[], built: readonly Released[]): OpenPoint[] {
  const known = new Set(built.map(({ dockerfile }) => dockerfile))
  return dockerfiles
    .filter(({ path, aside }) => !aside && !known.has(path))
    .map(({ path }) => ({
      what: `${path} is built by no workflow that pushes it, and is left out`,
      remedy: `--image NAME=${path}, once for each image, takes it in`
    }))
}

function asidePoints(dockerfiles: readonly Dockerfile[]): OpenPoint[] {
  return dockerfiles.map(({ path }) => ({
    what: `${path} is for tests, examples or a developer's machine, by its name`,
    remedy: `--image NAME=${path} releases it all the same`
  }))
}

function noDockerfile(image: ImageReference, named: string | undefined, own: readonly Dockerfile[]): RequestError {
  const there = own.map(({ path }) => path).join(', ') || 'none'
  return new RequestError('E_INIT_IMAGE', {
    message:
      named === undefined
        ? `which Dockerfile makes ${image.name} is not known`
        : `there is no Dockerfile ${JSON.stringify(named.slice(0, 80))}`,
    reason: `the repository has ${there}`,
    remedy: `write --image ${image.name}=DOCKERFILE, with a path from the root of the repository`,
    state: 'nothing was written'
  })
}
