/** Something that GitHub told, or why it did not. */
export type Told<T> = { readonly isKnown: true; readonly value: T } | { readonly isKnown: false; readonly why: string }

/** What must be true of a change before it reaches a branch, by classic protection or by rulesets; they add up. */
export interface BranchRules {
  /** Approvals that a pull request needs; undefined where changes need no pull request. */
  readonly approvals: number | undefined
  readonly codeOwners: boolean
  readonly checks: readonly string[]
  readonly signatures: boolean
  readonly blocksForcePush: boolean
  readonly blocksDeletion: boolean
}

/** Branch protection as it was before rulesets. */
export interface ClassicProtection extends BranchRules {
  readonly bindsAdministrators: boolean
}

/** What a workflow's token may do where the workflow does not say. */
export interface WorkflowToken {
  readonly writes: boolean
  readonly approves: boolean
}

/** The file that names the owners of paths, and what GitHub does not understand in it; no text where there is no such file. */
export interface CodeOwners {
  readonly path: string
  readonly text: string | undefined
  readonly errors: readonly { readonly line: number; readonly message: string }[]
}

/** How a repository guards the branch that a cluster is deployed from. */
export interface RepositorySettings {
  readonly fullName: string
  readonly branch: string
  /** Rulesets are shown to whoever may read the repository. */
  readonly rulesets: Told<BranchRules>
  /** Whether classic protection is on, and the checks that it asks for, as any reader is told. */
  readonly isProtected: Told<{ readonly on: boolean; readonly checks: readonly string[] }>
  /** All of it, told to administrators; undefined where there is none. */
  readonly protection: Told<ClassicProtection | undefined>
  readonly workflowToken: Told<WorkflowToken>
  readonly codeOwners: Told<CodeOwners>
}

/** What asks for nothing. */
export const NO_RULES: BranchRules = {
  approvals: undefined,
  codeOwners: false,
  checks: [],
  signatures: false,
  blocksForcePush: false,
  blocksDeletion: false
}

/** Both together: whatever one of them asks for must be met. */
export function bothRules(one: BranchRules, other: BranchRules): BranchRules {
  const approvals = [one.approvals, other.approvals].filter((count) => count !== undefined)
  return {
    approvals: approvals.length === 0 ? undefined : Math.max(...approvals),
    codeOwners: one.codeOwners || other.codeOwners,
    checks: [...new Set([...one.checks, ...other.checks])],
    signatures: one.signatures || other.signatures,
    blocksForcePush: one.blocksForcePush || other.blocksForcePush,
    blocksDeletion: one.blocksDeletion || other.blocksDeletion
  }
}
