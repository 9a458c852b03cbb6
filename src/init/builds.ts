import { ImageReference } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import { type Resolved, resolveText, type Scope } from './expressions.ts'
import { loginFor, type RegistryLogin } from './logins.ts'
import { obstaclesOf } from './obstacles.ts'
import type { Combination } from './matrix.ts'
import { otherPushes } from './other-pushes.ts'
import type { Triggers, Workflow, WorkflowJob, WorkflowStep } from './workflow-file.ts'

/** An image that a workflow builds and pushes by docker/build-push-action. */
export interface Build {
  readonly image: ImageReference
  /** The step that builds it: a workflow's path and a line of it. */
  readonly workflow: string
  readonly job: string
  readonly line: number
  readonly stepId: string
  /** Whether its job runs several times, once for each combination of a matrix. */
  readonly combined: boolean
  readonly triggers: Triggers
  readonly context: string
  readonly file: string
  readonly target: string
  /** Empty where the workflow names none: what the runner is. */
  readonly platforms: readonly string[]
  readonly buildArgs: readonly string[]
  readonly tags: readonly string[]
  /** Tags that only that workflow can make. */
  readonly leftTags: readonly string[]
  readonly runsOn: string
  readonly login: RegistryLogin | undefined
  /** Why another job can't build it by the same inputs alone, a sentence for each. */
  readonly obstacles: readonly string[]
}

/** A step that pushes an image whose name is known only while it runs. */
export interface UnnamedBuild {
  readonly workflow: string
  readonly line: number
  readonly reason: string
}

const BUILD = 'docker/build-push-action'
const METADATA = 'docker/metadata-action'
/** Contexts that a caller of a reusable workflow may pass on as they are. */
const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/

/** The images that the workflows of `repository` push, those of one image and Dockerfile together, and the pushes without a name. */
export function buildsIn(
  workflows: readonly Workflow[],
  repository: string
): { readonly builds: readonly Build[]; readonly unnamed: readonly UnnamedBuild[] } {
  const found = workflows.flatMap(({ jobs, triggers }) =>
    jobs.flatMap((job) =>
      job.steps
        .filter(({ uses }) => uses === BUILD)
        .flatMap((step) =>
          job.combinations.flatMap((matrix) =>
            buildsOfStep(job, step, triggers, scopeOf(job, step, matrix, repository))
          )
        )
    )
  )
  const builds = found.filter((one) => 'image' in one)
  const unnamed = [...found.filter((one) => 'reason' in one), ...otherPushes(workflows)]
  return {
    builds: [...Map.groupBy(builds, keyOf).values()].map(united),
    unnamed: [...new Map(unnamed.map((one) => [`${one.workflow}:${one.line}`, one])).values()]
  }
}

function scopeOf(job: WorkflowJob, step: WorkflowStep, matrix: Combination, repository: string): Scope {
  return { repository, env: { ...job.env, ...step.env }, matrix, outputs: {} }
}

function buildsOfStep(
  job: WorkflowJob,
  step: WorkflowStep,
  triggers: Triggers,
  scope: Scope
): (Build | UnnamedBuild)[] {
  if (!pushes(step)) return []
  const { names, tags } = namesOf(job, step, scope)
  const { workflow } = job
  const texts = [...new Set(names.map((name) => resolveText(name, scope).text))].filter((name) => name !== '')
  const images = texts.map(imageOf)
  const known = preferred(images.filter((image) => image !== undefined))
  if (!known) {
    const shown = texts.length === 0 ? 'it names no image' : `its image is ${texts.join(', ')}`
    return [{ workflow, line: step.line, reason: `${shown}, which is known only while it runs` }]
  }
  const others = images.filter((image) => image && image.name !== known.name).map(String)
  return [buildOf(job, step, triggers, scope, { image: known, tags, others })]
}

function buildOf(
  job: WorkflowJob,
  step: WorkflowStep,
  triggers: Triggers,
  scope: Scope,
  {
    image,
    tags,
    others
  }: { readonly image: ImageReference; readonly tags: readonly string[]; readonly others: readonly string[] }
): Build {
  const input = (name: string) => resolveText(step.with[name] ?? '', scope).text.trim()
  const context = contextOf(input('context'))
  const resolvedTags = [...new Set(tags.map((tag) => resolveText(tag, scope)).map((tag) => carried(tag, triggers)))]
  return {
    ...{
      image,
      workflow: job.workflow,
      job: job.id,
      line: step.line,
      stepId: step.id,
      triggers,
      context,
      combined: job.combinations.length > 1
    },
    ...{
      file: input('file').replace(/^\.\//, ''),
      target: input('target'),
      runsOn: resolveText(job.runsOn, scope).text
    },
    platforms: listOf(input('platforms'), /[,\n]/),
    buildArgs: listOf(input('build-args'), /\n/),
    tags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [tag] : [])),
    leftTags: resolvedTags.flatMap(({ tag, passes }) => (passes ? [] : [tag])),
    login: loginFor(image, job, scope),
    obstacles: [
      ...obstaclesOf(job, step, scope),
      ...others.map((other) => `it pushes to ${other} too, and one image is released at a time`)
    ]
  }
}

