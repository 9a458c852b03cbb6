import { BareRepository, type LabFile } from './bare-repository.ts'
import type { MergeGroup } from './merge-queue.ts'
import { type LabCheck, type LabProtection, settle } from './merging.ts'
import { newSettings } from './rest-settings.ts'
import type { LabRule } from './rules.ts'

/** A pull request between two branches of one repository; its head's commit is the branch's while it is open. */
export interface LabPullRequest {
  readonly number: number
  readonly author: string
  readonly head: string
  readonly base: string
  readonly createdAt: string
  title: string
  body: string
  state: 'open' | 'closed' | 'merged'
  updatedAt: string
  closedAt: string | null
  closedBy: string | null
  mergedAt: string | null
  mergeCommit: string | null
  reviews: readonly LabReview[]
  readonly comments: { readonly author: string; readonly body: string }[]
  readonly labels: Set<string>
  /** Who asked for it to be merged as soon as it can be. */
  autoMerge: string | null
  queued: boolean
  /** Where the head was when it was last seen. */
  headOid: string
}

/** An issue, as far as anybody here looks at it. */
export interface LabIssue {
  readonly number: number
  readonly author: string
  title: string
  body: string
  state: 'open' | 'closed'
  updatedAt: string
}

/** What somebody said of a pull request, and of which head. */
export interface LabReview {
  readonly author: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly commit: string
  readonly at: string
}

/** One movement of a branch, with the server's own time (REST, "List repository activities"). */
export interface LabActivity {
  readonly branch: string
  readonly before: string
  readonly after: string
  readonly at: string
  readonly type: 'push' | 'pr_merge' | 'branch_creation' | 'branch_deletion' | 'force_push'
  readonly actor: string
}

/** A bundle in the attestation store, found by every digest that its statement names. */
export interface LabAttestation {
  readonly digests: readonly string[]
  readonly predicateType: string
  readonly bundle: Readonly<Record<string, unknown>>
}

interface RepositoryOptions {
  readonly folder: string
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly branch: string
  readonly visibility: 'public' | 'private'
}

