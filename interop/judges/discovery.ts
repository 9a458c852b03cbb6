import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RegistrySession } from '../../lab/image/push.ts'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { ACCOUNT } from '../world/account.ts'
import type { Bench } from './bench.ts'
import { type Answer, type Judge, pointsOf, type Question, referenceOf, type SignedImage } from './judge.ts'

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const PREDICATES = [
  'https://sigstore.dev/cosign/sign/v1',
  'https://slsa.dev/provenance/v1',
  'https://spdx.dev/Document'
]
const CHAIN = 'dev.sigstore.cosign/chain'
const CERTIFICATE = 'dev.sigstore.cosign/certificate'

interface Descriptor {
  readonly digest: string
  readonly size: number
  readonly mediaType: string
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

interface Manifest extends Omit<Descriptor, 'digest' | 'size'> {
  readonly subject?: Descriptor
  readonly manifests?: readonly Descriptor[]
  readonly layers?: readonly Descriptor[]
}

/** What anybody finds who follows the specifications: lists, manifests and tags, read by crane. */
export async function discovery(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const crane = new Crane(bench, join(await toolbox.provide('crane'), 'crane'))
  return {
    name: 'crane',
    version: await toolbox.versionOf('crane'),
    questions: (image) => [
      ...(image.formats.includes('bundle') ? pointsOf(image).map((point) => listsBundles(crane, image, point)) : []),
      ...(image.formats.includes('legacy') ? pointsOf(image).map((point) => tagsSignatures(crane, image, point)) : [])
    ]
  }
}

/** OpenSSL: the certificate of each signature tag leads to the root by the chain that stands beside it. */
export async function openssl(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const crane = new Crane(bench, join(await toolbox.provide('crane'), 'crane'))
  const [, version = ''] = (await output('openssl', ['version'])).split(' ')
  return {
    name: 'openssl',
    version,
    questions: (image) =>
      image.formats.includes('legacy')
        ? [{ format: 'legacy', what: 'verify of the chain', ask: () => verifyChain(bench, crane, image) }]
        : []
  }
}

class Crane {
  private readonly bench: Bench
  private readonly program: string

  constructor(bench: Bench, program: string) {
    this.bench = bench
    this.program = program
  }

  async read(...args: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await this.bench.run(this.program, args)
    if (exitCode !== 0) throw new Error(`crane ${args.join(' ')}: ${stderr}`)
    return stdout
  }

  async manifest(reference: string): Promise<Manifest> {
    return JSON.parse(await this.read('manifest', reference)) as Manifest
  }
}

function listsBundles(crane: Crane, image: SignedImage, { name, digest }: { name: string; digest: string }): Question {
  const ask = async (): Promise<Answer> => {
    const list = await referrersOf(crane, image, digest)
    const size = Buffer.byteLength(await crane.read('manifest', referenceOf(image, digest)))
    const faults: string[] = []
    for (const predicateType of PREDICATES) {
      const found = list.filter(
        ({ annotations }) => annotations?.['dev.sigstore.bundle.predicateType'] === predicateType
      )
      if (found.length === 0) faults.push(`no entry says that it is ${predicateType}`)
      for (const entry of found) {
        const manifest = await crane.manifest(referenceOf(image, entry.digest))
        faults.push(...faultsOf(entry, manifest, { digest, size }))
      }
    }
    return { accepted: faults.length === 0, said: faults.join('\n') }
  }
  return { format: 'bundle', what: `lists the bundles of the ${name}`, ask }
}

function faultsOf(entry: Descriptor, manifest: Manifest, subject: { digest: string; size: number }): string[] {
  const wrong: readonly (readonly [string, unknown, unknown])[] = [
    ['artifactType of the entry', entry.artifactType, BUNDLE],
    ['artifactType of the manifest', manifest.artifactType, BUNDLE],
    ['content of the entry', entry.annotations?.['dev.sigstore.bundle.content'], 'dsse-envelope'],
    ['digest of the subject', manifest.subject?.digest, subject.digest],
    ['size of the subject', manifest.subject?.size, subject.size],
    ['type of the layer', manifest.layers?.[0]?.mediaType, BUNDLE]
  ]
  return wrong
    .filter(([, found, right]) => found !== right)
    .map(([what, found, right]) => `the ${what} is ${String(found)}, not ${String(right)}`)
}

async function referrersOf(
  crane: Crane,
  { registry, name }: SignedImage,
  digest: string
): Promise<readonly Descriptor[]> {
  if (!registry.hasReferrersApi) return (await crane.manifest(`${name}:${digest.replace(':', '-')}`)).manifests ?? []
  const repository = name.slice(name.indexOf('/') + 1)
  // crane has no command for it.
  const session = new RegistrySession({ url: `http://${registry.host}`, credential: ACCOUNT }, repository)
  const list = await session.read(`/referrers/${digest}`)
  return (JSON.parse(String(list)) as Manifest).manifests ?? []
}

function tagsSignatures(
  crane: Crane,
  image: SignedImage,
  { name, digest }: { name: string; digest: string }
): Question {
  const ask = async (): Promise<Answer> => {
    const prefix = digest.replace(':', '-')
    const tags = (await crane.read('ls', image.name)).split('\n')
    const missing = [`${prefix}.sig`, `${prefix}.att`].filter((tag) => !tags.includes(tag))
    if (missing.length > 0) return { accepted: false, said: `there is no tag ${missing.join(', ')}` }
    const [layer] = (await crane.manifest(`${image.name}:${prefix}.sig`)).layers ?? []
    const payload = JSON.parse(await crane.read('blob', referenceOf(image, layer?.digest))) as SimpleSigning
    const signed = payload.critical.image['docker-manifest-digest']
    return { accepted: signed === digest, said: `the payload of the tag is about ${String(signed)}, not ${digest}` }
  }
  return { format: 'legacy', what: `lists the tags of the ${name}`, ask }
}

interface SimpleSigning {
  readonly critical: { readonly image: Readonly<Record<string, string>> }
}

async function verifyChain(bench: Bench, crane: Crane, image: SignedImage): Promise<Answer> {
  const { layers = [] } = await crane.manifest(`${image.name}:${image.digest.replace(':', '-')}.sig`)
  const annotations = layers[0]?.annotations ?? {}
  const { folder, paths } = bench.world
  const prefix = join(folder, `chain-${image.digest.slice('sha256:'.length)}`)
  const certificates = annotations[CHAIN]?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n?/g) ?? []
  // As verifiers that know the root alone: all but the last are intermediates.
  await Promise.all([
    writeFile(`${prefix}.leaf.pem`, annotations[CERTIFICATE] ?? ''),
    writeFile(`${prefix}.intermediates.pem`, certificates.slice(0, -1).join(''))
  ])
  const untrusted = certificates.length > 1 ? ['-untrusted', `${prefix}.intermediates.pem`] : []
  const files = ['-CAfile', paths.root, ...untrusted, `${prefix}.leaf.pem`]
  return bench.ask('openssl', ['verify', '-no_check_time', '-purpose', 'any', '-x509_strict', ...files])
}
