import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BackendProcess } from '../__tests__/admission/backend-process.ts'
import { World } from '../__tests__/dist/world.ts'
import { stepEnvironment } from '../lab/runner.ts'
import { signedImages } from './bench-admit/images.ts'
import { footprintOf, freePort } from './bench-admit/inspected-process.ts'
import { ask, at, fire, FRESH_OF } from './bench-admit/load.ts'
import { KNOWN, LIMIT_MS, pageOf, type Round } from './bench-admit/page.ts'

// Load on `custody admit`: npm run bench:admit -- [seconds] [reviews a second] [--write]
const [seconds = 60, rate = 500] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
const PAGE = join(import.meta.dirname, '..', 'docs', 'benchmarks-admit.md')
const ROUNDS = 2
const ALLOWED_GROWTH_MB = 4

const world = await World.start({ referrers: 'api' })
try {
  const { names, references } = await signedImages(world, Math.ceil((rate * seconds) / FRESH_OF) + KNOWN)
  const rounds = await measure(names, { known: references.slice(0, KNOWN), fresh: references.slice(KNOWN) })
  const page = pageOf(rounds, { rate, seconds })
  if (process.argv.includes('--write')) await writeFile(PAGE, page)
  else console.log(page)
  process.exitCode = isWithinBars(rounds) ? 0 : 1
} finally {
  await world.stop()
}

async function measure(
  names: readonly string[],
  images: { readonly known: readonly string[]; readonly fresh: readonly string[] }
): Promise<Round[]> {
  const inspector = await freePort()
  const policy = await world.file('custody.yaml', policyFor(names, 0))
  const backend = await BackendProcess.start(
    world.lab.folder,
    ['--policy', policy, '--audit-log', 'audit.jsonl'],
    { ...stepEnvironment(world.lab), NODE_OPTIONS: `--inspect=127.0.0.1:${inspector}` },
    true
  )
  const rounds: Round[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round > 0) await takeOver(backend, policyFor(names, round))
      for (const image of images.known) while (!(await ask(backend, image)));
      const before = await footprintOf(backend.pid, inspector)
      const answers = await fire(backend, images, { rate, seconds })
      rounds.push({ answers, before, after: await footprintOf(backend.pid, inspector) })
    }
  } finally {
    await backend.stop()
  }
  return rounds
}

function isWithinBars(rounds: readonly Round[]): boolean {
  const [first, ...others] = rounds.map(({ after }) => after.heapMb)
  const grew = others.some((heapMb) => heapMb > (first ?? 0) + ALLOWED_GROWTH_MB)
  return !grew && rounds.every(({ answers }) => answers.late === 0 && at(answers.cached, 0.99) <= LIMIT_MS)
}

async function takeOver(backend: BackendProcess, policy: string): Promise<void> {
  const taken = async () => /custody_policy_changes_total (\d+)/.exec((await backend.send('GET', '/metrics')).body)?.[1]
  const before = await taken()
  await world.file('custody.yaml', policy)
  backend.reload()
  while ((await taken()) === before) await sleep(100)
}

function policyFor(names: readonly string[], round: number): string {
  const signer = {
    workflow: 'acme/checkout/.github/workflows/release.yml',
    ref: 'refs/heads/main',
    source: 'acme/checkout'
  }
  const apps = names.map((image, index) => [
    `app-${index}`,
    { image, signer, require: ['signature', 'provenance'], environments: { dev: { path: `round-${round}/${index}` } } }
  ])
  const trust = { 'trusted-root': 'sigstore/trusted_root.json' }
  return JSON.stringify({ version: 1, trust, apps: Object.fromEntries(apps) as object })
}
