import type { Digest } from '../image/digest.ts'
import { type Platform, platformName } from '../image/platform.ts'
import type { Subject } from '../image/subject.ts'
import type { Registry } from '../oci/registry.ts'
import { EvidenceError, RequestError } from '../support/errors.ts'
import { findTool, type ToolOptions } from '../tools/find-tool.ts'
import type { SourceDocument } from './assemble.ts'
import { findBuildkitSboms } from './buildkit.ts'
import { createdOf, EPOCH } from './created.ts'
import { type Described, describedManifest, foreignDigest, otherImage } from './describes.ts'
import { imageCreated } from './image-created.ts'
import { type ParsedSpdx, parseSpdx } from './parse-spdx.ts'
import { discard, readSbomFile } from './sbom-file.ts'
import { scanWithSyft } from './syft.ts'
import { noDocument, shortTarget } from './syft-failure.ts'
import { PINNED_SYFT } from './syft-release.ts'

/** Whose SBOM is wanted, and what may be used to get it. */
export interface SourceOptions extends ToolOptions {
  readonly subject: Subject
  readonly registry: Registry
  /** The date of every document, where SOURCE_DATE_EPOCH fixes it. */
  readonly fixedTime: string | undefined
}

/** The document in a file that the workflow passes; throws RequestError when it can't be used or describes another image. */
export async function fromFile(path: string, { subject, env, fixedTime }: SourceOptions): Promise<SourceDocument> {
  const file = await readSbomFile(path, env)
  const parsed = parseSpdx(file.bytes, file.origin)
  discard(file)
  const described = describedManifest(parsed.document, subject, file.origin)
  return {
    ...parsed,
    image: { reference: subject.reference, digest: described.digest, platform: described.platform?.platform },
    source: 'file',
    created: fixedTime ?? createdOf(parsed.document) ?? EPOCH,
    notes: [...parsed.notes, ...notesOf(described, subject)]
  }
}

function notesOf({ digest, platform, named }: Described, { kind, platforms }: Subject): string[] {
  if (kind === 'image')
    return named ? [] : ['the file names no image digest; that it is of this image is taken on trust']
  if (!platform) {
    const why = named ? 'the file is of the index' : 'the file names no image digest and is taken to be of the index'
    return [`${why}; its platforms get no SBOM of their own`]
  }
  const others = platforms.filter((other) => !other.digest.equals(digest)).map((other) => platformName(other.platform))
  if (others.length === 0) return []
  return [`the file is of ${platformName(platform.platform)} alone; ${others.join(', ')} and the index get no SBOM`]
}

/** What BuildKit attached to an index, or undefined where it did not attach one that can be used to every platform. */
export async function fromBuildkit(options: SourceOptions): Promise<SourceDocument[] | undefined> {
  const { subject, registry, log, fixedTime } = options
  const found = await findBuildkitSboms(subject, registry, log)
  const caveat = "BuildKit's SBOMs were written inside the build by a scanner that it pulled; they are signed as found"
  return found?.map(({ platform, ...parsed }, index) => ({
    ...parsed,
    image: { reference: subject.reference, digest: platform.digest, platform: platform.platform },
    source: 'buildkit',
    created: fixedTime ?? createdOf(parsed.document) ?? EPOCH,
    notes: index === 0 ? [...parsed.notes, caveat] : parsed.notes
  }))
}

/** What Syft finds in the image, or in each platform of an index; throws as `findTool` and `scanWithSyft` do. */
export async function fromSyft(syftPath: string | undefined, options: SourceOptions): Promise<SourceDocument[]> {
  const { subject } = options
  const executable = await findTool(
    { release: PINNED_SYFT, ...(syftPath !== undefined && { given: { name: 'syft-path', path: syftPath } }) },
    options
  )
  const targets = subject.kind === 'index' ? subject.platforms : [{ ...subject.manifest, platform: undefined }]
  const scans = new AbortController()
  const results = await Promise.allSettled(
    targets.map(async (target) => {
      try {
        return await scanTarget(target, executable, scans.signal, options)
      } catch (error) {
        // One failure decides; a scan that nobody waits for would go on for minutes.
        scans.abort(error)
        throw error
      }
    })
  )
  if (scans.signal.aborted) throw scans.signal.reason
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

interface Target {
  readonly digest: Digest
  readonly platform: Platform | undefined
}

async function scanTarget(
  target: Target,
  executable: string,
  signal: AbortSignal,
  options: SourceOptions
): Promise<SourceDocument> {
  const { subject, registry, fixedTime } = options
  const { reference } = subject
  const { digest, platform } = target
  const created = fixedTime ?? (await imageCreated(registry, digest))
  const bytes = await scanWithSyft({ ...options, executable, reference, digest, signal })
  const origin = `Syft's SBOM of ${platform ? platformName(platform) : reference.name}`
  const parsed = parseSyft(bytes, origin, shortTarget(reference, digest))
  const foreign = foreignDigest(parsed.document, [digest])
  if (foreign) {
    throw new EvidenceError('E_SBOM_SUBJECT', {
      ...otherImage(origin, foreign, digest, subject),
      remedy: 'find out what answers as Syft or as the registry: it was asked for this digest and described another'
    })
  }
  return { ...parsed, image: { reference, digest, platform }, source: 'syft', created }
}

function parseSyft(bytes: Buffer, origin: string, target: string): ParsedSpdx {
  try {
    return parseSpdx(bytes, origin)
  } catch (error) {
    throw error instanceof RequestError ? noDocument(target, error) : error
  }
}
