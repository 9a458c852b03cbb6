import { cpus } from 'node:os'
import { spreadOf } from '../../lab/bench/figures.ts'
import { ADDED, type StageTimes, WHOLE } from './measure.ts'

const SIGN_JOB = 'Sign and verify'
const JOBS: Readonly<Record<string, string>> = {
  'Look what is missing': 'preflight: identity, right to push, credential',
  'Build and push by digest':
    'the build itself, which is there without Custody too: BuildKit, two platforms, a few files',
  'Scan and judge': 'Trivy over both platforms, the gate, the reports',
  [SIGN_JOB]: 'everything below',
  'Show in the Security tab': 'beside the signature; nothing waits for it'
}
const GROUPS: Readonly<Record<string, string>> = {
  Subject: 'manifests, what is attached already, the SBOMs of BuildKit',
  'Identity and trust': 'token, certificate, trust root',
  Statements: 'signature, provenance, an SBOM for each platform and a merged one, the scan',
  Bundles: 'signed, logged, timestamped, each verified',
  'Publication and read-back':
    'bundles and cosign tags on the index and both platforms, read again and verified; the release tag',
  'Pull request': 'the edit, the commit and the pull request; begun while the image was signed'
}

/** The rows of the jobs and stages as a Markdown table. */
export function stageTable(stages: readonly StageTimes[]): string[] {
  const found = (of: StageTimes['of'], name: string) => stages.filter((stage) => stage.of === of && stage.name === name)
  const rows = [
    ...Object.entries(JOBS).flatMap(([job, told]) => [
      ...found('job', job).map((stage) => row(`**${job}**`, stage, told)),
      ...(job === SIGN_JOB
        ? Object.entries(GROUPS).flatMap(([group, more]) =>
            found('group', group).map((stage) => row(`… ${group}`, stage, more))
          )
        : [])
    ]),
    ...found('run', ADDED).map((stage) => row('**added to the build**', stage, 'the whole run without the build job')),
    ...found('run', WHOLE).map((stage) => row('the whole run', stage, 'from its first to its last line'))
  ]
  return ['| | p50, s | slowest, s | what it does |', '| --- | ---: | ---: | --- |', ...rows]
}

/** The page of the documentation. */
export function measurePage(stages: readonly StageTimes[], runs: number, delayMs: number): string {
  const step = stages.find(({ of, name }) => of === 'step' && name === 'sign')
  const signed = step ? spreadOf(step.seconds) : undefined
  return `# What a release takes longer

<!-- Written by npm run e2e:workflows -- --runs ${runs} --write; do not edit. -->

Node.js ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; ${runs} releases, each of a new commit and a new image.

\`release.yml\` as act runs it: a real BuildKit, a real registry, a real Trivy, the lab's Sigstore and GitHub. Every answer of these services is held back
for ${delayMs} ms, which stands for the network.

${stageTable(stages).join('\n')}

## Beside the "~3 s" that people quote

It is told of signing a release, and we found no published measurement behind it. The nearest that we found are some 6 s for cosign's signature and
attestation and some 7 s for one attestation action, for each image ([simple-container-com/api#257](https://github.com/simple-container-com/api/pull/257)). What compares with it is the signing step, which took
**${signed ? signed.median.toFixed(1) : '?'} s** (p50; slowest ${signed ? signed.max.toFixed(1) : '?'} s) here. It includes the start of the action, signature, provenance, SBOMs and scan in both formats
on the index and both platforms, their read-back and verification, the release tag and the pull request.

It does not include, and neither does anything above,

- what GitHub takes to find a runner for each job. A release has three more jobs than a build alone, in a row: on hosted runners that is the greater part
  of what you wait for. The action as one step of your own job has none of it, and SLSA Build level 2 in place of 3;
- fetching actions, the pinned Trivy and its database, which lie on the machine here; the database, tens of megabytes, is kept between runs;
- an SBOM by Syft where the build made none;
- an image of your size: Trivy reads all of it.
`
}

function row(name: string, { seconds }: StageTimes, told: string): string {
  const { median, max } = spreadOf(seconds)
  return `| ${name} | ${median.toFixed(2)} | ${max.toFixed(2)} | ${told} |`
}
