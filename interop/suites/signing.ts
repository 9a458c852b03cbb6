import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { platformName } from '../../src/image/platform.ts'
import { pushImage } from '../../lab/image/push.ts'
import { runStep, type StepResult } from '../../lab/runner.ts'
import { spdxDocument } from '../../lab/image/spdx.ts'
import type { Expectation, Format, SignedImage, TrustWay } from '../judges/judge.ts'
import { ACCOUNT } from '../world/account.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { RealRegistry } from '../world/registries.ts'
import { labSubject, type SubjectImage } from '../world/subjects.ts'
import { GITHUB_ISSUER } from '../../lab/oidc.ts'

/** Who signs in the world unless a suite says otherwise. */
export const RELEASE: Expectation = {
  identity: 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main',
  issuer: GITHUB_ISSUER,
  repository: 'acme/checkout'
}

/** One way to sign an image. */
export interface Signing {
  readonly registry: RealRegistry
  readonly subject: SubjectImage
  readonly formats: readonly Format[]
  readonly log: 'v1' | 'v2'
  readonly trust: TrustWay
}

let repositories = 0

/** Pushes an image into a repository of its own; gives the repository. */
export async function pushSubject(registry: RealRegistry, { image }: SubjectImage): Promise<string> {
  const repository = `acme/checkout-${String((repositories += 1))}`
  await pushImage({ url: `http://${registry.host}`, credential: ACCOUNT }, repository, image)
  return repository
}

/** Pushes an image and signs it by the built action; throws Error with the action's own words where that fails. */
export async function sign(world: InteropWorld, signing: Signing, as: SignAs = {}): Promise<SignedImage> {
  const repository = await pushSubject(signing.registry, signing.subject)
  const step = await signAgain(world, signing, repository, as)
  if (step.exitCode !== 0 || step.outputs['verified'] !== 'true')
    throw new Error(`the action failed:\n${wordsOf(step)}`)
  return describe(signing, repository, step)
}

/** Makes the first entry of each log, whose index 0 sigstore-python can't read; no public log has it any more. */
export async function openLogs(world: InteropWorld): Promise<void> {
  const [registry] = world.all
  if (!registry) throw new Error('there is no registry')
  for (const log of ['v1', 'v2'] as const) {
    await sign(world, {
      registry,
      subject: labSubject('single', `first of ${log}`),
      formats: ['bundle'],
      log,
      trust: 'files'
    })
  }
}

/** What a run has other than usual. */
export interface SignAs {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
}

/** Signs an image that is in the registry. */
export async function signAgain(
  world: InteropWorld,
  { registry, subject, formats, log, trust }: Signing,
  repository: string,
  { claims = {}, env = {}, inputs = {} }: SignAs = {}
): Promise<StepResult> {
  const sbom = subject.kind === 'index' ? 'auto' : await sbomFile(world, subject)
  world.oidc.claims = { ...claims }
  try {
    return await runStep(world, {
      env,
      inputs: {
        image: `${registry.host}/${repository}`,
        digest: subject.image.digest.toString(),
        sbom,
        formats: formats.join(','),
        'transparency-log': log,
        ...trustInputs(world, log, trust),
        ...inputs
      }
    })
  } finally {
    world.oidc.claims = {}
  }
}

/** The inputs that lead to the world's Sigstore. */
export function trustInputs({ paths, tuf }: InteropWorld, log: 'v1' | 'v2', trust: TrustWay): Record<string, string> {
  if (trust === 'tuf') return { 'tuf-mirror': tuf.url, 'tuf-root': paths.tufRoot }
  const config = log === 'v2' ? paths.signingConfigV2 : paths.signingConfig
  return { 'trusted-root': paths.trustedRoot, 'signing-config': config }
}

/** What a step said of its failure, without its secrets. */
export function wordsOf({ stdout, stderr }: StepResult): string {
  const lines = stdout.split('\n').filter((line) => line.startsWith('::error'))
  return [...lines, stderr].join('\n').trim()
}

async function sbomFile({ folder }: InteropWorld, { image }: SubjectImage): Promise<string> {
  const path = join(folder, `${image.digest.hex}.spdx.json`)
  const packages = [{ name: 'left-pad', version: '1.3.0', license: 'MIT' }]
  const document = spdxDocument(`https://sbom.invalid/${image.digest.hex}`, '2026-01-01T00:00:00Z', [], packages)
  await writeFile(path, JSON.stringify(document))
  return path
}

function describe(signing: Signing, repository: string, step: StepResult): SignedImage {
  const { registry, subject, formats, log, trust } = signing
  const { digest, kind, platforms } = subject.image
  return {
    registry,
    name: `${registry.host}/${repository}`,
    digest: digest.toString(),
    platforms:
      kind === 'index'
        ? platforms.map(({ platform, manifest }) => ({
            name: platformName(platform),
            digest: manifest.digest.toString()
          }))
        : [],
    formats,
    log,
    trust,
    bundles: step.outputs['bundles'] ?? ''
  }
}
