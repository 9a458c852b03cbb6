import { json } from '../../../lab/service.ts'
import { IMAGE, type LadderWorld, overlay, policy } from './ladder-world.ts'
import { ALL, FULL, HELD, PROPOSERS, READERS, TOKEN, type Verb, WRITERS } from './fault-verbs.ts'

/** One fault, the verbs that meet it and how each ends. */
export interface Row {
  readonly line: string
  readonly verbs: readonly Verb[]
  /** The code of the error, or how the verb ends. */
  readonly ends: string
  readonly says?: string | RegExp
  readonly never?: string
  readonly base?: string
  readonly milliseconds?: number
  readonly rules?: Parameters<typeof policy>[0]
  readonly arrange: (world: LadderWorld, verb: Verb) => unknown
}

const onMain = (world: LadderWorld, files: Record<string, string | null | { mode: '120000'; content: string }>) =>
  world.repository.push('main', files, 'By hand')
const overlays = (world: LadderWorld, text: string | null | { mode: '120000'; content: string }) =>
  onMain(world, Object.fromEntries(['dev', 'staging'].map((name) => [`overlays/${name}/kustomization.yaml`, text])))
const grant = (world: LadderWorld, permissions: object, repositories: 'all' | [] = 'all') => {
  world.github.grant(TOKEN, { permissions: { ...FULL, ...permissions }, repositories })
}
const answer = (world: LadderWorld, matches: RegExp, response: ReturnType<typeof json>, times = 100) => {
  const isThere = ({ method, url, body }: { method: string; url: URL; body: Buffer }): boolean =>
    matches.test(`${method} ${url.pathname} ${body.toString()}`)
  world.github.service.faults.push({ matches: isThere, times, effect: { kind: 'answer', response } })
}
const STALE = json(200, { data: null, errors: [{ type: 'STALE_DATA', message: 'Expected branch to point to "x"' }] })
const level = (at: number): string =>
  Array(9)
    .fill(at === 0 ? 'x' : `*l${at - 1}`)
    .join(', ')
const bomb = (world: LadderWorld): string =>
  [0, 1, 2, 3, 4, 5, 6].map((at) => `l${at}: &l${at} [${level(at)}]\n`).join('') + overlay(world.image(0))
const verdict = (kind: 'invalid' | 'missing' | 'unverifiable') => (world: LadderWorld, verb: Verb) =>
  world.verdicts.set(world.image({ bump: 2, promote: 1, rollback: 0, release: 0, report: 1, gate: 2 }[verb]).hex, kind)

