import { VERSION } from '../version.ts'

const TRUST = `Trust (default: the public Sigstore, refreshed by TUF from the root in this program)
  --trusted-root FILE       trusted_root.json of a private Sigstore; to sign, with --signing-config
  --signing-config FILE     signing_config.v0.2.json of a private Sigstore
  --tuf-mirror URL          TUF repository of a private Sigstore, with --tuf-root
  --tuf-root FILE           the root.json that the mirror is trusted by`

const IDENTITY = `Who must have signed (compared exactly, never as a pattern)
  --certificate-identity URI      e.g. https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main
  --certificate-oidc-issuer URL   default https://token.actions.githubusercontent.com
  --source-repository URL         e.g. https://github.com/acme/checkout; needed when the signer is a reusable workflow
  --require LIST                  signature,provenance,sbom (default signature,provenance)`

const GITOPS = `Pull request
  --gitops-repository OWNER/NAME  repository that deploys the image
  --gitops-path FOLDER            folder of its kustomization
  --gitops-base BRANCH            default: the repository's default branch
  --gitops-image NAME             images[].name of the entry (default: the image's name)
  the token is read from GITOPS_TOKEN, never from the command line`

const COMMON = `Output
  --json                    the result as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 15m (default), 1h`

const EXIT_CODES = `Exit codes
  0  done                                4  attached, but nothing verifies: do not deploy
  1  unexpected (a defect)               5  nothing is attached
  2  the request is wrong                6  a service can't be reached: run it again
  3  the GitOps repository refuses it    7  a credential is missing or not allowed`

const PAGES: Readonly<Record<string, string>> = {
  '': `custody ${VERSION}: a chain of custody for container images

Usage
  custody sign IMAGE@sha256:…      sign, attest, attach, read back; with --gitops-* open the pull request too
  custody verify IMAGE@sha256:…    verify what the registry holds for one digest
  custody promote IMAGE@sha256:…   verify, then open the pull request that deploys the digest
  custody VERB --help              the options of a verb

${EXIT_CODES}
Each error prints its code, cause, remedy and the state it left; docs/troubleshooting.md has them all.`,

  sign: `custody sign IMAGE@sha256:… [IMAGE@sha256:… …] [options]

Signs each digest keylessly, attaches signature, SLSA provenance and SPDX SBOM to it in its registry, reads everything back
and verifies it. What is there already and valid is kept. In a GitHub Actions job with "permissions: id-token: write" the
identity comes from the runner; elsewhere pass a token for the audience sigstore in SIGSTORE_ID_TOKEN.

What to write
  --sbom auto|FILE|none     BuildKit's SBOM in the index, else Syft; or that SPDX 2.x JSON file (default auto)
  --syft-path FILE          Syft to use in place of the one on PATH or the pinned download
  --formats LIST            bundle,legacy (default both): Sigstore bundles; cosign's .sig and .att tags
  --transparency-log V      auto|v1|v2 of Rekor
  --public-log allow        sign from a private repository into the public log

${GITOPS}

${TRUST}

${COMMON}

Example
  custody sign ghcr.io/acme/checkout@sha256:9f86… --sbom checkout.spdx.json

${EXIT_CODES}`,

  verify: `custody verify IMAGE@sha256:… --certificate-identity URI [options]

Reads what is attached to the digest (bundles and cosign tags) and verifies each piece against the trust root: certificate,
log entry or timestamp, signature, subject, identity. Succeeds when everything required was found and verified.

${IDENTITY}

${TRUST}

${COMMON}

Example
  custody verify ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main

${EXIT_CODES}`,

  promote: `custody promote IMAGE@sha256:… --certificate-identity URI --gitops-repository OWNER/NAME --gitops-path FOLDER [options]

Verifies the digest as "custody verify" does, then opens (or adopts) the pull request that pins it in the kustomization.

${IDENTITY}

${GITOPS}

${TRUST}

${COMMON}

Example
  GITOPS_TOKEN=… custody promote ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main \\
    --gitops-repository acme/deploy --gitops-path apps/checkout/overlays/dev

${EXIT_CODES}`
}

/** The help page of a verb, or of the whole command line. */
export function helpPage(verb: string): string {
  return PAGES[verb] ?? (PAGES[''] as string)
}

/** The verbs that have a page. */
export const VERBS = Object.keys(PAGES).filter((verb) => verb !== '')
