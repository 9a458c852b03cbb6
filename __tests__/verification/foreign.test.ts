import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { Digest } from '../../src/image/digest.ts'
import { custody, recorded, recordedPath, REPOSITORY, restore, SIGNER } from './recorded.ts'

const ROOT = ['--trusted-root', recordedPath('trusted-root.json')]
const SIGNED_BY = ['--certificate-identity', SIGNER]
const ALL =
  'signature,provenance,sbom,https://slsa.dev/provenance/v0.2,https://slsa.dev/provenance/v1,https://spdx.dev/Document'
const SHARED = 'https://github.com/octo-org/shared/.github/workflows/release.yml@refs/tags/v1'

let registry: LabRegistry

beforeAll(async () => {
  registry = await startRegistry({ referrers: 'fallback' })
})

afterAll(() => registry.stop())

type Ended = Awaited<ReturnType<typeof custody>>

function verify(name: string, ...options: string[]): Promise<Ended> {
  return custody('verify', restore(registry, recorded(name)), '--json', '--quiet', ...options)
}

async function acceptedTypes(ended: Promise<Ended>): Promise<string[]> {
  const { exitCode, stdout, stderr } = await ended
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const { accepted, refused } = JSON.parse(stdout) as { accepted: { predicateType: string }[]; refused: unknown[] }
  expect(refused).toEqual([])
  return accepted.map(({ predicateType }) => predicateType).sort()
}

async function refuses(ended: Promise<Ended>, status: number, reason: RegExp): Promise<void> {
  const { exitCode, stderr } = await ended
  expect(stderr).toMatch(reason)
  expect(exitCode).toBe(status)
}

const STATEMENTS = ['https://slsa.dev/provenance/v0.2', 'https://slsa.dev/provenance/v1', 'https://spdx.dev/Document']

