import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serviceSbom } from '../../lab/bench/inputs.ts'
import { runCustody, runStep } from '../../lab/runner.ts'
import { signingOptions } from '../judges/cosign-signer.ts'
import type { Format } from '../judges/judge.ts'
import { output } from '../toolbox/command.ts'
import { RELEASE } from '../suites/signing.ts'
import type { ProxiedWorld } from './proxied-world.ts'

type Formats = 'bundle' | 'bundle,legacy'

/** Documents that both sides attest, as files. */
export interface Predicates {
  readonly sbom: string
  readonly provenance: string
}

/** Writes an SPDX document of 211 KB. */
export async function writeSbom({ folder }: ProxiedWorld): Promise<string> {
  const path = join(folder, 'sbom.spdx.json')
  await writeFile(path, serviceSbom())
  return path
}

/** Custody with a home that is empty before it starts. */
export class CustodyRun {
  private readonly world: ProxiedWorld
  private readonly home: string

  private constructor(world: ProxiedWorld, home: string) {
    this.world = world
    this.home = home
  }

  static async begin(world: ProxiedWorld): Promise<CustodyRun> {
    return new CustodyRun(world, await emptyHome(world))
  }

  /** Signs, attests SBOM and provenance, and attaches all of it by one step of the action; gives the folder of the bundles. */
  async sign(image: string, { sbom, formats }: { readonly sbom: string; readonly formats: Formats }): Promise<string> {
    const { tufMirror, tufRoot } = this.world.trust
    const inputs = { image, sbom, formats, 'tuf-mirror': tufMirror, 'tuf-root': tufRoot }
    const step = await runStep(this.world, { inputs, env: { HOME: this.home } })
    if (step.exitCode !== 0 || step.outputs['verified'] !== 'true')
      throw new Error(`custody did not sign:\n${step.stdout.slice(-3000)}\n${step.stderr}`)
    return step.outputs['bundles'] ?? ''
  }

  /** Verifies the three statements by `custody verify`. */
  async verify(image: string): Promise<void> {
    const { tufMirror, tufRoot } = this.world.trust
    const trust = ['--tuf-mirror', tufMirror, '--tuf-root', tufRoot]
    const args = ['verify', image, '--certificate-identity', RELEASE.identity, ...trust]
    const { exitCode, stdout, stderr } = await runCustody(this.world, args, { HOME: this.home })
    if (exitCode !== 0) throw new Error(`custody did not verify:\n${stdout}\n${stderr}`)
  }
}

/** cosign with a home that is empty before its first command. */
export class CosignRun {
  private readonly world: ProxiedWorld
  private readonly program: string
  private readonly home: string

  private constructor(world: ProxiedWorld, program: string, home: string) {
    this.world = world
    this.program = program
    this.home = home
  }

  static async begin(world: ProxiedWorld, program: string): Promise<CosignRun> {
    return new CosignRun(world, program, await emptyHome(world))
  }

  /** Signs, attests the SBOM, attests the provenance: three commands, one after the other. */
  async sign(image: string, { sbom, provenance }: Predicates, format: Format): Promise<void> {
    const options = signingOptions(format, this.world.urls)
    await this.run(['sign', ...options, image])
    await this.run(['attest', ...options, '--type', 'spdxjson', '--predicate', sbom, image])
    await this.run(['attest', ...options, '--type', 'slsaprovenance1', '--predicate', provenance, image])
  }

  /** Verifies the signature, the SBOM and the provenance: three commands, one after the other. */
  async verify(image: string): Promise<void> {
    const identity = ['--certificate-identity', RELEASE.identity, '--certificate-oidc-issuer', RELEASE.issuer]
    await this.run(['verify', ...identity, image])
    for (const type of ['spdxjson', 'slsaprovenance1'])
      await this.run(['verify-attestation', '--type', type, ...identity, image])
  }

  private async run(args: readonly string[]): Promise<void> {
    const { oidc, trust, dockerConfig } = this.world
    const env = {
      PATH: process.env['PATH'],
      HOME: this.home,
      DOCKER_CONFIG: dockerConfig,
      TUF_MIRROR: trust.tufMirror,
      TUF_ROOT_JSON: trust.tufRoot,
      ...oidc.environment
    }
    await output(this.program, args, { cwd: this.home, env })
  }
}

/** Writes the predicate of the provenance among the action's bundles into a file, for cosign to attest the same. */
export async function writeProvenance(bundles: string): Promise<string> {
  const names = await readdir(bundles)
  const name = names.find((candidate) => candidate.includes('-provenance')) ?? ''
  const { dsseEnvelope } = JSON.parse(await readFile(join(bundles, name), 'utf8')) as {
    dsseEnvelope: { payload: string }
  }
  const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as { predicate: object }
  const path = join(bundles, 'provenance.predicate.json')
  await writeFile(path, JSON.stringify(statement.predicate))
  return path
}

async function emptyHome({ folder }: ProxiedWorld): Promise<string> {
  return mkdtemp(join(folder, 'home-'))
}
