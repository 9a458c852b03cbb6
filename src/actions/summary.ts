import * as core from '@actions/core'

/** Adds Markdown to the job summary; without a summary file (an old runner, a container) the run goes on. */
export async function writeSummary(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return
  await core.summary.addRaw(markdown, true).write()
}
