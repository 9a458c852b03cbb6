import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RaceTally, runCoexistence } from './suites/coexistence.ts'
import { racesPage, tallyLine } from './suites/races/page.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { runWorldProgram } from './world/program.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'interop-races.md')
const ROUNDS = 5

// Our writers and cosign at the same time on one image, as often as wanted. With --write, docs/interop-races.md tells of it.
let tallies: RaceTally[] = []
await runWorldProgram({
  name: 'interop:races',
  prepare: async (toolbox) => {
    for (const { name } of CORE_TOOLS) await toolbox.prepare(name)
  },
  judge: async (world, toolbox, report) => {
    const cosign = join(await toolbox.provide('cosign'), 'cosign')
    tallies = await runCoexistence(world, report, { cosign, rounds: wantedRounds() })
    for (const tally of tallies) console.log(tallyLine(tally))
  },
  conclude: async () => {
    if (process.argv.includes('--write')) await writeFile(PAGE, racesPage(tallies, new Date()))
  }
})

function wantedRounds(): number {
  const at = process.argv.indexOf('--rounds')
  const rounds = at < 0 ? ROUNDS : Number(process.argv[at + 1])
  if (Number.isSafeInteger(rounds) && rounds > 0) return rounds
  throw new Error('--rounds takes a whole number of rounds, for example --rounds 200')
}
