import { GITHUB_ISSUER } from '../../lab/oidc.ts'
import type { Format } from './judge.ts'

/** The options by which cosign 3 writes a format, the services of the old one at these addresses. */
export function signingOptions(
  format: Format,
  services: { readonly fulcio: string; readonly rekor: string }
): string[] {
  if (format === 'bundle') return ['--yes']
  return [
    '--yes',
    '--new-bundle-format=false',
    '--use-signing-config=false',
    `--fulcio-url=${services.fulcio}`,
    `--rekor-url=${services.rekor}`,
    `--oidc-issuer=${GITHUB_ISSUER}`
  ]
}
