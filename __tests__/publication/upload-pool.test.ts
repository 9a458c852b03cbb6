import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { Digest } from '../../src/image/digest.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { UploadPool } from '../../src/publication/publish.ts'
import { clientOf } from '../lab-client.ts'

let lab: LabRegistry
let registry: Registry

beforeEach(async () => {
  lab = await startRegistry({ referrers: 'fallback' })
  registry = clientOf(lab)
})

afterEach(() => lab.stop())

function blob(text: string): { digest: Digest; bytes: Buffer } {
  const bytes = Buffer.from(text)
  return { digest: Digest.of(bytes), bytes }
}

async function isStored({ digest, bytes }: ReturnType<typeof blob>): Promise<boolean> {
  return (await registry.fetchBlob(digest, bytes.length)).equals(bytes)
}

function counted(): Record<string, number> {
  const methods = Map.groupBy(lab.service.journal, ({ method }) => method)
  return Object.fromEntries([...methods].map(([method, entries]) => [method, entries.length]))
}

it('puts each content into a session that was opened before, and opens more when these run out', async () => {
  const pool = new UploadPool(registry, 2)
  const blobs = ['one', 'two', 'three'].map(blob)
  await Promise.all(blobs.map((each) => pool.push(each)))
  expect(counted()).toEqual({ POST: 3, PUT: 3 })
  expect(await Promise.all(blobs.map(isStored))).toEqual([true, true, true])
})

it('uploads a content once, however often it is pushed', async () => {
  const pool = new UploadPool(registry, 1)
  await Promise.all([pool.push(blob('one')), pool.push(blob('one'))])
  await pool.push(blob('one'))
  expect(counted()).toEqual({ POST: 1, PUT: 1 })
})

it('does without a session that could not be opened', async () => {
  lab.service.faults.push({
    matches: ({ method }) => method === 'POST',
    times: 1,
    effect: { kind: 'answer', response: { status: 400 } }
  })
  const pool = new UploadPool(registry, 1)
  await pool.push(blob('one'))
  expect(counted()).toEqual({ POST: 2, PUT: 1 })
  expect(await isStored(blob('one'))).toBe(true)
})

it('gives back the sessions that nothing was put into', async () => {
  const pool = new UploadPool(registry, 2)
  await pool.push(blob('one'))
  await pool.close()
  expect(counted()).toEqual({ POST: 2, PUT: 1, DELETE: 1 })
})
