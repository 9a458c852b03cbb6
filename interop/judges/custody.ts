import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runCustody } from '../../lab/runner.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { Answer, Expectation, Judge, Question, SignedImage } from './judge.ts'
import { referenceOf } from './judge.ts'

// A registry that is down is asked again until then.
const TIMEOUT = '30s'

/** What `custody verify` is asked for, and whom it believes, where that is not the usual. */
interface HowToVerify {
  readonly require?: string
  readonly trustedRoot?: string
}

/** `custody verify`, as a verifier among the others: what stands in the registry, and bundle files without any network. */
export function custody(world: InteropWorld): Judge {
  return {
    name: 'custody',
    version: 'verify',
    questions: (image, expected) => [
      ...image.formats.map((format): Question => {
        return { format, what: 'custody verify', ask: () => verifyByCustody(world, [referenceOf(image)], expected) }
      }),
      ...(image.formats.includes('bundle') ? [offline(world, image, expected)] : [])
    ]
  }
}

/** Asks `custody verify` with the trusted root as a file; what it says ends with its exit code. */
export async function verifyByCustody(
  world: InteropWorld,
  what: readonly string[],
  { identity, issuer, repository }: Expectation,
  { require = 'signature,provenance,sbom', trustedRoot = world.paths.trustedRoot }: HowToVerify = {}
): Promise<Answer> {
  const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
  const source = ['--source-repository', `https://github.com/${repository}`]
  const { exitCode, stdout, stderr } = await runCustody(world, [
    ...['verify', ...what, ...who, ...source, '--trusted-root', trustedRoot],
    ...['--require', require, '--timeout', TIMEOUT]
  ])
  return { accepted: exitCode === 0, said: `${stderr}\n${stdout}\nexit code ${exitCode}` }
}

function offline(world: InteropWorld, { bundles, digest }: SignedImage, expected: Expectation): Question {
  const files = readdirSync(bundles).filter((name) => name.endsWith('.sigstore.json'))
  const args = files.flatMap((name) => ['--bundle', join(bundles, name)])
  return {
    format: 'bundle',
    what: 'custody verify of the bundle files, offline',
    ask: () => verifyByCustody(world, [digest, '--offline', ...args], expected)
  }
}
