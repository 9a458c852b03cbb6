import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabRepository } from '../../lab/github/repository.ts'
import type { Lab } from '../../lab/lab.ts'
import { output } from '../toolbox/command.ts'
import {
  appCallers,
  type CallerInputs,
  COMMIT,
  fleetCallers,
  fleetPolicy,
  kustomization,
  overlayOf,
  OWN
} from './callers.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PARTS = ['action.yml', 'dist', 'scan', 'preflight', 'promote', 'gate', 'verify', 'rescan', '.github']

/** A repository of the lab's GitHub with a checkout of it, in which its workflows are run. */
export interface WorkingRepository {
  readonly remote: LabRepository
  readonly folder: string
}

/** Copies the actions and workflows as a caller gets them, self-repository references spelled out: act does not know them yet. */
export async function copyCustody(folder: string): Promise<void> {
  for (const part of PARTS) await cp(join(ROOT, part), join(folder, part), { recursive: true })
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

/** Makes acme/checkout: an image of Debian's package list, the calling workflows, and the files of the lab's Sigstore. */
export async function makeApp(lab: Lab, folder: string, inputs: CallerInputs): Promise<WorkingRepository> {
  const files = {
    Dockerfile: 'FROM scratch\nCOPY rootfs/ /\nARG TARGETARCH\nLABEL architecture=$TARGETARCH\n',
    'rootfs/etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
    'rootfs/etc/debian_version': '12.11\n',
    'rootfs/var/lib/dpkg/status': ['openssl 3.0.13-1', 'curl 8.8.0-1', 'zlib 1:1.2.13-1'].map(dpkgEntry).join('\n'),
    ...inWorkflows(appCallers(inputs)),
    ...(await sigstoreFiles(lab))
  }
  return checkOut(await lab.github.createRepository('acme', 'checkout', { files }), folder)
}

/** Makes a repository of acme: a policy by which one workflow signs, two environments that hold a digest, and the workflows of a GitOps repository. */
export async function makeFleet(
  lab: Lab,
  folder: string,
  inputs: CallerInputs,
  { name, signer, digest }: { readonly name: string; readonly signer: string; readonly digest: string }
): Promise<WorkingRepository> {
  const overlays = ['dev', 'staging'].map((environment) => [
    `${overlayOf(environment)}/kustomization.yaml`,
    kustomization(inputs.registry, digest)
  ])
  const files = {
    'custody.yaml': fleetPolicy(inputs.registry, signer),
    ...(Object.fromEntries(overlays) as Record<string, string>),
    ...inWorkflows(fleetCallers(inputs)),
    ...(await sigstoreFiles(lab))
  }
  return checkOut(await lab.github.createRepository('acme', name, { files }), folder)
}

/** Brings a checkout to where the remote branch is; gives its commit. */
export async function update({ remote, folder }: WorkingRepository): Promise<string> {
  const git = (...args: string[]) => output('git', args, { cwd: folder })
  await git('fetch', '-q', remote.git.folder, 'main')
  await git('reset', '-q', '--hard', 'FETCH_HEAD')
  return (await git('rev-parse', 'HEAD')).trim()
}

async function checkOut(remote: LabRepository, folder: string): Promise<WorkingRepository> {
  await output('git', ['clone', '-q', '-b', 'main', remote.git.folder, folder])
  await output('git', ['remote', 'set-url', 'origin', `https://github.com/${remote.fullName}.git`], { cwd: folder })
  return { remote, folder }
}

function inWorkflows(callers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(callers).map(([name, text]) => [`.github/workflows/${name}`, text]))
}

async function sigstoreFiles(lab: Lab): Promise<Record<string, string>> {
  const { trustedRoot, signingConfig } = lab.sigstore.paths
  return {
    'sigstore/trusted_root.json': await readFile(trustedRoot, 'utf8'),
    'sigstore/signing_config.json': await readFile(signingConfig, 'utf8')
  }
}

function dpkgEntry(entry: string): string {
  const [name = '', version = ''] = entry.split(' ')
  return `Package: ${name}\nStatus: install ok installed\nMaintainer: Nobody <nobody@example.com>\nArchitecture: amd64\nVersion: ${version}\nDescription: a made package\n`
}
