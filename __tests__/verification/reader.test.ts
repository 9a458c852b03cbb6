import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { Digest } from '../../src/image/digest.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { RegistryReader } from '../../src/verification/reader.ts'
import { clientOf } from '../lab-client.ts'

let lab: LabRegistry
let registry: Registry

beforeEach(async () => {
  lab = await startRegistry({ referrers: 'fallback' })
  registry = clientOf(lab)
})

afterEach(() => lab.stop())

function reads(): number {
  return lab.service.journal.filter(({ method }) => method === 'GET').length
}

it('reads what was expected once', async () => {
  const bytes = Buffer.from('one')
  const digest = Digest.of(bytes)
  await registry.pushBlob(bytes)
  const reader = new RegistryReader(registry)
  reader.expect({ manifests: [], blobs: [{ digest, size: bytes.length }] })
  expect(await reader.blob(digest, bytes.length)).toEqual(bytes)
  expect(reads()).toBe(1)
})

it('asks anew for content that was not there when it was expected', async () => {
  const bytes = Buffer.from('late')
  const digest = Digest.of(bytes)
  const reader = new RegistryReader(registry)
  reader.expect({ manifests: [], blobs: [{ digest, size: bytes.length }] })
  await expect(reader.blob(digest, bytes.length)).rejects.toThrow()
  await registry.pushBlob(bytes)
  expect(await reader.blob(digest, bytes.length)).toEqual(bytes)
})
