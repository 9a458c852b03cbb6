import { dirname } from 'node:path'
import type { Bench } from '../judges/bench.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { labSubject } from '../world/subjects.ts'
import type { Report } from './report.ts'
import { pushSubject, signAgain, type Signing, wordsOf } from './signing.ts'

const SUITE = 'job summary'

/** Runs the commands that the job summary prints, as they are printed, with cosign 3 on the path and the trusted root in the folder. */
export async function runSummaryCommands(bench: Bench, toolbox: Toolbox, report: Report): Promise<void> {
  const { world } = bench
  const [registry] = world.all
  if (!registry) throw new Error('there is no registry')
  const cosign = await toolbox.provide('cosign')
  const signing: Signing = {
    registry,
    subject: labSubject('index', 'summary'),
    formats: ['bundle', 'legacy'],
    log: 'v1',
    trust: 'files'
  }
  const step = await signAgain(world, signing, await pushSubject(registry, signing.subject))
  const commands = commandsIn(step.summary)
  await report.check(SUITE, 'it prints a command for each of signature, provenance and SBOM', () => {
    if (commands.length >= 3) return Promise.resolve()
    throw new Error(`it printed ${commands.length}: ${step.summary.slice(0, 500)} ${wordsOf(step)}`)
  })
  for (const command of commands) {
    await report.check(SUITE, `\`${command.split(' \\')[0] ?? ''}\` runs as printed`, async () => {
      const script = `cd ${dirname(world.paths.trustedRoot)} && ${command}`
      const { accepted, said } = await bench.ask('bash', ['-c', script], {
        PATH: `${cosign}:${process.env['PATH'] ?? ''}`
      })
      if (!accepted) throw new Error(said.slice(-1500))
    })
  }
}

function commandsIn(summary: string): string[] {
  return [...summary.matchAll(/^```(?:sh|bash|shell|console)?\n(cosign [\s\S]*?)\n```$/gm)].map(
    ([, command = '']) => command
  )
}