// Proved elsewhere: killed at each request (dist/killed.test.ts, killed-merge.kustomize.ts), lost answers (lost-answers.test.ts), every form of a
// file (kustomization-refusals-*.test.ts), hostile titles and bodies, merges that are not armed (ladder.test.ts), old servers (enterprise.test.ts).
export const ROWS: readonly Row[] = [
  {
    line: '88 the token does not see the repository',
    verbs: ALL,
    ends: 'E_GITOPS_REPOSITORY_HIDDEN',
    arrange: (world) => {
      grant(world, {}, [])
    }
  },
  {
    line: '88 the token may not write contents',
    verbs: WRITERS,
    ends: 'E_GITOPS_PERMISSION',
    says: 'contents: write',
    arrange: (world) => {
      grant(world, { contents: 'read' })
    }
  },
  {
    line: '88 the token may not open pull requests',
    verbs: WRITERS,
    ends: 'E_GITOPS_PERMISSION',
    says: 'pull_requests: write',
    arrange: (world) => {
      grant(world, { pull_requests: 'read' })
    }
  },
  {
    line: '88 a reader needs no right to write',
    verbs: READERS,
    ends: 'good',
    arrange: (world) => {
      grant(world, { contents: 'read', pull_requests: 'read' })
    }
  },
  {
    line: '88 a reader is asked for a right to read alone',
    verbs: ['gate'],
    ends: 'E_GITOPS_PERMISSION',
    says: 'pull_requests: read',
    never: 'write',
    arrange: (world) => {
      grant(world, { contents: 'read', pull_requests: undefined })
    }
  },
  {
    line: '88 the token is not valid',
    verbs: ALL,
    ends: 'E_GITOPS_TOKEN_REFUSED',
    arrange: (world) => {
      world.github.revoke(TOKEN)
    }
  },
  {
    line: '89 the base branch is missing',
    verbs: ALL,
    ends: 'E_GITOPS_BASE_MISSING',
    base: 'nowhere',
    arrange: () => undefined
  },
  {
    line: '89 a rule forbids our branches',
    verbs: WRITERS,
    ends: 'E_GITOPS_RULES',
    says: 'creations being restricted',
    arrange: (world) => world.repository.rules.push({ type: 'creation', branches: /^custody\// })
  },
  {
    line: '89 the repository is archived',
    verbs: ALL,
    ends: 'E_GITOPS_ARCHIVED',
    arrange: (world) => {
      world.repository.archived = true
    }
  },
  {
    line: '90 the folder of an environment is missing',
    verbs: PROPOSERS,
    ends: 'E_GITOPS_PATH_MISSING',
    arrange: (world) => overlays(world, null)
  },
  {
    line: '90 the folder of an environment is missing',
    verbs: ['report'],
    ends: 'told',
    says: 'there is no folder',
    arrange: (world) => overlays(world, null)
  },
  {
    line: '90 the kustomization is a link',
    verbs: PROPOSERS,
    ends: 'E_GITOPS_FILE_KIND',
    arrange: (world) => overlays(world, { mode: '120000', content: '../prod/kustomization.yaml' })
  },
  {
    line: '90 the kustomization is a link',
    verbs: ['report'],
    ends: 'told',
    says: 'is a symbolic link',
    arrange: (world) => overlays(world, { mode: '120000', content: '../prod/kustomization.yaml' })
  },
  {
    line: '90 a path leaves the repository',
    verbs: ALL,
    ends: 'E_POLICY_PATH',
    arrange: (world) => onMain(world, { 'custody.yaml': policy().replace('overlays/dev', '../dev') })
  },
  {
    line: 'there is no policy',
    verbs: ALL,
    ends: 'E_POLICY_ABSENT',
    arrange: (world) => onMain(world, { 'custody.yaml': null })
  },
  {
    line: '91 YAML that is none',
    verbs: ['bump', 'promote'],
    ends: 'E_KUSTOMIZATION_SYNTAX',
    arrange: (world) => overlays(world, `${overlay(world.image(0))}x: "y\n`)
  },
  {
    line: '91 YAML that is none',
    verbs: ['report'],
    ends: 'told',
    says: "the overlay can't be read",
    arrange: (world) => overlays(world, `${overlay(world.image(0))}x: "y\n`)
  },
  {
    line: '91 several documents',
    verbs: ['bump', 'promote'],
    ends: 'E_KUSTOMIZATION_DOCUMENTS',
    arrange: (world) => overlays(world, `${overlay(world.image(0))}---\n${overlay(world.image(1))}`)
  },
  {
    line: '91 a bomb',
    verbs: ['bump', 'promote'],
    ends: 'E_KUSTOMIZATION_ALIASES',
    arrange: (world) => overlays(world, bomb(world))
  },
  {
    line: '92 the image has no entry',
    verbs: ['bump', 'promote'],
    ends: 'E_KUSTOMIZATION_NOT_FOUND',
    says: 'ghcr.io/acme/checkuot',
    arrange: (world) => overlays(world, overlay(world.image(0)).replace('checkout', 'checkuot'))
  },
  {
    line: '92 the image has two entries',
    verbs: ['bump', 'promote'],
    ends: 'E_KUSTOMIZATION_DUPLICATE_NAME',
    arrange: (world) => overlays(world, `${overlay(world.image(0))}  - {name: ${IMAGE}}\n`)
  },
  {
    line: '93 a tag where the policy forbids one',
    verbs: ['bump', 'promote'],
    ends: 'E_PROMOTION_TAG',
    rules: { dev: ', tag: forbid', staging: ', tag: forbid' },
    arrange: (world, verb) =>
      onMain(world, {
        [`overlays/${verb === 'bump' ? 'dev' : 'staging'}/kustomization.yaml`]: overlay(
          world.image(0),
          '    newTag: v1\n'
        )
      })
  },
  {
    line: '95 the branch moves on every try',
    verbs: WRITERS,
    ends: 'E_GITOPS_MOVING',
    says: '5 tries',
    arrange: (world) => {
      answer(world, /mutation Commit/, STALE)
    }
  },
  {
    line: 'stale data once, without a move',
    verbs: WRITERS,
    ends: 'good',
    arrange: (world) => {
      answer(world, /mutation Commit/, STALE, 1)
    }
  },
  {
    line: 'an answer of 502 once',
    verbs: ALL,
    ends: 'good',
    arrange: (world) => {
      answer(world, /POST/, json(502, 'Bad Gateway'), 1)
    }
  },
  {
    line: 'GitHub is away',
    verbs: ALL,
    ends: 'E_GITHUB_UNAVAILABLE',
    milliseconds: 1_500,
    arrange: (world) => {
      answer(world, /./, json(503, 'Unavailable'))
    }
  },
  {
    line: 'a secondary limit that ends in time',
    verbs: WRITERS,
    ends: 'good',
    arrange: (world) => {
      world.github.limitWrites(1, 1)
    }
  },
  {
    line: 'a secondary limit that does not',
    verbs: WRITERS,
    ends: 'E_GITHUB_RATE_LIMIT',
    says: '15 min',
    arrange: (world) => {
      world.github.limitWrites(100, 900)
    }
  },
  { line: 'a digest that is not signed', verbs: PROPOSERS, ends: 'E_MISSING', arrange: verdict('missing') },
  { line: 'a digest whose signature is wrong', verbs: PROPOSERS, ends: 'E_INVALID', arrange: verdict('invalid') },
  {
    line: 'the registry is down, which proves nothing',
    verbs: PROPOSERS,
    ends: 'E_REGISTRY_UNAVAILABLE',
    arrange: verdict('unverifiable')
  },
  {
    line: 'a digest that is not signed',
    verbs: ['gate'],
    ends: 'refused',
    says: 'the digest is missing',
    arrange: verdict('missing')
  },
  {
    line: 'the registry is down, which proves nothing',
    verbs: ['gate'],
    ends: 'refused',
    says: 'the digest is unverifiable',
    arrange: verdict('unverifiable')
  },
  {
    line: 'a rollback holds the environment',
    verbs: ['bump'],
    ends: 'held',
    arrange: (world) => onMain(world, { [HELD]: 'digest: x\n' })
  },
  {
    line: 'a rollback holds the environment',
    verbs: ['gate'],
    ends: 'refused',
    says: 'a rollback holds dev',
    arrange: (world) => onMain(world, { [HELD]: 'digest: x\n' })
  },
  {
    line: 'nothing is held that could be released',
    verbs: ['release'],
    ends: 'E_PROMOTION_NOT_HELD',
    arrange: (world) => onMain(world, { [HELD]: null })
  }
]
