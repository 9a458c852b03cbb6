import { couldMatch } from '../kustomization/pattern.ts'
import { withoutVersion } from '../kustomization/version.ts'
import { basesOf, type Layer, layersIn } from './closure.ts'
import { below, type Fields, fieldsIn, readFieldsOf, readManifests, textOf, textsIn } from './manifest.ts'
import { type Tree, within } from './tree.ts'

/** Something else in the repository that may decide which version of the image is deployed. */
export interface Override {
  readonly path: string
  readonly kind: 'Argo CD' | 'Argo CD source file' | 'Argo CD Image Updater' | 'Flux' | 'outer overlay' | 'replacement'
  /** What it says, as a reviewer can look it up. */
  readonly says: string
  /** Whether it names a version, and so certainly beats the edited file. */
  readonly decides: boolean
}

const YAML_FILE = /\.ya?ml$/
const SOURCE_FILE = /^\.argocd-source(?:-.*)?\.yaml$/
const UPDATER = 'argocd-image-updater.argoproj.io/'
const MAX_MANIFEST = 1024 * 1024
const SHOWN = 200

/** What in a repository beats, or may beat, the images rules of an overlay for the images of these names. */
export function findOverrides(tree: Tree, folder: string, names: readonly string[]): Override[] {
  const layers = layersIn(tree)
  return [
    ...sourceFiles(tree, folder, names),
    ...outerOverlays(tree, folder, names, layers),
    ...replacements(folder, layers),
    ...controllers(tree, folder, names)
  ]
}

/** `.argocd-source.yaml` and `.argocd-source-APP.yaml` beside the kustomization. */
function sourceFiles(tree: Tree, folder: string, names: readonly string[]): Override[] {
  return [...tree.keys()]
    .filter((path) => path.startsWith(folder === '' ? '' : `${folder}/`))
    .filter((path) => SOURCE_FILE.test(folder === '' ? path : path.slice(folder.length + 1)))
    .flatMap((path) => {
      const images = textsIn(below(readFieldsOf(tree.get(path)?.toString('utf8') ?? ''), 'kustomize')?.['images'])
      return images
        .filter((image) => argoMatches(image, names))
        .map((image) => told(path, 'Argo CD source file', image))
    })
}

/** Kustomizations that build on this folder, over any number of steps, and have rules for the image. */
function outerOverlays(tree: Tree, folder: string, names: readonly string[], layers: readonly Layer[]): Override[] {
  return outerLayers(tree, folder, layers).flatMap(({ path, fields }) =>
    [...fieldsIn(fields['images']), ...fieldsIn(fields['imageTags'])]
      .filter(({ name }) => names.some((image) => couldMatch(withoutVersion(textOf(name)), image)))
      .map((rule) => told(path, 'outer overlay', JSON.stringify(rule), decides(rule)))
  )
}

function outerLayers(tree: Tree, folder: string, layers: readonly Layer[]): Layer[] {
  const reached = new Set([folder])
  const outer = new Set<Layer>()
  for (let size = -1; size !== outer.size;) {
    size = outer.size
    for (const layer of layers) {
      if (outer.has(layer) || !basesOf(tree, layer).some((base) => reached.has(base))) continue
      outer.add(layer)
      reached.add(layer.folder)
    }
  }
  return [...outer]
}

/** Replacements run after images, and may write an image's field. */
function replacements(folder: string, layers: readonly Layer[]): Override[] {
  const own = layers.filter((layer) => layer.folder === folder)
  return own.flatMap(({ path, fields }) =>
    fieldsIn(fields['replacements']).flatMap((replacement) => {
      const file = textOf(replacement['path'])
      if (file !== '') return [told(path, 'replacement', `from the file ${file}`, false)]
      const targets = fieldsIn(replacement['targets']).flatMap(({ fieldPaths }) => textsIn(fieldPaths))
      return targets
        .filter((target) => /(?:^|\.)image$/.test(target))
        .map((target) => told(path, 'replacement', target, false))
    })
  )
}

/** Applications of Argo CD and Kustomizations of Flux that deploy this folder with images of their own. */
function controllers(tree: Tree, folder: string, names: readonly string[]): Override[] {
  return [...tree].flatMap(([path, bytes]) => {
    if (!YAML_FILE.test(path) || bytes.length > MAX_MANIFEST || !namesController(bytes)) return []
    return (readManifests(bytes.toString('utf8')) ?? []).flatMap((object) =>
      controllerOverrides(path, object, folder, names)
    )
  })
}

function namesController(bytes: Buffer): boolean {
  return bytes.includes('argoproj.io/') || bytes.includes('kustomize.toolkit.fluxcd.io/')
}

function controllerOverrides(path: string, object: Fields, folder: string, names: readonly string[]): Override[] {
  const version = textOf(object['apiVersion'])
  if (version.startsWith('argoproj.io/')) return argoOverrides(path, object, folder, names)
  if (!version.startsWith('kustomize.toolkit.fluxcd.io/')) return []
  const spec = below(object, 'spec')
  if (!leadsTo(textOf(spec?.['path']), folder)) return []
  return fieldsIn(spec?.['images'])
    .filter(({ name }) => names.some((image) => couldMatch(withoutVersion(textOf(name)), image)))
    .map((rule) => told(path, 'Flux', JSON.stringify(rule), decides(rule)))
}

function argoOverrides(path: string, object: Fields, folder: string, names: readonly string[]): Override[] {
  const application = object['kind'] === 'ApplicationSet' ? below(object, 'spec', 'template') : object
  const spec = below(application, 'spec')
  const single = below(spec, 'source')
  const sources = [...(single ? [single] : []), ...fieldsIn(spec?.['sources'])]
  const ours = sources.filter((source) => leadsTo(textOf(source['path']), folder))
  if (ours.length === 0) return []
  const images = ours.flatMap((source) => textsIn(below(source, 'kustomize')?.['images']))
  const updated = textOf(below(application, 'metadata', 'annotations')?.[`${UPDATER}image-list`])
  const isUpdated = updated
    .split(',')
    .some((image) => names.includes(withoutVersion(image.slice(image.indexOf('=') + 1).trim())))
  return [
    ...images.filter((image) => argoMatches(image, names)).map((image) => told(path, 'Argo CD', image)),
    ...(isUpdated ? [told(path, 'Argo CD Image Updater', updated, false)] : [])
  ]
}

/** Whether a path of a controller is the folder; a template such as `apps/{{name}}/dev` may be any. */
function leadsTo(path: string, folder: string): boolean {
  if (path === '' && folder !== '') return false
  const normal = within('', path.replace(/^\/+/, ''))
  if (!normal.includes('{{')) return normal === folder
  return matchesGaps(normal.split(/\{\{.*?\}\}/), folder)
}

/** Whether a text begins with the first piece, ends with the last one and has the others between them in their order. */
function matchesGaps([first = '', ...others]: readonly string[], text: string): boolean {
  const last = others.pop() ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return text.length - last.length >= at
}

/** Whether `[name=]image[:tag][@digest]`, as Argo CD writes it, is a rule for one of the images. */
function argoMatches(rule: string, names: readonly string[]): boolean {
  const name = rule.includes('=') ? rule.slice(0, rule.indexOf('=')) : rule
  return names.includes(withoutVersion(name))
}

function decides(rule: Fields): boolean {
  return ['newTag', 'digest'].some((key) => textOf(rule[key]) !== '')
}

function told(path: string, kind: Override['kind'], says: string, isDecisive = true): Override {
  return { path, kind, says: says.slice(0, SHOWN), decides: isDecisive }
}