describe('custody verify, of what cosign wrote', () => {
  it.each(['cosign3-bundle', 'cosign3-rekor2', 'cosign2-bundle'])('accepts the bundles of %s', async (name) => {
    const types = await acceptedTypes(verify(name, ...ROOT, ...SIGNED_BY, '--require', ALL))
    expect(types).toEqual(['https://sigstore.dev/cosign/sign/v1', ...STATEMENTS])
  })

  it.each(['cosign3-legacy', 'cosign2-legacy'])('accepts the tags of %s', async (name) => {
    const types = await acceptedTypes(verify(name, ...ROOT, ...SIGNED_BY, '--require', ALL))
    expect(types).toEqual([...STATEMENTS, 'simple signing'])
  })

  // cosign before 2.2.3, or on request: such an entry holds no signature that could be compared.
  it('refuses an attestation that the log keeps as an intoto 0.0.1 entry, by name', async () => {
    await acceptedTypes(verify('cosign2-legacy', ...ROOT, ...SIGNED_BY))
    const ended = verify('cosign2-intoto', ...ROOT, ...SIGNED_BY, '--require', 'provenance')
    await refuses(ended, 4, /E_VERIFY_LOG: unsupported intoto version: 0\.0\.1/)
  })

  it('reads the same from a registry with the referrers API', async () => {
    const other = await startRegistry({ referrers: 'api' })
    try {
      const reference = restore(other, recorded('cosign3-bundle'))
      const ended = custody('verify', reference, '--json', '--quiet', ...ROOT, ...SIGNED_BY, '--require', ALL)
      expect(await acceptedTypes(ended)).toHaveLength(4)
    } finally {
      await other.stop()
    }
  })

  it('asks for no more than to read', async () => {
    const guarded = await startRegistry({ referrers: 'fallback', auth: 'token' })
    try {
      const reference = restore(guarded, recorded('cosign3-bundle'))
      await custody('verify', reference, '--quiet', '--timeout', '2s', ...ROOT, ...SIGNED_BY)
      const scopes = guarded.service.journal
        .map(({ path }) => new URL(path, guarded.url).searchParams.get('scope'))
        .filter((scope) => scope !== null)
      expect(new Set(scopes)).toEqual(new Set([`repository:${REPOSITORY}:pull`]))
    } finally {
      await guarded.stop()
    }
  })

  it('accepts bundles without a log entry only where the instance names no log', async () => {
    const config = ['--signing-config', recordedPath('signing-config-without-log.json')]
    expect(await acceptedTypes(verify('cosign3-nolog', ...ROOT, ...config, ...SIGNED_BY))).toHaveLength(4)
    await refuses(verify('cosign3-nolog', ...ROOT, ...SIGNED_BY), 4, /E_VERIFY_LOG: expected 1 tlog entries, got 0/)
  })

  it('refuses a signature by a bare key, which names nobody', async () => {
    await refuses(
      verify('cosign3-key', ...ROOT, ...SIGNED_BY),
      4,
      /E_VERIFY_CERTIFICATE: it was made with a bare key; a key says nothing about who signed/
    )
  })

  // cosign 2 with --registry-referrers-mode=oci-1-1: the manifest of the .sig tag, as a referrer and under no tag.
  it('accepts signatures that cosign attached as referrers', async () => {
    const { digest, manifests, blobs } = recorded('cosign2-legacy')
    const type = 'application/vnd.dev.cosign.artifact.sig.v1+json'
    const { [`${digest.replace(':', '-')}.sig`]: signed = '', ...others } = manifests
    const { config, ...manifest } = JSON.parse(signed) as { config: object }
    const referrer = JSON.stringify({ ...manifest, config: { ...config, mediaType: type } })
    const listed = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      size: referrer.length,
      artifactType: type
    }
    const location = Digest.of(Buffer.from(referrer)).toString()
    const index = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [{ ...listed, digest: location }]
    }
    const without = { digest, manifests: others, blobs }
    const withIt = { [location]: referrer, [digest.replace(':', '-')]: JSON.stringify(index) }
    const other = await startRegistry({ referrers: 'fallback' })
    try {
      const run = (verb: string, ...options: string[]) =>
        custody(verb, restore(other, without), '--quiet', ...ROOT, ...options)
      await refuses(run('verify', ...SIGNED_BY, '--require', 'signature'), 5, /E_MISSING/)
      Object.assign(without.manifests, withIt)
      const types = await acceptedTypes(run('verify', '--json', ...SIGNED_BY, '--require', 'signature'))
      expect(types).toContain('simple signing')
      expect((await run('tree')).stdout).toContain(`ok signature, cosign referrer, log entry`)
    } finally {
      await other.stop()
    }
  })

  it('tells programs the same members whatever came of it', async () => {
    const members = async (...options: string[]) => {
      const { stdout } = await verify('cosign3-bundle', ...ROOT, ...options)
      const told = JSON.parse(stdout) as Record<'accepted' | 'refused' | 'errors', [object?]>
      const [accepted = {}, refused = {}, error = {}] = [told.accepted[0], told.refused[0], told.errors[0]]
      return [told, accepted, refused, error].map((value) => Object.keys(value).join())
    }
    const all = 'subject,verified,accepted,refused,errors'
    const piece = 'form,predicateType,location,time,logIndex,signer'
    expect(await members(...SIGNED_BY)).toEqual([all, piece, '', ''])
    const error = 'code,message,reason,remedy,state'
    expect(await members('--certificate-identity', SHARED)).toEqual([all, '', 'location,code,reason', error])
    expect(await members(...SIGNED_BY, '--require', 'scan')).toEqual([all, piece, '', error])
  })

  it('requires exactly the predicate types that are named', async () => {
    const vuln = 'https://cosign.sigstore.dev/attestation/vuln/v1'
    await acceptedTypes(
      verify('cosign3-bundle', ...ROOT, ...SIGNED_BY, '--require', 'https://slsa.dev/provenance/v0.2')
    )
    await refuses(
      verify('cosign3-bundle', ...ROOT, ...SIGNED_BY, '--require', vuln),
      5,
      /error E_MISSING: no https:\/\/cosign/
    )
    await refuses(verify('cosign3-bundle', ...ROOT, ...SIGNED_BY, '--require', 'sbomm'), 2, /error E_ARGUMENT: require/)
  })
})

