import { readFile } from 'node:fs/promises'
import { bundleToJSON } from '@sigstore/bundle'
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness, type Witness } from '@sigstore/sign'
import { Digest } from '../../src/image/digest.ts'
import type { Bench } from '../judges/bench.ts'
import { verifyByCustody } from '../judges/custody.ts'
import type { Answer } from '../judges/judge.ts'
import { PORT, urlOf } from '../world/ports.ts'
import { expectAnswer } from './foreign-signers.ts'
import type { Report } from './report.ts'
import { RELEASE } from './signing.ts'

const SUITE = 'custody verify'
const DIGEST = Digest.of(Buffer.from('attested'))
const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

const log = new RekorWitness({ rekorBaseURL: urlOf(PORT.rekor), entryType: 'dsse' })
const authority = new TSAWitness({ tsaBaseURL: urlOf(PORT.timestampAuthority) })

/** Asks `custody verify` about bundle files as the signing library of actions/attest leaves them, with nothing but files. */
export async function runAttestBundles(bench: Bench, report: Report): Promise<void> {
  const { trustedRoot } = bench.world.paths
  const withoutLogs = await rootWithoutLogs(bench)
  await judgeBundle(bench, report, { title: 'a log entry', witnesses: [log], trustedRoot })
  await judgeBundle(bench, report, { title: 'a log entry and a timestamp', witnesses: [log, authority], trustedRoot })
  // As GitHub's own Sigstore, which signs for private repositories, has it.
  await judgeBundle(bench, report, { title: 'a timestamp alone', witnesses: [authority], trustedRoot: withoutLogs })
  const refused = { 'a timestamp, by a trusted root that has a log,': [authority], 'nothing that tells the time': [] }
  for (const [title, witnesses] of Object.entries(refused))
    await report.check(SUITE, `a bundle of actions/attest with ${title} is refused`, async () => {
      const file = await attest(bench, DIGEST, witnesses)
      expectAnswer(
        await askAbout(bench, DIGEST, file, trustedRoot),
        false,
        /E_VERIFY_(?:LOG|TIMESTAMP): [^]*exit code 4$/
      )
    })
}

interface AttestedBundle {
  readonly title: string
  readonly witnesses: Witness[]
  readonly trustedRoot: string
}

async function judgeBundle(
  bench: Bench,
  report: Report,
  { title, witnesses, trustedRoot }: AttestedBundle
): Promise<void> {
  const file = await attest(bench, DIGEST, witnesses)
  await report.check(SUITE, `a bundle of actions/attest with ${title} is accepted offline`, async () => {
    expectAnswer(await askAbout(bench, DIGEST, file, trustedRoot), true, /exit code 0$/)
  })
  await report.check(SUITE, `a bundle of actions/attest with ${title} is refused for what is not in it`, async () => {
    const other = Digest.of(Buffer.from('another'))
    expectAnswer(await askAbout(bench, other, file, trustedRoot), false, /E_VERIFY_SUBJECT: [^]*exit code 4$/)
    const changed = await changedCopy(bench, file)
    const answer = await askAbout(bench, DIGEST, changed, trustedRoot)
    expectAnswer(answer, false, /E_VERIFY_(?:SIGNATURE|LOG): [^]*exit code 4$/)
  })
}

function askAbout({ world }: Bench, digest: Digest, bundle: string, trustedRoot: string): Promise<Answer> {
  const files = [digest.toString(), '--bundle', bundle, '--offline']
  return verifyByCustody(world, files, RELEASE, { require: 'provenance', trustedRoot })
}

async function rootWithoutLogs(bench: Bench): Promise<string> {
  const root = JSON.parse(await readFile(bench.world.paths.trustedRoot, 'utf8')) as object
  return bench.file('trusted_root.json', JSON.stringify({ ...root, tlogs: [] }))
}

async function attest(bench: Bench, digest: Digest, witnesses: Witness[]): Promise<string> {
  const { oidc } = bench.world
  const signer = new FulcioSigner({
    fulcioBaseURL: urlOf(PORT.fulcio),
    identityProvider: { getToken: () => Promise.resolve(oidc.issue('sigstore')) }
  })
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'registry.invalid/acme/checkout', digest: { sha256: digest.hex } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { repository: 'https://github.com/acme/checkout', ref: 'refs/heads/main' } }
      },
      runDetails: { builder: { id: RELEASE.identity } }
    }
  }
  const builder = new DSSEBundleBuilder({ signer, witnesses })
  const bundle = await builder.create({ data: Buffer.from(JSON.stringify(statement)), type: PAYLOAD_TYPE })
  return bench.file('attestation.sigstore.json', JSON.stringify(bundleToJSON(bundle)))
}

async function changedCopy(bench: Bench, file: string): Promise<string> {
  const bundle = JSON.parse(await readFile(file, 'utf8')) as { dsseEnvelope: { payload: string } }
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
  const changed = payload.replace('refs/heads/main', 'refs/heads/maim')
  const dsseEnvelope = { ...bundle.dsseEnvelope, payload: Buffer.from(changed).toString('base64') }
  return bench.file('changed.sigstore.json', JSON.stringify({ ...bundle, dsseEnvelope }))
}
