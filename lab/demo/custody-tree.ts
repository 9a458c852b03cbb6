import type { Evidence } from '../../src/evidence/evidence.ts'
import type { Digest } from '../../src/image/digest.ts'
import { platformName } from '../../src/image/platform.ts'
import type { Lab } from '../lab.ts'
import { check } from './claim.ts'
import type { DemoRun } from './demo-run.ts'
import { type Release, REPOSITORY } from './release.ts'

interface Described {
  readonly annotations?: Readonly<Record<string, string>>
}

interface Branch {
  readonly tag: string
  readonly form: string
  readonly pieces: readonly string[]
}

const NAMES: Readonly<Record<string, string>> = {
  'https://sigstore.dev/cosign/sign/v1': 'signature',
  'https://slsa.dev/provenance/v1': 'SLSA provenance',
  'https://spdx.dev/Document': 'SPDX SBOM'
}

/** Shows what hangs on the image, read from the lab's registry itself; throws BrokenClaim where the evidence tells of more or less. */
export function showCustodyTree({ lab, screen }: DemoRun, { image }: Release, { images }: Evidence): void {
  screen.chapter('What hangs on the image now', 'read from the tags of its repository, as any tool can')
  let pieces = 0
  const show = (label: string, digest: Digest): void => {
    screen.fact(label, digest.toString())
    const branches = branchesOn(lab, digest)
    branches.forEach(({ tag, form, pieces: names }, index) => {
      screen.fact(`${index === branches.length - 1 ? '└' : '├'}─ ${tag}`, `${form}: ${names.join(', ')}`)
      pieces += names.length
    })
  }
  show('the index', image.digest)
  for (const { platform, manifest } of image.platforms) show(platformName(platform), manifest.digest)
  check('the registry holds what the evidence tells', pieces === images[0]?.attachments.length, String(pieces))
}

function branchesOn({ registry }: Lab, digest: Digest): Branch[] {
  const tag = `sha256-${digest.hex}`
  const short = `sha256-${digest.hex.slice(0, 8)}…`
  const read = (name: string, list: 'manifests' | 'layers'): readonly Described[] => {
    const stored = registry.manifest(REPOSITORY, name)
    return stored ? ((JSON.parse(stored.bytes.toString()) as Record<string, Described[]>)[list] ?? []) : []
  }
  return [
    { tag: short, form: 'Sigstore bundles', pieces: read(tag, 'manifests').map(nameOfBundle) },
    { tag: `${short}.sig`, form: "cosign's layers", pieces: read(`${tag}.sig`, 'layers').map(() => 'signature') },
    { tag: `${short}.att`, form: "cosign's layers", pieces: read(`${tag}.att`, 'layers').map(nameOfLayer) }
  ].filter(({ pieces }) => pieces.length > 0)
}

function nameOfBundle({ annotations = {} }: Described): string {
  return nameOfPredicate(annotations['dev.sigstore.bundle.predicateType'])
}

function nameOfLayer({ annotations = {} }: Described): string {
  return nameOfPredicate(annotations['predicateType'])
}

function nameOfPredicate(predicateType = 'a piece without a type'): string {
  return NAMES[predicateType] ?? predicateType
}
