/** The platform that an image manifest is built for (OCI image-spec, image-index.md §platform). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** `linux/arm64/v8` style. */
export function platformName(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter((part) => part !== undefined).join('/')
}

/** BuildKit's attestation manifests declare `unknown/unknown`: nothing that runs. */
export function isRunnable(platform: Platform): boolean {
  return platform.os !== 'unknown' && platform.architecture !== 'unknown'
}
