import type { GitHub } from '../github.ts'
import { refusal } from '../refusals.ts'
import type { Ladder } from './policy-query.ts'

/** The bytes of a file at the ladder's commit, up to GitHub's megabyte; throws RefusalError where it is no file. */
export async function readFileAt(github: GitHub, { site, base, fullName }: Ladder, path: string): Promise<Buffer> {
  const { owner, name: repo } = site.repository
  const content = await github.read(`reading ${path}`, ({ repos }, request) =>
    repos.getContent({ owner, repo, path, ref: base.oid, request })
  )
  if ('content' in content && content.content !== '') return Buffer.from(content.content, 'base64')
  throw refusal(
    'E_POLICY_PATH',
    { repository: fullName },
    `custody.yaml names ${path}, which is no file that can be read`,
    {
      reason: 'a folder, a symbolic link, or over one megabyte',
      remedy: 'correct the path in custody.yaml'
    }
  )
}
