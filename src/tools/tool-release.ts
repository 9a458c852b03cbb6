import { Digest } from '../image/digest.ts'
import { EvidenceError, RequestError } from '../support/errors.ts'

/** One archive of a release and what it must hash to. */
export interface ToolArchive {
  readonly name: string
  readonly sha256: string
}

/** A release of a program that Custody runs: where its archives are, and the only contents that may be executed. */
export interface ToolRelease {
  /** The program's name as people write it. */
  readonly title: string
  /** The name of its executable, which is also its folder in the tool cache. */
  readonly executable: string
  readonly version: string
  /** The folder of the release, with a slash at its end. */
  readonly downloads: string
  /** By Node's `platform-arch`. */
  readonly archives: Readonly<Record<string, ToolArchive>>
  /** What a user can do where the release can't be had, as a remedy says it. */
  readonly otherwise: string
}

/** The archive for this machine; throws RequestError where the release is not pinned for it. */
export function archiveFor(release: ToolRelease, machine = `${process.platform}-${process.arch}`): ToolArchive {
  const archive = release.archives[machine]
  if (archive) return archive
  const { title, version, archives, otherwise } = release
  throw new RequestError('E_TOOL_PLATFORM', {
    message: `Custody pins no ${title} for ${machine}`,
    reason: `it pins ${title} ${version} for ${Object.keys(archives).join(', ')}`,
    remedy: otherwise
  })
}

/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
export function checkArchive(bytes: Buffer, archive: ToolArchive, { otherwise }: ToolRelease, origin: string): void {
  const { hex } = Digest.of(bytes)
  if (hex === archive.sha256) return
  throw new EvidenceError('E_TOOL_HASH', {
    message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
    reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
    remedy: `look who answers for that address; until then ${otherwise}, one that you trust`
  })
}
