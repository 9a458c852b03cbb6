import { createHash } from 'node:crypto'
import { BRANCH_PREFIX } from './state-query.ts'

/** What one of our pull requests does to one environment, as far as a later run has to know. */
export interface Mark {
  readonly kind: 'promotion' | 'rollback' | 'release'
  readonly environment: string
  readonly apps: readonly MarkedApp[]
}

/** One app of it, with the commit that its digest was built from; empty where that is not known. */
export interface MarkedApp {
  readonly app: string
  readonly digest: string
  readonly commit: string
}

const MARKER = /<!-- custody:ladder:v1 (\{[^\n]*\}) -->/

/** The branch of a mark in one repository: the same mark always has the same one, another never does. */
export function branchOfMark(fullName: string, base: string, { kind, environment, apps }: Mark): string {
  const pins = apps.map(({ app, digest }) => `${app}@${digest}`).sort()
  const plan = JSON.stringify([fullName.toLowerCase(), base, kind, environment, pins])
  const fingerprint = createHash('sha256').update(plan).digest('hex').slice(0, 8)
  const digest = apps[0]?.digest.replace(/^sha256:/, '').slice(0, 12) ?? 'none'
  return `${BRANCH_PREFIX}${environment}/${kind === 'promotion' ? '' : `${kind}-`}${digest}-${fingerprint}`
}

/** The hidden comment that carries a mark in a pull request's body; its text can't end the comment early. */
export function renderMark({ kind, environment, apps }: Mark): string {
  const json = JSON.stringify({
    kind,
    environment,
    apps: apps.map(({ app, digest, commit }) => ({ app, digest, commit }))
  })
  const inert = json.replaceAll('--', '-\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
  return `<!-- custody:ladder:v1 ${inert} -->`
}

/** The mark in a body, or undefined where there is none. Only a body that this token's user wrote says anything. */
export function parseMark(body: string): Mark | undefined {
  try {
    const mark = JSON.parse(MARKER.exec(body)?.[1] ?? '') as Mark
    return isMark(mark) ? mark : undefined
  } catch {
    return undefined
  }
}

function isMark({ kind, environment, apps }: Mark): boolean {
  return (
    ['promotion', 'rollback', 'release'].includes(kind) &&
    typeof environment === 'string' &&
    Array.isArray(apps) &&
    apps.every(({ app, digest, commit }) => [app, digest, commit].every((text) => typeof text === 'string'))
  )
}
