import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCustody } from '../../../lab/runner.ts'
import type { Engine } from '../../../src/policy/admission.ts'
import type { Format } from '../../judges/judge.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { RealRegistry } from '../../world/registries.ts'
import { labSubject } from '../../world/subjects.ts'
import type { Report } from '../report.ts'
import { attestScan, recordFile, RESCAN_SIGNER } from '../rescans.ts'
import { sign } from '../signing.ts'
import type { AdmissionEngine } from './engines.ts'

const SUITE = 'admission'
const CASES = ['scanned again', 'scanned by the release', 'never scanned', 'scanned again for somebody else'] as const
const ADMITTED: readonly string[] = CASES.slice(0, 2)

/** Asks every engine that looks at scans, by policies that name a signer of scans: theirs count and the release's, and those of another caller don't. */
export async function runScanSigners(
  world: InteropWorld,
  registry: RealRegistry,
  engines: readonly AdmissionEngine[],
  report: Report
): Promise<void> {
  for (const each of engines.filter(({ engine }) => engine !== 'ratify'))
    for (const format of each.formats) {
      const { engine, version } = each
      const images = await makeImages(world, registry, format)
      for (const [what, image] of Object.entries(images))
        await report.check(SUITE, `${engine} ${version}, ${format}, ${registry.name}: ${what}`, async () => {
          const folder = await writePolicies(world, image, engine, format)
          const { good } = await each.judge(folder, { good: image })
          const expected = ADMITTED.includes(what) ? 'admitted' : 'refused'
          if (good?.outcome !== expected)
            throw new Error(`${String(good?.outcome)}, expected ${expected}: ${good?.said ?? ''}`)
        })
    }
}

async function makeImages(
  world: InteropWorld,
  registry: RealRegistry,
  format: Format
): Promise<Record<string, string>> {
  const images: Record<string, string> = {}
  for (const what of CASES) {
    const subject = labSubject('single', `${what} ${format} ${registry.name}`)
    const digest = subject.image.digest.toString()
    const hasScan = what === 'scanned again' || what === 'scanned by the release'
    const old = await recordFile(world, `${registry.host}/any`, digest, new Date(Date.now() - 3_600_000))
    const signing = { registry, subject, formats: ['bundle', 'legacy'], log: 'v1', trust: 'files' } as const
    const image = await sign(world, signing, { inputs: hasScan ? { scan: old } : {} })
    if (what.startsWith('scanned again'))
      await attestScan(world, image, what === 'scanned again' ? 'acme/deploy' : 'mallory/deploy')
    images[what] = `${image.name}@${image.digest}`
  }
  return images
}

async function writePolicies(world: InteropWorld, image: string, engine: Engine, format: Format): Promise<string> {
  const folder = join(world.folder, `scan-signers-${String((folders += 1))}`)
  const policy = {
    version: 1,
    trust: { tuf: { mirror: world.tuf.url, root: 'tuf-root.json' } },
    apps: {
      checkout: {
        image: image.split('@')[0],
        signer: {
          workflow: 'acme/checkout/.github/workflows/release.yml',
          ref: 'refs/heads/main',
          source: 'acme/checkout'
        },
        scan: { 'max-age': '7d', signer: { ...RESCAN_SIGNER, source: 'acme/deploy' } },
        environments: { dev: { path: 'apps/checkout' } }
      }
    },
    admission: { formats: [format], namespaces: ['default'], registries: ['registry.k8s.io/'] }
  }
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'custody.yaml')
  await writeFile(path, JSON.stringify(policy))
  await writeFile(join(folder, 'tuf-root.json'), await readFile(world.paths.tufRoot))
  const { exitCode, stderr } = await runCustody(world, ['policy', '--policy', path, '--for', engine, '--out', folder])
  if (exitCode !== 0) throw new Error(`custody policy: ${stderr}`)
  return folder
}

let folders = 0
