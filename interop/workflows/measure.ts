import type { WorkflowResult } from './act.ts'
import { playRelease } from './scenarios.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** Plays the release several times; gives the median seconds of each job as rows of a table. */
export async function measureReleases(world: WorkflowWorld, runs: number): Promise<string[]> {
  const results: WorkflowResult[] = []
  for (let run = 0; run < runs; run++) results.push((await playRelease(world)).result)
  const jobs = [...new Set(results.flatMap(({ jobs }) => Object.keys(jobs)))]
  const row = (name: string, values: readonly number[]) =>
    `| ${name} | ${median(values).toFixed(1)} | ${Math.max(...values).toFixed(1)} |`
  return [
    '| job | p50, s | slowest, s |',
    '| --- | --- | --- |',
    ...jobs.map((job) =>
      row(
        job,
        results.flatMap(({ jobs: times }) => times[job] ?? [])
      )
    ),
    row(
      'the whole run',
      results.map(({ seconds }) => seconds)
    )
  ]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
