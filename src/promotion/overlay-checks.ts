import { KUSTOMIZATION_NAMES } from './kustomization/file-names.ts'
import type { Overlay } from './overlay.ts'
import { missingRight, refusal, requestFault, type Scene } from './refusals.ts'
import type { PromotionRequest } from './request.ts'
import type { EntryAnswer, RepositoryAnswer } from './survey-query.ts'

const MODES = { file: 0o100644, executable: 0o100755, symlink: 0o120000, submodule: 0o160000, folder: 0o040000 }
const MAX_FILE_BYTES = 1024 * 1024
const WRITING_ROLES = new Set(['WRITE', 'MAINTAIN', 'ADMIN'])

/** Throws where it is known already that nothing can be written; an App's rights show only when it writes. */
export function checkRight(
  { isArchived, viewerPermission }: Pick<RepositoryAnswer, 'isArchived' | 'viewerPermission'>,
  scene: Scene
): void {
  if (isArchived)
    throw refusal('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
      reason: 'GitHub lets nothing be written to an archived repository',
      remedy: 'unarchive the repository, or name the one that took its place'
    })
  if (viewerPermission !== null && !WRITING_ROLES.has(viewerPermission))
    throw missingRight(scene, `the token's user may only read ${scene.repository}`, {
      reason: `GitHub tells the role ${viewerPermission}`,
      remedy: `use a GitHub App token with contents: write and pull_requests: write on ${scene.repository}`
    })
}

/** The base branch and its commit; throws RequestError (E_GITOPS_BASE_MISSING). */
export function baseIn(
  answer: Pick<RepositoryAnswer, 'defaultBranch' | 'base'>,
  request: Pick<PromotionRequest, 'base'>,
  scene: Scene
): Overlay['base'] {
  const head = request.base === undefined ? answer.defaultBranch : answer.base
  if (head?.target) return { name: head.name, oid: head.target.oid }
  const wanted = request.base === undefined ? 'default branch' : `branch ${request.base}`
  throw requestFault('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
    reason: 'a pull request needs a branch to go to; a tag, a commit or a name with refs/heads/ is none',
    remedy: 'push that branch, or name another one in gitops-base'
  })
}

/** The one kustomization of the folder, where it is a plain file; throws RequestError or RefusalError where it is not. */
export function fileIn(
  { folder }: Pick<RepositoryAnswer, 'folder'>,
  { path, base }: Pick<PromotionRequest, 'path' | 'base'>,
  scene: Scene
): EntryAnswer {
  const where = `${path === '' ? 'the root' : path} of ${scene.repository}`
  if (folder === null)
    throw requestFault('E_GITOPS_PATH_MISSING', scene, `there is no folder ${where}`, {
      reason: `looked for on ${base ?? 'the default branch'}; a folder behind a symbolic link or in a submodule is not found`,
      remedy: 'correct gitops-path; upper and lower case count'
    })
  if (!folder.entries)
    throw requestFault('E_GITOPS_PATH_NOT_FOLDER', scene, `${where} is a file or a symbolic link, not a folder`, {
      reason: 'the kustomization is looked for in a folder, under the names that kustomize knows',
      remedy: 'name the folder that holds the kustomization'
    })
  const found = folder.entries.filter(({ name }) => KUSTOMIZATION_NAMES.includes(name))
  const [only] = found
  if (only === undefined)
    throw refusal('E_GITOPS_KUSTOMIZATION_MISSING', scene, `no kustomization in ${where}`, {
      reason: `none of ${KUSTOMIZATION_NAMES.join(', ')} is there`,
      remedy: 'correct gitops-path, or add a kustomization with an images: entry for this image'
    })
  if (found.length > 1)
    throw refusal('E_GITOPS_KUSTOMIZATION_AMBIGUOUS', scene, `more than one kustomization in ${where}`, {
      reason: `${found.map(({ name }) => name).join(' and ')}; kustomize refuses such a folder`,
      remedy: 'keep one of them'
    })
  checkEntry(only, where, scene)
  return only
}

function checkEntry({ name, mode, size }: EntryAnswer, where: string, scene: Scene): void {
  if (mode === MODES.executable)
    throw refusal('E_GITOPS_FILE_MODE', scene, `${name} in ${where} is executable`, {
      reason: "GitHub's signed commits write every file as 100644, so this one would lose its mode beside the digest",
      remedy: `run git update-index --chmod=-x on ${name} and commit; nothing reads that bit`
    })
  if (mode !== MODES.file)
    throw refusal('E_GITOPS_FILE_KIND', scene, `${name} in ${where} is ${kindName(mode)}`, {
      reason: 'writing through it would change another place than the one that was reviewed',
      remedy: 'name the folder of the real file'
    })
  if (size > MAX_FILE_BYTES)
    throw refusal('E_GITOPS_FILE_SIZE', scene, `${name} in ${where} has ${size} bytes`, {
      reason: `at most ${MAX_FILE_BYTES} are read`,
      remedy: 'split the kustomization, or move what is not kustomize out of it'
    })
}

function kindName(mode: number): string {
  if (mode === MODES.symlink) return 'a symbolic link'
  if (mode === MODES.submodule) return 'a submodule'
  return mode === MODES.folder ? 'a folder' : `of the mode ${mode.toString(8)}`
}
