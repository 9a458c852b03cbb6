import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { treeLines } from '../../src/cli/tree-lines.ts'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { World } from '../dist/world.ts'
import { custody, recorded, recordedPath, restore, SIGNER } from './recorded.ts'

const ROOT = ['--trusted-root', recordedPath('trusted-root.json')]
let registry: LabRegistry

beforeAll(async () => {
  registry = await startRegistry({ referrers: 'fallback' })
})

afterAll(() => registry.stop())

interface TreeJson {
  branches: {
    platform: string | null
    verified: {
      kind: string | null
      format: string
      signer: { subjectAlternativeName: string }
      logIndex: string | null
    }[]
    refused: { code: string; reason: string }[]
    others: { artifactType: string | null }[]
  }[]
}

describe('custody tree', () => {
  it('shows what each thing says, who signed it, from where, and where the log holds it', async () => {
    const { exitCode, stdout, stderr } = await custody(
      'tree',
      restore(registry, recorded('cosign3-bundle')),
      '--quiet',
      ...ROOT
    )
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const kind of ['signature', 'provenance', 'sbom'])
      expect(stdout).toMatch(new RegExp(`^├─ ok ${kind}, bundle, log entry \\d+, 2026-11-27T`, 'm'))
    expect(stdout).toContain(`by ${SIGNER}\n`)
    expect(stdout).toMatch(/from https:\/\/github\.com\/octo-org\/octo-app, commit 1{12}$/m)
    expect(stdout).not.toContain('\u001b')
  })

  it('shows what does not verify with the reason, and still ends well', async () => {
    const reference = restore(registry, recorded('cosign3-nolog'))
    const { exitCode, stdout } = await custody('tree', reference, '--quiet', ...ROOT)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/REFUSED sha256:[0-9a-f]{64}\n.+└─ E_VERIFY_LOG: expected 1 tlog entries, got 0/)
  })

  it('tells a registry that is down from an image that carries nothing', async () => {
    const { digest } = recorded('cosign3-bundle')
    const down = await custody('tree', `127.0.0.1:9/octo-org/octo-app@${digest}`, '--timeout', '2s', ...ROOT)
    expect(down.exitCode).toBe(6)
  })

  it('shows platforms, build attestations, both formats, and referrers that are no signatures', async () => {
    const world = await World.start({ referrers: 'fallback', auth: 'none' })
    try {
      const image = await world.push()
      await world.custody(['sign', image.reference, ...world.trustOptions()])
      const before = await world.custody(['tree', image.reference, '--json', '--quiet', ...world.trustOptions()])
      const { branches } = JSON.parse(before.stdout) as TreeJson
      expect(branches.map(({ platform }) => platform)).toEqual([null, 'linux/amd64', 'linux/arm64'])
      for (const { verified, refused } of branches) {
        expect(refused).toEqual([])
        expect(new Set(verified.map(({ format }) => format))).toEqual(new Set(['bundle', '.sig tag', '.att tag']))
        expect(new Set(verified.map(({ kind }) => kind))).toEqual(new Set(['signature', 'provenance', 'sbom']))
      }
      const text = await world.custody(['tree', image.reference, '--quiet', ...world.trustOptions()])
      expect(text.stdout).toMatch(/ \(index, 2 platforms\)\n/)
      expect(text.stdout).toMatch(/- build attestation of linux\/amd64, sha256:/)
      addReferrer(world, image.repository, image.digest)
      const after = await world.custody(['tree', image.reference, '--quiet', ...world.trustOptions()])
      expect(after.stdout).toMatch(
        /^├─ - application\/vnd\.example\.note, sha256:[0-9a-f]{64}, 2 bytes, no signature$/m
      )
    } finally {
      await world.stop()
    }
  })
})

describe('the lines of a tree', () => {
  it('fit the width of a terminal', () => {
    const digest = Digest.of(Buffer.from('image'))
    const manifest = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 }
    const others = [{ ...manifest, artifactType: 'application/vnd.example.note' }]
    const subject = {
      reference: ImageReference.parse('ghcr.io/acme/app'),
      manifest,
      kind: 'image',
      platforms: [],
      attestations: []
    } as const
    const tree = { subject, branches: [{ platform: undefined, digest, attachments: [], refused: [], others }] }
    expect(treeLines(tree, Infinity)[1]).toBe(
      `└─ - application/vnd.example.note, ${digest.toString()}, 1 bytes, no signature`
    )
    expect(treeLines(tree, 60).map(({ length }) => length)).toEqual([60, 60])
    expect(treeLines(tree, 60)[1]).toMatch(/^└─ - application\/vnd\.example\.note, sha256:.+…$/)
  })
})

function addReferrer({ lab: { registry: labRegistry } }: World, repository: string, digest: string): void {
  const tag = digest.replace(':', '-')
  const stored = labRegistry.manifest(repository, tag)
  const index = JSON.parse(stored?.bytes.toString() ?? '{}') as { mediaType: string; manifests: object[] }
  const other = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: `sha256:${'0'.repeat(64)}`, size: 2 }
  index.manifests.push({ ...other, artifactType: 'application/vnd.example.note' })
  labRegistry.putManifest(repository, tag, Buffer.from(JSON.stringify(index)), index.mediaType)
}
