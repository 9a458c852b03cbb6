import { GitHub, type GitHubAccess } from '../github.ts'
import type { Scene } from '../refusals.ts'
import type { LadderContext } from './consider.ts'
import type { LadderSite } from './policy-query.ts'

/** What a run of the ladder is opened with. */
export interface LadderOptions extends Pick<
  LadderContext,
  'assess' | 'prove' | 'render' | 'serverUrl' | 'rendersAll' | 'allowDiverged' | 'forceReopen'
> {
  readonly access: GitHubAccess
  /** A token that sees the source repositories, where the other one doesn't. */
  readonly sourceToken: string | undefined
}

/** Connects to GitHub; what may be true of the repository from then on is told by the context's scene. */
export async function openLadder({ repository }: LadderSite, options: LadderOptions): Promise<LadderContext> {
  const { access, sourceToken, ...rest } = options
  const github = await GitHub.connect(access)
  const sources = sourceToken === undefined ? github : await GitHub.connect({ ...access, token: sourceToken })
  const now = () => github.now()
  return { ...rest, now, github, sources, access, scene: sceneOf(github, `${repository.owner}/${repository.name}`) }
}

function sceneOf(github: GitHub, repository: string): Scene {
  return {
    repository,
    get state() {
      return github.wrote
        ? `${repository} may hold a branch of custody/, its commit and its pull request; the next run takes up what is there`
        : `nothing was written to ${repository}`
    }
  }
}