/** A GitHub repository over a bare git repository; pull requests, rules and switches are kept in memory. */
export class LabRepository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly visibility: 'public' | 'private'
  readonly git: BareRepository
  readonly pulls: LabPullRequest[] = []
  readonly issues: LabIssue[] = []
  readonly rules: LabRule[] = []
  readonly attestations: LabAttestation[] = []
  /** Commits that GitHub signed with its own key. */
  readonly signed = new Set<string>()
  readonly createdAt = new Date().toISOString()
  /** The newest last. */
  readonly activities: LabActivity[] = []
  readonly checks = new Map<string, LabCheck[]>()
  /** The actors of workflow runs, by the run's id. */
  readonly runs = new Map<string, string>()
  /** People with write access. */
  readonly writers = new Set<string>(['robin', 'kim', 'alex'])
  protection: LabProtection = { checks: [], approvals: 0 }
  readonly settings = newSettings()
  /** The groups of the merge queue, the next one to be merged first. */
  readonly groups: MergeGroup[] = []
  allowsAutoMerge = true
  /** How many more times GitHub does not know yet whether a pull request can be merged. */
  unknownReads = 0
  /** How many more times a pull request that was just opened is not known yet by its number or its node id. */
  unknownPulls = 0
  /** How far the clock of this GitHub is ahead, in milliseconds. */
  aheadMs = 0
  archived = false
  /** How many entries of a tree are told at once. */
  mostTreeEntries = 100_000
  /** Off as on a GitHub Enterprise Server whose administrators never switched web commit signing on. */
  signsCommits = true
  /** How many reads of a branch that moved still answer where it was before. */
  laggingReads = 0
  /** Runs once, just before the next commit by GraphQL looks at its branch: where another writer gets in between. */
  beforeNextCommit: (() => Promise<unknown>) | undefined
  private readonly formerHeads = new Map<string, string | undefined>()

  private constructor(options: RepositoryOptions, git: BareRepository) {
    this.id = options.id
    this.owner = options.owner
    this.name = options.name
    this.defaultBranch = options.branch
    this.visibility = options.visibility
    this.git = git
  }

  static async create(options: RepositoryOptions, files: Readonly<Record<string, LabFile>>): Promise<LabRepository> {
    const repository = new LabRepository(options, await BareRepository.init(options.folder, options.branch))
    await repository.push(options.branch, files, 'First commit')
    // What git receives in large pieces it keeps as packs (receive.unpackLimit), which is how others clone it.
    if (Object.keys(files).length > 100) await repository.git.git(['repack', '-a', '-d', '-q'])
    return repository
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`
  }

  /** Commits to a branch as any other writer with git would; the branch is made from the default one where it is new. */
  async push(branch: string, files: Readonly<Record<string, LabFile | null>>, message: string): Promise<string> {
    const head = await this.headOf(branch)
    const parent = head ?? (await this.headOf(this.defaultBranch))
    const stamp = { name: 'Robin Writer', email: 'robin@acme.example', time: this.now() }
    const oid = await this.git.writeCommit(parent, files, message, stamp)
    await this.moveBranch(branch, head, oid)
    return oid
  }

  /** The time on the server's clock. */
  now(): Date {
    return new Date(Date.now() + this.aheadMs)
  }

  /** Writes a verdict on a commit, and lets GitHub act on it. */
  async check(commit: string, check: Omit<LabCheck, 'at'>): Promise<void> {
    const others = (this.checks.get(commit) ?? []).filter(
      ({ context, by }) => context !== check.context || by !== check.by
    )
    this.checks.set(commit, [...others, { ...check, at: this.now().toISOString() }])
    await settle(this)
  }

  /** Reviews the present head of a pull request, and lets GitHub act on it. */
  async review(pull: LabPullRequest, author: string, state: LabReview['state'] = 'APPROVED'): Promise<void> {
    pull.reviews = [...pull.reviews, { author, state, commit: pull.headOid, at: this.now().toISOString() }]
    await settle(this)
  }

  /** Where a branch is, read from git itself. */
  async headOf(branch: string): Promise<string | undefined> {
    return this.git.resolve(`refs/heads/${branch}^{commit}`)
  }

  /** Where a branch is as a replica tells it, which may be behind. */
  async replicatedHeadOf(branch: string): Promise<string | undefined> {
    if (this.laggingReads === 0 || !this.formerHeads.has(branch)) return this.headOf(branch)
    this.laggingReads -= 1
    const former = this.formerHeads.get(branch)
    if (this.laggingReads === 0) this.formerHeads.clear()
    return former
  }

  /** Moves, makes (before undefined) or deletes (after undefined) a branch; false where it is not at `before`. */
  async moveBranch(
    branch: string,
    before: string | undefined,
    after: string | undefined,
    by: Partial<Pick<LabActivity, 'actor' | 'type'>> = {}
  ): Promise<boolean> {
    return this.moveBranches([{ branch, before, after }], by)
  }

  /** Moves several branches, all or none. */
  async moveBranches(
    moves: readonly {
      readonly branch: string
      readonly before: string | undefined
      readonly after: string | undefined
    }[],
    by: Partial<Pick<LabActivity, 'actor' | 'type'>> = {}
  ): Promise<boolean> {
    const updates = moves.map(({ branch, before, after }) => ({ ref: `refs/heads/${branch}`, before, after }))
    if (!(await this.git.moveRefs(updates))) return false
    for (const { branch, before, after } of moves) {
      this.follow(branch, before, after)
      this.activities.push({
        ...{ branch, before: before ?? ABSENT, after: after ?? ABSENT, at: this.now().toISOString() },
        ...{ type: typeOf(before, after), actor: 'robin', ...by }
      })
    }
    return true
  }

  // GitHub closes a pull request whose head branch is deleted.
  private follow(branch: string, before: string | undefined, after: string | undefined): void {
    if (this.laggingReads > 0 && !this.formerHeads.has(branch)) this.formerHeads.set(branch, before)
    for (const pull of this.pulls.filter(({ head, state }) => head === branch && state === 'open')) {
      if (after === undefined) this.close(pull, 'robin')
      else this.takePush(pull, after)
    }
  }

  // A review stays with the head that it was said of; protection may take it back.
  private takePush(pull: LabPullRequest, head: string): void {
    pull.headOid = head
    if (this.protection.dismissesStale !== true) return
    pull.reviews = pull.reviews.map((review) => ({
      ...review,
      state: review.state === 'APPROVED' ? 'DISMISSED' : review.state
    }))
  }

  openPull(
    author: string,
    head: string,
    headOid: string,
    base: string,
    text: { title: string; body: string }
  ): LabPullRequest {
    const now = this.now().toISOString()
    const pull: LabPullRequest = {
      number: this.pulls.length + 1,
      author,
      head,
      base,
      headOid,
      ...text,
      state: 'open',
      createdAt: now,
      updatedAt: now,
      ...{ closedAt: null, closedBy: null, mergedAt: null, mergeCommit: null, autoMerge: null, queued: false },
      ...{ reviews: [], comments: [], labels: new Set<string>() }
    }
    this.pulls.push(pull)
    return pull
  }

  close(pull: LabPullRequest, by = 'robin'): void {
    pull.state = 'closed'
    pull.closedBy = by
    pull.closedAt = pull.updatedAt = this.now().toISOString()
  }
}

const ABSENT = '0'.repeat(40)

function typeOf(before: string | undefined, after: string | undefined): LabActivity['type'] {
  if (before === undefined) return 'branch_creation'
  return after === undefined ? 'branch_deletion' : 'push'
}
