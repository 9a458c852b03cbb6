import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Lab } from '../../lab/lab.ts'
import { output } from '../toolbox/command.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** The commit that callers pin in these runs; nothing is looked up by it. */
export const COMMIT = '5ca1ab1e00000000000000000000000000c0ffee'
const OWN = 'acme/custody'

/** Copies the actions and workflows as a caller gets them, self-repository references spelled out: act does not know them yet. */
export async function copyCustody(folder: string): Promise<void> {
  for (const part of ['action.yml', 'dist', 'scan', 'preflight', '.github']) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true })
  }
  const workflows = join(folder, '.github', 'workflows')
  for (const name of await readdir(workflows)) {
    const text = await readFile(join(workflows, name), 'utf8')
    const spelled = text.replaceAll(
      /uses: \$\/(\S*)/g,
      (_, path: string) => `uses: ${OWN}${path === '' ? '' : `/${path}`}@${COMMIT}`
    )
    await writeFile(join(workflows, name), spelled)
  }
}

/** What the caller's workflows say besides the names. */
export interface CallerInputs {
  readonly registry: string
  readonly trivy: string
}

/** Makes acme/checkout: an image of Debian's package list, the caller's workflows, and the files of the lab's Sigstore. */
export async function makeRepository(folder: string, lab: Lab, inputs: CallerInputs): Promise<string> {
  const files: Record<string, string> = {
    Dockerfile: 'FROM scratch\nCOPY rootfs/ /\nARG TARGETARCH\nLABEL architecture=$TARGETARCH\n',
    'rootfs/etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
    'rootfs/etc/debian_version': '12.11\n',
    'rootfs/var/lib/dpkg/status': ['openssl 3.0.13-1', 'curl 8.8.0-1', 'zlib 1:1.2.13-1'].map(dpkgEntry).join('\n'),
    '.github/workflows/release.yml': releaseCaller(inputs, 'HIGH', ''),
    '.github/workflows/release-any.yml': releaseCaller(inputs, 'CRITICAL', 'gitops'),
    '.github/workflows/build.yml': buildCaller(inputs)
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await mkdir(join(folder, 'sigstore'))
  await copyFile(lab.sigstore.paths.trustedRoot, join(folder, 'sigstore', 'trusted_root.json'))
  await copyFile(lab.sigstore.paths.signingConfig, join(folder, 'sigstore', 'signing_config.json'))
  const git = (...args: string[]) =>
    output('git', ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', ...args], { cwd: folder })
  await git('init', '-q', '-b', 'main')
  await git('remote', 'add', 'origin', 'https://github.com/acme/checkout.git')
  await git('add', '-A')
  await git('commit', '-q', '-m', 'A shop')
  return (await git('rev-parse', 'HEAD')).trim()
}

/** Writes the caller that signs a digest which another run built. */
export async function writeSignCaller(folder: string, { registry }: CallerInputs, digest: string): Promise<void> {
  await writeFile(
    join(folder, '.github/workflows/sign.yml'),
    caller('sign.yml', [`image: ${registry}/acme/checkout`, `digest: ${digest}`, ...sigstore(registry)], '')
  )
}

function dpkgEntry(entry: string): string {
  const [name = '', version = ''] = entry.split(' ')
  return `Package: ${name}\nStatus: install ok installed\nMaintainer: Nobody <nobody@example.com>\nArchitecture: amd64\nVersion: ${version}\nDescription: a made package\n`
}

function releaseCaller({ registry, trivy }: CallerInputs, failOn: string, gitops: string): string {
  const lines = [
    `image: ${registry}/acme/checkout`,
    ...sigstore(registry),
    `fail-on: ${failOn}`,
    'ignore-unfixed: true',
    `database-repository: ${registry}/tools/trivy-db:2`,
    `scanner-path: ${trivy}`,
    'tags: v1',
    ...(gitops === ''
      ? []
      : ['gitops-repository: acme/deploy', 'gitops-path: apps/checkout/overlays/dev', 'gitops-image: checkout'])
  ]
  return caller(
    'release.yml',
    lines,
    gitops === '' ? '' : '    secrets:\n      gitops-token: ${{ secrets.GITOPS_TOKEN }}\n'
  )
}

function buildCaller({ registry }: CallerInputs): string {
  return `${caller('build.yml', [`image: ${registry}/acme/checkout`, `registry: ${registry}`], '').trimEnd()}
  tell:
    needs: call
    runs-on: ubuntu-24.04
    steps:
      - env:
          DIGEST: \${{ needs.call.outputs.digest }}
        run: echo "built $DIGEST"
`
}

function sigstore(registry: string): string[] {
  return [
    `registry: ${registry}`,
    'trusted-root: sigstore/trusted_root.json',
    'signing-config: sigstore/signing_config.json'
  ]
}

function caller(workflow: string, lines: readonly string[], secrets: string): string {
  return `name: Caller
on: [push, pull_request]
permissions: {}
jobs:
  call:
    permissions: { contents: read, packages: write, id-token: write, security-events: write }
    uses: ${OWN}/.github/workflows/${workflow}@${COMMIT}
    with:
${lines.map((line) => `      ${line}\n`).join('')}${secrets}`
}
