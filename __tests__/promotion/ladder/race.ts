import assert from 'node:assert/strict'
import { mergePull } from '../../../lab/github/merging.ts'
import type { Digest } from '../../../src/image/digest.ts'
import { ImageReference } from '../../../src/image/reference.ts'
import { bumpLadder } from '../../../src/promotion/ladder/modes.ts'
import type { EnvironmentOutcome } from '../../../src/promotion/ladder/outcome.ts'
import type { LadderWorld } from './ladder-world.ts'

const SHARED = 'overlays/dev/kustomization.yaml'
const ALONE = 'search/dev/kustomization.yaml'
const SIGNER = '{workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}'

/** What is released together: one app, or several from one source tree, some of them by several runs; all but one in the same file. */
const PIPELINES = [
  ['checkout'],
  ['billing'],
  ['web', 'api'],
  ['api', 'worker'],
  ['worker', 'web'],
  ['web', 'api', 'worker'],
  ['search']
] as const
const APPS = [...new Set(PIPELINES.flat())]

const MOST_RUNS = 3

type Pipeline = (typeof PIPELINES)[number]

/** One run of a pipeline: it proposes the images of a commit. */
interface Writer {
  readonly pipeline: Pipeline
  readonly commit: number
}

/** Mulberry32: the same numbers for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function fileOf(app: string): string {
  return app === 'search' ? ALONE : SHARED
}

function policyOf(merge: 'auto' | 'manual'): string {
  const folder = (app: string) => fileOf(app).replace('/kustomization.yaml', '')
  const app = (name: string) =>
    `  ${name}:\n    image: ghcr.io/acme/${name}\n    signer: ${SIGNER}\n    environments:\n      dev: {path: ${folder(name)}, merge: ${merge}}\n`
  return `version: 1\napps:\n${APPS.map(app).join('')}`
}

/** `app digest` of everything that a pull request proposes. */
function marksIn(body: string): string[] {
  return [...body.matchAll(/"app":"(\w+)","digest":"(sha256:\w+)"/g)].map(
    ([, app = '', digest = '']) => `${app} ${digest}`
  )
}

function proposes(body: string, app: string, digest: string): boolean {
  return marksIn(body).includes(`${app} ${digest}`)
}

/** Two to four writers on a repository of their own, and people who push and merge between their requests. */
export class Race {
  private readonly world: LadderWorld
  private readonly random: () => number
  private readonly writers: readonly Writer[]
  /** What people wrote by hand, in order. */
  private readonly notes: string[] = []
  private readonly comments: string[] = []
  private pushes: number
  /** How each run ended, in order. */
  private readonly outcomes: unknown[] = []

  private constructor(world: LadderWorld, random: () => number) {
    this.world = world
    this.random = random
    const first = this.pick(PIPELINES)
    this.writers = Array.from({ length: 2 + this.below(3) }, () => ({
      pipeline: this.below(2) === 0 ? first : this.pick(PIPELINES),
      commit: 1 + this.below(4)
    }))
    this.pushes = this.below(4)
  }

  /** Runs the race of a seed to its end, and shows that nothing was lost. */
  static async run(world: LadderWorld, seed: number): Promise<void> {
    const random = numbersFrom(seed)
    const own = await world.apart(policyOf(random() < 0.25 ? 'auto' : 'manual'), {
      [SHARED]: '',
      [ALONE]: ''
    })
    const race = new Race(own, random)
    try {
      await race.begin()
      await race.start()
      await race.settle()
      await race.mergeAll()
      await race.expectNothingLost()
    } catch (error) {
      throw new Error(`seed ${seed}: ${race.describe()}`, { cause: error })
    }
  }

