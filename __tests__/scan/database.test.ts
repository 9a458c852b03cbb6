import { appendFile, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Lab } from '../../lab/lab.ts'
import { runCustody } from '../../lab/runner.ts'
import { push, pushDatabase, type Pushed, standIn } from './trivy-world.ts'

// Nobody listens there: the retries of one such answer take long enough to be had once.
const OUT = '127.0.0.1:9/none/trivy-db:2'

let lab: Lab
let image: Pushed
let trivy: string
let cache: string
let absent: string

beforeAll(async () => {
  lab = await Lab.start({ referrers: 'fallback' })
  absent = `${lab.registry.host}/tools/absent-db:2`
  image = await push(lab, 'acme/tool')
  trivy = await standIn(lab, { 'acme/tool': 'mended' })
})

afterAll(() => lab.stop())

beforeEach(async () => {
  cache = await mkdtemp(join(lab.folder, 'cache-'))
})

async function scan(database: string, more: readonly string[] = [], scanner = trivy) {
  const output = join(await mkdtemp(join(lab.folder, 'record-')), 'record.json')
  const options = ['--scanner-path', scanner, '--database-repository', database, '--database-cache', cache]
  const run = await runCustody(lab, ['scan', image.reference, ...options, '--output', output, ...more])
  const record = run.exitCode === 0 ? (JSON.parse(await readFile(output, 'utf8')) as WrittenRecord) : undefined
  return { ...run, record }
}

interface WrittenRecord {
  readonly verdict: string
  readonly scanner: { readonly database: { readonly uri: string; readonly updatedAt: string } }
}

describe('the vulnerability database of a scan', () => {
  it('is recorded by its digest and its age', async () => {
    const { record, stderr } = await scan(await pushDatabase(lab, 1))
    const [archive = ''] = await readdir(cache)
    expect(record?.scanner.database.uri).toBe(`pkg:oci/trivy-db@sha256:${archive.replace('.tar.gz', '')}`)
    expect(Date.now() - Date.parse(record?.scanner.database.updatedAt ?? '')).toBeGreaterThan(86_000_000)
    expect(stderr).toContain('24 h old')
  })

  it('is hashed again where an earlier run kept it, and had anew where it is another', async () => {
    const database = await pushDatabase(lab)
    expect((await scan(database)).stderr).toContain('downloading the vulnerability database')
    expect((await scan(database)).stderr).toContain('kept from an earlier run and hashed again')
    const [archive = ''] = await readdir(cache)
    await appendFile(join(cache, archive), 'x')
    const { exitCode, stderr } = await scan(database)
    expect(stderr).toContain('has other content than its name says: it is not used')
    expect(stderr).toContain('downloading the vulnerability database')
    expect(exitCode).toBe(0)
  })

  it('is the kept one where no repository answers, and none where that is damaged too', async () => {
    const database = await pushDatabase(lab)
    expect((await scan(database)).exitCode).toBe(0)
    expect((await scan(OUT)).exitCode).toBe(0)
    const [archive = ''] = await readdir(cache)
    await appendFile(join(cache, archive), 'x')
    const { exitCode, stderr } = await scan(absent)
    expect([exitCode, stderr]).toEqual([6, expect.stringContaining('E_SCAN_DATABASE:')])
    expect(stderr).toContain('tools/absent-db: it has no 2')
  })

  it('is asked of the next repository where the first has none', async () => {
    expect((await scan(`${absent},${await pushDatabase(lab)}`)).record?.verdict).toBe('passed')
  })

  it('shuts the gate when it is too old, kept or not', async () => {
    const old = await pushDatabase(lab, 4, 'tools/old-db')
    expect((await scan(old, ['--database-max-age', '5d'])).exitCode).toBe(0)
    for (const database of [old, absent]) {
      const { exitCode, stderr } = await scan(database)
      expect([exitCode, stderr]).toEqual([6, expect.stringContaining('E_SCAN_DATABASE_AGE:')])
      expect(stderr).toContain('96 h old; 72 h are allowed')
    }
  })
})

describe('Trivy', () => {
  it.each([
    ['that was killed', 'kill -9 $$', 'E_TRIVY_MEMORY', 2],
    [
      'that may not read the image',
      'echo "FATAL UNAUTHORIZED: authentication required" >&2; exit 1',
      'E_TRIVY_LOGIN',
      7
    ],
    ['that fails', 'echo "FATAL no such layer" >&2; exit 1', 'E_TRIVY_FAILED', 2],
    ['that writes nothing', 'exit 0', 'E_TRIVY_OUTPUT', 2],
    ['that hangs', 'exec sleep 600', 'E_TRIVY_TIMEOUT', 6]
  ])('%s passes nothing', async (_, script, code, exit) => {
    const database = await pushDatabase(lab)
    expect((await scan(database)).exitCode).toBe(0)
    const broken = join(await mkdtemp(join(lab.folder, 'broken-')), 'trivy')
    await writeFile(broken, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    const { exitCode, stderr } = await scan(database, code === 'E_TRIVY_TIMEOUT' ? ['--timeout', '3s'] : [], broken)
    expect([exitCode, stderr]).toEqual([exit, expect.stringContaining(`${code}:`)])
  })

  it('is asked for what the evidence says of it: this database, no update, no rule but the gate alone', async () => {
    const database = await pushDatabase(lab)
    const spy = join(await mkdtemp(join(lab.folder, 'spy-')), 'trivy')
    const seen = `${spy}.args`
    await writeFile(spy, `#!/bin/sh\necho "$@" > ${seen}\nexec ${trivy} "$@"\n`, { mode: 0o755 })
    expect((await scan(database, [], spy)).exitCode).toBe(0)
    const words = await readFile(seen, 'utf8')
    for (const word of ['--skip-db-update', '--offline-scan', '--ignorefile /dev/null', image.reference])
      expect(words).toContain(word)
  })
})
