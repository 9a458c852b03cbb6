import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { discard, readSbomFile } from '../../src/sbom/sbom-file.ts'
import { RequestError } from '../../src/support/errors.ts'
import { rejectionOf } from '../oci/thrown.ts'
import { temporaryFolder } from './fixtures.ts'

let home: string
let workspace: string
let path: string

beforeEach(async () => {
  home = await temporaryFolder()
  workspace = join(home, 'workspace')
  path = join(workspace, 'sbom.json')
  await mkdir(workspace)
  await writeFile(path, '{}')
})

afterEach(() => rm(home, { recursive: true, force: true }))

const read = (file: string) => readSbomFile(file, { GITHUB_WORKSPACE: workspace })

async function refuse(file: string, code: string, words: RegExp): Promise<void> {
  await expect(read(path)).resolves.toMatchObject({ bytes: Buffer.from('{}') })
  const error = await rejectionOf(read(file))
  expect(error).toBeInstanceOf(RequestError)
  expect(error.code).toBe(code)
  expect(`${error.message}: ${error.reason ?? ''}`).toMatch(words)
  expect(error.message.length).toBeLessThanOrEqual(160)
}

describe('an SBOM file', () => {
  it('is read once: what happens to it later changes nothing', async () => {
    const file = await read(path)
    await writeFile(path, 'something else')
    expect(file.bytes.toString()).toBe('{}')
    expect(file.origin).toBe(`the SBOM ${path}`)
  })

  it('may stand outside of the workspace when it is named there', async () => {
    const outside = join(home, 'outside.json')
    await writeFile(outside, '{"a":1}')
    expect((await read(outside)).bytes.toString()).toBe('{"a":1}')
  })

  it('may be reached by a link that stays in the workspace', async () => {
    await symlink(path, join(workspace, 'link.json'))
    expect((await read(join(workspace, 'link.json'))).bytes.toString()).toBe('{}')
  })

  it('may be of 64 MiB, and its memory is given back on demand', async () => {
    await truncate(path, 64 * 1024 * 1024)
    const file = await read(path)
    expect(file.bytes).toHaveLength(64 * 1024 * 1024)
    discard(file)
    expect(file.bytes).toHaveLength(0)
  })
})

describe('an SBOM file is refused', () => {
  it('when nothing is there', async () => {
    await refuse(join(workspace, 'other.json'), 'E_SBOM_MISSING', /other\.json does not exist/)
    await refuse(join(path, 'below-a-file'), 'E_SBOM_MISSING', /does not exist/)
  })

  it('when it is a directory', () => refuse(workspace, 'E_SBOM_FILE', /is a directory/))

  it('when it is a pipe, without waiting for somebody to write to it', async () => {
    execFileSync('mkfifo', [join(workspace, 'pipe')])
    await refuse(join(workspace, 'pipe'), 'E_SBOM_FILE', /is a device or pipe/)
  })

  it('when it is a link out of the workspace', async () => {
    await symlink('/etc/hostname', join(workspace, 'link.json'))
    await refuse(join(workspace, 'link.json'), 'E_SBOM_FILE', /leads out of the workspace: it leads to \/etc\/hostname/)
  })

  it('when a folder on the way is a link out of the workspace', async () => {
    await symlink('/etc', join(workspace, 'folder'))
    await refuse(join(workspace, 'folder', 'hostname'), 'E_SBOM_FILE', /leads out of the workspace/)
  })

  it('when it is a link to itself', async () => {
    await symlink('loop', join(workspace, 'loop'))
    await refuse(join(workspace, 'loop'), 'E_SBOM_FILE', /ELOOP/)
  })

  it('when it has a byte more than 64 MiB, with both sizes and a way to make it smaller', async () => {
    const large = join(workspace, 'large.json')
    await writeFile(large, '')
    await truncate(large, 64 * 1024 * 1024 + 1)
    await refuse(large, 'E_SBOM_SIZE', /67108865 bytes; at most 67108864/)
    expect((await rejectionOf(read(large))).remedy).toContain('SYFT_FILE_METADATA_SELECTION=none')
  })

  it('when it changes while it is read', async () => {
    const growing = join(workspace, 'growing.json')
    await writeFile(growing, '')
    await truncate(growing, 48 * 1024 * 1024)
    const growth = new AbortController()
    const reading = rejectionOf(read(growing)).finally(() => {
      growth.abort()
    })
    while (!growth.signal.aborted) await appendFile(growing, ' ')
    expect((await reading).code).toBe('E_SBOM_CHANGED')
  })

  it('with a name that can not break a line of the log', async () => {
    const error = await rejectionOf(read(join(workspace, 'a\n::error::b')))
    expect(error.message).toContain('a\\n::error::b')
  })
})
