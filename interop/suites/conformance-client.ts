import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Digest } from '../../src/image/digest.ts'
import type { Bench } from '../judges/bench.ts'
import type { Answer } from '../judges/judge.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { expectAnswer } from './foreign-signers.ts'
import type { Report } from './report.ts'
import { RELEASE } from './signing.ts'

const SUITE = 'conformance client'
const CLIENT = join(import.meta.dirname, '..', '..', 'tools', 'conformance', 'client.ts')
const WHO = ['--certificate-identity', RELEASE.identity, '--certificate-oidc-issuer', RELEASE.issuer]
const CONTENT = 'a file that is signed\n'
const STATEMENT = JSON.stringify({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'artifact', digest: { sha256: Digest.of(Buffer.from(CONTENT)).hex } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {
    buildDefinition: { buildType: 'https://ci.invalid/v1', externalParameters: {} },
    runDetails: { builder: { id: 'https://ci.invalid' } }
  }
})

/** What the client is told to sign, and how cosign is asked about it. */
interface Task {
  readonly title: string
  readonly content: string
  readonly options: readonly string[]
  readonly cosign: readonly string[]
}

const TASKS: readonly Task[] = [
  { title: 'a file', content: CONTENT, options: [], cosign: ['verify-blob'] },
  {
    title: 'a statement',
    content: STATEMENT,
    options: ['--in-toto'],
    cosign: ['verify-blob-attestation', '--type', 'slsaprovenance1']
  }
]

/** Signs by the client of the sigstore-conformance suite with both Rekors; cosign and the client itself judge what it wrote. */
export async function runConformanceClient(bench: Bench, toolbox: Toolbox, report: Report): Promise<void> {
  const cosign = join(await toolbox.provide('cosign'), 'cosign')
  const { trustedRoot, signingConfig } = bench.world.paths
  const configs = { 'Rekor v1': signingConfig, 'Rekor v2': await configOfV2(bench) }
  const artifact = await bench.file('artifact', CONTENT)
  const other = await bench.file('artifact', 'another file\n')
  for (const [log, config] of Object.entries(configs))
    for (const task of TASKS)
      await report.check(
        SUITE,
        `${task.title} with ${log}: cosign and verify-bundle accept it, and for no other file`,
        async () => {
          const bundle = await signBundle(bench, task, config)
          const trust = ['--bundle', bundle, '--trusted-root', trustedRoot, ...WHO]
          const ask = async (file: string) => [
            await bench.ask(cosign, [...task.cosign, ...trust, file]),
            await askClient(bench, ['verify-bundle', ...trust, file])
          ]
          for (const answer of await ask(artifact)) expectAnswer(answer, true, /^/)
          for (const answer of await ask(other))
            expectAnswer(answer, false, /digest|signature|statement is about|bundle is for/i)
        }
      )
}

async function signBundle(bench: Bench, { content, options }: Task, config: string): Promise<string> {
  const { oidc, paths } = bench.world
  const bundle = await bench.file('bundle.sigstore.json', '')
  const trust = ['--trusted-root', paths.trustedRoot, '--signing-config', config]
  const token = ['--identity-token', oidc.issue('sigstore')]
  const file = await bench.file('content', content)
  const { accepted, said } = await askClient(bench, [
    'sign-bundle',
    ...options,
    ...token,
    ...trust,
    '--bundle',
    bundle,
    file
  ])
  if (!accepted) throw new Error(`sign-bundle failed:\n${said.slice(-1500)}`)
  return bundle
}

function askClient(bench: Bench, args: readonly string[]): Promise<Answer> {
  return bench.ask(process.execPath, [CLIENT, ...args])
}

// The suite names one log in its config, while the world's names the older one for those who need it.
async function configOfV2(bench: Bench): Promise<string> {
  const config = JSON.parse(await readFile(bench.world.paths.signingConfigV2, 'utf8')) as SigningConfig
  const rekorTlogUrls = config.rekorTlogUrls.filter(({ majorApiVersion }) => majorApiVersion === 2)
  return bench.file('signing_config.json', JSON.stringify({ ...config, rekorTlogUrls }))
}

interface SigningConfig {
  readonly rekorTlogUrls: readonly { readonly majorApiVersion: number }[]
}
