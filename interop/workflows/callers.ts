/** The commit that callers pin in these runs; nothing is looked up by it. */
export const COMMIT = '5ca1ab1e00000000000000000000000000c0ffee'
export const OWN = 'acme/custody'

/** What the callers say besides the names. */
export interface CallerInputs {
  readonly registry: string
  readonly trivy: string
}

const ALL = '{ contents: read, packages: write, id-token: write, security-events: write }'
const READ = '{ contents: read, packages: read }'
const SECRET = '    secrets:\n      gitops-token: ${{ secrets.GITOPS_TOKEN }}\n'

/** The workflows of acme/checkout, by their file names. */
export function appCallers(inputs: CallerInputs): Record<string, string> {
  const image = `image: ${inputs.registry}/acme/checkout`
  const overlay = [
    'gitops-repository: acme/deploy',
    'gitops-path: apps/checkout/overlays/dev',
    'gitops-image: checkout'
  ]
  return {
    'release-gated.yml': caller('release.yml', ALL, release(inputs, 'HIGH', 'v1', [])),
    'release.yml': caller('release.yml', ALL, release(inputs, 'CRITICAL', 'v1', overlay), SECRET),
    'release-by-policy.yml': caller(
      'release.yml',
      ALL,
      release(inputs, 'CRITICAL', 'v2', ['gitops-repository: acme/fleet']),
      SECRET
    ),
    'build.yml': `${caller('build.yml', ALL, [image, `registry: ${inputs.registry}`])}${TELL_DIGEST}`,
    'sign.yml': caller('sign.yml', ALL, [
      image,
      'digest: ${{ github.event.digest }}',
      "revision: ${{ github.event.revision || 'this-commit' }}",
      ...sigstore(inputs.registry)
    ]),
    'sign-by-policy.yml': caller(
      'sign.yml',
      ALL,
      [image, 'digest: ${{ github.event.digest }}', ...sigstore(inputs.registry), 'gitops-repository: acme/signed'],
      SECRET
    )
  }
}

/** The workflows of acme/fleet, the GitOps repository, by their file names. */
export function fleetCallers({ registry, trivy }: CallerInputs): Record<string, string> {
  const login = `registry: ${registry}`
  return {
    'gate.yml': caller(
      'gate.yml',
      '{ contents: read, pull-requests: read, statuses: read, checks: read, packages: read }',
      [login]
    ),
    'attest-gate.yml': caller(
      'attest-gate.yml',
      '{ contents: read, pull-requests: read, statuses: read, checks: read, packages: write, id-token: write }',
      [login, 'signing-config: sigstore/signing_config.json']
    ),
    'promote.yml': caller(
      'promote.yml',
      READ,
      [
        "mode: ${{ github.event.mode || 'promote' }}",
        "environment: ${{ github.event.mode != 'report' && 'staging' || '' }}",
        "app: ${{ github.event.app || '' }}",
        login
      ],
      SECRET
    ),
    'rescan.yml': caller('rescan.yml', '{ contents: read, packages: write, id-token: write, issues: write }', [
      login,
      'signing-config: sigstore/signing_config.json',
      'fail-on: ${{ github.event.fail_on }}',
      `database-repository: ${registry}/tools/trivy-db:2`,
      `scanner-path: ${trivy}`
    ]),
    'verify.yml': caller('verify.yml', READ, ['images: ${{ github.event.images }}', 'policy: custody.yaml', login])
  }
}

/** A policy by which one workflow of these runs signs, another one the later scans, and two environments, one after the other. */
export function fleetPolicy(registry: string, signer: string): string {
  const rescan = `{workflow: ${OWN}/.github/workflows/rescan.yml, ref: ${COMMIT}, source: acme/fleet}`
  // Only the release scans what it signs.
  const scan = signer === 'release.yml' ? `    scan: {max-age: 1d, signer: ${rescan}}\n` : ''
  return `version: 1
trust: {trusted-root: sigstore/trusted_root.json}
apps:
  checkout:
    image: ${registry}/acme/checkout
    entry: checkout
    signer: {workflow: ${OWN}/.github/workflows/${signer}, ref: ${COMMIT}, source: acme/checkout, source-ref: refs/heads/main}
${scan}    environments:
      dev: {path: ${overlayOf('dev')}}
      staging: {path: ${overlayOf('staging')}, from: dev}
`
}

/** The folder of an environment's overlay. */
export function overlayOf(environment: string): string {
  return `apps/checkout/overlays/${environment}`
}

/** A kustomization that pins the shop's image. */
export function kustomization(registry: string, digest: string): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
images:
  - name: checkout # the shop
    newName: ${registry}/acme/checkout
    digest: ${digest}
`
}

function release({ registry, trivy }: CallerInputs, failOn: string, tag: string, more: readonly string[]): string[] {
  return [
    `image: ${registry}/acme/checkout`,
    ...sigstore(registry),
    `fail-on: ${failOn}`,
    'ignore-unfixed: true',
    `database-repository: ${registry}/tools/trivy-db:2`,
    `scanner-path: ${trivy}`,
    `tags: ${tag}`,
    ...more
  ]
}

function sigstore(registry: string): string[] {
  return [
    `registry: ${registry}`,
    'trusted-root: sigstore/trusted_root.json',
    'signing-config: sigstore/signing_config.json'
  ]
}

function caller(workflow: string, permissions: string, lines: readonly string[], secrets = ''): string {
  return `name: Caller
on: [push, pull_request, merge_group]
permissions: {}
jobs:
  call:
    permissions: ${permissions}
    uses: ${OWN}/.github/workflows/${workflow}@${COMMIT}
    with:
${lines.map((line) => `      ${line}\n`).join('')}${secrets}`
}

const TELL_DIGEST = `  tell:
    needs: call
    runs-on: ubuntu-24.04
    steps:
      - env:
          DIGEST: \${{ needs.call.outputs.digest }}
        run: echo "built $DIGEST"
`
