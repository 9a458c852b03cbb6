import { join } from 'node:path'
import { spdxDocument } from '../../lab/image/spdx.ts'
import { runCustody } from '../../lab/runner.ts'
import { signingOptions } from '../judges/cosign-signer.ts'
import { verifyByCustody } from '../judges/custody.ts'
import type { Bench } from '../judges/bench.ts'
import type { Answer, Expectation } from '../judges/judge.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { PORT, urlOf } from '../world/ports.ts'
import type { RealRegistry } from '../world/registries.ts'
import { labSubject } from '../world/subjects.ts'
import type { Report } from './report.ts'
import { pushSubject, RELEASE } from './signing.ts'

const SUITE = 'custody verify'
const PROVENANCES = {
  slsaprovenance02: 'https://slsa.dev/provenance/v0.2',
  slsaprovenance1: 'https://slsa.dev/provenance/v1'
}
const SPDX = 'https://spdx.dev/Document'
const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'

/** A version of cosign and how it is told to write one format. */
interface ForeignSigner {
  readonly title: string
  readonly tool: 'cosign' | 'cosign-2'
  readonly options: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

interface Predicates {
  readonly spdxjson: string
  readonly slsaprovenance02: string
  readonly slsaprovenance1: string
}

/** Lets cosign of both ages sign and attest in both formats, and asks `custody verify` and `custody tree` about it. */
export async function runForeignSigners(bench: Bench, toolbox: Toolbox, report: Report): Promise<void> {
  const predicates = await writePredicates(bench)
  const registries = [true, false].map((api) => bench.world.all.find(({ hasReferrersApi }) => hasReferrersApi === api))
  for (const signer of signersOf(bench)) {
    if (!(await toolbox.holds(signer.tool))) continue
    const program = join(await toolbox.provide(signer.tool), 'cosign')
    for (const registry of registries.filter((one) => one !== undefined))
      await judgeSigner({ bench, report, signer, registry, predicates, program })
  }
}

interface Hearing {
  readonly bench: Bench
  readonly report: Report
  readonly signer: ForeignSigner
  readonly registry: RealRegistry
  readonly predicates: Predicates
  readonly program: string
}

async function judgeSigner(hearing: Hearing): Promise<void> {
  const { bench, report, signer, registry } = hearing
  const { world } = bench
  const title = `${signer.title}, ${registry.name}`
  const subject = labSubject('single', title)
  const image = `${registry.host}/${await pushSubject(registry, subject)}@${subject.image.digest.toString()}`
  const require = ['signature', 'sbom', ...Object.values(PROVENANCES)].join()
  const ask = (expected: Expectation) => verifyByCustody(world, [image], expected, { require })
  await report.check(SUITE, `${title}: signature, SPDX and both versions of SLSA provenance are accepted`, async () => {
    await signAll(hearing, image)
    expectAnswer(await ask(RELEASE), true, /exit code 0$/)
  })
  await report.check(SUITE, `${title}: another identity, issuer and source repository are refused`, async () => {
    const other = RELEASE.identity.replace('release.yml', 'other.yml')
    expectAnswer(await ask({ ...RELEASE, identity: other }), false, /E_VERIFY_IDENTITY: identity [^]*exit code 4$/)
    expectAnswer(
      await ask({ ...RELEASE, issuer: world.otherIssuer }),
      false,
      /E_VERIFY_IDENTITY: issuer [^]*exit code 4$/
    )
    expectAnswer(
      await ask({ ...RELEASE, repository: 'evil/fork' }),
      false,
      /E_VERIFY_IDENTITY: source repository [^]*exit code 4$/
    )
  })
  await report.check(
    SUITE,
    `${title}: custody tree names each piece, who signed it, and its entry in the log`,
    async () => {
      const { stdout, stderr } = await runCustody(world, [
        'tree',
        image,
        '--json',
        '--trusted-root',
        world.paths.trustedRoot
      ])
      expectTree(stdout, stderr)
    }
  )
}

async function signAll({ bench, signer, predicates, program }: Hearing, image: string): Promise<void> {
  const { world } = bench
  const commands = [
    ['sign'],
    ...Object.entries(predicates as unknown as Record<string, string>).map(([type, predicate]) => {
      return ['attest', '--type', type, '--predicate', predicate]
    })
  ]
  for (const [verb = '', ...args] of commands) {
    const env = { ...world.oidc.environment, ...signer.env }
    const { exitCode, stderr } = await bench.run(program, [verb, ...signer.options, ...args, image], env)
    if (exitCode !== 0) throw new Error(`${signer.title} failed to ${verb}:\n${stderr.slice(-1500)}`)
  }
}

function signersOf({ world: { paths, tuf } }: Bench): ForeignSigner[] {
  const services = { fulcio: urlOf(PORT.fulcio), rekor: urlOf(PORT.rekor) }
  const byTuf = { TUF_MIRROR: tuf.url, TUF_ROOT_JSON: paths.tufRoot }
  const byFiles = {
    SIGSTORE_ROOT_FILE: paths.chain,
    SIGSTORE_REKOR_PUBLIC_KEY: paths.rekorKey,
    SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: paths.ctLogKey
  }
  const [, ...older] = signingOptions('legacy', services).filter((option) => !option.includes('-config'))
  const bundles = ['--signing-config', paths.signingConfig, '--trusted-root', paths.trustedRoot]
  return [
    { title: 'cosign 3, bundles', tool: 'cosign', options: signingOptions('bundle', services), env: byTuf },
    { title: 'cosign 3, tags', tool: 'cosign', options: signingOptions('legacy', services), env: byTuf },
    { title: 'cosign 2.6, tags', tool: 'cosign-2', options: ['--yes', ...older], env: byFiles },
    {
      title: 'cosign 2.6, bundles',
      tool: 'cosign-2',
      options: ['--yes', '--new-bundle-format', ...bundles],
      env: byFiles
    }
  ]
}

async function writePredicates(bench: Bench): Promise<Predicates> {
  const packages = [{ name: 'left-pad', version: '1.3.0', license: 'MIT' }]
  const write = (name: string, predicate: object) => bench.file(`${name}.json`, JSON.stringify(predicate))
  return {
    spdxjson: await write('spdx', spdxDocument('https://sbom.invalid/foreign', '2026-01-01T00:00:00Z', [], packages)),
    slsaprovenance02: await write('slsa02', {
      builder: { id: 'https://ci.invalid' },
      buildType: 'https://ci.invalid/v1'
    }),
    slsaprovenance1: await write('slsa1', {
      buildDefinition: { buildType: 'https://ci.invalid/v1', externalParameters: {} },
      runDetails: { builder: { id: 'https://ci.invalid' } }
    })
  }
}

/** Throws Error unless the answer is the wanted one, in these words. */
export function expectAnswer({ accepted, said }: Answer, wanted: boolean, words: RegExp): void {
  if (accepted !== wanted || !words.test(said)) throw new Error(`not ${String(words)}: ${said.slice(-1200)}`)
}

interface Tree {
  readonly branches: readonly {
    readonly verified: readonly {
      predicateType: string
      signer: { subjectAlternativeName: string }
      logIndex?: number
    }[]
    readonly refused: readonly object[]
  }[]
}

function expectTree(stdout: string, stderr: string): void {
  const [branch] = (JSON.parse(stdout || '{"branches":[]}') as Tree).branches
  const types = new Set(branch?.verified.map(({ predicateType }) => predicateType))
  const wanted = new Set([SIGNATURE, SPDX, ...Object.values(PROVENANCES)])
  const known = branch?.verified.every(({ signer, logIndex }) => {
    return signer.subjectAlternativeName === RELEASE.identity && logIndex !== undefined
  })
  if (wanted.difference(types).size > 0 || known !== true || branch?.refused.length !== 0)
    throw new Error(`not what was attached: ${stdout.slice(0, 1500)}${stderr.slice(-500)}`)
}