describe('custody verify, of who signed', () => {
  it('compares the identity exactly', async () => {
    await acceptedTypes(verify('cosign3-bundle', ...ROOT, ...SIGNED_BY))
    const other = ['--certificate-identity', SIGNER.replace('v1.2.3', 'v1.2.30')]
    await refuses(
      verify('cosign3-bundle', ...ROOT, ...other),
      4,
      /E_VERIFY_IDENTITY: identity .+v1\.2\.3; expected .+v1\.2\.30/
    )
    const issuer = ['--certificate-oidc-issuer', 'https://gitlab.com']
    await refuses(
      verify('cosign3-bundle', ...ROOT, ...SIGNED_BY, ...issuer),
      4,
      /E_VERIFY_IDENTITY: issuer .+; expected https:\/\/gitlab\.com/
    )
  })

  it('takes an expression that is anchored, and no other', async () => {
    const anchored = String.raw`^https://github\.com/octo-org/octo-app/\.github/workflows/release\.yml@refs/tags/v[0-9.]+$`
    await acceptedTypes(verify('cosign3-bundle', ...ROOT, '--certificate-identity-regexp', anchored))
    const narrower = anchored.replace('v[0-9.]+', 'v[0-9]+')
    await refuses(verify('cosign3-bundle', ...ROOT, '--certificate-identity-regexp', narrower), 4, /E_VERIFY_IDENTITY/)
    for (const open of [
      anchored.slice(1),
      anchored.slice(0, -1),
      `${anchored.slice(0, -1)}\\$`,
      `^x|${anchored.slice(1)}`,
      '^(x$'
    ])
      await refuses(
        verify('cosign3-bundle', ...ROOT, '--certificate-identity-regexp', open),
        2,
        /error E_IDENTITY_PATTERN/
      )
  })

  it('tells the caller of a reusable workflow from a stranger who calls the same one', async () => {
    const signer = ['--certificate-identity', SHARED]
    const source = ['--source-repository', 'https://github.com/octo-org/octo-app']
    await acceptedTypes(verify('reusable', ...ROOT, ...signer, ...source, '--source-ref', 'refs/heads/main'))
    await acceptedTypes(verify('other-source', ...ROOT, ...signer))
    await refuses(
      verify('other-source', ...ROOT, ...signer, ...source),
      4,
      /E_VERIFY_IDENTITY: source repository https:\/\/github\.com\/evil-org\/fork; expected https:\/\/github\.com\/octo-org\/octo-app/
    )
    await refuses(
      verify('reusable', ...ROOT, ...signer, ...source, '--source-ref', 'refs/heads/release'),
      4,
      /E_VERIFY_IDENTITY: source ref refs\/heads\/main; expected refs\/heads\/release/
    )
  })

  it('checks the signer workflow apart from its ref', async () => {
    const workflow = 'octo-org/shared/.github/workflows/release.yml'
    await acceptedTypes(verify('reusable', ...ROOT, '--signer-workflow', workflow))
    await refuses(
      verify('reusable', ...ROOT, '--signer-workflow', workflow.replace('release', 'nightly')),
      4,
      /E_VERIFY_IDENTITY: signer workflow .+release\.yml@refs\/tags\/v1; expected .+nightly\.yml/
    )
    await refuses(
      verify('reusable', ...ROOT, '--signer-workflow', `${workflow}@refs/tags/v1`),
      2,
      /error E_ARGUMENT: signer-workflow/
    )
  })

  it('never goes without anybody being named', async () => {
    await refuses(verify('cosign3-bundle', ...ROOT), 2, /error E_IDENTITY_MISSING/)
    const both = ['--certificate-identity-regexp', '^x$']
    await refuses(verify('cosign3-bundle', ...ROOT, ...SIGNED_BY, ...both), 2, /error E_ARGUMENT: .+ are both given/)
  })
})
