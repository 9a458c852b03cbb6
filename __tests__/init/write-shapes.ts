import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Clone, type InitJson, RELEASE } from './clone.ts'

// node write-shapes.ts FOLDER: what custody init writes for each shape, in a folder of its own, for the linters of workflows.
const [, , folder = ''] = process.argv
const MORE: Readonly<Record<string, readonly string[]>> = {
  bake: ['--image', 'ghcr.io/acme/proxy=Dockerfile'],
  unnamed: ['--image', 'ghcr.io/acme/unnamed=Dockerfile'],
  'only-deploys': ['--source', 'ghcr.io/acme/checkout=acme/checkout']
}

for (const shape of readdirSync(join(import.meta.dirname, 'fixtures'))) {
  const { app, deploy } = Clone.shape(shape)
  const args = [...(deploy ? ['--gitops', deploy.folder] : []), ...(MORE[shape] ?? [])]
  for (const [name, release] of [
    [shape, ['--custody', RELEASE]],
    [`${shape}-unpinned`, []]
  ] as const)
    write(name, app.plan(...release, ...args))
}

function write(shape: string, { files }: InitJson): void {
  for (const { repository, path, content } of files) {
    const target = join(folder, shape, repository.replace('/', '-'), path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}
