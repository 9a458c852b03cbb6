import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Digest } from '../../../src/image/digest.ts'
import { editKustomization, type Pin } from '../../../src/promotion/kustomization.ts'
import { proveRendering, type RenderProof } from '../../../src/promotion/render/prove-rendering.ts'
import type { Tree } from '../../../src/promotion/render/tree.ts'
import { Deadline } from '../../../src/support/retry.ts'
import { SilentLog } from '../../silent-log.ts'
import { kustomizeFolder } from '../../../lab/kustomize.ts'

export const OLD = `sha256:${'0d'.repeat(32)}`
export const NEW = Digest.parse(`sha256:${'ab'.repeat(32)}`)
export const WEB: Pin = { name: 'ghcr.io/acme/web', digest: NEW }

export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      initContainers:
      - {name: migrate, image: "ghcr.io/acme/web:v1"}
      containers:
      - {name: web, image: "ghcr.io/acme/web:v1"}
      - {name: db, image: "postgres:16"}
`
export const OVERLAY = `resources:\n- ../../base\nimages:\n- name: ghcr.io/acme/web\n  digest: ${OLD}\n`

/** A repository with a base and an overlay that pins its image; a file given as undefined is left out. */
export function repository(files: Readonly<Record<string, string | undefined>> = {}): Tree {
  const all: Record<string, string | undefined> = {
    'base/kustomization.yaml': 'resources:\n- web.yaml\n',
    'base/web.yaml': DEPLOYMENT,
    'overlays/dev/kustomization.yaml': OVERLAY,
    ...files
  }
  return new Map(
    Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, Buffer.from(text)] as const]))
  )
}

/** What the real kustomize says of pinning `pin` in the overlay of a repository. */
export async function prove(
  tree: Tree,
  pin: Pin = WEB,
  path = 'overlays/dev/kustomization.yaml'
): Promise<RenderProof> {
  const edit = editKustomization(tree.get(path) ?? Buffer.alloc(0), [pin])
  if (edit.outcome !== 'changed') throw new Error('the edit changes nothing')
  const temp = await mkdtemp(join(tmpdir(), 'custody-render-'))
  try {
    return await proveRendering(
      { tree, folder: 'overlays/dev', path, bytes: edit.bytes, changes: edit.changes },
      { env: { PATH: kustomizeFolder() }, temp, log: new SilentLog(), deadline: new Deadline(60_000) }
    )
  } finally {
    await rm(temp, { recursive: true })
  }
}
