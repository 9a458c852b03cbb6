import { owningLine } from './code-owners.ts'
import { type BranchRules, bothRules, NO_RULES, type RepositorySettings, type Told } from './settings.ts'

/** What a repository does about one thing; `unknown` is neither good nor bad. */
export interface SettingsFinding {
  readonly topic:
    | 'everything'
    | 'pull request'
    | 'required checks'
    | 'signed commits'
    | 'history'
    | 'administrators'
    | 'workflow token'
    | 'code owners'
  readonly verdict: 'ok' | 'lacks' | 'unknown'
  readonly reason: string
  /** Empty where nothing has to be done. */
  readonly remedy: string
}

/** The file that decides who may sign and what is deployed. */
const POLICY = 'custody.yaml'

/** Judges how well a repository guards what a cluster is deployed from; the worst that a stranger with write access could use is told as lacking. */
export function judgeSettings(settings: RepositorySettings): SettingsFinding[] {
  const { branch } = settings
  const rules = (good: (rules: BranchRules) => string | undefined): Told<string | undefined> => held(settings, good)
  return [
    finding(
      'pull request',
      rules(({ approvals }) =>
        approvals === undefined ? undefined : `a change of ${branch} needs a pull request with ${approvals} approvals`
      ),
      {
        reason: `whoever may push may change ${branch} without a pull request`,
        remedy: `add a ruleset for ${branch} that requires a pull request before merging`
      }
    ),
    finding(
      'required checks',
      rules(({ checks }) => (checks.length === 0 ? undefined : `required: ${checks.join(', ')}`)),
      {
        reason: `nothing is required to pass before a pull request reaches ${branch}`,
        remedy: 'require the check of the job that runs custody gate, so that no unverified digest is merged'
      }
    ),
    finding(
      'signed commits',
      rules(({ signatures }) => (signatures ? `${branch} takes signed commits only` : undefined)),
      {
        reason: `${branch} takes commits that nobody signed`,
        remedy: 'require signed commits; those that Custody makes are signed by GitHub'
      }
    ),
    finding(
      'history',
      rules(({ blocksForcePush, blocksDeletion }) =>
        blocksForcePush && blocksDeletion ? `${branch} can be neither rewritten nor deleted` : undefined
      ),
      {
        reason: `${branch} can be rewritten or deleted, and with it the record of what was deployed`,
        remedy: 'block force pushes and deletions'
      }
    ),
    administrators(settings),
    workflowToken(settings),
    codeOwners(settings)
  ]
}

type Complaint = Pick<SettingsFinding, 'reason' | 'remedy'>

function finding(
  topic: SettingsFinding['topic'],
  told: Told<string | undefined>,
  complaint: Complaint
): SettingsFinding {
  if (!told.isKnown) return { topic, verdict: 'unknown', reason: told.why, remedy: '' }
  if (told.value !== undefined) return { topic, verdict: 'ok', reason: told.value, remedy: '' }
  return { topic, verdict: 'lacks', ...complaint }
}

// Rulesets that suffice need no look at classic protection, which only administrators are shown.
function held(
  { rulesets, isProtected, protection }: RepositorySettings,
  good: (rules: BranchRules) => string | undefined
): Told<string | undefined> {
  const shown = rulesets.isKnown ? rulesets.value : NO_RULES
  const whole = protection.isKnown
    ? bothRules(shown, protection.value ?? NO_RULES)
    : bothRules(shown, checksAlone(isProtected))
  const found = good(whole)
  if (found !== undefined) return { isKnown: true, value: found }
  if (!rulesets.isKnown) return rulesets
  const isBare = isProtected.isKnown && !isProtected.value.on
  if (protection.isKnown || isBare) return { isKnown: true, value: undefined }
  return { isKnown: false, why: `classic branch protection may ask for it: ${protection.why}` }
}

function checksAlone(isProtected: RepositorySettings['isProtected']): BranchRules {
  return { ...NO_RULES, checks: isProtected.isKnown ? isProtected.value.checks : [] }
}

function administrators({ rulesets, protection, isProtected }: RepositorySettings): SettingsFinding {
  const topic = 'administrators'
  const byRuleset = rulesets.isKnown && rulesets.value.approvals !== undefined
  // Where a ruleset alone guards the branch GitHub may call it protected, too.
  const isClassic = protection.isKnown ? protection.value !== undefined : isProtected.isKnown && isProtected.value.on
  if (byRuleset && !isClassic)
    return { topic, verdict: 'unknown', reason: 'a ruleset binds whoever is not on its bypass list', remedy: BYPASS }
  const told: Told<string | undefined> = protection.isKnown
    ? {
        isKnown: true,
        value: protection.value?.bindsAdministrators === true ? 'the protection binds administrators, too' : undefined
      }
    : protection
  return finding(topic, told, {
    reason: 'administrators may go around the protection, or there is none',
    remedy: BYPASS
  })
}

const BYPASS = 'tick "do not allow bypassing the above settings", or keep the bypass list of the ruleset empty'

function workflowToken({ workflowToken: told }: RepositorySettings): SettingsFinding {
  const value = told.isKnown
    ? ({
        isKnown: true,
        value:
          told.value.writes || told.value.approves
            ? undefined
            : 'reads only, and approves nothing, where a workflow does not say more'
      } as const)
    : told
  const writes = told.isKnown && told.value.writes
  return finding('workflow token', value, {
    reason: writes
      ? 'every workflow that says nothing about permissions may write to the repository'
      : 'workflows may approve pull requests, their own among them',
    remedy: writes
      ? 'set the default permissions of workflows to read, and give each job what it needs'
      : 'forbid GitHub Actions to create and approve pull requests'
  })
}

function codeOwners(settings: RepositorySettings): SettingsFinding {
  const topic = 'code owners'
  const { codeOwners: told } = settings
  if (!told.isKnown) return { topic, verdict: 'unknown', reason: told.why, remedy: '' }
  const { text, path, errors } = told.value
  const line = text === undefined ? undefined : owningLine(text, POLICY)
  if (!line || line.owners.length === 0)
    return lacks(topic, text === undefined ? 'there is no CODEOWNERS file' : `${path} names no owner of ${POLICY}`)
  const error = errors.find((each) => each.line === line.line)
  if (error) return lacks(topic, `${path}:${line.line}: ${oneLine(error.message)}`)
  return finding(
    topic,
    held(settings, ({ codeOwners: required }) =>
      required ? `${POLICY} belongs to ${line.owners.join(', ')}, who must approve` : undefined
    ),
    {
      reason: `${POLICY} belongs to ${line.owners.join(', ')}, and nobody has to wait for their approval`,
      remedy: 'require review from code owners'
    }
  )
}

function lacks(topic: SettingsFinding['topic'], reason: string): SettingsFinding {
  return {
    topic,
    verdict: 'lacks',
    reason: `${reason}: whoever may change it decides who may sign`,
    remedy: `write "/${POLICY} @OWNER" into CODEOWNERS, and require review from code owners`
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200)
}
