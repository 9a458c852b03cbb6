import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { type Comparison, compareOn, verdictOf } from './peers/comparison.ts'
import { comparisonLines, PEERS_PICTURE, peersPage, peersPicture } from './peers/page.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

const DOCS = join(import.meta.dirname, '..', 'docs')
const RUNS = 5
// The first asks for tokens and has no referrers API, as ghcr.io; the second has it.
const REGISTRIES = ['go-containerregistry', 'olareg']

const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : compare(folder))

async function prepare(): Promise<number> {
  for (const { name } of CORE_TOOLS) await toolbox.provide(name)
  return runInNamespace(process.argv.slice(1))
}

async function compare(home: string): Promise<number> {
  const end = endOfOutside()
  const world = await InteropWorld.start(home, toolbox)
  end.addEventListener('abort', () => {
    void world.stop().then(() => process.exit(130))
  })
  const results: Comparison[] = []
  try {
    const cosign = join(await toolbox.provide('cosign'), 'cosign')
    for (const registry of world.all.filter(({ name }) => REGISTRIES.includes(name))) {
      const compared = await compareOn(world, registry, { cosign, runs: RUNS })
      results.push(...compared)
      for (const comparison of compared) console.log(`${comparisonLines(comparison)}\n`)
    }
  } finally {
    await world.stop()
  }
  if (process.argv.includes('--write')) {
    await writeFile(join(DOCS, 'benchmarks-peers.md'), peersPage(results, await toolbox.versionOf('cosign')))
    await writeFile(join(DOCS, PEERS_PICTURE), peersPicture(results))
  }
  const missed = results.filter((comparison) => !verdictOf(comparison).holds)
  if (missed.length > 0) console.log(`${missed.length} of ${results.length} comparisons miss a bar`)
  return missed.length === 0 ? 0 : 1
}
