import type { ActLine, WorkflowResult } from './act.ts'
import { playRelease } from './release-scenarios.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** Seconds of one stage in each run. */
export interface StageTimes {
  readonly name: string
  readonly of: 'job' | 'step' | 'group' | 'run'
  readonly seconds: readonly number[]
}

interface Span {
  readonly name: string
  readonly of: StageTimes['of']
  readonly seconds: number
}

const OWN_STEP = /^acme\/custody(\/[\w-]+)?@/
const STEP_NAMES: Readonly<Record<string, string>> = { '': 'sign', '/scan': 'scan', '/preflight': 'preflight' }
/** What a caller would do without Custody too. */
const BUILD_JOB = 'Build and push by digest'
export const ADDED = 'added to the build'
export const WHOLE = 'the whole run'

/** Plays the release of a new commit several times, with every answer held back for `delayMs`; gives the seconds of each stage. */
export async function measureReleases(world: WorkflowWorld, runs: number, delayMs: number): Promise<StageTimes[]> {
  world.delay(delayMs)
  const spans: Span[] = []
  for (let run = 0; run < runs; run++) {
    // An image of its own each time, down to its platforms: what stands already would be kept, and cost less.
    await world.app.remote.push('main', { 'rootfs/etc/release': `${run}\n` }, `Release ${run}`)
    spans.push(...spansOf((await playRelease(world)).result))
  }
  world.delay(0)
  const stages = Map.groupBy(spans, ({ name, of }) => `${of} ${name}`)
  return [...stages.values()].flatMap((own) =>
    own[0] ? [{ name: own[0].name, of: own[0].of, seconds: own.map(({ seconds }) => seconds) }] : []
  )
}

function spansOf({ lines, seconds }: WorkflowResult): Span[] {
  const jobs = jobSpans(lines)
  const build = jobs.find(({ name }) => name === BUILD_JOB)
  return [
    ...jobs,
    ...stepSpans(lines),
    ...groupSpans(lines),
    { name: WHOLE, of: 'run', seconds },
    { name: ADDED, of: 'run', seconds: seconds - (build?.seconds ?? 0) }
  ]
}

function jobSpans(lines: readonly ActLine[]): Span[] {
  const jobs = Map.groupBy(
    lines.filter(({ job }) => job !== undefined),
    (line) => nameOf(line)
  )
  return [...jobs].map(([name, own]) => {
    const times = own.map(({ at }) => at)
    return { name, of: 'job', seconds: (Math.max(...times) - Math.min(...times)) / 1000 }
  })
}

function stepSpans(lines: readonly ActLine[]): Span[] {
  return lines.flatMap(({ step = '', stage, executionTime }): Span[] => {
    const own = OWN_STEP.exec(step)
    if (!own || stage !== 'Main' || executionTime === undefined) return []
    return [{ name: STEP_NAMES[own[1] ?? ''] ?? step, of: 'step', seconds: executionTime / 1e9 }]
  })
}

function groupSpans(lines: readonly ActLine[]): Span[] {
  const groups = lines.filter(
    ({ command, step = '' }) => /^(?:end)?group$/.test(command ?? '') && OWN_STEP.exec(step)?.[1] === undefined
  )
  return groups.flatMap(({ command, arg = '', at }, index): Span[] => {
    const end = groups[index + 1]
    return command === 'group' && end ? [{ name: arg, of: 'group', seconds: (end.at - at) / 1000 }] : []
  })
}

// act names a job by the workflows that lead to it, padded.
function nameOf({ job = '' }: ActLine): string {
  return job.slice(job.lastIndexOf('/') + 1).trim()
}
