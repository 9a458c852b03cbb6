import type { Triggers } from './workflow-file.ts'

/** What starts a release, and the refs that it may therefore be built from. */
export interface ReleaseRefs {
  readonly triggers: Triggers
  /** As custody.yaml writes them. */
  readonly refs: readonly string[]
  /** Patterns of branches that custody.yaml can't say, and that are left out of both. */
  readonly left: readonly string[]
}

const PLAIN = /^[\w./*-]+$/

/** The pushes that release, taken from the workflows that build now; the default branch where these say nothing else. */
export function releaseRefs(triggers: readonly Triggers[], branch: string): ReleaseRefs {
  const wanted = [...new Set(triggers.flatMap(({ branches }) => branches))].filter((name) => !name.startsWith('!'))
  const everything = wanted.filter((name) => /^[*/]+$/.test(name))
  const branches = wanted.filter((name) => !everything.includes(name) && PLAIN.test(name) && !name.includes('**'))
  const left = wanted.filter((name) => !everything.includes(name) && !branches.includes(name))
  const tags = [...new Set(triggers.flatMap((one) => one.tags))].filter((name) => !name.startsWith('!'))
  const releases = triggers.some((one) => one.releases)
  const own = branches.length + tags.length === 0 && !releases
  const pushed = own || everything.length > 0 ? [...new Set([branch, ...branches])] : branches
  return {
    triggers: { branches: pushed, tags, releases },
    refs: [
      ...pushed.map((name) => `refs/heads/${name}`),
      ...new Set([...tags.map((tag) => `refs/tags/${widened(tag)}`), ...(releases ? ['refs/tags/*'] : [])])
    ],
    left
  }
}

// GitHub's patterns for tags know classes and repetitions; here a * stands for all of them.
function widened(tag: string): string {
  return tag
    .replace(/\[[^\]]*\][+*?]?/g, '*')
    .replace(/[?+]/g, '')
    .replace(/\*{2,}/g, '*')
}
