import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { constants } from 'node:os'
import { join } from 'node:path'
import { platformName } from '../src/image/platform.ts'
import './demo/loopback.ts'
import { type DemoRequest, HELP, parseDemoRequest } from './demo/arguments.ts'
import { BrokenClaim, check } from './demo/claim.ts'
import { showCustodyTree } from './demo/custody-tree.ts'
import { countConnections, type DemoRun } from './demo/demo-run.ts'
import { createDeployment } from './demo/deployment.ts'
import { showKeptLab, waitForEnd } from './demo/kept-lab.ts'
import { climbLadder } from './demo/ladder.ts'
import { createSource } from './demo/ladder-site.ts'
import { writePages } from './demo/pages.ts'
import { showPullRequest } from './demo/proposal.ts'
import { showRefusals } from './demo/refusals.ts'
import { type Builds, nameOf, pushRelease, type Release } from './demo/release.ts'
import { travelRoad } from './demo/road.ts'
import { Screen } from './demo/screen.ts'
import { Lab } from './lab.ts'

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const DIST = join(import.meta.dirname, '..', 'dist', 'index.js')

const screen = new Screen(process.stdout)
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  let request: DemoRequest
  try {
    request = parseDemoRequest(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n\n${HELP}`)
    return 2
  }
  if (!request.help) return runDemo(request)
  screen.text(HELP.trimEnd())
  return 0
}

async function runDemo(request: DemoRequest): Promise<number> {
  const stop = new AbortController()
  for (const name of STOPS)
    process.once(name, () => {
      stop.abort(name)
    })
  process.stdout.on('error', () => {
    stop.abort('SIGPIPE')
  })
  const exitCode = await runInLab(request, stop.signal)
  if (request.keep || stop.signal.aborted) screen.text('\nStopped; nothing is left running.')
  return exitCode
}

/** The demo from its first line to its last; whatever happens, the lab is stopped and its files are removed. */
async function runInLab(request: DemoRequest, signal: AbortSignal): Promise<number> {
  let lab: Lab | undefined
  try {
    await prepare(request)
    lab = await startLab()
    const builds = await showDemo({ lab, screen, signal }, request)
    if (request.keep) {
      showKeptLab({ lab, screen, signal }, builds)
      await waitForEnd(signal)
    }
    return 0
  } catch (error) {
    return exitCodeOf(error, signal)
  } finally {
    await lab?.stop()
  }
}

// What can be wrong with the machine is told before anything starts.
async function prepare({ out }: DemoRequest): Promise<void> {
  screen.title('Custody', 'one whole run on 127.0.0.1: real bytes, real signatures, a real git repository')
  check(
    'git is on PATH',
    spawnSync('git', ['--version']).status === 0,
    'install git, which keeps the GitOps repository'
  )
  check('dist/index.js is there', existsSync(DIST), 'build it with npm run build')
  const made = await mkdir(out, { recursive: true }).then(
    () => undefined,
    (error: unknown) => String(error)
  )
  check('the folder for the pages can be made', made === undefined, made)
}

async function startLab(): Promise<Lab> {
  const started = performance.now()
  const lab = await Lab.start({ referrers: 'fallback', auth: 'token' })
  screen.chapter('The lab')
  screen.stage('Started', performance.now() - started)
  screen.fact('registry', `${lab.registry.url}, token login, no referrers API: as GHCR`)
  screen.fact('Sigstore', `${lab.sigstore.fulcio.url}, with a log, timestamps and a trust root of its own`)
  screen.fact('GitHub', `${lab.github.apiUrl}, over a real git repository`)
  return lab
}

async function showDemo(run: DemoRun, { keep, out }: DemoRequest): Promise<Builds> {
  const { lab, signal } = run
  const deployment = await createDeployment(lab)
  const [older, newer] = await createSource(lab)
  lab.oidc.claims = { sha: older }
  const promoted = await showImage(run)
  signal.throwIfAborted()
  const journey = await travelRoad(run, promoted)
  showCustodyTree(run, promoted, journey.evidence)
  const pull = await showPullRequest(run, deployment, promoted, journey)
  const builds = { promoted, next: await pushRelease(lab, '1.4.3'), unsigned: await pushRelease(lab, '1.4.4') }
  lab.oidc.claims = { sha: newer }
  await showRefusals(run, builds)
  const climb = await climbLadder(run, builds)
  const { processes, connections } = await countConnections(lab)
  screen.chapter('Everything was as it should be')
  screen.fact('network', `${processes} processes, ${connections} connections, all of them to 127.0.0.1`)
  if (!keep) screen.fact('try it yourself', 'npm run demo -- --keep leaves the lab up and prints commands for it')
  const pages = await writePages(out, journey, pull, climb)
  screen.text()
  for (const line of pages) screen.text(`  ${line}`)
  screen.text(`\nAll of it in ${(performance.now() / 1000).toFixed(1)} s`)
  return builds
}

async function showImage({ lab }: DemoRun): Promise<Release> {
  screen.chapter(
    'The image',
    "built from this package's own files and pushed, with BuildKit's attestations in its index"
  )
  const started = performance.now()
  const release = await pushRelease(lab, '1.4.2')
  const { image, packages } = release
  const megabytes = image.blobs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  screen.stage('Built and pushed', performance.now() - started, nameOf(release))
  for (const { platform, manifest } of image.platforms) screen.fact(platformName(platform), manifest.digest.toString())
  screen.fact(
    'content',
    `${image.blobs.length} blobs, ${megabytes.toFixed(1)} MB; an SBOM of ${packages.length} packages for each platform`
  )
  return release
}

/** Tells what went wrong, unless the demo was stopped from outside. */
function exitCodeOf(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) return 128 + constants.signals[signal.reason as NodeJS.Signals]
  process.stderr.write(
    error instanceof BrokenClaim
      ? `\nNot as it should be: ${error.message}\n${error.seen}\n`
      : `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
  )
  return 1
}
