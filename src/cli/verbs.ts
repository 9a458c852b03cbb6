import { admitVerb } from './admit.ts'
import { doctorVerb } from './doctor.ts'
import { policyVerb } from './policy.ts'
import { pinVerb } from './pin.ts'
import { bumpVerb } from './bump.ts'
import { gateVerb } from './gate.ts'
import { initVerb } from './init.ts'
import { promoteVerb } from './promote.ts'
import { scanVerb } from './scan.ts'
import { reportVerb } from './report.ts'
import { rescanVerb } from './rescan.ts'
import { rollbackVerb } from './rollback.ts'
import { signVerb } from './sign.ts'
import { treeVerb } from './tree.ts'
import type { Verb } from './verb.ts'
import { verifyVerb } from './verify.ts'

/** Every verb of the command line, in the order in which the help lists them. */
export const VERBS: ReadonlyMap<string, Verb> = new Map([
  ['init', initVerb],
  ['scan', scanVerb],
  ['rescan', rescanVerb],
  ['sign', signVerb],
  ['verify', verifyVerb],
  ['tree', treeVerb],
  ['promote', promoteVerb],
  ['pin', pinVerb],
  ['policy', policyVerb],
  ['admit', admitVerb],
  ['doctor', doctorVerb],
  ['bump', bumpVerb],
  ['rollback', rollbackVerb],
  ['gate', gateVerb],
  ['report', reportVerb]
])
