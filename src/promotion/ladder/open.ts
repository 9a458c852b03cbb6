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
  /** Whether the run writes nothing, so that a token is asked for no more than that. */
  readonly readsOnly?: boolean
}

/** Connects to GitHub; what may be true of the repository from then on is told by the context's scene. */
export async function openLadder({ repository }: LadderSite, options: LadderOptions): Promise<LadderContext> {
  const { access, sourceToken, readsOnly = false, ...rest } = options
  const github = await GitHub.connect(access)
  const sources = sourceToken === undefined ? github : await GitHub.connect({ ...access, token: sourceToken })
  const now = () => github.now()
  const scene = sceneOf(github, `${repository.owner}/${repository.name}`, readsOnly)
  return { ...rest, now, github, sources, access, scene }
}

function sceneOf(github: GitHub, repository: string, readsOnly: boolean): Scene {
  return {
    ...{ repository, readsOnly },
    get state() {
      return github.wrote
        ? `${repository} may hold a branch of custody/, its commit and its pull request; the next run takes up what is there`
        : `nothing was written to ${repository}`
    }
  }
}
