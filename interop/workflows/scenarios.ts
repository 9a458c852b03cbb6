import { gated, promoted, rescanned, rolledBack, signedByPolicy, verified } from './gitops-scenarios.ts'
import { shapeOfTheIndex } from './index-shape.ts'
import { blocked, cancelled, fork, missingPermission, release, revision } from './release-scenarios.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** One thing that must be so, played from its start to its end; the first release comes first. */
export interface Scenario {
  readonly title: string
  readonly play: (world: WorkflowWorld) => Promise<void>
}

export const SCENARIOS: readonly Scenario[] = [
  { title: 'a release is built, scanned, signed, tagged and proposed, and its digest verifies', play: release },
  { title: "BuildKit's index has the shape that the lab's image has, field by field", play: shapeOfTheIndex },
  { title: 'a scan that blocks leaves nothing signed and nothing tagged', play: blocked },
  { title: 'a missing permission is told before anything is built', play: missingPermission },
  { title: 'a pull request from a fork is refused before anything is built', play: fork },
  { title: 'a signature that was cancelled is completed by running it again, once', play: cancelled },
  {
    title: 'a digest that another commit built is signed only where that is asked for, and as level 2',
    play: revision
  },
  { title: 'what was released verifies; an unsigned digest and an empty list do not', play: verified },
  {
    title: 'a release goes to the first environment of a policy, through its gate, and on to the next',
    play: promoted
  },
  { title: 'a rollback holds against promotions until it is released, and the report tells it', play: rolledBack },
  { title: 'a signature without a path is proposed where a policy says', play: signedByPolicy },
  { title: 'the gate refuses an unsigned digest and one that skips an environment', play: gated },
  {
    title: 'a re-scan of what is deployed keeps one issue, and attests what passed in the place of the former scan',
    play: rescanned
  }
]
