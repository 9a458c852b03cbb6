import type { Expectation, Judge, SignedImage } from '../judges/judge.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import { labSubject } from '../world/subjects.ts'
import { type AttachedContent, openRepository, readAttached, withLayer, writeAttached } from './attached.ts'
import { ForeignSigstore } from './foreign-sigstore.ts'
import { expectAccepted, expectRefused, hearAll } from './hearing.ts'
import type { Report } from './report.ts'
import { pushSubject, RELEASE, sign, type SignAs, type Signing } from './signing.ts'

const SUITE = 'refusals'

/** An image that nobody may accept, who refuses it, and with what words. */
interface Forgery {
  readonly title: string
  readonly make: () => Promise<SignedImage>
  readonly expected?: Expectation
  /** Verifiers that are not named look at something else. */
  readonly reasons: Readonly<Record<string, RegExp>>
  /** The questions that the forgery touches. */
  readonly concerns?: (what: string) => boolean
}

const UNKNOWN_AUTHORITY = /unknown authority|certificate chain|unable to get|leaf certificate/i

/** Signs as someone else, with foreign services, or changes what was signed: every verifier must say why it refuses. */
export async function runRefusals(world: InteropWorld, judges: readonly Judge[], report: Report): Promise<void> {
  const foreign = await ForeignSigstore.start(world)
  try {
    for (const signing of signingsOf(world)) {
      const forge = new Forger(world, signing, foreign)
      const title = signing.formats.join()
      await report.check(SUITE, `${title}: the true image is accepted`, async () => {
        expectAccepted(await hearAll(await forge.truly(), judges, RELEASE))
      })
      for (const forgery of forgeriesOf(forge)) await judgeForgery(forgery, judges, report, title)
    }
  } finally {
    await foreign.stop()
  }
}

async function judgeForgery(forgery: Forgery, judges: readonly Judge[], report: Report, title: string): Promise<void> {
  await report.check(SUITE, `${title}: ${forgery.title} is refused`, async () => {
    const { expected = RELEASE, concerns, reasons } = forgery
    const named = judges.filter(({ name, version }) =>
      Object.keys(reasons).some((prefix) => `${name} ${version}`.startsWith(prefix))
    )
    expectRefused(await hearAll(await forgery.make(), named, expected, concerns), reasons)
  })
}

// Each format where the verifiers look at it alone, on a registry of each kind.
function signingsOf({ all }: InteropWorld): Signing[] {
  const [fallback] = all.filter(({ hasReferrersApi }) => !hasReferrersApi)
  const [api] = all.filter(({ hasReferrersApi }) => hasReferrersApi)
  if (!fallback || !api) throw new Error('a registry of each kind is needed')
  const subject = labSubject('single', 'refusals')
  return [
    { registry: fallback, subject, formats: ['bundle'], log: 'v1', trust: 'files' },
    { registry: api, subject, formats: ['legacy'], log: 'v1', trust: 'files' }
  ]
}

function forgeriesOf(forge: Forger): Forgery[] {
  return [...byOthers(forge), ...byForeignServices(forge), ...byChanges(forge), registryDown(forge)]
}

function byOthers(forge: Forger): Forgery[] {
  const identity = {
    cosign: /no matching CertificateIdentity|expected SAN value|none of the expected identities matched/,
    gh: /verifying with issuer/,
    'sigstore-python': /SANs do not match/,
    ratify: /none of the expected identities matched/,
    custody: /E_VERIFY_IDENTITY: identity [^]*exit code 4$/
  }
  const workflow = 'acme/checkout/.github/workflows/other.yml@refs/heads/main'
  return [
    {
      title: 'another identity',
      make: () => forge.signAs({ claims: { job_workflow_ref: workflow, workflow_ref: workflow } }),
      reasons: identity
    },
    {
      title: 'another issuer',
      make: () => forge.signAs({ claims: { iss: forge.otherIssuer } }),
      reasons: {
        ...identity,
        cosign: /expected issuer value|none of the expected identities matched/,
        gh: /expected Issuer to be/,
        'sigstore-python': /OIDC issuer|issuer/i,
        custody: /E_VERIFY_IDENTITY: issuer [^]*exit code 4$/
      }
    },
    {
      title: 'another source repository',
      make: () =>
        forge.signAs({
          claims: { repository: 'evil/fork', job_workflow_ref: workflowOf(RELEASE) },
          env: {
            GITHUB_REPOSITORY: 'evil/fork',
            GITHUB_WORKFLOW_REF: workflowOf(RELEASE).replace('acme/checkout', 'evil/fork')
          }
        }),
      // The others do not look at the caller of a workflow.
      reasons: {
        cosign: /GithubWorkflowRepository|expected GitHub Workflow Repository|none of the expected identities matched/i,
        gh: /expected SourceRepository(?:Owner)?URI to be/,
        custody: /E_VERIFY_IDENTITY: source repository [^]*exit code 4$/
      }
    }
  ]
}

