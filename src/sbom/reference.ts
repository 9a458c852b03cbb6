import type { ImageReference } from '../image/reference.ts'
import { SPDX_JSON } from './sbom.ts'

/**
 * The predicate that refers to a document kept beside the image (in-toto, spec/predicates/reference.md): where it is, what it hashes to,
 * and, as its provider, the repository whose job attaches it.
 */
export function referencePredicate(sha256: string, reference: ImageReference, env: NodeJS.ProcessEnv): object {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  const provider = server && repository ? `${server}/${repository}` : `https://${reference.name}`
  const downloadLocation = `${reference.apiBase}/v2/${reference.repository}/blobs/sha256:${sha256}`
  return {
    attester: { id: provider },
    references: [{ downloadLocation, digest: { sha256 }, mediaType: SPDX_JSON }]
  }
}
