import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Digest } from '../src/image/digest.ts'
import { measureDamage } from './bench/damage.ts'
import { spreadOf } from './bench/figures.ts'
import { type Cost, FOLDER, IMAGE, proposeByApi, proposeByClone, TOKEN } from './bench/promotion-roads.ts'
import { type GitHubLab, startGitHub } from './github/github.ts'
import { kustomizeFolder } from './kustomize.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'benchmarks-promotion.md')
const SIZES = [100, 1000, 10_000]
const RUNS = 5
// What a manifest of a GitOps repository has; random, because packs are compressed.
const MANIFEST_BYTES = 1500

function digestOf(text: string): Digest {
  return Digest.of(Buffer.from(text))
}

function filesOf(count: number): Record<string, string> {
  const manifests = Array.from({ length: count - 1 }, (_, index): [string, string] => {
    const noise = Array.from(
      { length: MANIFEST_BYTES / 75 },
      (_, line) => `  k${line}: ${digestOf(`${index} ${line}`).hex}\n`
    )
    return [`apps/app-${index % 200}/base/part-${index}.yaml`, `data:\n${noise.join('')}`]
  })
  const overlay = `resources:\n- ../../base\nimages:\n- name: ${IMAGE}\n  digest: ${digestOf('old').toString()}\n`
  return { ...Object.fromEntries(manifests), [`${FOLDER}/kustomization.yaml`]: overlay }
}

async function measureSize(
  github: GitHubLab,
  size: number,
  tools: { kustomize: string; folder: string }
): Promise<string> {
  const repository = await github.createRepository('acme', `deploy-${size}`, { files: filesOf(size) })
  const api: Cost[] = []
  const clone: Cost[] = []
  for (let index = 0; index < RUNS; index++) {
    api.push(await proposeByApi(github, repository, digestOf(`api ${index}`)))
    clone.push(await proposeByClone(github, repository, digestOf(`clone ${index}`), tools))
  }
  const median = (costs: readonly Cost[], unit: keyof Cost): number => spreadOf(costs.map((cost) => cost[unit])).median
  const [ours, theirs] = [median(api, 'ms'), median(clone, 'ms')]
  const [sent, cloned] = [median(api, 'bytes'), median(clone, 'bytes')]
  const cells = [
    size.toLocaleString('en'),
    `${ours.toFixed(0)} ms`,
    `${theirs.toFixed(0)} ms`,
    (theirs / ours).toFixed(2),
    `${(sent / 1024).toFixed(0)} KiB`,
    `${(cloned / 1024).toFixed(0)} KiB`,
    (cloned / sent).toFixed(1)
  ]
  return `| ${cells.join(' | ')} |`
}

function pageOf(costs: readonly string[], damage: readonly string[]): string {
  return `# Benchmark of promotion

<!-- Written by npm run bench:promotion -- --write; do not edit. -->

Node.js ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; median of ${RUNS} runs. Compare within a row only.

## To a pull request

Custody reads the overlay, edits it and proposes it through GitHub's API. The other way is \`git clone --depth 1\`,
\`kustomize edit set image\`, a commit, \`git push\`, and one request for the pull request. Both go against the lab's GitHub on
loopback, which runs the real git for each of its answers: that time is Custody's here, and GitHub's in life. No network delay is added to either.
Bytes are those of the API's connections in both directions, of the fetched pack, and of the objects of the pushed commit.

| files | Custody | clone and push | ratio of time | Custody | clone and push | ratio of bytes |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${costs.join('\n')}

## To the file

Both editors pin the same digest in the forms of \`__tests__/promotion/fixtures/kustomizations\`. A stray line is one that is changed, moved, added or
lost without need. \`kustomize edit set image NAME=*@DIGEST\` is the gentlest call it has: without \`*\` it drops \`newName\`, too.

| editor | files edited | not edited | without a stray line | stray lines |
| --- | ---: | ---: | ---: | ---: |
${damage.join('\n')}
`
}

const folder = await mkdtemp(join(tmpdir(), 'custody-bench-'))
const github = await startGitHub({ folder, token: TOKEN })
try {
  const tools = { kustomize: kustomizeFolder(), folder }
  const costs: string[] = []
  for (const size of SIZES) {
    costs.push(await measureSize(github, size, tools))
    console.log(costs.at(-1))
  }
  const damage = (await measureDamage(digestOf('new'), tools)).map(
    ({ editor, edited, refused, exact, strayLines }) =>
      `| \`${editor}\` | ${edited} | ${refused} | ${exact} | ${strayLines} |`
  )
  const page = pageOf(costs, damage)
  if (process.argv.includes('--write')) await writeFile(PAGE, page)
  else console.log(page)
} finally {
  await github.stop()
  await rm(folder, { recursive: true })
}
