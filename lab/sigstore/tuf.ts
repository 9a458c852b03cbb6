import { createHash } from 'node:crypto'
// Not the package's index: that loads nock, which takes over every HTTP connection of the process.
import { KeyPair } from '@tufjs/repo-mock/dist/key.js'
import {
  createRootMeta,
  createSnapshotMeta,
  createTargetsMeta,
  createTimestampMeta
} from '@tufjs/repo-mock/dist/metadata.js'
import { collectTargets } from '@tufjs/repo-mock/dist/target.js'
import { json, type LabResponse, LabService } from '../service.ts'

/** A TUF repository with consistent snapshots, valid for a year (TUF 1.0 §6.2); `root` is what clients begin with. */
export class TufRepository extends LabService {
  readonly root: string

  constructor(targets: Readonly<Record<string, string>>) {
    const repository = signTargets(targets)
    super('tuf', ({ url }) => answer(repository.files.get(url.pathname)))
    this.root = repository.root
  }
}

function signTargets(targets: Readonly<Record<string, string>>): { root: string; files: Map<string, string> } {
  const key = new KeyPair()
  const named = Object.entries(targets).map(([name, content]) => ({ name, content }))
  const targetsMeta = createTargetsMeta(collectTargets(named), key)
  const snapshotMeta = createSnapshotMeta(targetsMeta, key)
  const root = rootMetadata(key)
  return {
    root,
    files: new Map([
      ['/1.root.json', root],
      ['/timestamp.json', JSON.stringify(createTimestampMeta(snapshotMeta, key))],
      ['/1.snapshot.json', JSON.stringify(snapshotMeta)],
      ['/1.targets.json', JSON.stringify(targetsMeta)],
      ...named.map(({ name, content }) => [`/targets/${sha256(content)}.${name}`, content] as const)
    ])
  }
}

/** The mock's root says that snapshots are not consistent, the public repository's says they are: signed anew. */
function rootMetadata(key: KeyPair): string {
  const root = createRootMeta(key)
  Object.assign(root.signed, { consistentSnapshot: true })
  root.sign((data) => key.sign(data), false)
  return JSON.stringify(root)
}

function answer(file: string | undefined): LabResponse {
  if (file === undefined) return json(404, { message: 'not found' })
  return { status: 200, headers: { 'content-type': 'application/json' }, body: file }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