function byForeignServices(forge: Forger): Forgery[] {
  return [
    {
      title: 'a certificate of another authority',
      make: () => forge.signWith('authority'),
      reasons: {
        cosign: UNKNOWN_AUTHORITY,
        gh: /verifying with issuer/,
        'sigstore-python': UNKNOWN_AUTHORITY,
        ratify: UNKNOWN_AUTHORITY,
        openssl: UNKNOWN_AUTHORITY,
        custody: /E_VERIFY_CERTIFICATE: [^]*exit code 4$/
      }
    },
    {
      title: 'an entry of another log',
      make: () => forge.signWith('log'),
      reasons: {
        cosign: /transparency log|verified log entries|rekor log public key not found|log id/i,
        gh: /verifying with issuer/,
        'sigstore-python': /log|key/i,
        ratify: /rekor log public key not found|transparency log|public keys/i,
        custody: /E_VERIFY_LOG: [^]*exit code 4$/
      }
    }
  ]
}

function byChanges(forge: Forger): Forgery[] {
  return [
    {
      title: 'what was attached to another digest',
      make: () => forge.moveToOther(),
      reasons: {
        cosign: /digest/,
        gh: /verifying with issuer/,
        'sigstore-python': /no subject for digest/,
        custody: /E_VERIFY_SUBJECT: [^]*exit code 4$/
      }
    },
    {
      title: 'an SBOM with one byte changed',
      make: () => forge.changeSbom(),
      concerns: (what) => /spdxjson|SBOM from the registry|custody verify$/.test(what),
      reasons: {
        // It leaves out what does not verify, and then finds none of this type.
        cosign: /none of the attestations matched the predicate type|invalid signature|hash/,
        gh: /verifying with issuer/,
        custody: /E_VERIFY_(?:SIGNATURE|LOG): [^]*exit code 4$/
      }
    }
  ]
}

function registryDown(forge: Forger): Forgery {
  return {
    title: 'a registry that is down: an error, which is no proof of anything,',
    make: async () => ({ ...(await forge.truly()), name: '127.0.0.1:9/acme/checkout' }),
    concerns: (what) => !what.includes('of the bundle'),
    reasons: {
      cosign: /connection refused/,
      gh: /connection refused/,
      ratify: /could not resolve descriptor|connection refused/,
      crane: /connection refused/,
      custody: /error E_[^]*exit code 6$/
    }
  }
}

function workflowOf({ identity }: Expectation): string {
  return identity.slice('https://github.com/'.length)
}

/** Makes images whose record is wrong in one way. */
class Forger {
  readonly otherIssuer: string
  private readonly world: InteropWorld
  private readonly signing: Signing
  private readonly foreign: ForeignSigstore
  private original: Promise<SignedImage> | undefined

  constructor(world: InteropWorld, signing: Signing, foreign: ForeignSigstore) {
    this.world = world
    this.signing = signing
    this.foreign = foreign
    this.otherIssuer = world.otherIssuer
  }

  truly(): Promise<SignedImage> {
    this.original ??= sign(this.world, this.signing)
    return this.original
  }

  signAs(as: SignAs): Promise<SignedImage> {
    return sign(this.world, this.signing, as)
  }

  signWith(service: 'authority' | 'log'): Promise<SignedImage> {
    return sign(this.world, this.signing, { inputs: this.foreign.inputs(service) })
  }

  async moveToOther(): Promise<SignedImage> {
    const other = labSubject('single', 'moved')
    const digest = other.image.digest.toString()
    return { ...(await this.copy({ ...this.signing, subject: other }, (content) => content)), digest }
  }

  changeSbom(): Promise<SignedImage> {
    return this.copy(this.signing, (content) => {
      const at = content.blobs.findIndex((blob, index) => index > 0 && payloadOf(blob)?.includes('left-pad'))
      return at < 1 ? content : withLayer(content, at - 1, changed(content.blobs[at] ?? Buffer.alloc(0)))
    })
  }

  private async copy(to: Signing, alter: (content: AttachedContent) => AttachedContent): Promise<SignedImage> {
    const original = await this.truly()
    const { registry, subject } = to
    const repository = await pushSubject(registry, subject)
    const from = openRepository(registry, original.name.slice(registry.host.length + 1))
    const record = await readAttached(from, registry, original.digest)
    const top = subject.image.manifests.at(-1)
    if (!top) throw new Error('the image has no manifest')
    const target = { mediaType: top.mediaType, digest: top.digest.toString(), size: top.size }
    await writeAttached(openRepository(registry, repository), registry, target, record, { bundle: alter, tag: alter })
    return { ...original, name: `${registry.host}/${repository}` }
  }
}

interface Enveloped {
  readonly payload?: string
  readonly dsseEnvelope?: { readonly payload: string }
}

function payloadOf(blob: Buffer): string | undefined {
  try {
    const { payload, dsseEnvelope } = JSON.parse(blob.toString()) as Enveloped
    return Buffer.from(dsseEnvelope?.payload ?? payload ?? '', 'base64').toString()
  } catch {
    return undefined
  }
}

function changed(blob: Buffer): Buffer {
  const envelope = JSON.parse(blob.toString()) as Enveloped
  const change = (payload: string) =>
    Buffer.from(Buffer.from(payload, 'base64').toString().replace('left-pad', 'left-pae')).toString('base64')
  const { payload, dsseEnvelope } = envelope
  if (dsseEnvelope)
    return Buffer.from(
      JSON.stringify({ ...envelope, dsseEnvelope: { ...dsseEnvelope, payload: change(dsseEnvelope.payload) } })
    )
  return Buffer.from(JSON.stringify({ ...envelope, payload: change(payload ?? '') }))
}
