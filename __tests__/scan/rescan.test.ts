import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GITOPS_TOKEN, Lab } from '../../lab/lab.ts'
import { runCustody } from '../../lab/runner.ts'
import { push, pushDatabase, type Pushed, standIn } from './trivy-world.ts'

interface Outcome {
  readonly images: readonly { image: string; where: string[]; record?: { verdict: string }; fault?: string }[]
  readonly issue: { operation: string; url?: string } | null
}

const FINDINGS = { 'acme/shop': 'vulnerable', 'acme/tool': 'mended', 'acme/broken': 'mended' } as const
let lab: Lab
let database: string
let trivy: string
let shop: Pushed
let tool: Pushed

beforeAll(async () => {
  lab = await Lab.start({ referrers: 'fallback' })
  database = await pushDatabase(lab)
  trivy = await standIn(lab, FINDINGS)
  shop = await push(lab, 'acme/shop', ['v1', 'latest'])
  tool = await push(lab, 'acme/tool', ['v1'])
})

afterAll(() => lab.stop())

async function rescan(
  args: readonly string[],
  scanner = trivy
): Promise<Outcome & { exitCode: number; stderr: string }> {
  const env = { GITOPS_TOKEN, GITHUB_TOKEN: GITOPS_TOKEN }
  const options = ['--scanner-path', scanner, '--database-repository', database, '--json']
  const { exitCode, stdout, stderr } = await runCustody(lab, ['rescan', ...args, ...options], env)
  return {
    ...(stdout.startsWith('{')
      ? (JSON.parse(`${stdout.split('\n}\n')[0] ?? ''}\n}`) as Outcome)
      : { images: [], issue: null }),
    exitCode,
    stderr
  }
}

const verdicts = ({ images }: Outcome) =>
  images.map(({ image, where, record }) => [image, where.join(), record?.verdict])

