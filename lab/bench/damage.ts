import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Digest } from '../../src/image/digest.ts'
import { editKustomization } from '../../src/promotion/kustomization.ts'
import { IMAGE } from './promotion-roads.ts'

const FORMS = join(import.meta.dirname, '..', '..', '__tests__', 'promotion', 'fixtures', 'kustomizations')
const run = promisify(execFile)

/** What one editor did to a number of files. */
export interface Damage {
  readonly editor: string
  readonly edited: number
  readonly refused: number
  /** Files in which it changed no more lines than the edit needs. */
  readonly exact: number
  /** Lines that it changed beyond those, in all files together. */
  readonly strayLines: number
}

/** Lets both editors pin the same digest in the same files, and counts the lines that each changed beyond the needed ones. */
export async function measureDamage(digest: Digest, tools: { kustomize: string; folder: string }): Promise<Damage[]> {
  const names = await readdir(FORMS)
  const files = await Promise.all(names.map((name) => readFile(join(FORMS, name, 'before.yaml'))))
  const ours = files.map((file) => Promise.resolve(byCustody(file, digest)))
  const theirs = files.map((file, index) => byKustomize(file, digest, tools, String(index)))
  const [custody, kustomize] = [await Promise.all(ours), await Promise.all(theirs)]
  const needed = files.map((file, index) => changedLines(file, custody[index] ?? file))
  return [
    damageOf('custody pin', files, custody, needed),
    damageOf('kustomize edit set image', files, kustomize, needed)
  ]
}

function byCustody(file: Buffer, digest: Digest): Buffer | undefined {
  try {
    const edit = editKustomization(file, [{ name: IMAGE, digest }])
    return edit.outcome === 'changed' ? edit.bytes : file
  } catch {
    return undefined
  }
}

async function byKustomize(
  file: Buffer,
  digest: Digest,
  { kustomize, folder }: { kustomize: string; folder: string },
  name: string
): Promise<Buffer | undefined> {
  const cwd = join(folder, `damage-${name}`)
  await mkdir(cwd, { recursive: true })
  try {
    await writeFile(join(cwd, 'kustomization.yaml'), file)
    await run(join(kustomize, 'kustomize'), ['edit', 'set', 'image', `${IMAGE}=*@${digest.toString()}`], { cwd })
    return await readFile(join(cwd, 'kustomization.yaml'))
  } catch {
    return undefined
  } finally {
    await rm(cwd, { recursive: true })
  }
}

function damageOf(
  editor: string,
  files: readonly Buffer[],
  edits: readonly (Buffer | undefined)[],
  needed: readonly number[]
): Damage {
  const strays = edits.flatMap((edit, index) => {
    const file = files[index]
    return edit && file ? [Math.max(0, changedLines(file, edit) - (needed[index] ?? 0))] : []
  })
  return {
    editor,
    edited: strays.length,
    refused: edits.length - strays.length,
    exact: strays.filter((lines) => lines === 0).length,
    strayLines: strays.reduce((sum, lines) => sum + lines, 0)
  }
}

/** The lines of either text that the longest common sequence of lines does not hold. */
function changedLines(one: Buffer, other: Buffer): number {
  const [a, b] = [linesOf(one), linesOf(other)]
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const line of a) {
    const next = [0]
    for (const [index, word] of b.entries()) {
      next.push(line === word ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    }
    row = next
  }
  return a.length + b.length - 2 * (row.at(-1) ?? 0)
}

function linesOf(text: Buffer): string[] {
  return text.toString('latin1').split(/(?<=\n)/)
}
