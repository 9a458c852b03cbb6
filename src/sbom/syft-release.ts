import type { ToolRelease } from '../tools/tool-release.ts'

/** The release that is used where no Syft is at hand; the hashes are those of its own syft_1.54.1_checksums.txt. */
export const PINNED_SYFT: ToolRelease = {
  title: 'Syft',
  executable: 'syft',
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
  },
  otherwise: 'install Syft and pass its path in syft-path'
}
