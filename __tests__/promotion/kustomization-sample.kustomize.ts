import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { generatedFile, type GeneratedFile } from './kustomization-files.ts'
import { kustomizeFolder } from '../../lab/kustomize.ts'

const SAMPLE = 600
const BATCH = 25
const PATIENCE = 900_000
const run = promisify(execFile)

/** A kustomization before and after its edit, and what must have become of the images that it renders. */
interface Edited {
  readonly images: readonly string[]
  readonly before: string
  readonly after: string
  readonly expectImages: (before: readonly string[], after: readonly string[]) => void
}

interface Pod {
  readonly kind: string
  readonly metadata: { readonly labels: { readonly rendering: string } }
  readonly spec: { readonly containers: readonly { readonly image: string }[] }
}

/** The images of each folder below a root as kustomize renders them, all folders at once: nine tenths of the time it takes to start. */
async function rendered(root: string, folders: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  await writeFile(
    join(root, 'kustomization.yaml'),
    JSON.stringify({ resources: folders.map((folder) => `named/${folder}`) })
  )
  const { stdout } = await run(join(kustomizeFolder(), 'kustomize'), ['build', root], { maxBuffer: 64 * 1024 * 1024 })
  const objects = parseAllDocuments(stdout).map((document) => document.toJS() as Pod)
  const pods = objects.filter(({ kind }) => kind === 'Pod')
  return new Map(
    pods.map(({ metadata, spec }) => [metadata.labels.rendering, spec.containers.map(({ image }) => image)])
  )
}

/** Writes a kustomization and a pod with one container of each image. */
async function writeFolder(root: string, rendering: string, images: readonly string[], text: string): Promise<void> {
  const containers = images.map((image, index) => ({ name: `c${index}`, image: `${image}:v0` }))
  const metadata = { name: 'web', labels: { rendering } }
  await mkdir(join(root, rendering), { recursive: true })
  await writeFile(
    join(root, rendering, 'app.yaml'),
    JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers } })
  )
  await writeFile(join(root, rendering, 'kustomization.yaml'), text)
  // Some files generate objects of one name, which only one folder below a root may have.
  await mkdir(join(root, 'named', rendering), { recursive: true })
  const named = { resources: [`../../${rendering}`], nameSuffix: `-${rendering}` }
  await writeFile(join(root, 'named', rendering, 'kustomization.yaml'), JSON.stringify(named))
}

/** An image for each entry that the file names, and two that it does not. */
function imagesOf({ entries }: GeneratedFile): string[] {
  return [...entries.map(({ name }) => name), 'untouched.example/other', 'ghcr.io/acme/created']
}

function pinned(file: GeneratedFile): Edited {
  const edit = editKustomization(Buffer.from(file.text), [file.pin])
  const name = file.entries[file.target]?.newName || file.pin.name
  return {
    images: imagesOf(file),
    before: file.text,
    after: edit.outcome === 'changed' ? edit.bytes.toString() : file.text,
    expectImages: (before, after) => {
      expect(after[file.target]).toMatch(new RegExp(`^${name}(?::[\\w.-]+)?@${file.pin.digest.toString()}$`))
      expect(after.filter((_, index) => index !== file.target)).toEqual(
        before.filter((_, index) => index !== file.target)
      )
    }
  }
}

function created(file: GeneratedFile): Edited {
  const pin = { name: 'ghcr.io/acme/created', digest: file.pin.digest, create: true }
  const edit = editKustomization(Buffer.from(file.text), [pin])
  return {
    images: imagesOf(file),
    before: file.text,
    after: edit.outcome === 'changed' ? edit.bytes.toString() : '',
    expectImages: (before, after) => {
      expect(after.at(-1)).toBe(`${pin.name}@${pin.digest.toString()}`)
      expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    }
  }
}

async function expectRendered(edits: readonly Edited[]): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'custody-sample-'))
  try {
    for (const [index, { images, before, after }] of edits.entries()) {
      await writeFolder(root, `${index}-before`, images, before)
      await writeFolder(root, `${index}-after`, images, after)
    }
    const folders = edits.flatMap((_, index) => [`${index}-before`, `${index}-after`])
    const found = await rendered(root, folders)
    expect([...found.keys()].sort()).toEqual(folders.sort())
    for (const [index, { images, expectImages }] of edits.entries()) {
      const [before, after] = [found.get(`${index}-before`) ?? [], found.get(`${index}-after`) ?? []]
      expect([before.length, after.length]).toEqual([images.length, images.length])
      expectImages(before, after)
    }
  } finally {
    await rm(root, { recursive: true })
  }
}

async function expectEachRendered(edits: readonly Edited[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(edits.length / BATCH) }, (_, index) =>
    edits.slice(index * BATCH, (index + 1) * BATCH)
  )
  for (const batch of batches) await expectRendered(batch)
}

describe(`the real kustomize on ${SAMPLE} generated files`, () => {
  it(
    'renders the digest for the pinned entry, and all other images as before',
    async () => {
      await expectEachRendered(fc.sample(generatedFile, SAMPLE).map(pinned))
    },
    PATIENCE
  )

  it(
    'renders a created entry for its image alone',
    async () => {
      await expectEachRendered(fc.sample(generatedFile, 100).map(created))
    },
    PATIENCE
  )
})
