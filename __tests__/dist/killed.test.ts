import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { LabRepository } from '../../lab/github/repository.ts'
import { writes } from '../../lab/github/limits.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { stepEnvironment } from '../../lab/runner.ts'
import { type Pushed, World } from './world.ts'

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')
const FORMER = `sha256:${'0'.repeat(64)}`

let world: World
let signed: Pushed
let trustedRoot: string
let repositories = 0

beforeAll(async () => {
  world = await World.start()
  signed = await world.push()
  await world.custody(['sign', signed.reference, ...world.trustOptions()])
  trustedRoot = await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')
})

afterAll(() => world.stop())

/** One place at which a run is killed: a request that never takes effect, or one whose answer is never read. */
interface Kill {
  readonly place: number
  readonly when: 'before' | 'after'
}

const overlay = (digest: string) => `resources: [../../base]\nimages:\n  - name: ${signed.name}\n    digest: ${digest}\n`
const policy = () => `version: 1
trust: {trusted-root: trusted_root.json}
apps:
  checkout:
    image: ${signed.name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    environments:
      dev: {path: dev}
      staging: {path: staging, from: dev}
`

/** A repository whose environments hold the former digest, and the movements of main after that. */
async function deployment(...movements: Readonly<Record<string, string>>[]): Promise<LabRepository> {
  const files = { 'custody.yaml': policy(), 'trusted_root.json': trustedRoot }
  const held = { 'dev/kustomization.yaml': overlay(FORMER), 'staging/kustomization.yaml': overlay(FORMER) }
  const name = `killed-${(repositories += 1)}`
  const repository = await world.lab.github.createRepository('acme', name, { files: { ...files, ...held } })
  for (const movement of movements) await repository.push('main', movement, 'Merged')
  return repository
}

/** Starts the committed command line and tells how it ended: its exit code, or the signal. */
async function run(args: readonly string[], repository: LabRepository, started?: (child: ChildProcess) => void) {
  const { lab } = world
  const child = spawn(process.execPath, [CLI, ...args, '--gitops-repository', repository.fullName], {
    cwd: lab.folder,
    env: { ...stepEnvironment(lab), RUNNER_TEMP: lab.folder, GITOPS_TOKEN }
  })
  started?.(child)
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const end = await new Promise((resolve) =>
    child.on('close', (code, signal) => {
      resolve(signal ?? code)
    })
  )
  return { end, told }
}

async function runKilled(args: readonly string[], repository: LabRepository, { place, when }: Kill) {
  const { faults } = world.lab.github.service
  let victim: ChildProcess | undefined
  let seen = -1
  const isThere = () => (seen += 1) === place
  const kill = () => victim?.kill('SIGKILL')
  if (when === 'before') faults.push({ matches: () => isThere() && kill() === true, effect: { kind: 'hang' } })
  else
    faults.push({
      matches: isThere,
      effect: {
        kind: 'alter',
        alter: (answer) => {
          kill()
          return answer
        }
      }
    })
  try {
    return await run(args, repository, (child) => (victim = child))
  } finally {
    faults.length = 0
  }
}

async function expectOneProposal(repository: LabRepository): Promise<void> {
  expect(repository.pulls).toMatchObject([{ state: 'open', number: 1 }])
  const head = repository.pulls[0]?.head ?? ''
  expect(await repository.git.listBranches('custody/')).toEqual([head])
  expect(await repository.git.commitsBetween('main', `refs/heads/${head}`)).toHaveLength(1)
}

const after = (): Record<string, string> => ({ 'dev/kustomization.yaml': overlay(signed.digest) })
const back = (): Record<string, string> => ({ 'dev/kustomization.yaml': overlay(FORMER) })
const rollback = ['rollback', '--environment', 'dev', '--app', 'checkout']

it.each([
  ['bump', () => ['bump', signed.reference], () => []],
  ['promote', () => ['promote', '--environment', 'staging'], () => [after()]],
  ['rollback', () => rollback, () => [after(), back()]],
  ['rollback --release', () => [...rollback, '--release'], () => [{ '.custody/holds/dev/checkout': 'digest: x\n' }]]
] as const)(
  'custody %s, killed at each of its requests to GitHub, is finished by the next run',
  async (_, argsOf, movementsOf) => {
    const args = argsOf()
    const { journal } = world.lab.github.service
    const whole = await deployment(...movementsOf())
    journal.length = 0
    expect(await run(args, whole)).toMatchObject({ end: 0 })
    await expectOneProposal(whole)
    const kills = journal.flatMap(({ method, path, headers, body }, place): Kill[] => {
      const changes = writes({ method, headers, body, url: new URL(path, world.lab.github.apiUrl) })
      return changes ? [{ place, when: 'before' }, { place, when: 'after' }] : [{ place, when: 'before' }]
    })
    // Branch, commit and pull request, and whatever is read before them.
    expect(kills.filter(({ when }) => when === 'after')).toHaveLength(3)
    for (const kill of kills) {
      const repository = await deployment(...movementsOf())
      expect({ ...kill, ...(await runKilled(args, repository, kill)) }).toMatchObject({ end: 'SIGKILL' })
      expect({ ...kill, ...(await run(args, repository)) }).toMatchObject({ end: 0 })
      await expectOneProposal(repository)
    }
  },
  600_000
)
