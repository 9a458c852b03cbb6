import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCustody } from '../../../lab/runner.ts'
import type { Engine } from '../../../src/policy/admission.ts'
import type { Format } from '../../judges/judge.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import { inParallel } from '../pool.ts'
import type { Report } from '../report.ts'
import type { AdmissionEngine, Verdict } from './engines.ts'
import { type Cases, FAULTS, type Fault } from './images.ts'

const SUITE = 'admission'
const WIDTH = 2

/** Asks every engine about every case, in each format, with the policies that `custody policy` writes: the good image first. */
export async function runAdmissionMatrix(
  world: InteropWorld,
  cases: Cases,
  engines: readonly AdmissionEngine[],
  report: Report
): Promise<void> {
  for (const engine of engines)
    for (const format of engine.formats) {
      const started = performance.now()
      const title = `${engine.engine} ${engine.version}, ${format}, ${cases.registry.name}`
      await runEngine(world, cases, engine, format, report, title)
      console.log(`  ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    }
}

async function runEngine(
  world: InteropWorld,
  cases: Cases,
  engine: AdmissionEngine,
  format: Format,
  report: Report,
  title: string
): Promise<void> {
  const cell = { judge: engine.engine, version: engine.version, format, registry: cases.registry.name }
  const folder = await writePolicies(world, cases, engine, format)
  const verdicts = await engine.judge(folder, imagesOf(cases, engine))
  for (const [fault, verdict] of Object.entries(verdicts) as [Fault, Verdict][])
    await report.check(SUITE, `${title}: ${fault}`, () => hold(fault, verdict, verdicts['good'], engine), cell)
  const seen = Object.keys(verdicts).filter((fault) => !engine.blindTo?.includes(fault as Fault))
  await inParallel(seen, WIDTH, (fault) =>
    report.check(SUITE, `${title}: ${fault}, as custody doctor sees it`, () =>
      agree(world, cases, engine, folder, fault as Fault, verdicts[fault])
    )
  )
  await report.check(SUITE, `${title}: registry down`, () => outage(world, cases, engine, format), cell)
}

function imagesOf({ name, digests }: Cases, { reasons, blindTo = [] }: AdmissionEngine): Record<string, string> {
  const asked = FAULTS.filter((fault) => fault === 'good' || reasons[fault] || blindTo.includes(fault))
  return Object.fromEntries(asked.map((fault) => [fault, `${name}@${digests[fault]}`]))
}

async function hold(fault: Fault, verdict: Verdict, good: Verdict | undefined, engine: AdmissionEngine): Promise<void> {
  // A policy that admits nothing would refuse every other case rightly.
  if (good?.outcome !== 'admitted') throw new Error(`the good image is not admitted: ${JSON.stringify(good)}`)
  if (fault !== 'good') await holdRefusal(fault, verdict, engine)
}

function holdRefusal(
  fault: Exclude<Fault, 'good'>,
  { outcome, said }: Verdict,
  { reasons, blindTo }: AdmissionEngine
): Promise<void> {
  const isBlind = blindTo?.includes(fault) === true
  const expected = isBlind ? 'admitted' : 'refused'
  if (outcome !== expected) return Promise.reject(new Error(`${outcome}, expected ${expected}: ${said}`))
  if (isBlind || reasonOf(reasons, fault).test(said)) return Promise.resolve()
  return Promise.reject(new Error(`refused for another reason than ${String(reasonOf(reasons, fault))}: ${said}`))
}

function reasonOf(reasons: AdmissionEngine['reasons'], fault: Exclude<Fault, 'good'>): RegExp {
  return reasons[fault] ?? /^$/
}

// What doctor says of an engine is worth what the engine itself says.
async function agree(
  world: InteropWorld,
  { name, digests }: Cases,
  { engine }: AdmissionEngine,
  folder: string,
  fault: Fault,
  verdict: Verdict | undefined
): Promise<void> {
  const image = `${name}@${digests[fault]}`
  const args = ['doctor', image, '--policy', join(folder, 'custody.yaml'), '--for', engine, '--json']
  const { stdout, stderr } = await runCustody(world, args)
  const { engines = [] } = JSON.parse(stdout) as { engines?: { verdict: string; reason: string }[] }
  const said = engines.map(({ verdict: own, reason }) => `${own}: ${reason}`).join() || stderr
  const expected = verdict?.outcome === 'admitted' ? 'admits' : 'refuses'
  if (!said.startsWith(expected)) throw new Error(`doctor: ${said}; engine: ${JSON.stringify(verdict)}`)
}

async function outage(world: InteropWorld, cases: Cases, engine: AdmissionEngine, format: Format): Promise<void> {
  const gone = { ...cases, name: '127.0.0.1:9/acme/admission' }
  const folder = await writePolicies(world, gone, engine, format)
  const { good } = await engine.judge(folder, { good: `${gone.name}@${cases.digests.good}` })
  if (good?.outcome !== 'error') throw new Error(`an outage counts as a verdict: ${JSON.stringify(good)}`)
}

/** The files of one engine, written by the built command line from a policy of the world. */
export async function writePolicies(
  world: InteropWorld,
  { name, digests }: Cases,
  { engine }: { readonly engine: Engine },
  format: Format,
  namespaces: readonly string[] = ['default']
): Promise<string> {
  const folder = join(world.folder, `policies-${engine}-${format}-${String((folders += 1))}`)
  const refused = FAULTS.filter((fault) => fault !== 'good').map((fault) => digests[fault])
  const policy = {
    version: 1,
    trust: { tuf: { mirror: world.tuf.url, root: 'tuf-root.json' } },
    apps: {
      checkout: {
        image: name,
        signer: {
          workflow: 'acme/checkout/.github/workflows/release.yml',
          ref: 'refs/heads/main',
          source: 'acme/checkout'
        },
        ...(engine === 'ratify' && { require: ['signature'] }),
        environments: { dev: { path: 'apps/checkout' } }
      }
    },
    admission: {
      formats: [format],
      namespaces,
      registries: ['registry.k8s.io/'],
      samples: { checkout: { admitted: [digests.good], refused } }
    }
  }
  const path = join(folder, 'custody.yaml')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, JSON.stringify(policy))
  await writeFile(join(folder, 'tuf-root.json'), await readFile(world.paths.tufRoot))
  const args = ['policy', '--policy', path, '--for', engine, '--out', folder]
  const { exitCode, stderr } = await runCustody(world, args)
  if (exitCode !== 0) throw new Error(`custody policy: ${stderr}`)
  return folder
}

let folders = 0
