import { Report } from '../suites/report.ts'
import { Toolbox } from '../toolbox/toolbox.ts'
import { InteropWorld } from './interop-world.ts'
import { runInNamespace, worldFolder } from './namespace.ts'

/** What one of the npm scripts does with the world of real servers. */
export interface WorldProgram {
  /** Begins its last line. */
  readonly name: string
  /** Builds what is needed, before the network is gone. */
  readonly prepare: (toolbox: Toolbox) => Promise<void>
  readonly judge: (world: InteropWorld, toolbox: Toolbox, report: Report) => Promise<void>
  /** Has the last word on the report, when the world is down. */
  readonly conclude?: (report: Report) => Promise<void>
}

/** Runs a program: builds its tools, then judges in a world of its own. Sets the exit code; what stands in its way is told in a line. */
export async function runWorldProgram(program: WorldProgram): Promise<void> {
  const toolbox = new Toolbox((line) => {
    console.log(line)
  })
  const folder = worldFolder()
  try {
    process.exitCode = await (folder === undefined ? prepare(program, toolbox) : judge(program, toolbox, folder))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

async function prepare({ prepare: build }: WorldProgram, toolbox: Toolbox): Promise<number> {
  await build(toolbox)
  return runInNamespace(process.argv.slice(1))
}

async function judge(program: WorldProgram, toolbox: Toolbox, folder: string): Promise<number> {
  const started = performance.now()
  const report = new Report()
  await InteropWorld.within(folder, toolbox, async (world) => {
    console.log(`the world is up after ${secondsSince(started)} s`)
    await program.judge(world, toolbox, report)
  })
  await program.conclude?.(report)
  console.log(report.closingLines(program.name, secondsSince(started)))
  return report.failures.length === 0 ? 0 : 1
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
