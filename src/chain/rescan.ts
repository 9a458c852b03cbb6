import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import { isImageTag } from '../oci/tags.ts'
import type { GitHubAccess } from '../promotion/github.ts'
import { type IssueOutcome, keepIssue } from '../promotion/issue.ts'
import { deployedDigests } from '../promotion/ladder/deployed.ts'
import type { LadderSite } from '../promotion/ladder/policy-query.ts'
import { isOpen, renderRescanIssue, type Rescanned } from '../scan/rescan-text.ts'
import type { CustodyError } from '../support/errors.ts'
import { asCustodyError, MissingError, UnavailableError } from '../support/errors.ts'
import { openRegistry } from './prepare.ts'
import type { Run } from './run.ts'
import { obtainDatabase, scanImage } from './scan.ts'
import type { ScanRequest } from './scan-request.ts'

/** What is scanned again: images by digest, what a GitOps repository deploys, and everything that a repository's tags name. */
export interface RescanRequest {
  readonly images: readonly { readonly reference: ImageReference; readonly digest: Digest }[]
  readonly site: LadderSite | undefined
  readonly gitopsToken: string
  readonly tagsOf: readonly ImageReference[]
  /** The rules, and the database. */
  readonly scan: ScanRequest
  /** Where the records go, one file for each image. */
  readonly output: string | undefined
}

/** One image to scan, and where it was found. */
interface Target {
  readonly reference: ImageReference
  readonly digest: Digest
  readonly where: string[]
}

/** Every image with its record or why there is none, and the issue's outcome where one is kept. */
export interface RescanOutcome {
  readonly images: readonly Rescanned[]
  /** That some images were not scanned. */
  readonly error: CustodyError | undefined
}

/** Scans every target once, whatever names it how often; an image that can't be scanned is told and does not stop the others. Throws where the targets or the database can't be had. */
export async function rescan(request: RescanRequest, run: Run): Promise<RescanOutcome> {
  const { targets, faults } = await targetsOf(request, run)
  if (targets.length === 0 && faults.length === 0) throw nothing(request)
  const images = [...faults, ...(await scanTargets(targets, request, run))]
  const missed = images.filter(({ fault }) => fault !== undefined)
  return { images, error: missed.length === 0 ? undefined : incomplete(missed, images.length) }
}

/** Keeps the one issue of a repository by what a re-scan gave; while some images were not scanned it stays open. */
export async function keepRescanIssue(
  images: readonly Rescanned[],
  { repository, title }: { readonly repository: LadderSite['repository']; readonly title: string },
  access: GitHubAccess
): Promise<IssueOutcome> {
  const mark = '<!-- custody-rescan -->'
  return keepIssue({ repository, mark, title, body: renderRescanIssue(images), open: isOpen(images) }, access)
}

async function targetsOf(request: RescanRequest, run: Run): Promise<{ targets: Target[]; faults: Rescanned[] }> {
  const found = new Map<string, Target>()
  const add = (reference: ImageReference, digest: Digest, where?: string) => {
    const target = found.get(reference.at(digest)) ?? { reference, digest, where: [] }
    if (where !== undefined) target.where.push(where)
    found.set(reference.at(digest), target)
  }
  for (const { reference, digest } of request.images) add(reference, digest)
  const faults = await addDeployed(request, run, add)
  for (const reference of request.tagsOf) await addTagged(reference, request, run, add)
  return { targets: [...found.values()], faults }
}

type Add = (reference: ImageReference, digest: Digest, where?: string) => void

async function addDeployed({ site, gitopsToken }: RescanRequest, run: Run, add: Add): Promise<Rescanned[]> {
  if (!site) return []
  const { apiUrl, graphqlUrl, log, deadline } = run
  const deployed = await deployedDigests(site, { token: gitopsToken, apiUrl, graphqlUrl, log, deadline })
  return deployed.flatMap(({ app, environment, digest, fault }) => {
    const where = `${app.name} in ${environment}`
    if (digest) add(app.image, digest, where)
    return digest ? [] : [{ image: app.image.name, where: [where], record: undefined, fault: fault ?? 'no digest' }]
  })
}

// The tags are read one after the other: registries count requests, and most tags name one of few digests.
async function addTagged(reference: ImageReference, { scan }: RescanRequest, run: Run, add: Add): Promise<void> {
  const registry = openRegistry({ reference }, scan.githubToken, run, 'pull')
  const tags = (await registry.listTags()).filter(isImageTag)
  run.log.info(`${reference.name} has ${tags.length} tags`)
  for (const tag of tags) {
    const manifest = await registry.fetchManifest(tag)
    if (manifest) add(reference, manifest.digest, tag)
  }
}

async function scanTargets(
  targets: readonly Target[],
  { scan, output }: RescanRequest,
  run: Run
): Promise<Rescanned[]> {
  if (output !== undefined) await mkdir(output, { recursive: true })
  const database = targets.length === 0 ? undefined : obtainDatabase(scan, run)
  await database
  const images: Rescanned[] = []
  for (const [index, { reference, digest, where }] of targets.entries()) {
    const folder = join(run.folder, `image-${index}`)
    await mkdir(folder)
    try {
      const request = { ...scan, image: { reference, digest } }
      const { record, files } = await scanImage(request, { ...run, folder }, database)
      if (output !== undefined) await copyFile(files.record, join(output, `sha256-${digest.hex}.json`))
      images.push({ image: reference.at(digest), where, record, fault: undefined })
    } catch (error) {
      const { code, message, reason } = asCustodyError(error)
      run.log.warning(`${reference.at(digest)} was not scanned: ${message}`)
      images.push({
        image: reference.at(digest),
        where,
        record: undefined,
        fault: `${code}: ${message}${reason ? ` (${reason})` : ''}`
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return images
}

function nothing({ tagsOf, site }: RescanRequest): MissingError {
  const where = site ? `${site.repository.owner}/${site.repository.name}` : tagsOf.map(({ name }) => name).join(', ')
  return new MissingError('E_RESCAN_NOTHING', {
    message: `there is nothing to scan in ${where}`,
    reason: 'no tag of an image was found, and no environment pins a digest',
    remedy: 'name another repository, or the images by their digests',
    state: 'nothing was scanned'
  })
}

function incomplete(missed: readonly Rescanned[], all: number): UnavailableError {
  return new UnavailableError('E_RESCAN_INCOMPLETE', {
    message: `${missed.length} of ${all} images were not scanned`,
    reason: missed
      .slice(0, 5)
      .map(({ image, where, fault = '' }) => `${image} (${where.join(', ') || 'named'}): ${fault}`)
      .join('; '),
    remedy: 'act on each cause and run it again; what is not scanned is not taken for clean',
    state: 'the others were scanned and told'
  })
}
