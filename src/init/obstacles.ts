import { resolveText, type Scope } from './expressions.ts'
import type { WorkflowJob, WorkflowStep } from './workflow-file.ts'

const PASSED_ON = /^(?:github|vars)\.[\w.-]+$/

// Inputs of docker/build-push-action by which a build needs more than its repository.
const MORE = [
  'secrets',
  'secret-files',
  'secret-envs',
  'ssh',
  'build-contexts',
  'allow',
  'network',
  'add-hosts',
  'github-token'
]

// What stands before a build and leaves the work tree as it is.
const NEUTRAL =
  /^(?:actions\/(?:checkout|cache(?:\/.*)?|github-script|create-github-app-token)|docker\/(?:setup-[\w-]+|login-action|metadata-action|build-push-action|bake-action)|sigstore\/cosign-installer|step-security\/harden-runner|dorny\/paths-filter|tj-actions\/changed-files|crazy-max\/ghaction-[\w-]+|easimon\/maximize-build-space|jlumbroso\/free-disk-space|anchore\/.*|aquasecurity\/.*)$/
const LOGINS = /^(?:aws-actions\/|google-github-actions\/|azure\/)/
const QUIET_LINE =
  /^\s*(?:#.*|set [-+\w ]+|(?:echo|printf)\b.*|(?:export |local |readonly )?[A-Za-z_]\w*=.*|(?:if|then|else|elif|fi|for|do|done|case|esac|\[\[?|test)\b.*|\[.*|\}|\{|;;|.*>>\s*["']?\$\{?GITHUB_(?:OUTPUT|ENV|STEP_SUMMARY).*|git (?:fetch|log|rev-parse|describe|config)\b.*|docker (?:system prune|image prune|info|version|buildx (?:ls|inspect))\b.*|df\b.*|)$/

/** Why another job that only checks the repository out can't make the same image, a sentence for each reason. */
export function obstaclesOf(job: WorkflowJob, step: WorkflowStep, scope: Scope): string[] {
  const before = job.steps.slice(0, job.steps.indexOf(step))
  return [
    ...MORE.filter((name) => (step.with[name] ?? '') !== '').map((name) => `the build takes ${name}`),
    ...unknownInputs(step, scope),
    ...before.flatMap((one) => preparation(one, job.workflow))
  ]
}

function unknownInputs(step: WorkflowStep, scope: Scope): string[] {
  return ['context', 'file', 'target', 'platforms', 'build-args'].flatMap((name) => {
    const { text, unknown } = resolveText(step.with[name] ?? '', scope)
    const open = unknown.filter((expression) => !PASSED_ON.test(expression))
    const remote = name === 'context' && /^(?:https?|git|ssh):|^git@/.test(text)
    if (remote) return [`its context is another repository, ${text.replace(/\/\/[^/@]*@/, '//').slice(0, 80)}`]
    return open.map((expression) => `its ${name} is known only while it runs: ${expression.slice(0, 80)}`)
  })
}

function preparation({ uses, run, line }: WorkflowStep, workflow: string): string[] {
  const where = `${workflow}:${line}`
  if (LOGINS.test(uses)) return [`${where} logs in by ${uses}, not by user and password`]
  if (uses !== '') return NEUTRAL.test(uses) ? [] : [`${where} runs ${uses} before the build`]
  const loud = run.split('\n').find((text) => !QUIET_LINE.test(text))
  return loud === undefined ? [] : [`${where} runs a script before the build: ${loud.trim().slice(0, 60)}`]
}
