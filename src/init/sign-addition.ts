import type { ReleasedApp } from './found-apps.ts'
import type { Addition } from './plan.ts'
import { type Inputs } from './release-workflow.ts'
import { scalar } from './scalar.ts'
import { blockOf, commitOf, type CustodyRelease, readTemplate } from './template.ts'

/** The lines that sign what a workflow builds in a way of its own, and where they go. */
export function signAddition(app: ReleasedApp, gitops: Inputs, release: CustodyRelease, branch: string): Addition {
  const { build, image } = app.released
  if (!build) throw new Error('only a build that stays is added to')
  const step = build.stepId || 'build'
  const reasons = build.obstacles.join('; ')
  const lines =
    app.road === 'step'
      ? stepLines(image.name, step, gitops, release)
      : jobLines(image.name, build.job, gitops, release, branch)
  const outputs =
    app.road === 'step'
      ? 'and id-token: write among the permissions of the job'
      : `and give that job outputs: { digest: \${{ steps.${step}.outputs.digest }} }`
  const named = build.stepId === '' ? `, whose step gets id: ${step}` : ''
  return {
    workflow: build.workflow,
    after: `its build stays (${reasons}): add this ${app.road === 'step' ? `behind the step in line ${build.line}` : `job beside ${build.job}`}${named}, ${outputs}`,
    lines
  }
}

// The template's own job, for another build.
function jobLines(image: string, job: string, gitops: Inputs, release: CustodyRelease, branch: string): string {
  const lines = readTemplate('custody-sign.yml', { branch, release }).trimEnd().split('\n')
  const { start, end } = blockOf(lines, 'sign')
  const own = lines.slice(start, end).map((line) => line.replace(/^( {4}needs: ).*/, `$1${job}`))
  const inputs = { image, digest: `\${{ needs.${job}.outputs.digest }}`, ...gitops }
  const block = blockOf(own, 'with')
  const secrets =
    gitops['gitops-repository'] === undefined
      ? []
      : ['    secrets:', '      gitops-app-private-key: ${{ secrets.GITOPS_APP_PRIVATE_KEY }}']
  return [...own.slice(0, block.start + 1), ...inputLines(inputs, 6), ...secrets].join('\n')
}

function stepLines(image: string, step: string, gitops: Inputs, release: CustodyRelease): string {
  const { 'gitops-app-client-id': client, ...own } = gitops
  const token = client === undefined ? {} : { 'gitops-token': '${{ steps.app-token.outputs.token }}' }
  const inputs = { image, digest: `\${{ steps.${step}.outputs.digest }}`, ...own, ...token }
  return [`      - uses: ${release.repository}@${commitOf(release)}`, '        with:', ...inputLines(inputs, 10)].join(
    '\n'
  )
}

function inputLines(inputs: Inputs, indent: number): string[] {
  return Object.entries(inputs).flatMap(([name, value]) =>
    value === undefined ? [] : [`${' '.repeat(indent)}${name}: ${scalar(value, indent + 2)}`]
  )
}
