import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { readTarball } from './tarball.ts'
import type { Tree } from './tree.ts'

const READING = "reading the repository's files"

/** All regular files of a repository at one commit, by one request whatever its size. Throws GitHubFault, and as `readTarball` does. */
export async function readTree(github: GitHub, repository: string, commit: string): Promise<Tree> {
  const [owner = '', repo = ''] = repository.split('/')
  const archive = await github.read<object>(READING, async (rest, request) => {
    const { data } = await rest.repos.downloadTarballArchive({ owner, repo, ref: commit, request })
    return { data: data as object }
  })
  // Octokit types the redirect, but gives what it leads to.
  if (!(archive instanceof ArrayBuffer)) throw new GitHubFault('unreachable', READING, 'the answer is no archive')
  return readTarball(Buffer.from(archive))
}
