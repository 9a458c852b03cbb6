import { KUSTOMIZATION_NAMES } from '../promotion/kustomization/file-names.ts'

/** A Dockerfile, and what its path alone says of it. */
export interface Dockerfile {
  readonly path: string
  readonly folder: string
  /** What stands beside `Dockerfile` in its name: `worker` of `Dockerfile.worker`. */
  readonly suffix: string
  /** Whether it is for tests, examples or a developer's machine, by where it lies or what it is called. */
  readonly aside: boolean
}

const DOCKERFILE =
  /^(?:(?:docker|container)file(?:[.-](?<after>[\w.-]+))?|(?<before>[\w.-]+)\.(?:docker|container)file)$/i
const NO_DOCKERFILE = /^(?:dockerignore|md|txt|j2|jinja2?|tmpl|tpl|template|in|erb|orig|bak|swp|lock|sha256)$/i
const ASIDE_NAME = /^(?:dev|devel|development|devcontainer|test|tests|testing|ci|local|debug|lint|bench|docs)$/i
const ASIDE_FOLDER =
  /^(?:node_modules|vendor|third[_-]?party|testdata|tests?|__tests__|e2e|integration|examples?|samples?|fixtures?|docs?|hack|benchmarks?|\..+)$/i

/** Whether a file's path says that it tells how a repository builds or deploys. */
export function isTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    isWorkflow(path) ||
    dockerfileAt(path) !== undefined ||
    KUSTOMIZATION_NAMES.includes(name) ||
    ['.gitlab-ci.yml', 'custody.yaml'].includes(path)
  )
}

/** Whether a path is that of a workflow that GitHub runs. */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)
}

/** What a path says of the Dockerfile there; undefined where it is none. */
export function dockerfileAt(path: string): Dockerfile | undefined {
  const slash = path.lastIndexOf('/')
  const match = DOCKERFILE.exec(path.slice(slash + 1))
  const suffix = match?.groups?.['after'] ?? match?.groups?.['before'] ?? ''
  if (!match || suffix.split('.').some((part) => NO_DOCKERFILE.test(part))) return undefined
  const folder = path.slice(0, Math.max(slash, 0))
  const aside = ASIDE_NAME.test(suffix) || folder.split('/').some((part) => ASIDE_FOLDER.test(part))
  return { path, folder, suffix, aside }
}
