import type { Attached } from '../admission/attached.ts'
import { diagnose, type Diagnosis, LOOKS_AT_IMAGES } from '../admission/diagnosis.ts'
import { planOf } from '../admission/plan-of.ts'
import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Engine } from '../policy/admission.ts'
import { type App, appOf, type Policy } from '../policy/policy.ts'
import { loadTrust } from '../sigstore/trust.ts'
import { RequestError } from '../support/errors.ts'
import { decideApp } from '../verification/app-decision.ts'
import { examine } from '../verification/attachment.ts'
import type { Decision } from '../verification/decision.ts'
import { readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import type { SettingsSite } from '../promotion/settings/read-settings.ts'
import { openRegistry } from './prepare.ts'
import { readPolicyFile, sigstoreOf, trustSourceOf } from './policy-file.ts'
import { examineRepository, type RepositoryReport } from './repository-settings.ts'
import { type RegistryFinding, registryFindings } from './registry-findings.ts'
import type { Run } from './run.ts'

/** Which digest to look at, and with which engines. */
export interface DoctorRequest {
  readonly reference: ImageReference
  readonly digest: Digest
  readonly policyPath: string
  /** Empty for the engines that the policy names, or all where it names none. */
  readonly engines: readonly Engine[]
  /** The repository that a cluster is deployed from; undefined for the one that the policy names. */
  readonly site: SettingsSite | undefined
  readonly gitopsToken: string
}

/** What is attached, and what every engine would make of it. */
export interface DoctorReport {
  readonly attached: Attached
  readonly decision: Decision
  readonly diagnoses: readonly Diagnosis[]
  readonly registry: readonly RegistryFinding[]
  /** Undefined where no repository is named. */
  readonly repository: RepositoryReport | undefined
}

/** Looks at a digest with the eyes of every engine; throws UnavailableError where registry or trust root can't be read. */
export async function examineDigest(request: DoctorRequest, run: Run): Promise<DoctorReport> {
  const { reference, digest } = request
  const { policy, name, folder } = await readPolicyFile(request.policyPath)
  const app = appOf(policy, reference) ?? unknownApp(reference, policy.apps, name)
  const registry = openRegistry({ reference }, run.env['GITHUB_TOKEN'], run, 'pull')
  const site = request.site ?? siteOf(policy.admission.gitops, run)
  const [sigstore, trust, inventory, repository] = await Promise.all([
    sigstoreOf(policy.trust, folder, run),
    loadTrust(trustSourceOf(policy, folder), { temp: run.folder, log: run.log, deadline: run.deadline }),
    readInventory(new RegistryReader(registry), digest, { bundles: true, legacy: true, tolerant: true }),
    site && examineRepository(site, request.gitopsToken, run)
  ])
  const attached = { inventory, findings: examine(inventory, trust) }
  const now = new Date()
  const decision = decideApp(app, reference.at(digest), attached.findings, now)
  const whole = planOf(policy, name, sigstore)
  const admitted = whole.apps.filter((each) => each.name === app.name)
  const plan = { ...whole, apps: admitted }
  const diagnoses = admitted.flatMap((each) =>
    enginesOf(request.engines, Object.keys(policy.admission.engines) as Engine[]).map((engine) =>
      diagnose(engine, { plan, app: each, attached, decision, now })
    )
  )
  return { attached, decision, diagnoses, registry: registryFindings(reference, inventory.referrersApi), repository }
}

// Only a repository of the GitHub that is asked.
function siteOf(gitops: Policy['admission']['gitops'], { serverUrl }: Run): SettingsSite | undefined {
  const address = gitops && URL.parse(gitops.repository)
  if (!address || address.origin !== new URL(serverUrl).origin) return undefined
  const [, owner, name] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(address.pathname) ?? []
  return owner === undefined || name === undefined ? undefined : { repository: { owner, name } }
}

function enginesOf(asked: readonly Engine[], inPolicy: readonly Engine[]): readonly Engine[] {
  const chosen = [asked, inPolicy].find((engines) => engines.length > 0) ?? LOOKS_AT_IMAGES
  return chosen.filter((engine) => LOOKS_AT_IMAGES.includes(engine))
}

function unknownApp(reference: ImageReference, apps: readonly App[], file: string): never {
  throw new RequestError('E_APP_UNKNOWN', {
    message: `${reference.name} is no app of ${file}`,
    reason: `its images are ${apps.map(({ image }) => image.name).join(', ')}`,
    remedy: 'add the app to custody.yaml, or name another file with --policy'
  })
}
