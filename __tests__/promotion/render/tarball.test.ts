import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readTarball } from '../../../src/promotion/render/tarball.ts'
import { errorOf } from '../../oci/thrown.ts'

const LONG = `${'a'.repeat(90)}/${'b'.repeat(120)}/größe.yaml`
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'custody-tarball-'))
  const root = join(folder, 'acme-deploy-0123abc')
  await mkdir(join(root, LONG, '..'), { recursive: true })
  await writeFile(join(root, LONG), 'long')
  await writeFile(join(root, 'empty.yaml'), '')
  await writeFile(join(root, 'large.bin'), Buffer.alloc(70_001, 7))
  await symlink('/etc/passwd', join(root, 'link.yaml'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function archive(...options: string[]): Buffer {
  return execFileSync('tar', ['-czf', '-', ...options, '-C', folder, 'acme-deploy-0123abc'])
}

/** An archive in which one path was written over. */
function renamed(to: string): Buffer {
  const tar = gunzipSync(archive('--format=ustar'.replace('ustar', 'gnu')))
  const at = tar.indexOf('acme-deploy-0123abc/empty.yaml')
  const header = tar.subarray(at, at + 512)
  header.fill(0, 0, 100)
  header.write(to, 0)
  return gzipSync(tar)
}

describe('readTarball', () => {
  it.each(['--format=pax', '--format=gnu'])(
    'gives the regular files of an archive made with %s, and no link',
    (format) => {
      const tree = readTarball(archive(format))
      expect([...tree.keys()].sort()).toEqual([LONG, 'empty.yaml', 'large.bin'].sort())
      expect(tree.get(LONG)?.toString()).toBe('long')
      expect(tree.get('large.bin')).toEqual(Buffer.alloc(70_001, 7))
    }
  )

  it('reads what git archive writes, as GitHub does', () => {
    const git = (...args: string[]): Buffer =>
      execFileSync('git', ['-C', join(folder, 'acme-deploy-0123abc'), ...args], { stdio: 'pipe' })
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'x')
    const tree = readTarball(git('archive', '--format=tar.gz', '--prefix=acme-deploy-0123abc/', 'HEAD'))
    expect(tree.size).toBe(3)
  })

  it.each([
    ['that leaves the archive', 'acme-deploy-0123abc/../x.yaml'],
    ['that is absolute', 'acme-deploy-0123abc//etc/x.yaml'],
    ['with a backslash', 'acme-deploy-0123abc/a\\..\\x.yaml'],
    ['that stands there twice', 'acme-deploy-0123abc/large.bin']
  ])('refuses a path %s', (_, path) => {
    expect(readTarball(renamed('acme-deploy-0123abc/other.yaml')).has('other.yaml')).toBe(true)
    expect(errorOf(() => readTarball(renamed(path))).code).toBe('E_GITOPS_TARBALL')
  })

  it('refuses an archive that is cut, no archive, or too large', () => {
    const whole = gunzipSync(archive())
    expect(readTarball(gzipSync(whole)).size).toBe(3)
    const bomb = gzipSync(Buffer.alloc(257 * 1024 * 1024))
    for (const bytes of [gzipSync(whole.subarray(0, 5000)), Buffer.from('no archive'), bomb]) {
      expect(errorOf(() => readTarball(bytes)).code).toBe('E_GITOPS_TARBALL')
    }
  })
})