describe('custody rescan', () => {
  it('scans a list of images, and writes a record of each', async () => {
    const output = join(lab.folder, 'records')
    const summary = join(lab.folder, 'summary.md')
    const outcome = await rescan([
      shop.reference,
      tool.reference,
      shop.reference,
      '--output',
      output,
      '--summary',
      summary
    ])
    expect([outcome.exitCode, verdicts(outcome)]).toEqual([
      0,
      [
        [shop.reference, '', 'failed'],
        [tool.reference, '', 'passed']
      ]
    ])
    expect((await readdir(output)).sort()).toEqual([shop, tool].map(({ digest }) => `sha256-${digest.hex}.json`).sort())
    expect(await readFile(summary, 'utf8')).toContain('## Re-scan: 2 images, 1 blocked, 0 not scanned')
  })

  it('scans each digest that the tags of a repository name once, page by page, and no signature', async () => {
    const many = await push(
      lab,
      'acme/tool',
      Array.from({ length: 120 }, (_, index) => `build-${index}`)
    )
    await push(lab, 'acme/tool', [`sha256-${shop.digest.hex}.sig`, `sha256-${shop.digest.hex}`])
    const outcome = await rescan(['--tags-of', tool.name])
    expect(outcome.images.map(({ image }) => image).sort()).toEqual([many.reference, tool.reference].sort())
    expect(outcome.images.find(({ image }) => image === many.reference)?.where).toHaveLength(120)
    const lists = lab.registry.service.journal.filter(({ path }) => path.includes('/tool/tags/list'))
    expect(lists.length).toBeGreaterThan(1)
  })

  it('scans what a GitOps repository deploys, and tells an environment that pins nothing', async () => {
    const signer = '{workflow: acme/ci/.github/workflows/release.yml, ref: refs/heads/main, source: acme/shop}'
    const entry = (text: string) => `images:\n- name: ${shop.name}\n${text}`
    await lab.github.createRepository('acme', 'deploy', {
      files: {
        'custody.yaml': `version: 1\napps:\n  shop:\n    image: ${shop.name}\n    signer: ${signer}\n    environments:\n      dev: {path: dev}\n      prod: {path: prod, from: dev}\n      test: {path: test}\n`,
        'dev/kustomization.yaml': entry(`  digest: ${shop.digest.toString()}\n`),
        'prod/kustomization.yaml': entry(`  digest: ${shop.digest.toString()}\n`),
        'test/kustomization.yaml': entry('  newTag: v1\n')
      }
    })
    const outcome = await rescan(['--gitops-repository', 'acme/deploy'])
    expect(verdicts(outcome)).toEqual([
      [shop.name, 'shop in test', undefined],
      [shop.reference, 'shop in dev,shop in prod', 'failed']
    ])
    expect([outcome.exitCode, outcome.stderr]).toEqual([6, expect.stringContaining('E_RESCAN_INCOMPLETE')])
    expect(outcome.images[0]?.fault).toBe('its entry pins no digest')
  })

  it('lets exceptions and OpenVEX documents about an image say what does not block, and nothing about another', async () => {
    const vex = async (name: string, product: string) => {
      const path = join(lab.folder, `${name}.openvex.json`)
      const statement = {
        vulnerability: { name: 'CVE-2026-1000' },
        products: [{ '@id': product }],
        ...{ status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' }
      }
      const document = {
        ...{
          '@context': 'https://openvex.dev/ns/v0.2.0',
          '@id': `https://acme.example/${name}`,
          author: 'acme',
          version: 1
        },
        ...{ timestamp: '2026-01-01T00:00:00Z', statements: [statement] }
      }
      await writeFile(path, JSON.stringify(document))
      return path
    }
    const ignored = join(lab.folder, 'ignored.yaml')
    await writeFile(
      ignored,
      'vulnerabilities:\n- id: CVE-2026-1000\n  statement: not reachable\n  expired_at: 2099-01-01\n'
    )
    const product = ({ name, digest }: Pushed) =>
      `pkg:oci/${name.split('/').at(-1) ?? ''}@${digest.toString()}?repository_url=${name}`
    const own = await vex('own', product(shop))
    const foreign = await vex('foreign', product(tool))
    const verdict = async (...more: string[]) =>
      (await rescan([shop.reference, '--ignore-unfixed', ...more])).images[0]?.record?.verdict
    expect(await verdict()).toBe('failed')
    expect(await verdict('--vex', foreign)).toBe('failed')
    expect(await verdict('--vex', `${foreign}\n${own}`)).toBe('passed')
    expect(await verdict('--ignore-file', ignored)).toBe('passed')
  })

  it('goes on where one image can’t be scanned, and never takes it for clean', async () => {
    const broken = await push(lab, 'acme/broken')
    const repository = await lab.github.createRepository('acme', 'partial', { files: { a: '' } })
    const args = [broken.reference, tool.reference, '--issue-repository', 'acme/partial']
    const outcome = await rescan(args, await standIn(lab, FINDINGS, 'acme/broken'))
    expect(verdicts(outcome)).toEqual([
      [broken.reference, '', undefined],
      [tool.reference, '', 'passed']
    ])
    expect([outcome.exitCode, outcome.stderr]).toEqual([6, expect.stringContaining('1 of 2 images were not scanned')])
    expect(repository.issues.map(({ state, body }) => [state, body])).toEqual([
      ['open', expect.stringContaining('### Not scanned')]
    ])
    const mended = await rescan(args)
    expect([mended.exitCode, mended.issue?.operation, repository.issues[0]?.state]).toEqual([0, 'closed', 'closed'])
  })

  it('keeps one issue: opened, left alone, closed, reopened, and never somebody else’s', async () => {
    const repository = await lab.github.createRepository('acme', 'issues', { files: { a: '' } })
    const theirs = {
      number: 7,
      author: 'mallory',
      title: 'x',
      body: '<!-- custody-rescan -->',
      state: 'open' as const,
      updatedAt: '2099'
    }
    repository.issues.push(theirs)
    const keep = async (image: Pushed, findings: 'vulnerable' | 'mended') => {
      const scanner = await standIn(lab, { ...FINDINGS, 'acme/shop': findings, [`acme/${findings}`]: findings })
      return (await rescan([image.reference, '--issue-repository', 'acme/issues'], scanner)).issue?.operation
    }
    const operations: (string | undefined)[] = []
    operations.push(await keep(tool, 'mended'), await keep(shop, 'vulnerable'), await keep(shop, 'vulnerable'))
    operations.push(await keep(tool, 'mended'), await keep(tool, 'mended'), await keep(shop, 'vulnerable'))
    expect(operations).toEqual(['none', 'created', 'unchanged', 'closed', 'unchanged', 'reopened'])
    expect(repository.issues).toHaveLength(2)
    expect(repository.issues[0]).toEqual(theirs)
    expect(repository.issues[1]?.body).toContain(
      '`CVE-2026-1000` CRITICAL in `openssl` `3.0.11-1`, fixed in `3.0.13-1`'
    )
  })

  it('refuses what can’t be meant, and tells a token that may write no issue', async () => {
    lab.github.grant('reads', { permissions: { contents: 'read' } })
    expect((await rescan([shop.reference])).exitCode).toBe(0)
    expect(await rescan([])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('E_RESCAN_NOTHING') })
    expect(await rescan([`${shop.name}:v1`])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('E_IMAGE_TAG')
    })
    expect(await rescan(['--tags-of', `${lab.registry.host}/acme/none`])).toMatchObject({
      exitCode: expect.any(Number)
    })
    const args = [
      'rescan',
      shop.reference,
      '--issue-repository',
      'acme/deploy',
      '--scanner-path',
      trivy,
      '--database-repository',
      database
    ]
    const denied = await runCustody(lab, args, { GITHUB_TOKEN: 'reads' })
    expect([denied.exitCode, denied.stderr]).toEqual([7, expect.stringContaining('E_GITOPS_PERMISSION')])
    expect(denied.stderr).toContain('issues')
  })
})
