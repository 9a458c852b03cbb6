/** Where the TUF repository of the public-good instance is. */
export const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev'
