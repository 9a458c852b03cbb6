import { type FaultKind, GitHubFault } from '../github-fault.ts'
import type { GitHub } from '../github.ts'
import {
  type BranchRules,
  bothRules,
  type ClassicProtection,
  type CodeOwners,
  NO_RULES,
  type RepositorySettings,
  type Told,
  type WorkflowToken
} from './settings.ts'

const ADMINISTRATION = 'administration=read'
// Where GitHub looks, in its order.
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** A repository, and the branch to look at: the default one unless told. */
export interface SettingsSite {
  readonly repository: { readonly owner: string; readonly name: string }
  readonly base?: string
}

interface Place {
  readonly owner: string
  readonly repo: string
}

type BranchPlace = Place & { readonly branch: string }

/** Reads how a repository guards a branch, each part for itself; what GitHub does not tell is told as unknown, with the reason. */
export async function readSettings(github: GitHub, { repository, base }: SettingsSite): Promise<RepositorySettings> {
  const place = { owner: repository.owner, repo: repository.name }
  const fullName = `${place.owner}/${place.repo}`
  const branch: Told<string> =
    base === undefined ? await told(readDefaultBranch(github, place)) : { isKnown: true, value: base }
  if (!branch.isKnown) return nothingKnown(fullName, branch.why)
  const site = { ...place, branch: branch.value }
  const [rulesets, isProtected, protection, workflowToken, codeOwners] = await Promise.all([
    told(readRulesets(github, site)),
    told(readBranch(github, site)),
    told(readProtection(github, site), ADMINISTRATION),
    told(readWorkflowToken(github, place), ADMINISTRATION),
    told(readCodeOwners(github, site))
  ])
  return { fullName, branch: branch.value, rulesets, isProtected, protection, workflowToken, codeOwners }
}

function nothingKnown(fullName: string, why: string): RepositorySettings {
  const unknown = { isKnown: false, why } as const
  return {
    ...{ fullName, branch: 'the default branch', rulesets: unknown, isProtected: unknown },
    ...{ protection: unknown, workflowToken: unknown, codeOwners: unknown }
  }
}

// GitHub hides from a token what it may not administer, and names the permission only sometimes.
async function told<T>(reading: Promise<T>, needs?: string): Promise<Told<T>> {
  try {
    return { isKnown: true, value: await reading }
  } catch (error) {
    if (!(error instanceof GitHubFault)) throw error
    const permission = HIDING.has(error.kind) ? (error.permissions ?? needs) : undefined
    const lacking = permission === undefined ? '' : `; the token needs ${permission}`
    return { isKnown: false, why: `GitHub says: ${error.text}${lacking}` }
  }
}

const HIDING: ReadonlySet<FaultKind> = new Set(['denied', 'hidden', 'moved'])

async function readDefaultBranch(github: GitHub, place: Place): Promise<string> {
  const answer = await github.read('reading the repository', ({ repos }, request) => repos.get({ ...place, request }))
  return answer.default_branch
}

async function readRulesets(github: GitHub, place: BranchPlace): Promise<BranchRules> {
  const rules = await github.read('reading the rules of the branch', ({ repos }, request) =>
    repos.getBranchRules({ ...place, per_page: 100, request })
  )
  return rules.map(rulesOf).reduce(bothRules, NO_RULES)
}

type DetailedRule = Awaited<ReturnType<Rest['repos']['getBranchRules']>>['data'][number]
type Rest = Parameters<Parameters<GitHub['read']>[1]>[0]

// A union of twenty kinds, of which five matter here.
function rulesOf(rule: DetailedRule): BranchRules {
  if (rule.type === 'pull_request')
    return {
      ...NO_RULES,
      approvals: rule.parameters?.required_approving_review_count ?? 0,
      codeOwners: rule.parameters?.require_code_owner_review === true
    }
  if (rule.type === 'required_status_checks')
    return { ...NO_RULES, checks: (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) }
  return {
    ...NO_RULES,
    signatures: rule.type === 'required_signatures',
    blocksForcePush: rule.type === 'non_fast_forward',
    blocksDeletion: rule.type === 'deletion'
  }
}

async function readBranch(
  github: GitHub,
  place: BranchPlace
): Promise<{ readonly on: boolean; readonly checks: readonly string[] }> {
  const { protected: on, protection } = await github.read('reading the branch', ({ repos }, request) =>
    repos.getBranch({ ...place, request })
  )
  return { on, checks: protection.required_status_checks?.contexts ?? [] }
}

async function readProtection(github: GitHub, place: BranchPlace): Promise<ClassicProtection | undefined> {
  const reading = github.read('reading the protection of the branch', ({ repos }, request) =>
    repos.getBranchProtection({ ...place, request })
  )
  const found = await reading.catch((error: unknown) => {
    // These words are for those who may read it; others are told that nothing is there.
    if (error instanceof GitHubFault && /branch not protected/i.test(error.text)) return undefined
    throw error
  })
  return found && protectionOf(found)
}

type Protection = Awaited<ReturnType<Rest['repos']['getBranchProtection']>>['data']

function protectionOf(found: Protection): ClassicProtection {
  const { required_pull_request_reviews: reviews, required_status_checks: checks } = found
  const isOn = (name: 'required_signatures' | 'allow_force_pushes' | 'allow_deletions' | 'enforce_admins') =>
    found[name]?.enabled === true
  return {
    approvals: reviews && (reviews.required_approving_review_count ?? 0),
    codeOwners: reviews?.require_code_owner_reviews === true,
    checks: checks?.contexts ?? [],
    signatures: isOn('required_signatures'),
    blocksForcePush: !isOn('allow_force_pushes'),
    blocksDeletion: !isOn('allow_deletions'),
    bindsAdministrators: isOn('enforce_admins')
  }
}

async function readWorkflowToken(github: GitHub, place: Place): Promise<WorkflowToken> {
  const answer = await github.read('reading the permissions of workflows', ({ actions }, request) =>
    actions.getGithubActionsDefaultWorkflowPermissionsRepository({ ...place, request })
  )
  return {
    writes: answer.default_workflow_permissions === 'write',
    approves: answer.can_approve_pull_request_reviews
  }
}

async function readCodeOwners(github: GitHub, { branch, ...place }: BranchPlace): Promise<CodeOwners> {
  for (const path of CODE_OWNERS) {
    const text = await readText(github, { ...place, path, ref: branch })
    if (text === undefined) continue
    const { errors } = await github.read('reading what is wrong with CODEOWNERS', ({ repos }, request) =>
      repos.codeownersErrors({ ...place, ref: branch, request })
    )
    return { path, text, errors: errors.map(({ line, message }) => ({ line, message })) }
  }
  return { path: CODE_OWNERS[0] ?? '', text: undefined, errors: [] }
}

async function readText(
  github: GitHub,
  file: Place & { readonly path: string; readonly ref: string }
): Promise<string | undefined> {
  const reading = github.read(`reading ${file.path}`, ({ repos }, request) => repos.getContent({ ...file, request }))
  const content = await reading.catch((error: unknown) => {
    if (error instanceof GitHubFault && HIDING.has(error.kind) && error.kind !== 'denied') return undefined
    throw error
  })
  return content && 'content' in content ? Buffer.from(content.content, 'base64').toString('utf8') : undefined
}
