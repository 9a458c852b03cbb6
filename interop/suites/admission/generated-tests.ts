import { symlink, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runCustody } from '../../../lab/runner.ts'
import type { Bench } from '../../judges/bench.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import type { Report } from '../report.ts'
import { writePolicies } from './admission-matrix.ts'
import type { Cases } from './images.ts'

const SUITE = 'generated tests'
const PROGRAMS = { kyverno: 'kubectl-kyverno', gator: 'gator' } as const

/** `custody policy --check` with the real engines on PATH: every generated test passes, and a policy that admits all fails one. */
export async function runGeneratedTests(
  world: InteropWorld,
  bench: Bench,
  toolbox: Toolbox,
  cases: Cases,
  report: Report
): Promise<void> {
  const path = await enginesOnPath(bench, toolbox, report)
  for (const [engine, format] of [
    ['kyverno', 'bundle'],
    ['kyverno-clusterpolicy', 'legacy'],
    ['gatekeeper', 'bundle']
  ] as const) {
    const tool = engine === 'gatekeeper' ? 'gator' : 'kyverno'
    if (!path.includes(tool)) continue
    await report.check(SUITE, `${engine}, ${format}, ${cases.registry.name}: custody policy --check`, async () => {
      const folder = await writePolicies(world, cases, { engine }, format)
      const args = ['policy', '--policy', join(folder, 'custody.yaml'), '--for', engine, '--check', folder]
      const { exitCode, stdout, stderr } = await runCustody(world, args, { PATH: path.folder })
      if (exitCode !== 0 || !/0 differ, (\d+) of \1 tests passed/.test(stdout)) throw new Error(`${stdout}\n${stderr}`)
    })
  }
}

async function enginesOnPath(
  bench: Bench,
  toolbox: Toolbox,
  report: Report
): Promise<{ folder: string; includes(tool: string): boolean }> {
  const folder = join(bench.world.folder, 'engines')
  await mkdir(folder, { recursive: true })
  const there = new Set<string>()
  for (const [tool, program] of Object.entries(PROGRAMS)) {
    if (!(await toolbox.holds(tool))) {
      report.leaveOut(`${tool}: it was not built before (npm run interop:admission -- --build builds it)`)
      continue
    }
    await symlink(join(await toolbox.provide(tool), program), join(folder, tool)).catch(() => undefined)
    there.add(tool)
  }
  return { folder, includes: (tool) => there.has(tool) }
}
