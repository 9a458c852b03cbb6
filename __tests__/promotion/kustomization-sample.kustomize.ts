import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { generatedFile, type GeneratedFile } from './kustomization-files.ts'
import { kustomizeFolder } from '../../lab/kustomize.ts'

const SAMPLE = 600
const PATIENCE = 900_000
const run = promisify(execFile)

/** The images that kustomize renders for one container of each image that the file names, and one that it does not. */
async function rendered(folder: string, images: readonly string[], text: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const containers = images.map((image, index) => ({ name: `c${index}`, image: `${image}:v0` }))
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers } }
  await writeFile(join(folder, 'app.yaml'), JSON.stringify(pod))
  await writeFile(join(folder, 'kustomization.yaml'), text)
  const { stdout } = await run(join(kustomizeFolder(), 'kustomize'), ['build', folder])
  const objects = parseAllDocuments(stdout).map((document) => document.toJS() as typeof pod)
  const found = objects.find(({ kind }) => kind === 'Pod')
  return found?.spec.containers.map(({ image }) => image) ?? []
}

function imagesOf({ entries }: GeneratedFile): string[] {
  return [...entries.map(({ name }) => name), 'untouched.example/other', 'ghcr.io/acme/created']
}

async function expectRendered(file: GeneratedFile, folder: string): Promise<void> {
  const edit = editKustomization(Buffer.from(file.text), [file.pin])
  const after = edit.outcome === 'changed' ? edit.bytes.toString() : file.text
  const images = imagesOf(file)
  const [one, other] = [await rendered(folder, images, file.text), await rendered(folder, images, after)]
  const entry = file.entries[file.target]
  const name = entry?.newName || file.pin.name
  expect(other[file.target]).toMatch(new RegExp(`^${name}(?::[\\w.-]+)?@${file.pin.digest.toString()}$`))
  expect(other.filter((_, index) => index !== file.target)).toEqual(one.filter((_, index) => index !== file.target))
}

async function expectCreated(file: GeneratedFile, folder: string): Promise<void> {
  const pin = { name: 'ghcr.io/acme/created', digest: file.pin.digest, create: true }
  const edit = editKustomization(Buffer.from(file.text), [pin])
  const after = edit.outcome === 'changed' ? edit.bytes.toString() : ''
  const images = imagesOf(file)
  const [one, other] = [await rendered(folder, images, file.text), await rendered(folder, images, after)]
  expect(other.at(-1)).toBe(`${pin.name}@${pin.digest.toString()}`)
  expect(other.slice(0, -1)).toEqual(one.slice(0, -1))
}

async function forEach(
  files: readonly GeneratedFile[],
  check: (file: GeneratedFile, folder: string) => Promise<void>
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'custody-sample-'))
  const queue = [...files.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) await check(next[1], join(root, String(next[0])))
  }
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
  } finally {
    await rm(root, { recursive: true })
  }
}

describe(`the real kustomize on ${SAMPLE} generated files`, () => {
  it(
    'renders the digest for the pinned entry, and all other images as before',
    async () => {
      await forEach(fc.sample(generatedFile, SAMPLE), expectRendered)
      expect.hasAssertions()
    },
    PATIENCE
  )

  it(
    'renders a created entry for its image alone',
    async () => {
      await forEach(fc.sample(generatedFile, 100), expectCreated)
      expect.hasAssertions()
    },
    PATIENCE
  )
})