// A step that never pushes builds for a test; one that pushes only outside of pull requests is a release.
function pushes({ with: input }: WorkflowStep): boolean {
  const outputs = input['outputs'] ?? ''
  if (/push=true|type=registry/.test(outputs)) return true
  return !['', 'false'].includes(input['push'] ?? '')
}

function namesOf(job: WorkflowJob, step: WorkflowStep, scope: Scope): { names: string[]; tags: string[] } {
  const named = /(?:^|,)"?name=("?)([^",]+(?:,(?![\w-]+=)[^",]+)*)\1/m.exec(step.with['outputs'] ?? '')?.[2]
  const lines = listOf(step.with['tags'] ?? '', /[,\n]/)
  const metadata = job.steps.find(
    ({ uses, id }) => uses === METADATA && lines.some((line) => line.includes(`steps.${id}.outputs.`))
  )
  const own = lines.filter((line) => !/steps\.[\w-]+\.outputs\./.test(line)).map(splitTag)
  const listed = metadata
    ? listOf(metadata.with['images'] ?? '', /[,\n]/).map((line) => line.replace(/^name=/, '').split(',')[0] ?? '')
    : []
  const names = [...(named === undefined ? [] : named.split(',')), ...listed, ...own.map(({ name }) => name)]
  const kinds = metadata ? listOf(metadata.with['tags'] ?? 'type=ref,event=branch', /\n/).map(metadataTag) : []
  return {
    names: names.length > 0 ? names : lines,
    tags: [...kinds, ...own.flatMap(({ tag }) => (tag === undefined ? [] : [resolveText(tag, scope).text]))]
  }
}

// docker/metadata-action's own words for tags, those that an expression of the caller can say as well.
function metadataTag(line: string): string {
  const value = /(?:^|,)value=([^,]+)/.exec(line)?.[1]
  if (/^type=raw/.test(line) && value !== undefined && !/enable=/.test(line)) return value
  if (/^type=ref,event=(?:tag|branch)$/.test(line)) return '${{ github.ref_name }}'
  if (/^type=sha,.*format=long/.test(line) && /prefix=(?:,|$)/.test(line)) return '${{ github.sha }}'
  return line
}

function splitTag(text: string): { name: string; tag: string | undefined } {
  // A colon inside of an expression, or before a port, ends no name.
  const match = /^(.*?\}\}|[^:]*(?::\d+\/[^:]*)?):([^:/]+)$/s.exec(text)
  return match ? { name: match[1] ?? '', tag: match[2] } : { name: text, tag: undefined }
}

// The name of a branch may hold a slash, which a tag may not.
function carried({ text, unknown }: Resolved, { branches }: Triggers): { tag: string; passes: boolean } {
  const named = /github\.(?:ref_name|head_ref)/.test(text) && branches.some((branch) => /[/*]/.test(branch))
  const passes = !named && !text.startsWith('type=') && unknown.every((expression) => PASSED_ON.test(expression))
  return { tag: text, passes }
}

function imageOf(name: string): ImageReference | undefined {
  const lower = name.toLowerCase()
  const host = lower.split('/')[0] ?? ''
  try {
    return ImageReference.parse(/[.:]/.test(host) ? lower : `docker.io/${lower}`)
  } catch (error) {
    if (error instanceof RequestError) return undefined
    throw error
  }
}

function preferred(images: readonly ImageReference[]): ImageReference | undefined {
  return images.find(({ registry }) => registry === 'ghcr.io') ?? images[0]
}

function contextOf(context: string): string {
  const folder = context
    .replace(/^\{\{defaultContext\}\}:?/, '')
    .replace(/^\.\/?/, '')
    .replace(/\/+$/, '')
  return folder === '' ? '.' : folder
}

function listOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '' && !item.startsWith('#'))
}

function keyOf({ image, context, file, target }: Build): string {
  return JSON.stringify([image.name, context, file, target])
}

// One image that is built on a machine for each platform, or by a test and a release: one release.
function united(builds: readonly Build[]): Build {
  const [first] = builds
  if (!first) throw new Error('a group without builds')
  const all = <T>(list: (build: Build) => readonly T[]) => [...new Set(builds.flatMap(list))]
  return {
    ...first,
    platforms: all(({ platforms }) => platforms),
    tags: all(({ tags }) => tags),
    leftTags: all(({ leftTags }) => leftTags),
    obstacles: all(({ obstacles }) => obstacles),
    triggers: {
      branches: all(({ triggers }) => triggers.branches),
      tags: all(({ triggers }) => triggers.tags),
      releases: builds.some(({ triggers }) => triggers.releases)
    }
  }
}
