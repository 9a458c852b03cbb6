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

/** What is released together: one app, or two from one source tree; all but one in the same file. */
const PIPELINES = [['checkout'], ['billing'], ['web', 'api'], ['search']] as const
const APPS = PIPELINES.flat()

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

/** Two to four writers on a repository of their own, and people who push and merge between their requests. */
export class Race {
  private readonly world: LadderWorld
  private readonly random: () => number
  private readonly writers: readonly Writer[]
  /** What people wrote by hand, in order. */
  private readonly notes: string[] = []
  private readonly comments: string[] = []
  private pushes: number

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
      if (error instanceof Error) error.message = `seed ${seed}: ${error.message}`
      throw error
    }
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

  private async bump({ pipeline, commit }: Writer): Promise<EnvironmentOutcome> {
    const images = pipeline.map((app) => ({
      ...{ image: ImageReference.parse(`ghcr.io/acme/${app}`), digest: this.image(app, commit), tag: undefined }
    }))
    const [outcome] = await bumpLadder(await this.world.open({ milliseconds: 300_000 }), this.world.site, images)
    if (!outcome) throw new Error('no outcome')
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

  private newest(pipeline: Pipeline): number {
    const commits = this.writers.filter((writer) => writer.pipeline === pipeline).map(({ commit }) => commit)
    return Math.max(0, ...commits)
  }

  private raced(): Pipeline[] {
    return PIPELINES.filter((pipeline) => this.newest(pipeline) > 0)
  }

  /** Whoever comes last, the newest commit alone stays: merged, or in one open pull request. */
  private async settle(): Promise<void> {
    this.pushes = 0
    this.world.repository.laggingReads = 0
    for (const pipeline of this.raced()) {
      const outcome = await this.bump({ pipeline, commit: this.newest(pipeline) })
      assert.equal(outcome.error, undefined)
      const open = this.world.openPulls().filter(({ body }) => pipeline.some((app) => body.includes(`"app":"${app}"`)))
      const isIn = outcome.operation === 'already-current' || outcome.merge === 'merged'
      assert.deepEqual(
        open.map(({ headOid }) => headOid),
        isIn ? [] : [outcome.commit]
      )
    }
    const heads = this.world.repository.pulls.map(({ head }) => head)
    assert.equal(new Set(heads).size, heads.length)
  }

  private async mergeAll(): Promise<void> {
    for (const pipeline of this.raced()) {
      const { number } = await this.bump({ pipeline, commit: this.newest(pipeline) })
      const pull = this.world.openPulls().find((open) => open.number === number)
      if (pull) assert.ok(await mergePull(this.world.repository, pull, 'robin'))
    }
    assert.deepEqual(this.world.openPulls(), [])
  }

  private async expectNothingLost(): Promise<void> {
    const commitOf = (app: string) =>
      this.newest(PIPELINES.find((apps) => apps.some((one) => one === app)) ?? ['search'])
    const comments = this.comments.toReversed().join('')
    assert.equal(await this.world.text('main', SHARED), comments + this.textOf(SHARED, commitOf))
    assert.equal(await this.world.text('main', ALONE), this.textOf(ALONE, commitOf))
    for (const path of this.notes) assert.equal(await this.world.text('main', path), 'by hand')
  }
}
