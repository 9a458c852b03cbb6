/** Options that several verbs share; each takes a value. */
export const TRUST_OPTIONS = ['trusted-root', 'signing-config', 'tuf-mirror', 'tuf-root', 'timeout']
export const GITOPS_OPTIONS = ['gitops-repository', 'gitops-path', 'gitops-base', 'gitops-image']
export const IDENTITY_OPTIONS = [
  'certificate-identity',
  'certificate-identity-regexp',
  'certificate-oidc-issuer',
  'signer-workflow',
  'source-repository',
  'source-ref',
  'require'
]
