import { renderLadderBody } from '../../evidence/ladder-body.ts'
import { comparePackages } from '../../evidence/package-changes.ts'
import { type Change, editKustomization, type Pin } from '../kustomization.ts'
import { type Plan, plain, plannedFile, type PlannedFile } from '../plan.ts'
import { unifiedDiff } from '../unified-diff.ts'
import { type Choice, type Ready, sourceOf } from './consider.ts'
import { branchOfMark, type Mark, renderMark } from './marker.ts'
import type { Ladder } from './policy-query.ts'
import type { OverlayEdit } from './rendering.ts'
import { HOLDS } from './state-query.ts'

/** The branch that some choices for one environment would go to, whether or not they may. */
export function branchOfChoices(ladder: Ladder, choices: readonly Choice[]): string {
  return branchOfMark(ladder.fullName, ladder.base.name, markOf(choices.map((choice) => ({ choice, commit: '' }))))
}

/** One commit and one pull request for one environment, with what its body tells. */
export interface LadderProposal {
  readonly mark: Mark
  readonly plan: Plan
  readonly diff: string
  readonly pins: ReadonlyMap<string, readonly Pin[]>
  readonly changes: ReadonlyMap<string, Change>
  readonly edits: readonly OverlayEdit[]
}

/** What a pull request with these choices does. */
export function markOf(choices: readonly { readonly choice: Choice; readonly commit: string }[]): Mark {
  const [first] = choices
  return {
    kind: first?.choice.rollback === true ? 'rollback' : 'promotion',
    environment: first?.choice.environment.name ?? '',
    apps: choices.map(({ choice, commit }) => ({ app: choice.app.name, digest: choice.digest.toString(), commit }))
  }
}

/** Edits the overlays and plans the commit; throws RefusalError as the edits do. */
export function planOf(ladder: Ladder, ready: readonly Ready[]): LadderProposal {
  const mark = markOf(ready.map(({ choice, assessed }) => ({ choice, commit: sourceOf(assessed).commit })))
  const pins = new Map<string, Pin[]>()
  const changes = new Map<string, Change>()
  const files: PlannedFile[] = []
  const edits: OverlayEdit[] = []
  const diffs: string[] = []
  for (const [path, group] of Map.groupBy(ready, ({ overlay }) => overlay.path)) {
    const own = group.map(({ choice }) => pinOf(choice))
    const { bytes: before } = group[0]?.overlay ?? { bytes: Buffer.alloc(0) }
    const edit = editKustomization(before, own)
    pins.set(path, own)
    for (const [index, { choice }] of group.entries())
      if (edit.changes[index]) changes.set(choice.app.name, edit.changes[index])
    if (edit.outcome !== 'changed') continue
    files.push(plannedFile(path, edit.bytes))
    const folder = group[0]?.choice.environment.path ?? ''
    edits.push({ folder, path, bytes: edit.bytes, changes: edit.changes })
    diffs.push(unifiedDiff(path, before, edit.bytes))
  }
  const holds = ready.filter(({ choice }) => choice.rollback).map((one) => holdFile(one))
  const branch = branchOfMark(ladder.fullName, ladder.base.name, mark)
  const plan = {
    branch,
    base: ladder.base,
    files: [...files, ...holds],
    changes: [...changes.values()],
    ...words(mark, ready)
  }
  return { mark, plan, diff: diffs.join(''), pins, changes, edits }
}

function pinOf({ app, digest, tag, environment }: Choice): Pin {
  return { name: app.entry, digest, ...(environment.tag === 'sync' && tag !== undefined && { tag, writesTag: true }) }
}

// The same bytes for the same rollback, so that a second run finds its own commit.
function holdFile({ choice: { app, environment, digest }, held }: Ready): PlannedFile {
  const text = `# custody rollback: nothing is promoted over this digest until the file is gone (custody rollback --release)\ndigest: ${digest.toString()}\ninstead-of: ${held.digest?.toString() ?? 'nothing'}\n`
  return plannedFile(`${HOLDS}/${environment.name}/${app.name}`, Buffer.from(text))
}

function words({ kind, environment, apps }: Mark, ready: readonly Ready[]): { headline: string; trailers: string } {
  const [first, ...others] = apps
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const what = `${first?.app ?? ''}${more}`
  const digest = first?.digest.slice(0, 'sha256:'.length + 12) ?? ''
  const from = ready[0]?.choice.environment.from
  return {
    headline:
      kind === 'rollback'
        ? `Roll ${what} in ${environment} back to ${digest}`
        : `Promote ${what} to ${environment}: ${digest}`,
    trailers: [
      ...ready.map(({ choice }) => `Image-Digest: ${plain(choice.app.image.name)}@${choice.digest.toString()}`),
      ...ready.map(({ assessed }) => `Source-Commit: ${plain(sourceOf(assessed).commit)}`),
      ...ready.map(({ assessed }) => `Provenance-Run: ${plain(assessed.evidence.signer.run)}`),
      ...(from === undefined || kind === 'rollback' ? [] : [`Promoted-From: ${from}`])
    ].join('\n')
  }
}

/** What the reviewer must know of the order of the images. */
export function warningsOf(ready: readonly Ready[]): string[] {
  return ready.flatMap(({ choice, held, ancestry }) => {
    const name = choice.app.name
    if (held.digest === undefined) return [`${name} was not pinned by a digest before.`]
    if (ancestry.relation === 'unknown')
      return [`How the commit of this ${name} stands to the deployed one is not known; it is not merged automatically.`]
    if (ancestry.relation === 'diverged') return [`This ${name} lacks ${ancestry.behind} commits that are deployed.`]
    return []
  })
}

/** The body of the pull request. */
export function bodyOf(
  ladder: Ladder,
  ready: readonly Ready[],
  proposal: LadderProposal,
  told: { readonly warnings: readonly string[]; readonly rendered: string | undefined }
): string {
  const { mark, diff, changes } = proposal
  return renderLadderBody({
    kind: mark.kind === 'rollback' ? 'rollback' : 'promotion',
    repository: ladder.fullName,
    environment: mark.environment,
    from: ready[0]?.choice.environment.from,
    apps: ready.flatMap((one) => {
      const change = changes.get(one.choice.app.name)
      return change ? [promotedApp(one, change)] : []
    }),
    ...{ ...told, diff, marker: renderMark(mark) }
  })
}

function promotedApp({ choice, assessed, deployed, ancestry }: Ready, change: Change) {
  const known = ancestry.relation === 'ahead' || ancestry.relation === 'same' || ancestry.relation === 'diverged'
  return {
    ...{ app: choice.app.name, image: choice.app.image.name, change, evidence: assessed.evidence },
    back: ancestry.relation === 'behind' ? ancestry.behind : undefined,
    commits: known ? { shown: ancestry.commits, total: ancestry.ahead } : undefined,
    deployedCommit: deployed && sourceOf(deployed).commit,
    packages: deployed?.packages && assessed.packages && comparePackages(deployed.packages, assessed.packages)
  }
}
