import { join } from 'node:path'
import { runCoexistence } from './suites/coexistence.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { runWorldProgram } from './world/program.ts'

const ROUNDS = 5

await runWorldProgram({
  name: 'interop:races',
  prepare: async (toolbox) => {
    for (const { name } of CORE_TOOLS) await toolbox.prepare(name)
  },
  judge: async (world, toolbox, report) => {
    const cosign = join(await toolbox.provide('cosign'), 'cosign')
    await runCoexistence(world, report, { cosign, rounds: wantedRounds() })
  }
})

function wantedRounds(): number {
  const at = process.argv.indexOf('--rounds')
  const rounds = at < 0 ? ROUNDS : Number(process.argv[at + 1])
  if (Number.isSafeInteger(rounds) && rounds > 0) return rounds
  throw new Error('--rounds takes a whole number of rounds, for example --rounds 200')
}
