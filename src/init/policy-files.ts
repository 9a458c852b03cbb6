import { parsePolicy } from '../policy/parse.ts'
import { RefusalError } from '../support/errors.ts'
import type { FoundApps } from './found-apps.ts'
import type { OpenPoint, Place, ProposedFile } from './plan.ts'
import { type FoundApp, renderPolicy } from './policy-text.ts'
import { type CustodyRelease, readTemplate } from './template.ts'

/** The files of the repository that deploys. */
export interface PolicyFiles {
  readonly files: readonly ProposedFile[]
  readonly open: readonly OpenPoint[]
  readonly found: readonly string[]
}

const POLICY = 'custody.yaml'
const GATE = '.github/workflows/custody-gate.yml'

/** custody.yaml and the gate for the apps that were found; a policy that names them all already is kept. */
export function policyFiles({
  gitops,
  release,
  apps
}: {
  readonly gitops: Place
  readonly release: CustodyRelease
  readonly apps: FoundApps
}): PolicyFiles {
  const { policy, unfinished } = apps
  const present = gitops.checkout.tree.get(POLICY)
  const kept = present && keptPolicy(present, policy)
  if (kept) return { files: [gateFile(gitops, release)], open: [], found: [kept] }
  if (policy.length === 0) return { files: [], open: [], found: [] }
  const bytes = Buffer.from(renderPolicy(policy, unfinished, schemaOf(release)))
  parsePolicy(bytes)
  return {
    files: [{ place: gitops, path: POLICY, bytes }, gateFile(gitops, release)],
    open: [
      {
        what: `whoever may change ${POLICY} decides what is deployed`,
        remedy: 'protect it: /custody.yaml in CODEOWNERS, and the check Gate required on the base branch'
      }
    ],
    found: []
  }
}

function keptPolicy(bytes: Buffer, wanted: readonly FoundApp[]): string | undefined {
  try {
    const { apps } = parsePolicy(bytes)
    const missing = wanted.filter(({ image }) => !apps.some((app) => app.image.name === image))
    return missing.length === 0 ? `${POLICY} is there already and names every app: it is kept` : undefined
  } catch (error) {
    if (error instanceof RefusalError) return undefined
    throw error
  }
}

function gateFile(gitops: Place, release: CustodyRelease): ProposedFile {
  const text = readTemplate('custody-gate.yml', { branch: gitops.branch ?? 'main', release })
  return { place: gitops, path: GATE, bytes: Buffer.from(text) }
}

function schemaOf({ repository, commit }: CustodyRelease): string | undefined {
  return commit === undefined
    ? undefined
    : `https://raw.githubusercontent.com/${repository}/${commit}/schema/custody.schema.json`
}
