import type { UnnamedBuild } from './builds.ts'
import type { Workflow, WorkflowStep } from './workflow-file.ts'

interface Push {
  readonly uses?: RegExp
  readonly run?: RegExp
  readonly how: string
}

const PUSHES: readonly Push[] = [
  { uses: /^docker\/bake-action$/, how: 'by a bake file' },
  { uses: /^redhat-actions\/push-to-registry$/, how: 'by Buildah' },
  { uses: /^(?:ko-build\/setup-ko|imjasonh\/setup-ko)$/, how: 'by ko' },
  { run: /\bdocker\s+(?:image\s+)?push\s/, how: 'by docker push' },
  { run: /\bdocker\s+(?:buildx\s+)?(?:build|bake)\b[^\n]*--push\b/, how: 'by docker build --push' },
  { run: /\b(?:podman|buildah)\s+push\s/, how: 'by Podman or Buildah' },
  { run: /\bko\s+(?:build|publish|resolve|apply)\s/, how: 'by ko' },
  { run: /\bpack\s+build\b[^\n]*--publish\b/, how: 'by Buildpacks' },
  { run: /\/kaniko\/executor\b/, how: 'by Kaniko' }
]

/** The steps that push an image in another way than docker/build-push-action: what they push is not read from their scripts. */
export function otherPushes(workflows: readonly Workflow[]): UnnamedBuild[] {
  return workflows.flatMap(({ jobs }) =>
    jobs.flatMap(({ workflow, steps }) =>
      steps.flatMap((step) => {
        const push = PUSHES.find((one) => isPush(one, step))
        return push ? [{ workflow, line: step.line, reason: `it does so ${push.how}, whose image is not read` }] : []
      })
    )
  )
}

function isPush({ uses, run }: Push, step: WorkflowStep): boolean {
  const commands = step.run.replace(/^\s*#.*$/gm, '').replace(/\\\n\s*/g, ' ')
  return uses?.test(step.uses) === true || run?.test(commands) === true
}
