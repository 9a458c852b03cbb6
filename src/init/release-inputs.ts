import type { Build } from './builds.ts'
import type { ReleasedApp } from './found-apps.ts'
import type { Place } from './plan.ts'
import type { Inputs } from './release-workflow.ts'

const DEFAULT_PLATFORMS = 'linux/amd64,linux/arm64'
const HOSTED = /^(?:ubuntu-(?:latest|\d+\.\d+)|.*\$\{\{.*|)$/s

/** How release.yml logs in to an image's registry; on ghcr.io the job's own token does. */
export interface LoginInputs {
  readonly registry?: string
  readonly username?: string
  /** The secret with the password. */
  readonly secret?: string
  readonly complete: boolean
}

/** The login of the build that there is now, as far as a caller of a workflow can say it: the user's name can't come from a secret. */
export function loginInputs({ released: { image, build } }: ReleasedApp): LoginInputs {
  if (image.registry === 'ghcr.io') return { complete: true }
  const { username = '', secret } = build?.login ?? {}
  const expressions = [...username.matchAll(/\$\{\{\s*(.*?)\s*\}\}/gs)].map(([, expression = '']) => expression)
  const sayable = username !== '' && expressions.every((expression) => /^(?:github|vars)\.[\w.-]+$/.test(expression))
  return {
    registry: image.registry,
    ...(sayable && { username }),
    ...(secret !== undefined && { secret }),
    complete: sayable && secret !== undefined
  }
}

/** The image as the template writes it, where it is the same. */
export function imageInput({ released: { image } }: ReleasedApp, { site }: Place): string {
  return image.name === `ghcr.io/${site.repository}` ? 'ghcr.io/${{ github.repository }}' : image.name
}

/** What release.yml builds, where it is not what it builds by itself. */
export function buildInputs({ released: { dockerfile, context = '.', build } }: ReleasedApp): Inputs {
  const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`
  return {
    context: context === '.' ? undefined : context,
    file: dockerfile === usual ? undefined : dockerfile,
    ...(build && presentInputs(build))
  }
}

// A workflow that names no platform builds for the machine that it runs on.
function presentInputs({ target, platforms, buildArgs, tags, runsOn }: Build): Inputs {
  const list = platforms.join(',') || 'linux/amd64'
  return {
    target: target || undefined,
    platforms: list === DEFAULT_PLATFORMS ? undefined : list,
    'build-args': buildArgs.join('\n') || undefined,
    tags: tags.join('\n') || undefined,
    'runs-on': HOSTED.test(runsOn) ? undefined : runsOn
  }
}

/** The inputs that propose the digest: by the custody.yaml there, which the workflows do, or to the environment that digests come into. */
export function gitopsInputs({ released, deployment, environments, road }: ReleasedApp, gitops: Place): Inputs {
  const entry = environments.find(({ from }) => from === undefined)
  if (!deployment || !entry) return {}
  const isNamed = deployment.entry === released.image.name
  return {
    'gitops-repository': gitops.site.repository,
    ...(road === 'step' && { 'gitops-path': entry.path, 'gitops-image': isNamed ? undefined : deployment.entry }),
    'gitops-app-client-id': '${{ vars.GITOPS_APP_CLIENT_ID }}'
  }
}
