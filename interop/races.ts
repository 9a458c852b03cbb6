import { join } from 'node:path'
import { runCoexistence } from './suites/coexistence.ts'
import { Report } from './suites/report.ts'
import { CORE_TOOLS } from './toolbox/go-tools.ts'
import { Toolbox } from './toolbox/toolbox.ts'
import { InteropWorld } from './world/interop-world.ts'
import { endOfOutside, runInNamespace, worldFolder } from './world/namespace.ts'

const ROUNDS = 5

const toolbox = new Toolbox((line) => {
  console.log(line)
})
const folder = worldFolder()
process.exitCode = await (folder === undefined ? prepare() : race(folder))

async function prepare(): Promise<number> {
  for (const { name } of CORE_TOOLS) await toolbox.provide(name)
  return runInNamespace(process.argv.slice(1))
}

async function race(home: string): Promise<number> {
  const end = endOfOutside()
  const world = await InteropWorld.start(home, toolbox)
  end.addEventListener('abort', () => {
    void world.stop().then(() => process.exit(130))
  })
  const report = new Report()
  try {
    const cosign = join(await toolbox.provide('cosign'), 'cosign')
    await runCoexistence(world, report, { cosign, rounds: wantedRounds() })
  } finally {
    await world.stop()
  }
  const { length: failed } = report.failures
  console.log(`races: ${report.checks.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

function wantedRounds(): number {
  const at = process.argv.indexOf('--rounds')
  const rounds = at < 0 ? ROUNDS : Number(process.argv[at + 1])
  if (Number.isSafeInteger(rounds) && rounds > 0) return rounds
  throw new Error('--rounds takes a whole number of rounds, for example --rounds 200')
}
