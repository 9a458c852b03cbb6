import { GitHub } from '../promotion/github.ts'
import { judgeSettings, type SettingsFinding } from '../promotion/settings/judge-settings.ts'
import { readSettings, type SettingsSite } from '../promotion/settings/read-settings.ts'
import type { Run } from './run.ts'

/** How a GitOps repository guards what a cluster is deployed from. */
export interface RepositoryReport {
  /** `owner/name`. */
  readonly repository: string
  /** The branch that was looked at. */
  readonly branch: string
  readonly findings: readonly SettingsFinding[]
}

/** Looks at a repository's protection with a token; what it may not see is told as unknown, never as good. */
export async function examineRepository(site: SettingsSite, token: string, run: Run): Promise<RepositoryReport> {
  const { apiUrl, graphqlUrl, log, deadline } = run
  if (token === '') return withoutToken(site)
  const settings = await readSettings(await GitHub.connect({ token, apiUrl, graphqlUrl, log, deadline }), site)
  return { repository: settings.fullName, branch: settings.branch, findings: judgeSettings(settings) }
}

function withoutToken({ repository: { owner, name }, base = 'the default branch' }: SettingsSite): RepositoryReport {
  const finding = {
    topic: 'everything',
    verdict: 'unknown',
    reason: 'there is no token to ask GitHub with',
    remedy: 'set GITOPS_TOKEN; contents=read shows rulesets and CODEOWNERS, administration=read the rest'
  } as const
  return { repository: `${owner}/${name}`, branch: base, findings: [finding] }
}
