import { Digest } from '../../image/digest.ts'
import type { App } from '../../policy/policy.ts'
import { couldMatch, literalName } from '../kustomization/pattern.ts'
import { splitTag, withoutVersion } from '../kustomization/version.ts'
import { type Fields, fieldsIn, readFieldsOf, readManifests, textOf, visitTexts } from '../render/manifest.ts'
import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import type { Tree } from '../render/tree.ts'

/** A digest of an app's image that a change brings into a file, elsewhere than in the app's own entry. */
export interface BroughtDigest {
  readonly path: string
  readonly app: App
  readonly digest: Digest
}

const MAX_TEXT = 1024 * 1024

/** The digests of the policy's images in changed files that were not in them before: of further rules in kustomizations, and in any manifest's text. */
export function broughtDigests(
  before: Tree,
  after: Tree,
  paths: readonly string[],
  apps: readonly App[]
): BroughtDigest[] {
  return paths.flatMap((path) => {
    const known = new Set(digestsAt(before, path, apps).map(keyOf))
    return digestsAt(after, path, apps).filter((found) => !known.has(keyOf(found)))
  })
}

function keyOf({ app, digest }: BroughtDigest): string {
  return `${app.name} ${digest.hex}`
}

function digestsAt(tree: Tree, path: string, apps: readonly App[]): BroughtDigest[] {
  const bytes = tree.get(path)
  if (bytes === undefined || bytes.length > MAX_TEXT) return []
  const text = bytes.toString('utf8')
  const slash = path.lastIndexOf('/')
  const spelt = [...digestsInText(path, text, apps), ...digestsInValues(path, text, apps)]
  if (!KUSTOMIZATION_NAMES.includes(path.slice(slash + 1))) return spelt
  return [...digestsOfRules(path, path.slice(0, Math.max(slash, 0)), readFieldsOf(text), apps), ...spelt]
}

// Whatever a file is called, kustomize takes it for a manifest where it is named as one; and YAML may spell an "@" as \x40.
function digestsInValues(path: string, text: string, apps: readonly App[]): BroughtDigest[] {
  const found: BroughtDigest[] = []
  if (!text.includes('\\')) return found
  for (const manifest of readManifests(text) ?? [])
    visitTexts(manifest, (_, value) => found.push(...digestsInText(path, value, apps)))
  return found
}

function digestsOfRules(path: string, folder: string, fields: Fields | undefined, apps: readonly App[]) {
  const rules = [...fieldsIn(fields?.['images']), ...fieldsIn(fields?.['imageTags'])]
  return rules.flatMap((rule) => {
    const digest = Digest.tryParse(textOf(rule['digest'])) ?? splitTag(textOf(rule['newTag']))?.digest
    if (!digest) return []
    return apps
      .filter((app) => !isOwnEntry(rule, folder, app) && mayReach(rule, app))
      .map((app) => ({ path, app, digest }))
  })
}

function isOwnEntry(rule: Fields, folder: string, { entry, environments }: App): boolean {
  return environments.some(({ path }) => path === folder) && literalName(textOf(rule['name'])) === entry
}

function mayReach(rule: Fields, { entry, image }: App): boolean {
  const name = withoutVersion(textOf(rule['name']))
  const renamed = textOf(rule['newName'])
  return [entry, image.name].some((own) => couldMatch(name, own) || renamed === own)
}

function digestsInText(path: string, text: string, apps: readonly App[]): BroughtDigest[] {
  if (!text.includes('@sha256:')) return []
  return apps.flatMap((app) => {
    // Of what a repository's name may hold, only the dot means something in a pattern.
    const name = app.image.name.replaceAll('.', '\\.')
    const pattern = new RegExp(`(?<![\\w./-])${name}(?::[\\w.-]{1,128})?@(sha256:[0-9a-f]{64})(?![0-9a-f])`, 'g')
    return [...text.matchAll(pattern)].map(([, digest = '']) => ({ path, app, digest: Digest.parse(digest) }))
  })
}
