import { describe, expect, it } from '@jest/globals'
import { parseDuration, parseSigningRequest } from '../../src/chain/parse-request.ts'
import type { SigningRequest } from '../../src/chain/request.ts'
import { asCustodyError } from '../../src/support/errors.ts'
import { SilentLog } from '../silent-log.ts'

const [A, B] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
const FILE = import.meta.filename
const usual = { image: 'ghcr.io/acme/checkout', digest: A }
const gitops = { 'gitops-repository': 'acme/deploy', 'gitops-path': 'apps/checkout/overlays/dev', 'gitops-token': 't' }

function parse(inputs: Record<string, string>): SigningRequest {
  return parseSigningRequest((name) => inputs[name] ?? '', new SilentLog())
}

function codesOf(inputs: Record<string, string>): string[] {
  try {
    parse(inputs)
    return []
  } catch (error) {
    return asCustodyError(error).faults.map(({ code }) => code)
  }
}

describe('a request', () => {
  it('has a default for everything but the image', () => {
    expect(parse(usual)).toMatchObject({
      sbom: { kind: 'auto' },
      formats: ['bundle', 'legacy'],
      log: 'auto',
      publicLogAllowed: false,
      trust: { kind: 'tuf', publicGood: true },
      gitops: undefined,
      timeoutMs: 900_000,
      onFork: 'fail'
    })
  })

  it('takes several images, one a line, each with its digest', () => {
    const { images } = parse({
      image: `ghcr.io/acme/a@${A}\n\n ghcr.io/acme/b@${B} \n`,
      'gitops-image': 'a\nb',
      ...gitops
    })
    expect(images.map(({ reference, digest, gitopsName }) => [reference.name, digest.toString(), gitopsName])).toEqual([
      ['ghcr.io/acme/a', A, 'a'],
      ['ghcr.io/acme/b', B, 'b']
    ])
  })

  it('keeps the GitOps target in parts', () => {
    expect(parse({ ...usual, ...gitops, 'gitops-path': './apps/dev/' }).gitops).toEqual({
      repository: { owner: 'acme', name: 'deploy' },
      path: 'apps/dev',
      token: 't'
    })
  })

  it.each([
    ['no image', { image: '' }, 'E_IMAGE_EMPTY'],
    ['no digest', { digest: '' }, 'E_DIGEST_MISSING'],
    ['one digest for two images', { image: 'ghcr.io/a/a\nghcr.io/a/b' }, 'E_DIGEST_AMBIGUOUS'],
    ['two digests that differ', { image: `ghcr.io/a/a@${B}` }, 'E_DIGEST_CONFLICT'],
    ['an image twice', { image: `ghcr.io/a/a@${A}\nghcr.io/a/a@${A}`, digest: '' }, 'E_IMAGE_DUPLICATE'],
    [
      '1,025 images',
      { image: Array.from({ length: 1025 }, (_, index) => `ghcr.io/a/a${index}@${A}`).join('\n'), digest: '' },
      'E_IMAGE_COUNT'
    ],
    ['an unknown format', { formats: 'bundle,oci' }, 'E_INPUT'],
    ['an unknown log', { 'transparency-log': 'v3' }, 'E_INPUT'],
    ['an unknown public-log', { 'public-log': 'yes' }, 'E_INPUT'],
    ['legacy on Rekor v2', { formats: 'legacy', 'transparency-log': 'v2' }, 'E_FORMAT_LOG'],
    ['a trusted root alone', { 'trusted-root': FILE }, 'E_TRUST_INPUT'],
    ['a signing config alone', { 'signing-config': FILE }, 'E_TRUST_INPUT'],
    ['a trusted root that is not there', { 'trusted-root': '/nowhere', 'signing-config': FILE }, 'E_INPUT_FILE'],
    [
      'files beside a mirror',
      { 'trusted-root': FILE, 'signing-config': FILE, 'tuf-mirror': 'https://tuf.example' },
      'E_TRUST_INPUT'
    ],
    ['a mirror without its root', { 'tuf-mirror': 'https://tuf.example' }, 'E_TRUST_INPUT'],
    ['a mirror that is no address', { 'tuf-mirror': 'tuf.example', 'tuf-root': FILE }, 'E_TRUST_INPUT'],
    ['an event that is trusted anyway', { 'allow-untrusted-event': 'push' }, 'E_INPUT'],
    ['a timeout of nothing', { timeout: '0' }, 'E_TIMEOUT_INPUT'],
    ['a timeout in words', { timeout: 'soon' }, 'E_TIMEOUT_INPUT'],
    [
      'an SBOM for two images',
      { image: `ghcr.io/a/a@${A}\nghcr.io/a/b@${B}`, digest: '', sbom: 'x.json' },
      'E_SBOM_MANY'
    ],
    ['Syft that is not there', { 'syft-path': '/nowhere/syft' }, 'E_INPUT_FILE'],
    ['a GitOps path alone', { 'gitops-path': 'apps' }, 'E_GITOPS_REPOSITORY'],
    ['a GitOps repository that is none', { ...gitops, 'gitops-repository': 'deploy' }, 'E_GITOPS_REPOSITORY'],
    ['no GitOps path', { ...gitops, 'gitops-path': '' }, 'E_GITOPS_PATH'],
    ['a GitOps path that leaves', { ...gitops, 'gitops-path': 'apps/../../x' }, 'E_GITOPS_PATH'],
    ['an absolute GitOps path', { ...gitops, 'gitops-path': '/apps' }, 'E_GITOPS_PATH'],
    ['a GitOps path into .git', { ...gitops, 'gitops-path': 'apps/.GIT/x' }, 'E_GITOPS_PATH'],
    ['a base that is no branch', { ...gitops, 'gitops-base': 'a..b' }, 'E_GITOPS_BASE'],
    ['no GitOps token', { ...gitops, 'gitops-token': '' }, 'E_GITOPS_TOKEN'],
    ['two names for one image', { ...gitops, 'gitops-image': 'a\nb' }, 'E_GITOPS_IMAGE_COUNT']
  ])('with %s is refused', (_what, inputs, code) => {
    expect(codesOf(usual)).toEqual([])
    expect(codesOf({ ...usual, ...(inputs as Record<string, string>) })).toEqual([code])
  })

  it('tells all its faults at once', () => {
    expect(codesOf({ image: 'foo', formats: 'x', timeout: 'y' })).toEqual([
      'E_IMAGE_REGISTRY',
      'E_INPUT',
      'E_TIMEOUT_INPUT'
    ])
  })

  it.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['1h', 3_600_000],
    ['10', 600_000]
  ])('reads the time %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds)
  })
})
