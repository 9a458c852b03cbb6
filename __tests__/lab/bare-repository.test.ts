import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BareRepository, type LabFile } from '../../lab/github/bare-repository.ts'

const WRITER = { name: 'Robin Writer', email: 'robin@acme.example', time: new Date('2026-01-02T03:04:05Z') }

let folder: string
let repositories = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'custody-bare-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function init(): Promise<BareRepository> {
  return BareRepository.init(join(folder, `${String((repositories += 1))}.git`), 'main')
}

async function ask(git: BareRepository, ...args: string[]): Promise<string> {
  return (await git.git(args)).toString().trim()
}

const files: Record<string, LabFile> = {
  'a.b': 'sorted before the folder a',
  'a/deep/er/file': 'x\n',
  a0: 'sorted behind it',
  'grün ok.txt': Buffer.from([0, 255]),
  run: { mode: '100755', content: '#!/bin/sh\n' },
  link: { mode: '120000', content: 'a/deep' },
  module: { mode: '160000', commit: 'a'.repeat(40) }
}

describe('a bare repository', () => {
  it('writes objects that git finds nothing wrong with, and reads them as git does', async () => {
    const git = await init()
    const first = await git.writeCommit(undefined, files, 'First', WRITER)
    const second = await git.writeCommit(first, { 'a/deep/er/file': null, run: 'plain' }, 'Second\n\nBody', WRITER)
    expect(await git.moveRefs([{ ref: 'refs/heads/main', before: undefined, after: second }])).toBe(true)
    expect(await ask(git, 'fsck', '--strict', '--no-dangling')).toBe('')
    expect(await ask(git, 'log', '--format=%an <%ae> %aI %s|%b', '-1')).toBe(
      'Robin Writer <robin@acme.example> 2026-01-02T03:04:05+00:00 Second|Body'
    )
    const listed = await git.listTree(first, true)
    expect(listed.map(({ mode, type, oid, path }) => `${mode} ${type} ${oid}\t${path}`)).toEqual(
      (await ask(git, '-c', 'core.quotePath=false', 'ls-tree', '-r', '-t', first)).split('\n')
    )
    // Nothing is left in the folder, so that it is gone.
    expect((await git.listTree('main')).map(({ path }) => path)).not.toContain('a')
    expect(await git.readCommit(second)).toMatchObject({ parents: [first], message: 'Second\n\nBody' })
  })

  it('resolves what git resolves, and nothing else', async () => {
    const git = await init()
    const oid = await git.writeCommit(undefined, files, 'First', WRITER)
    await git.moveRefs([{ ref: 'refs/heads/custody/x', before: undefined, after: oid }])
    for (const revision of [
      oid,
      'custody/x',
      'refs/heads/custody/x^{commit}',
      'custody/x:a/deep',
      `${oid}:grün ok.txt`
    ])
      expect(await git.resolve(revision)).toBe(await ask(git, 'rev-parse', '--verify', revision))
    for (const revision of ['b'.repeat(40), 'main', 'custody/x:none', 'custody/x:link/er', '', 'custody/x\nHEAD'])
      expect(await git.resolve(revision)).toBeUndefined()
    expect(await git.listBranches('custody/')).toEqual(['custody/x'])
    await git.git(['pack-refs', '--all'])
    expect(await git.listBranches('custody/')).toEqual(['custody/x'])
  })

  it('moves refs from where they are expected, all or none, and goes on after a refusal', async () => {
    const git = await init()
    const [one, other] = [
      await git.writeCommit(undefined, files, '1', WRITER),
      await git.writeCommit(undefined, files, '2', WRITER)
    ]
    const move = (ref: string, before: string | undefined, after: string | undefined) => ({
      ref: `refs/heads/${ref}`,
      before,
      after
    })
    expect(await git.moveRefs([move('main', undefined, one), move('two', undefined, one)])).toBe(true)
    const [first, second] = await Promise.all([
      git.moveRefs([move('main', one, other), move('two', other, one)]),
      git.moveRefs([move('two', one, other)])
    ])
    expect([first, second]).toEqual([false, true])
    expect([await git.resolve('main'), await git.resolve('two')]).toEqual([one, other])
    expect(await git.moveRefs([move('main/below', undefined, one)])).toBe(false)
    expect(await git.moveRefs([move('main', one, undefined)])).toBe(true)
    expect(await git.resolve('refs/heads/main')).toBeUndefined()
  })

  it('tells the history of merges as git does', async () => {
    const git = await init()
    const root = await git.writeCommit(undefined, { a: '0' }, 'root', WRITER)
    const left = await git.writeCommit(root, { a: '1' }, 'left', WRITER)
    const right = await git.writeCommit(root, { b: '1' }, 'right', WRITER)
    const { tree } = await git.readCommit(right)
    const merge = git.commitTree(tree, [left, right], 'merge', WRITER)
    const after = await git.writeCommit(right, { b: '2' }, 'after', WRITER)
    const pairs = [
      [root, merge],
      [left, merge],
      [merge, after],
      [after, merge],
      [left, right],
      [merge, merge]
    ] as const
    for (const [from, to] of pairs) {
      expect(await git.mergeBase(from, to)).toBe(await ask(git, 'merge-base', from, to))
      expect((await git.commitsBetween(from, to)).sort()).toEqual(
        (await ask(git, 'rev-list', `${from}..${to}`)).split('\n').filter(Boolean).sort()
      )
    }
    expect((await git.commitsBetween(root, merge)).at(-1)).toBe(merge)
    expect([await git.isAncestor(root, merge), await git.isAncestor(left, right)]).toEqual([true, false])
  })
})
