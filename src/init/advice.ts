import type { Workflow, WorkflowJob, WorkflowStep } from './workflow-file.ts'

/** Something that a workflow does already and that Custody does from now on. */
export interface Advice {
  readonly workflow: string
  readonly line: number
  readonly found: string
  /** What to do about it, and why. */
  readonly then: string
}

interface Rule {
  readonly found: string
  readonly uses?: RegExp
  readonly run?: RegExp
  readonly then: string
}

const RULES: readonly Rule[] = [
  {
    found: 'installs cosign',
    uses: /^sigstore\/cosign-installer$/,
    then: 'remove it with the steps that call cosign: nothing is installed for signing'
  },
  {
    found: 'signs or attests with cosign',
    run: /\bcosign\s+(?:sign|attest)\b/,
    then: 'remove it: index and platforms are signed, with provenance and SBOM, and read back'
  },
  {
    found: 'verifies with cosign',
    run: /\bcosign\s+verify/,
    then: 'keep it if it checks images of others; ours are verified by the gate, as custody.yaml says'
  },
  {
    found: 'attests for GitHub',
    uses: /^actions\/attest(?:-build-provenance|-sbom)?$/,
    then: 'remove it: a second writer of referrers can lose entries on registries without the referrers API'
  },
  {
    found: 'makes an SBOM',
    uses: /^anchore\/sbom-action(?:\/.*)?$/,
    then: 'remove it: the SBOM of each platform is attested with the image'
  },
  {
    found: 'makes an SBOM',
    run: /\bsyft\s+(?!version)\S/,
    then: 'remove it: the SBOM of each platform is attested with the image'
  },
  {
    found: 'scans for vulnerabilities',
    uses: /^(?:aquasecurity\/(?:trivy-action|setup-trivy)|anchore\/scan-action)$/,
    then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
  },
  {
    found: 'scans for vulnerabilities',
    run: /\b(?:trivy\s+(?:image|i)|grype)\s/,
    then: 'remove it: the digest is scanned by a pinned Trivy in a job that can write nothing'
  },
  {
    found: 'edits a kustomization',
    run: /\bkustomize\s+edit\s+set\s+image\b|\byq\b[^\n]*\.images/,
    then: 'remove it: the digest is proposed by a pull request that carries what was verified'
  },
  {
    found: 'opens a pull request by itself',
    uses: /^peter-evans\/create-pull-request$/,
    then: 'remove it where it only bumps the image: the pull request of Custody takes its place'
  }
]
const CALLED: readonly Rule[] = [
  {
    found: 'calls slsa-github-generator',
    uses: /^slsa-framework\/slsa-github-generator\//i,
    then: 'remove the job: provenance v1 is signed with the image, by a workflow pinned to a commit'
  },
  {
    found: 'calls docker/github-builder',
    uses: /^docker\/github-builder\//i,
    then: 'remove the job: the digest of the index is signed, which is what a manifest names'
  }
]

/** What becomes needless in workflows once Custody signs, in the order of their files. */
export function adviceOn(workflows: readonly Workflow[]): Advice[] {
  return workflows.flatMap(({ jobs }) =>
    jobs.flatMap((job) => [...calledAdvice(job), ...job.steps.flatMap((step) => stepAdvice(job, step))])
  )
}

/** The workflow that is called in another repository and may build the image there, if any. */
export function calledBuilders(workflows: readonly Workflow[]): WorkflowJob[] {
  return workflows.flatMap(({ jobs }) =>
    jobs.filter(
      ({ uses }) =>
        /^[\w-]+\/[\w.-]+\/.*(?:build|docker|image|container|release|publish)/i.test(uses) && !/\/custody\//.test(uses)
    )
  )
}

function calledAdvice(job: WorkflowJob): Advice[] {
  return CALLED.filter(({ uses }) => uses?.test(job.uses)).map(({ found, then }) => ({
    ...{ workflow: job.workflow, line: job.line, found, then }
  }))
}

function stepAdvice({ workflow }: WorkflowJob, { uses, run, line }: WorkflowStep): Advice[] {
  const commands = run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ')
  return RULES.filter((rule) => rule.uses?.test(uses) === true || rule.run?.test(commands) === true).map(
    ({ found, then }) => ({ workflow, line, found, then })
  )
}
