import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Subject } from '../image/subject.ts'
import type { PlannedStatement } from '../publication/placement.ts'
import type { SettledImage } from './attach.ts'

/** A signed statement as it will be kept on disk. */
export interface SignedBundle {
  readonly planned: PlannedStatement
  readonly bundle: Buffer
}

/** The folder in which every bundle is a file, from the moment it is signed: nothing logged is ever lost. */
export class BundleFolder {
  readonly path: string
  private readonly kept = new Map<string, Buffer>()

  private constructor(path: string) {
    this.path = path
  }

  static async create(folder: string): Promise<BundleFolder> {
    const path = join(folder, 'bundles')
    await mkdir(path, { recursive: true })
    return new BundleFolder(path)
  }

  async keep(subject: Subject, bundles: readonly SignedBundle[]): Promise<void> {
    await Promise.all(bundles.map(({ planned, bundle }) => this.write(fileName(subject, planned), bundle)))
  }

  /** Adds the bundles that stood in the registry before, so that the folder is complete. */
  async keepStanding(settled: readonly SettledImage[]): Promise<void> {
    for (const { image, after } of settled) {
      const bundles = after.filled.flatMap(({ placement, attachment }) =>
        attachment.form === 'bundle' ? [{ planned: placement.planned, bundle: attachment.item.bundle }] : []
      )
      await this.keep(image.subject, bundles)
    }
  }

  private async write(name: string, bundle: Buffer): Promise<void> {
    if (this.kept.get(name)?.equals(bundle)) return
    await writeFile(join(this.path, name), bundle)
    this.kept.set(name, bundle)
  }
}

function fileName({ reference }: Subject, { kind, attachTo, environment }: PlannedStatement): string {
  const repository = reference.name.replace(/[^a-z0-9]+/gi, '-')
  const digest = attachTo[0]?.digest.hex.slice(0, 12) ?? ''
  const what = environment === undefined ? kind : `${kind}-${environment}`
  return `${repository}-${digest}-${what}.sigstore.json`
}
