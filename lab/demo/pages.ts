import { copyFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { LabPullRequest } from '../github/repository.ts'
import { renderPage } from '../render/page.ts'
import type { Climb } from './ladder.ts'
import type { Journey } from './road.ts'

/** Writes what a reviewer would look at into a folder that is there, and gives a line for each: its path from the working folder, and what it holds. */
export async function writePages(
  folder: string,
  { step }: Journey,
  pull: LabPullRequest,
  { pulls, gate, report }: Climb
): Promise<string[]> {
  const summary = renderPage('Job summary', [
    { title: 'acme/checkout, workflow release, run 42', markdown: step.summary }
  ])
  const proposal = renderPage('Pull request', [{ title: pull.title, markdown: pull.body }])
  const ladder = renderPage('The ladder', [
    ...pulls.map(({ number, title, body }) => ({ title: `#${number} ${title}`, markdown: body })),
    { title: 'acme/environments, workflow gate', markdown: gate.summary },
    { title: 'acme/environments, workflow report', markdown: report.summary }
  ])
  await Promise.all([
    writeFile(join(folder, 'summary.html'), summary),
    writeFile(join(folder, 'pull-request.html'), proposal),
    writeFile(join(folder, 'ladder.html'), ladder),
    writeFile(join(folder, 'summary.md'), step.summary),
    copyFile(step.outputs['evidence'] ?? '', join(folder, 'evidence.json'))
  ])
  const files = {
    'summary.html': 'the job summary, as GitHub shows it',
    'pull-request.html': 'the body of the pull request',
    'ladder.html': 'the pull requests of the ladder, what the gate says and the report',
    'summary.md': 'the job summary as it was written',
    'evidence.json': 'the same for machines'
  }
  const paths = Object.keys(files).map((name) => relative('', join(folder, name)))
  const width = Math.max(...paths.map((path) => path.length))
  return Object.values(files).map((content, index) => `${paths[index]?.padEnd(width) ?? ''}   ${content}`)
}
