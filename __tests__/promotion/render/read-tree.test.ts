import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GitHub } from '../../../src/promotion/github.ts'
import { readTree } from '../../../src/promotion/render/read-tree.ts'
import { GitOps } from '../gitops.ts'

let gitops: GitOps

beforeAll(async () => {
  gitops = await GitOps.start()
})

afterAll(() => gitops.stop())

async function read(count: number): Promise<{ paths: string[]; requests: number }> {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`apps/${index}/größe.yaml`, `a: ${index}\n`])
  )
  await gitops.fresh({ ...files, 'link.yaml': { mode: '120000', content: 'apps/0/größe.yaml' } })
  const github = await GitHub.connect(gitops.access())
  const tree = await readTree(github, `acme/${gitops.repository.name}`, await gitops.headOf('main'))
  expect(tree.get('apps/0/größe.yaml')?.toString()).toBe('a: 0\n')
  return { paths: [...tree.keys()], requests: gitops.requests().length }
}

describe('readTree', () => {
  it.each([1, 1000])('reads %i regular files and no link by two requests', async (count) => {
    const { paths, requests } = await read(count)
    expect([paths.length, requests]).toEqual([count, 2])
  })

  it('reads every file as the commit has it, whatever its attributes make of an archive', async () => {
    const files = {
      'a.yaml': '$Format:%H$\n',
      'b.yaml': 'b: 1\n',
      '.gitattributes': 'a.yaml export-subst\nb.yaml export-ignore\n'
    }
    await gitops.fresh(files)
    const github = await GitHub.connect(gitops.access())
    const tree = await readTree(github, `acme/${gitops.repository.name}`, await gitops.headOf('main'))
    for (const [path, text] of Object.entries(files)) expect(tree.get(path)?.toString()).toBe(text)
  })

  it('reads a repository that GitHub does not list at once', async () => {
    await gitops.fresh({ 'a/b/c.yaml': 'c: 1\n', 'a/b/d.yaml': 'd: 1\n', 'e.yaml': 'e: 1\n' })
    gitops.repository.mostTreeEntries = 5
    const github = await GitHub.connect(gitops.access())
    const tree = await readTree(github, `acme/${gitops.repository.name}`, await gitops.headOf('main'))
    expect([...tree.keys()]).toEqual(expect.arrayContaining(['a/b/c.yaml', 'a/b/d.yaml', 'e.yaml']))
  })

  it('tells that the repository can not be read', async () => {
    await read(1)
    const github = await GitHub.connect(gitops.access())
    await expect(readTree(github, 'acme/nowhere', await gitops.headOf('main'))).rejects.toMatchObject({ kind: 'moved' })
  })
})
