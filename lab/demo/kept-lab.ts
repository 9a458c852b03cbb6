import { once } from 'node:events'
import { fstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GITOPS_TOKEN, type Lab } from '../lab.ts'
import type { DemoRun } from './demo-run.ts'
import { ENTRY, OVERLAY } from './deployment.ts'
import { type Builds, nameOf, RELEASE_WORKFLOW } from './release.ts'

const MINUTES = 30
const PACKAGE = join(import.meta.dirname, '..', '..')

/** Prints what a shell needs to try the command line against the lab: variables, then commands that work as they stand. */
export function showKeptLab({ lab, screen }: DemoRun, builds: Builds): void {
  screen.chapter('The lab stays up', `until Ctrl-C, ${MINUTES} minutes at most; paste this into a shell in this folder`)
  screen.text()
  for (const line of exportLines(lab)) screen.text(line)
  for (const [comment, command] of commandsFor(builds)) screen.text(`\n# ${comment}\n${command}`)
}

/** Waits for Ctrl-C, for the end of a standard input that another program holds, or for the time to pass. */
export async function waitForEnd(signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const ends: Promise<unknown>[] = [
    once(signal, 'abort', { signal: over.signal }),
    sleep(MINUTES * 60_000, undefined, { signal: over.signal })
  ]
  if (isHeldByProgram()) ends.push(once(process.stdin.resume(), 'close', { signal: over.signal }))
  if (!signal.aborted) await Promise.race(ends)
  over.abort()
  await Promise.allSettled(ends)
}

function exportLines(lab: Lab): string[] {
  const variables = {
    DOCKER_CONFIG: lab.dockerConfig,
    ...lab.oidc.environment,
    GITHUB_API_URL: lab.github.apiUrl,
    GITHUB_GRAPHQL_URL: lab.github.graphqlUrl,
    GITOPS_TOKEN,
    RUNNER_TEMP: lab.folder,
    TRUSTED_ROOT: lab.sigstore.paths.trustedRoot,
    SIGNING_CONFIG: lab.sigstore.paths.signingConfig,
    SIGNER: RELEASE_WORKFLOW
  }
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`)
  // The host's own node may be too old to run the command line.
  const ownNode = process.execPath.startsWith(join(PACKAGE, 'node_modules'))
  return ownNode ? [`export PATH='${join(PACKAGE, 'node_modules', '.bin')}':"$PATH"`, ...lines] : lines
}

function commandsFor({ promoted, next, unsigned }: Builds): [string, string][] {
  const cli = `node ${relative('', join(PACKAGE, 'dist', 'cli.js'))}`
  const trust = '--trusted-root "$TRUSTED_ROOT" --signing-config "$SIGNING_CONFIG"'
  const signer = '--certificate-identity "$SIGNER"'
  const gitops = `--gitops-repository acme/deploy --gitops-path ${OVERLAY} --gitops-image ${ENTRY}`
  return [
    ['verify what the step left on the promoted build', `${cli} verify ${nameOf(promoted)} ${signer} ${trust}`],
    ['sign a build that nobody has signed yet', `${cli} sign ${nameOf(unsigned)} ${trust}`],
    ['propose a build that is signed already', `${cli} promote ${nameOf(next)} ${signer} ${trust} ${gitops}`]
  ]
}

// A terminal's input is left alone: reading it would stop a demo that runs in the background.
function isHeldByProgram(): boolean {
  const standardInput = fstatSync(0)
  return standardInput.isFIFO() || standardInput.isSocket()
}
