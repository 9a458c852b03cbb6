import type { Digest } from '../../image/digest.ts'
import type { App, Environment } from '../../policy/policy.ts'
import { RefusalError } from '../../support/errors.ts'
import { GitHub, type GitHubAccess } from '../github.ts'
import { runRounds } from '../rounds.ts'
import { pinIn } from './held.ts'
import { type LadderSite, readLadder } from './policy-query.ts'
import { type LadderState, readState } from './state-query.ts'

/** What an environment of an app deploys, or why that is not known. */
export interface Deployed {
  readonly app: App
  readonly environment: string
  readonly digest: Digest | undefined
  readonly fault: string | undefined
}

/** What a GitOps repository deploys by its custody.yaml, at one commit of its base branch. Throws as reading the ladder does. */
export async function deployedDigests(site: LadderSite, access: GitHubAccess): Promise<Deployed[]> {
  const github = await GitHub.connect(access)
  const scene = { repository: `${site.repository.owner}/${site.repository.name}` }
  const read = async () => {
    const ladder = await readLadder(github, site, scene)
    const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path))
    const state = await readState(github, ladder, { paths: [...new Set(paths)] }, scene)
    return ladder.policy.apps.flatMap((app) =>
      app.environments.map((environment) => deployedIn(app, environment, state))
    )
  }
  return runRounds(read, scene, access)
}

function deployedIn(app: App, environment: Environment, state: LadderState): Deployed {
  const held = pinIn(state, { app, environment })
  const { name } = environment
  if (held instanceof RefusalError) return { app, environment: name, digest: undefined, fault: held.message }
  return { app, environment: name, digest: held.digest, fault: held.digest ? undefined : 'its entry pins no digest' }
}
