import type { LabPullRequest } from '../github/repository.ts'
import type { StepResult } from '../runner.ts'
import { check, present } from './claim.ts'
import { type DemoRun, entriesOf } from './demo-run.ts'
import { LadderSite } from './ladder-site.ts'
import { type Builds, nameOf } from './release.ts'

/** What the ladder leaves to be looked at. */
export interface Climb {
  readonly pulls: readonly LabPullRequest[]
  /** The summary of the gate that passed, and of the report. */
  readonly gate: StepResult
  readonly report: StepResult
}

const HOUR_MS = 3_600_000

/** Takes a release from dev to prod and prod back again, by the steps of a GitOps repository; throws BrokenClaim where anything goes otherwise. */
export async function climbLadder(run: DemoRun, builds: Builds): Promise<Climb> {
  const { screen } = run
  const { promoted, next } = builds
  screen.chapter(
    'The ladder',
    `acme/environments holds ${promoted.version} everywhere; its custody.yaml says how ${next.version} may go from dev to prod`
  )
  const site = await LadderSite.create(run, promoted)
  await enterDev(run, site, builds)
  await soakInStaging(run, site, builds)
  const gate = await approveProd(run, site, builds)
  await rollBack(run, site, builds)
  return { pulls: site.repository.pulls, gate, report: await showReport(run, site) }
}

async function enterDev({ screen }: DemoRun, site: LadderSite, { next }: Builds): Promise<void> {
  screen.part(`1  promote/ bumps dev to the digest that was signed (mode: bump)`)
  const { outputs } = await site.promote({ mode: 'bump', image: nameOf(next) }, 'created')
  const [outcome] = JSON.parse(outputs['outcomes'] ?? '[]') as { merge: string; verified: boolean }[]
  check('its commit is signed by GitHub', outcome?.verified === true, outputs['outcomes'])
  if (site.renders) {
    check('GitHub has merged it', outcome.merge === 'merged' && site.pull.state === 'merged', outputs['outcomes'])
    check('the rendered change is in its body', site.pull.body.includes('The rendered change'), site.pull.body)
    screen.fact('dev', `#${site.pull.number} merged by GitHub: two renderings by kustomize differ in the image alone`)
  } else {
    check('it is left to a person', outcome.merge === 'manual' && site.pull.state === 'open', outputs['outcomes'])
    await site.merge('kim')
    screen.fact('dev', `#${site.pull.number} merged by kim: there is no kustomize 5.8.1 here to prove what it renders`)
  }
  check('dev holds the digest', (await site.held('dev')) === next.image.digest.toString())
}

async function soakInStaging({ lab, screen }: DemoRun, site: LadderSite, { next }: Builds): Promise<void> {
  screen.part('2  promote/ takes what dev holds to staging, which wants it to have been there for an hour')
  const early = await site.promote({ mode: 'promote', environment: 'staging' }, 'waiting')
  const [{ apps } = { apps: [] }] = JSON.parse(early.outputs['outcomes'] ?? '[]') as { apps: { reasons: string[] }[] }[]
  const reason = present('it says what it waits for', apps[0]?.reasons[0])
  check('it waits for the soak', reason.includes('soak'), reason)
  screen.fact('at once', `waits: ${reason}`)
  lab.github.advance(1.1 * HOUR_MS)
  await site.promote({ mode: 'promote', environment: 'staging' }, 'created')
  check('a person has to merge it', site.pull.state === 'open')
  await site.merge('kim')
  check('staging holds the digest', (await site.held('staging')) === next.image.digest.toString())
  screen.fact('an hour later', `#${site.pull.number} opened; kim merges it`)
}

async function approveProd(run: DemoRun, site: LadderSite, { next }: Builds): Promise<StepResult> {
  const { lab, screen } = run
  screen.part('3  promote/ proposes it to prod, and gate/ looks who approves')
  await site.promote({ mode: 'promote', environment: 'prod' }, 'created')
  await site.repository.review(site.pull, 'octocat')
  const before = entriesOf(lab)
  const refused = await site.gate()
  const code = refused.outputs['error-code'] ?? ''
  const [, why = ''] = /(approvals: [^|]+?) \|/.exec(refused.summary) ?? []
  check('octocat’s approval does not count', code === 'E_GATE_RULES' && why.includes('octocat'), refused.summary)
  check('no verification summary was signed', entriesOf(lab) === before)
  screen.refused('octocat, who released it', code, why)
  await site.repository.review(site.pull, 'kim')
  const passed = await site.gate()
  const summaries = JSON.parse(passed.outputs['verification-summaries'] ?? '[]') as { environment: string }[]
  check('kim’s approval counts', passed.exitCode === 0 && passed.outputs['passed'] === 'true', passed.stdout)
  check('a verification summary for prod is attached', summaries[0]?.environment === 'prod', passed.stdout)
  screen.accepted(
    'kim',
    `and a signed verification summary (SLSA VSA) for prod is attached to ${next.image.digest.toString()}`
  )
  await site.merge('kim')
  check('prod holds the digest', (await site.held('prod')) === next.image.digest.toString())
  return passed
}

async function rollBack({ screen }: DemoRun, site: LadderSite, { promoted, next }: Builds): Promise<void> {
  screen.part('4  prod goes back, and stays there')
  await site.promote({ mode: 'rollback', environment: 'prod', app: 'checkout' }, 'created')
  await site.merge('alex')
  check('prod holds the former digest', (await site.held('prod')) === promoted.image.digest.toString())
  screen.fact('rollback', `#${site.pull.number} opened with the digest of ${promoted.version}; alex merges it`)
  await site.promote({ mode: 'promote', environment: 'prod' }, 'held')
  screen.fact('promoted again', `${next.version} is held back until the rollback is released`)
}

async function showReport({ screen }: DemoRun, site: LadderSite): Promise<StepResult> {
  const report = await site.report()
  const { environments } = JSON.parse(report.outputs['outcomes'] ?? '') as {
    environments: { environment: string; digest: string; behind: number; held: boolean; signature: string }[]
  }
  const seen = environments.map(({ environment, behind, held }) => `${environment} ${behind} ${held}`).join(', ')
  check('the report tells it all', seen === 'dev 0 false, staging 0 false, prod 1 true', seen)
  check(
    'every digest verifies',
    environments.every(({ signature }) => signature === 'verified'),
    report.summary
  )
  screen.part('5  promote/ reports (mode: report)')
  for (const { environment, digest, behind, held } of environments)
    screen.fact(
      environment,
      `${digest}, ${behind} ${behind === 1 ? 'commit' : 'commits'} behind dev${held ? ', held by a rollback' : ''}`
    )
  return report
}
