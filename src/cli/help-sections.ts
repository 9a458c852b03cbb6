/** Parts of help pages that several verbs share. */
export const TRUST = `Trust (default: the public Sigstore, refreshed by TUF from the root in this program)
  --trusted-root FILE       trusted_root.json of a private Sigstore (to verify, also several, one on each line);
                            to sign, with --signing-config
  --signing-config FILE     signing_config.v0.2.json of a private Sigstore
  --tuf-mirror URL          TUF repository of a private Sigstore, with --tuf-root
  --tuf-root FILE           the root.json that the mirror is trusted by`

export const IDENTITY = `Who must have signed (compared exactly; one of the first three has to be given)
  --certificate-identity URI      e.g. https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main
  --certificate-identity-regexp E the same as an expression that begins with ^ and ends with $
  --signer-workflow FILE          acme/shared/.github/workflows/release.yml: the signer at any of its refs
  --certificate-oidc-issuer URL   default https://token.actions.githubusercontent.com
  --source-repository URL         e.g. https://github.com/acme/checkout; needed when the signer is a reusable workflow
  --source-ref REF                e.g. refs/tags/v1.2.3: the ref that was built
  --require LIST                  signature, provenance, sbom, scan, vsa, or predicate types (default signature,provenance)`

export const GITOPS = `Pull request
  --gitops-repository OWNER/NAME  repository that deploys the image
  --gitops-path FOLDER            folder of its kustomization
  --gitops-base BRANCH            default: the repository's default branch
  --gitops-image NAME             images[].name of the entry (default: the image's name)
  --force-reopen                  open the pull request again that a person closed for these digests
  the token is read from GITOPS_TOKEN, never from the command line`

export const COMMON = `Output
  --json                    the result as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 15m (default), 1h`

export const EXIT_CODES = `Exit codes
  0  done                                4  attached, but nothing verifies: do not deploy
  1  unexpected (a defect)               5  nothing is attached
  2  the request is wrong                6  a service can't be reached: run it again
  3  the GitOps repository refuses it    7  a credential is missing or not allowed`
