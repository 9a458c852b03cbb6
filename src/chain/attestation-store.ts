import { type AttestationStore, storeAttestations, type StoredBundles } from '../publication/github-attestations.ts'
import { afterwards, asCustodyError } from '../support/errors.ts'
import type { SigningRequest } from './request.ts'
import type { Run } from './run.ts'
import type { SettledImage } from './attach.ts'
import type { Signing } from './signing.ts'

const SIGNED =
  "signed, attached and verified in the registry; GitHub's attestation store may hold a part; nothing was proposed"
// What `gh attestation verify` asks the store for; the signature is of no use there.
const KINDS: readonly string[] = ['provenance', 'sbom']

/** Writes provenance and SBOMs to GitHub's attestation store where the request requires it; throws where that fails. */
export async function requireStored(
  request: SigningRequest,
  settled: readonly SettledImage[],
  signing: Signing,
  run: Run
): Promise<void> {
  const store = storeOf(request, signing, run)
  if (request.attestationStore !== 'require' || !store) return
  await run.log.group("GitHub's attestation store", () => afterwards(SIGNED, storeAll(settled, store, run)))
}

/** Writes them beside what follows, where GitHub would show them to anybody; what goes wrong is a notice and fails nothing. */
export async function storeBeside(
  request: SigningRequest,
  settled: readonly SettledImage[],
  signing: Signing,
  run: Run
): Promise<void> {
  const store = storeOf(request, signing, run)
  if (request.attestationStore !== 'auto' || !store || !isOpenTo(signing, run)) return
  try {
    await storeAll(settled, store, run)
  } catch (error) {
    const { message, reason, remedy } = asCustodyError(error)
    run.log.notice(`${message}${reason === undefined ? '' : ` (${reason})`}; the run goes on without it: ${remedy}`)
  }
}

// GitHub judges by the public-good instance and its own; a private repository's names are not written where nobody asked for it.
function isOpenTo({ trust, identity: { claims } }: Signing, { env }: Run): boolean {
  return env['GITHUB_ACTIONS'] === 'true' && trust.publicGood && claims.repositoryVisibility === 'public'
}

function storeOf(
  { githubToken: token }: SigningRequest,
  { identity }: Signing,
  { apiUrl, deadline }: Run
): AttestationStore | undefined {
  return token === undefined ? undefined : { apiUrl, repository: identity.claims.repository, token, deadline }
}

async function storeAll(settled: readonly SettledImage[], store: AttestationStore, run: Run): Promise<void> {
  const work = settled.flatMap(bundlesOf)
  const added = await Promise.all(work.map((bundles) => storeAttestations(bundles, store)))
  const [all, written] = [work.flatMap(({ bundles }) => bundles).length, added.reduce((sum, count) => sum + count, 0)]
  run.log.info(`GitHub's attestation store of ${store.repository}: ${written} of ${all} attestations added`)
}

/** The bundles as they were read back, each once, by the digest that its statement names first. */
function bundlesOf({ after }: SettledImage): StoredBundles[] {
  const bundles = new Map(
    after.filled.flatMap(({ placement: { planned }, attachment }) =>
      attachment.form === 'bundle' && KINDS.includes(planned.kind) ? [[planned, attachment.item.bundle] as const] : []
    )
  )
  const byDigest = Map.groupBy(bundles, ([{ attachTo }]) => attachTo[0]?.digest)
  return [...byDigest].flatMap(([digest, found]) =>
    digest ? [{ digest, bundles: found.map(([, bundle]) => bundle) }] : []
  )
}
