import type { ToolRelease } from '../../tools/tool-release.ts'

/** The kustomize that renders; the hashes are those of its own checksums.txt. */
export const PINNED_KUSTOMIZE: ToolRelease = {
  title: 'kustomize',
  executable: 'kustomize',
  version: '5.8.1',
  downloads: 'https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/',
  archives: {
    'linux-x64': {
      name: 'kustomize_v5.8.1_linux_amd64.tar.gz',
      sha256: '029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d'
    },
    'linux-arm64': {
      name: 'kustomize_v5.8.1_linux_arm64.tar.gz',
      sha256: '0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142'
    }
  },
  otherwise: 'install kustomize 5.8.1 on PATH'
}
