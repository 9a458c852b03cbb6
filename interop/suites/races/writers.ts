import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCustody, runStep, type StepWorld } from '../../../lab/runner.ts'
import { json, LabService } from '../../../lab/service.ts'
import type { Format } from '../../judges/judge.ts'
import { signingOptions } from '../../judges/cosign-signer.ts'
import { type Outcome, run } from '../../toolbox/command.ts'
import { ACCOUNT } from '../../world/account.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import { PORT, urlOf } from '../../world/ports.ts'
import type { RealRegistry } from '../../world/registries.ts'
import { trustInputs, wordsOf } from '../signing.ts'
import { WatchedDoor } from './watched-door.ts'

/** Where attestations of a type are, and in which format. */
interface AttestedPlace {
  readonly repository: string
  readonly digest: string
  readonly format: Format
  readonly type: string
}

/** Somebody who attaches to images: an identity, and a door of their own to the registry. */
export class Writer {
  readonly door: WatchedDoor
  readonly identity: string
  private readonly world: InteropWorld
  private readonly tokens: LabService
  private readonly dockerConfig: string
  private readonly workflow: string

  private constructor(
    world: InteropWorld,
    door: WatchedDoor,
    identified: { readonly workflow: string; readonly tokens: LabService }
  ) {
    this.world = world
    this.door = door
    this.tokens = identified.tokens
    this.workflow = `acme/checkout/.github/workflows/${identified.workflow}@refs/heads/main`
    this.identity = `https://github.com/${this.workflow}`
    this.dockerConfig = join(world.folder, `docker-${door.host.replace(':', '-')}`)
  }

  /** Opens a door for a workflow of that file name, and issues tokens for it. */
  static async start(world: InteropWorld, registry: RealRegistry, workflow: string): Promise<Writer> {
    const door = await WatchedDoor.open(workflow, registry)
    const tokens: LabService = await new LabService('identity', ({ url }) => {
      const value = writer.tokenFor(url.searchParams.get('audience') ?? '')
      return json(200, { count: value.length, value })
    }).start()
    const writer: Writer = new Writer(world, door, { workflow, tokens })
    const auth = Buffer.from(`${ACCOUNT.userName}:${ACCOUNT.password}`).toString('base64')
    await mkdir(writer.dockerConfig)
    await writeFile(join(writer.dockerConfig, 'config.json'), JSON.stringify({ auths: { [door.host]: { auth } } }))
    return writer
  }

  /** Signs and attests by one step of the action; throws Error where that fails. */
  async signByCustody(repository: string, digest: string, formats: readonly Format[], sbom: string): Promise<void> {
    const inputs = {
      image: `${this.door.host}/${repository}`,
      digest,
      sbom,
      formats: formats.join(','),
      ...trustInputs(this.world, 'v1', 'files')
    }
    const step = await runStep(this.surroundings, { inputs, env: { GITHUB_WORKFLOW_REF: this.workflow } })
    if (step.exitCode !== 0) throw new Error(`the action failed:\n${wordsOf(step)}`)
  }

  /** Asks `custody verify` for everything that this writer should have written. */
  async verify(repository: string, digest: string): Promise<Pick<Outcome, 'exitCode' | 'stdout' | 'stderr'>> {
    const image = `${this.door.host}/${repository}@${digest}`
    const trust = ['--trusted-root', this.world.paths.trustedRoot]
    const wanted = ['--certificate-identity', this.identity, '--require', 'signature,provenance,sbom']
    return runCustody(this.surroundings, ['verify', image, ...wanted, ...trust])
  }

  /** Signs by cosign; throws Error where that fails. */
  async signByCosign(cosign: string, repository: string, digest: string, format: Format): Promise<void> {
    const services = { fulcio: urlOf(PORT.fulcio), rekor: urlOf(PORT.rekor) }
    const image = `${this.door.host}/${repository}@${digest}`
    const { exitCode, stderr } = await this.runCosign(cosign, ['sign', ...signingOptions(format, services), image])
    if (exitCode !== 0) throw new Error(`cosign failed:\n${stderr.slice(-1500)}`)
  }

  /** Asks `cosign verify` for a signature by the identity. */
  verifyByCosign(
    cosign: string,
    { repository, digest, format, identity }: { repository: string; digest: string; format: Format; identity: string }
  ): Promise<Outcome> {
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', this.world.oidc.issuer]
    const reading = format === 'legacy' ? ['--new-bundle-format=false'] : []
    return this.runCosign(cosign, ['verify', ...reading, ...who, `${this.door.host}/${repository}@${digest}`])
  }

  /** Attests a predicate by cosign; throws Error where that fails. */
  async attestByCosign(
    cosign: string,
    { repository, digest, format, type, predicate }: AttestedPlace & { readonly predicate: string }
  ): Promise<void> {
    const services = { fulcio: urlOf(PORT.fulcio), rekor: urlOf(PORT.rekor) }
    const what = ['--type', type, '--predicate', predicate]
    const image = `${this.door.host}/${repository}@${digest}`
    const { exitCode, stderr } = await this.runCosign(cosign, [
      'attest',
      ...signingOptions(format, services),
      ...what,
      image
    ])
    if (exitCode !== 0) throw new Error(`cosign failed to attest:\n${stderr.slice(-1500)}`)
  }

  /** How many attestations of a type by an identity `cosign verify-attestation` finds, and what it says. */
  async attestationsByCosign(
    cosign: string,
    { repository, digest, format, type, identity }: AttestedPlace & { readonly identity: string }
  ): Promise<{ readonly count: number; readonly said: string }> {
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', this.world.oidc.issuer]
    const reading = ['--type', type, ...(format === 'legacy' ? ['--new-bundle-format=false'] : [])]
    const image = `${this.door.host}/${repository}@${digest}`
    const { exitCode, stdout, stderr } = await this.runCosign(cosign, ['verify-attestation', ...reading, ...who, image])
    const found = stdout.split('\n').filter((line) => line.includes('"payload"'))
    return { count: exitCode === 0 ? found.length : 0, said: stderr.slice(-600) }
  }

  async stop(): Promise<void> {
    await Promise.all([this.door.stop(), this.tokens.stop()])
  }

  private runCosign(cosign: string, args: readonly string[]): Promise<Outcome> {
    const { folder, dockerConfig, oidc } = this.surroundings
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      DOCKER_CONFIG: dockerConfig,
      TUF_MIRROR: this.world.tuf.url,
      TUF_ROOT_JSON: this.world.paths.tufRoot,
      ...oidc.environment
    }
    return run(cosign, args, { cwd: folder, env })
  }

  private get surroundings(): StepWorld {
    const { folder, github, oidc } = this.world
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.tokens.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken
    }
    return { folder, github, dockerConfig: this.dockerConfig, oidc: { environment } }
  }

  // The issuer knows one set of claims; nothing else runs between these lines.
  private tokenFor(audience: string): string {
    const { oidc } = this.world
    const usual = oidc.claims
    oidc.claims = { workflow_ref: this.workflow, job_workflow_ref: this.workflow }
    const token = oidc.issue(audience)
    oidc.claims = usual
    return token
  }
}