  /** Everything that a lost race can be understood by. */
  private describe(): string {
    const pulls = this.world.repository.pulls.map(
      ({ number, state, head, headOid, body }) =>
        `#${number} ${state} ${head} ${headOid.slice(0, 8)} ${/ladder:v1 (.*) -->/.exec(body)?.[1] ?? ''}`
    )
    return [JSON.stringify({ writers: this.writers, outcomes: this.outcomes }), ...pulls].join('\n')
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  private image(app: string, commit: number): Digest {
    return this.world.image(commit, app)
  }

  private textOf(file: string, commitOf: (app: string) => number): string {
    const entries = APPS.filter((app) => fileOf(app) === file).map(
      (app) =>
        `  - name: ghcr.io/acme/${app} # of its own team\n    digest: ${this.image(app, commitOf(app)).toString()}\n`
    )
    return `resources: [../../base]\nimages:\n${entries.join('')}`
  }

  private async begin(): Promise<void> {
    const files = Object.fromEntries([SHARED, ALONE].map((file) => [file, this.textOf(file, () => 0)]))
    await this.world.repository.push('main', files, 'Begin')
    this.interruptNext()
    if (this.below(5) === 0) this.world.repository.laggingReads = 1 + this.below(3)
  }

  private interruptNext(): void {
    this.world.repository.beforeNextCommit = async () => {
      if ((this.pushes -= 1) < 0) return
      await this.pick([() => this.note(), () => this.comment(), () => this.mergeOne()])()
      this.interruptNext()
    }
  }

  private async note(): Promise<void> {
    const path = `notes/${this.notes.length}.md`
    this.notes.push(path)
    await this.world.repository.push('main', { [path]: 'by hand' }, 'By hand')
  }

  /** A person changes the very file that the writers edit, as its content is then. */
  private async comment(): Promise<void> {
    const { repository } = this.world
    const line = `# person ${this.comments.length}\n`
    this.comments.push(line)
    const stamp = { name: 'Robin Writer', email: 'robin@acme.example', time: new Date() }
    for (;;) {
      const head = await repository.headOf('main')
      const text = await this.world.text(head ?? '', SHARED)
      const oid = await repository.git.writeCommit(head, { [SHARED]: line + text }, 'By hand', stamp)
      if (await repository.moveBranch('main', head, oid)) return
    }
  }

  private async mergeOne(): Promise<void> {
    const open = this.world.openPulls()
    if (open.length > 0) await mergePull(this.world.repository, this.pick(open), 'robin')
  }

  /** One run, made again as its error says where GitHub gave no answer in time, which a busy machine has happen. */
  private async bump(writer: Writer): Promise<EnvironmentOutcome> {
    for (let run = 1; ; run++) {
      const outcome = await this.bumpOnce(writer)
      if (outcome.error?.code !== 'E_GITHUB_UNAVAILABLE' || run === MOST_RUNS) return outcome
    }
  }

  private async bumpOnce({ pipeline, commit }: Writer): Promise<EnvironmentOutcome> {
    const images = pipeline.map((app) => ({
      ...{ image: ImageReference.parse(`ghcr.io/acme/${app}`), digest: this.image(app, commit), tag: undefined }
    }))
    const [outcome] = await bumpLadder(await this.world.open({ milliseconds: 300_000 }), this.world.site, images)
    if (!outcome) throw new Error('no outcome')
    const { operation, number, merge, commit: made, error } = outcome
    const fault = error && `${error.code}: ${error.message} (${error.reason ?? ''})`
    this.outcomes.push({ pipeline, commit, operation, number, merge, made, fault })
    return outcome
  }

  /** All writers at once; whoever is older than what was merged meanwhile is refused, and nothing else is. */
  private async start(): Promise<void> {
    const outcomes = await Promise.all(this.writers.map((writer) => this.bump(writer)))
    const codes = outcomes.flatMap(({ error }) => error?.code ?? [])
    const allowed = ['E_PROMOTION_BEHIND', 'E_PROMOTION_NOT_ARMED']
    assert.deepEqual(
      codes.filter((code) => !allowed.includes(code)),
      []
    )
  }

  private newest(app: string): number {
    const commits = this.writers.filter(({ pipeline }) => pipeline.some((one) => one === app))
    return Math.max(0, ...commits.map(({ commit }) => commit))
  }

  /** The last run of every pipeline. */
  private last(): Writer[] {
    const groups = Map.groupBy(this.writers, ({ pipeline }) => pipeline)
    return [...groups].map(([pipeline, own]) => ({ pipeline, commit: Math.max(...own.map(({ commit }) => commit)) }))
  }

  /** Runs every pipeline once more, its newest commit; only where another pipeline has a newer one it may be refused. */
  private async again(): Promise<void> {
    for (const writer of this.last()) {
      const { error } = await this.bump(writer)
      const overtaken = writer.pipeline.some((app) => this.newest(app) > writer.commit)
      if (error?.code !== 'E_PROMOTION_BEHIND' || !overtaken) assert.equal(error, undefined)
    }
  }

  /** Whoever comes last, the newest image of each app alone stays: merged, or in one open pull request. */
  private async settle(): Promise<void> {
    this.pushes = 0
    this.world.repository.laggingReads = 0
    await this.again()
    const open = this.world.openPulls().map(({ body }) => body)
    const main = `${await this.world.text('main', SHARED)}${await this.world.text('main', ALONE)}`
    for (const app of APPS.filter((one) => this.newest(one) > 0)) {
      const digest = this.image(app, this.newest(app)).toString()
      const pulls = open.filter((body) => proposes(body, app, digest))
      assert.equal(pulls.length, main.includes(digest) ? 0 : 1, `${app} at ${this.newest(app)}`)
    }
    const proposed = open.flatMap((body) => marksIn(body))
    assert.equal(new Set(proposed).size, proposed.length, 'two pull requests for one digest')
  }

  private async mergeAll(): Promise<void> {
    for (let round = 0; this.world.openPulls().length > 0; round++) {
      assert.ok(round < 4, 'pull requests that can never be merged')
      for (const pull of this.world.openPulls()) await mergePull(this.world.repository, pull, 'robin')
      await this.again()
    }
  }

  private async expectNothingLost(): Promise<void> {
    const commitOf = (app: string) => this.newest(app)
    const comments = this.comments.toReversed().join('')
    assert.equal(await this.world.text('main', SHARED), comments + this.textOf(SHARED, commitOf))
    assert.equal(await this.world.text('main', ALONE), this.textOf(ALONE, commitOf))
    for (const path of this.notes) assert.equal(await this.world.text('main', path), 'by hand')
  }
}
