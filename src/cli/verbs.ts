import type { Verb } from './verb.ts'

/** Every verb of the command line, in the order in which the help lists them; what a verb needs is read only when it is asked for. */
export const VERBS: ReadonlyMap<string, () => Promise<Verb>> = new Map([
  ['init', async () => (await import('./init.ts')).initVerb],
  ['scan', async () => (await import('./scan.ts')).scanVerb],
  ['rescan', async () => (await import('./rescan.ts')).rescanVerb],
  ['sign', async () => (await import('./sign.ts')).signVerb],
  ['verify', async () => (await import('./verify.ts')).verifyVerb],
  ['tree', async () => (await import('./tree.ts')).treeVerb],
  ['promote', async () => (await import('./promote.ts')).promoteVerb],
  ['pin', async () => (await import('./pin.ts')).pinVerb],
  ['policy', async () => (await import('./policy.ts')).policyVerb],
  ['admit', async () => (await import('./admit.ts')).admitVerb],
  ['doctor', async () => (await import('./doctor.ts')).doctorVerb],
  ['bump', async () => (await import('./bump.ts')).bumpVerb],
  ['rollback', async () => (await import('./rollback.ts')).rollbackVerb],
  ['gate', async () => (await import('./gate.ts')).gateVerb],
  ['report', async () => (await import('./report.ts')).reportVerb]
])
