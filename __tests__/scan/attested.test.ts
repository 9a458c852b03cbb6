import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { pushRelease, type Release } from '../../lab/demo/release.ts'
import { Lab } from '../../lab/lab.ts'
import { runCustody, runStep, type StepResult } from '../../lab/runner.ts'

let lab: Lab
let release: Release

beforeAll(async () => {
  lab = await Lab.start({ referrers: 'fallback' })
  release = await pushRelease(lab, '1.4.2')
})

afterAll(() => lab.stop())

const trust = () => ({
  'trusted-root': lab.sigstore.paths.trustedRoot,
  'signing-config': lab.sigstore.paths.signingConfig
})

function sign(inputs: Record<string, string>): Promise<StepResult> {
  const { name, image } = release
  return runStep(lab, { inputs: { image: name, digest: image.digest.toString(), sbom: 'none', ...trust(), ...inputs } })
}

/** Reports of each platform as Trivy writes them, judged by the command line into a record. */
async function scan(
  more: readonly string[] = [],
  severity = 'HIGH'
): Promise<{ path: string; exitCode: number; stderr: string }> {
  const reports = await Promise.all(
    release.image.platforms.map(async ({ manifest }, index) => {
      const path = join(lab.folder, `report-${index}.json`)
      await writeFile(path, JSON.stringify(reportOf(`${release.name}@${manifest.digest.toString()}`, severity)))
      return path
    })
  )
  const path = join(lab.folder, `scan-${severity}.json`)
  const subject = `${release.name}@${release.image.digest.toString()}`
  const { exitCode, stderr } = await runCustody(lab, [
    'scan',
    subject,
    '--report',
    reports.join('\n'),
    '--output',
    path,
    ...more
  ])
  return { path, exitCode, stderr }
}

function reportOf(name: string, severity: string): object {
  const vulnerability = {
    VulnerabilityID: 'CVE-2026-1',
    PkgName: 'curl',
    InstalledVersion: '8.1',
    FixedVersion: '8.2',
    Status: 'fixed',
    Severity: severity
  }
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    ArtifactName: name,
    ArtifactType: 'container_image',
    Metadata: { OS: { Family: 'debian', Name: '12' }, RepoDigests: [name] },
    Results: [{ Target: 'debian', Class: 'os-pkgs', Vulnerabilities: [vulnerability] }]
  }
}

async function bundlesOf(step: StepResult): Promise<string> {
  return readFile(step.outputs['evidence'] ?? '', 'utf8')
}

describe('a scan that is signed into the evidence', () => {
  it('is attached to the index and to each platform, and kept by a second run', async () => {
    const { path, exitCode } = await scan()
    expect(exitCode).toBe(0)
    const first = await sign({ scan: path })
    expect(first.stdout + first.stderr).not.toContain('::error')
    const scans = (
      JSON.parse(await bundlesOf(first)) as {
        images: { attachments: { kind: string; subject: string; outcome: string }[] }[]
      }
    ).images[0]?.attachments.filter(({ kind }) => kind === 'scan')
    const digests = [release.image.digest, ...release.image.platforms.map(({ manifest }) => manifest.digest)].map(
      String
    )
    expect(new Set(scans?.map(({ subject }) => subject))).toEqual(new Set(digests))
    expect(scans?.every(({ outcome }) => outcome === 'written')).toBe(true)
    const entries = lab.sigstore.rekor.entries().length
    const second = await sign({ scan: path })
    expect(second.exitCode).toBe(0)
    expect(lab.sigstore.rekor.entries()).toHaveLength(entries)
  })

  it('is refused where it is of another digest, or did not pass', async () => {
    const { path } = await scan()
    const record = JSON.parse(await readFile(path, 'utf8')) as { subject: object; verdict: string }
    const other = join(lab.folder, 'other.json')
    await writeFile(
      other,
      JSON.stringify({ ...record, subject: { ...record.subject, digest: `sha256:${'0'.repeat(64)}` } })
    )
    expect((await sign({ scan: path })).exitCode).toBe(0)
    const foreign = await sign({ scan: other })
    expect([foreign.exitCode, foreign.outputs['error-code']]).toEqual([1, 'E_SCAN_SUBJECT'])
    const blocked = await scan([], 'CRITICAL')
    expect(blocked.exitCode).toBe(4)
    expect(blocked.stderr).toContain('E_GATE')
    const failed = await sign({ scan: blocked.path })
    expect([failed.exitCode, failed.outputs['error-code']]).toEqual([1, 'E_SCAN_VERDICT'])
  })
})

describe('tags', () => {
  const manifest = (tag: string) =>
    fetch(`${lab.registry.url}/v2/acme/checkout/manifests/${tag}`, { headers: { authorization: basic() } })
  const basic = () =>
    `Basic ${Buffer.from(`${lab.registry.credential.userName}:${lab.registry.credential.password}`).toString('base64')}`

  it('are put on the digest by its own bytes, after everything was read back', async () => {
    expect((await manifest('v1.4.2')).status).toBe(404)
    const step = await sign({ tags: 'v1.4.2\nlatest' })
    expect(step.outputs['verified']).toBe('true')
    for (const tag of ['v1.4.2', 'latest']) {
      const bytes = Buffer.from(await (await manifest(tag)).arrayBuffer())
      expect(bytes.equals(release.image.manifests.at(-1)?.bytes ?? Buffer.of())).toBe(true)
    }
    const puts = lab.registry.service.journal.filter(({ method }) => method === 'PUT').map(({ path }) => path)
    expect(puts.findIndex((path) => path.endsWith('/v1.4.2'))).toBeGreaterThan(
      puts.findIndex((path) => path.includes('.sig'))
    )
  })

  it('are not put where the signing fails', async () => {
    const step = await sign({ tags: 'v2', formats: 'nothing' })
    expect(step.outputs['error-code']).toBe('E_INPUT')
    expect((await manifest('v2')).status).toBe(404)
    expect((await sign({ tags: 'not a tag' })).outputs['error-code']).toBe('E_TAGS')
  })
})
