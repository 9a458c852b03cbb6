import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { type Comparison, compareOn, verdictOf } from './peers/comparison.ts'
import { comparisonLines, PEERS_PICTURE, peersPage, peersPicture } from './peers/page.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { runWorldProgram } from './world/program.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')
const RUNS = 7
// The first asks for tokens and has no referrers API, as ghcr.io; the second has it.
const REGISTRIES = ['go-containerregistry', 'olareg']

const results: Comparison[] = []
let peer = ''
await runWorldProgram({
  name: 'bench:peers',
  prepare: async (toolbox) => {
    for (const { name } of CORE_TOOLS) await toolbox.prepare(name)
  },
  judge: async (world, toolbox, report) => {
    peer = await toolbox.versionOf('cosign')
    const cosign = join(await toolbox.provide('cosign'), 'cosign')
    for (const registry of world.all.filter(({ name }) => REGISTRIES.includes(name)))
      for (const comparison of await compareOn(world, registry, { cosign, runs: RUNS })) {
        results.push(comparison)
        console.log(`${comparisonLines(comparison)}\n`)
        await report.check('bars', comparison.title, () => expectBar(comparison))
      }
  },
  conclude: async () => {
    if (!process.argv.includes('--write')) return
    await writeFile(join(DOCS, 'benchmarks-peers.md'), peersPage(results, peer))
    await writeFile(join(DOCS, PEERS_PICTURE), peersPicture(results))
  }
})

function expectBar(comparison: Comparison): Promise<void> {
  return verdictOf(comparison).holds ? Promise.resolve() : Promise.reject(new Error('it misses a bar'))
}
