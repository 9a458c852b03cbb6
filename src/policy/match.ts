import type { WorkflowSigner } from './policy.ts'

/** A text compared exactly, or by an expression that is anchored at both ends and reads alike in RE2 and JavaScript. */
export type TextMatch =
  { readonly kind: 'exact'; readonly text: string } | { readonly kind: 'pattern'; readonly expression: string }

/** The match that a glob spells: `*` stands for any run of characters except `/`, everything else for itself. */
export function matchOf(glob: string): TextMatch {
  if (!glob.includes('*')) return { kind: 'exact', text: glob }
  return { kind: 'pattern', expression: `^${glob.split('*').map(escaped).join('[^/]*')}$` }
}

/** Whether a text is what a match asks for. */
export function matches(match: TextMatch, text: string): boolean {
  return match.kind === 'exact' ? match.text === text : new RegExp(match.expression).test(text)
}

/** What a match asks for, as a person reads it. */
export function shownMatch(match: TextMatch): string {
  return match.kind === 'exact' ? match.text : match.expression
}

/** One match for any of several; at least one is given. */
export function anyOf(choices: readonly TextMatch[]): TextMatch {
  const [only, ...others] = choices
  if (only && others.length === 0) return only
  return { kind: 'pattern', expression: `^(?:${choices.map(inner).join('|')})$` }
}

/** The subject alternative name that a certificate of this signer has (fulcio docs/oid-info.md: the workflow and its ref). */
export function subjectOf({ server, workflow, refs }: WorkflowSigner): TextMatch {
  const before = `${server}/${workflow}@`
  return anyOf(
    refs.map((ref) =>
      ref.kind === 'exact'
        ? { kind: 'exact', text: before + ref.text }
        : { kind: 'pattern', expression: `^${escaped(before)}${inner(ref)}$` }
    )
  )
}

/** The source repository's address as certificates carry it (1.3.6.1.4.1.57264.1.12) and provenance names it. */
export function sourceRepositoryOf({ server, source }: WorkflowSigner): string {
  return `${server}/${source}`
}

/** The ref of the source repository that a certificate must carry (1.3.6.1.4.1.57264.1.14); undefined for any. */
export function sourceRefOf({ sourceRefs }: WorkflowSigner): TextMatch | undefined {
  return sourceRefs.length === 0 ? undefined : anyOf(sourceRefs)
}

function inner(match: TextMatch): string {
  return match.kind === 'exact' ? escaped(match.text) : match.expression.slice(1, -1)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
