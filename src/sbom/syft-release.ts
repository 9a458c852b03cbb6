import { Digest } from '../image/digest.ts'
import { EvidenceError, RequestError } from '../support/errors.ts'

/** One archive of a release and what it must hash to. */
export interface ToolArchive {
  readonly name: string
  readonly sha256: string
}

/** A release of Syft: where its archives are, and the only contents that may be executed. */
export interface SyftRelease {
  readonly version: string
  /** The folder of the release, with a slash at its end. */
  readonly downloads: string
  /** By Node's `platform-arch`. */
  readonly archives: Readonly<Record<string, ToolArchive>>
}

/** The release that is used where no Syft is at hand; the hashes are those of its own syft_1.54.1_checksums.txt. */
export const PINNED_SYFT: SyftRelease = {
  version: '1.54.1',
  downloads: 'https://github.com/anchore/syft/releases/download/v1.54.1/',
  archives: {
    'linux-x64': {
      name: 'syft_1.54.1_linux_amd64.tar.gz',
      sha256: 'c069905b391cc4c20a5ba65ad5c10be2a7ba074f8ea6ad203e24d14e303dad47'
    },
    'linux-arm64': {
      name: 'syft_1.54.1_linux_arm64.tar.gz',
      sha256: 'dfdf0537610113edbefe1f1fc6548bc957b2d77439636ec824fcf0e10d46d054'
    },
    'darwin-x64': {
      name: 'syft_1.54.1_darwin_amd64.tar.gz',
      sha256: '2956322838b2f64e470eea474495f0cd96be4f222b1ac037258cdc47d965064e'
    },
    'darwin-arm64': {
      name: 'syft_1.54.1_darwin_arm64.tar.gz',
      sha256: 'b4319c3abaa87a0170ab76ee83ea2260ca34b53aecfa3ab0dd5428d2319d744f'
    }
  }
}

/** The archive for this machine; throws RequestError where the release is not pinned for it. */
export function archiveFor(release: SyftRelease, machine = `${process.platform}-${process.arch}`): ToolArchive {
  const archive = release.archives[machine]
  if (archive) return archive
  throw new RequestError('E_TOOL_PLATFORM', {
    message: `Custody pins no Syft for ${machine}`,
    reason: `it pins Syft ${release.version} for ${Object.keys(release.archives).join(', ')}`,
    remedy: 'install Syft and pass its path in syft-path, or pass an SBOM file in sbom'
  })
}

/** Throws EvidenceError unless the bytes are the pinned archive; nothing else is ever unpacked. */
export function checkArchive(bytes: Buffer, archive: ToolArchive, origin: string): void {
  const { hex } = Digest.of(bytes)
  if (hex === archive.sha256) return
  throw new EvidenceError('E_TOOL_HASH', {
    message: `${archive.name} is not the archive that Custody pins; nothing of it was executed`,
    reason: `from ${origin}: SHA-256 ${hex}, pinned ${archive.sha256}`,
    remedy: 'look who answers for that address; until then pass in syft-path a Syft that you trust'
  })
}
