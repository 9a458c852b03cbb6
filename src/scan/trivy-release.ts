import type { ToolRelease } from '../tools/tool-release.ts'

/** The release that is used where no Trivy is named, each of its archives by its SHA-256. */
export const PINNED_TRIVY: ToolRelease = {
  title: 'Trivy',
  executable: 'trivy',
  version: '0.74.0',
  downloads: 'https://github.com/aquasecurity/trivy/releases/download/v0.74.0/',
  archives: {
    'linux-x64': {
      name: 'trivy_0.74.0_Linux-64bit.tar.gz',
      sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a'
    },
    'linux-arm64': {
      name: 'trivy_0.74.0_Linux-ARM64.tar.gz',
      sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5'
    },
    'darwin-x64': {
      name: 'trivy_0.74.0_macOS-64bit.tar.gz',
      sha256: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485'
    },
    'darwin-arm64': {
      name: 'trivy_0.74.0_macOS-ARM64.tar.gz',
      sha256: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11'
    }
  },
  otherwise: 'install Trivy and pass its path in scanner-path, or pass its JSON report in report'
}
