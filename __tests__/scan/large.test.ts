import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { trivyReport } from './reports.ts'

const PROGRAM = fileURLToPath(new URL('measure-report.ts', import.meta.url))
const MIB = 1024 * 1024

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'custody-large-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A report of `size` bytes, each vulnerability with about `length` bytes of what the gate does not look at. */
function write(size: number, length: number): { path: string; count: number } {
  const sample = { ...firstVulnerability(), Description: 'A flaw was "found". '.repeat(Math.ceil(length / 20)) }
  const bytes = JSON.stringify(sample).length + 8
  const count = Math.floor((size - 1000) / bytes)
  const items = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ ...sample, VulnerabilityID: `CVE-2026-${1000 + at}` })
  )
  const path = join(folder, `${size}-${length}.json`)
  writeFileSync(
    path,
    JSON.stringify(trivyReport([])).replace('"Vulnerabilities":[]', () => `"Vulnerabilities":[${items.join(',')}]`)
  )
  return { path, count }
}

function firstVulnerability(): object {
  const { Results } = trivyReport([{ fixed: '3.0.13-1' }]) as { Results: { Vulnerabilities: object[] }[] }
  return Results[0]?.Vulnerabilities[0] ?? {}
}

function measure(path: string): { findings: number; passed: boolean; mebibytes: number; seconds: number } {
  return JSON.parse(execFileSync(process.execPath, [PROGRAM, path], { encoding: 'utf8' })) as ReturnType<typeof measure>
}

describe('a large report', () => {
  it.each([
    ['1 MiB as Trivy writes it', MIB, 1500],
    ['16 MiB as Trivy writes it', 16 * MIB, 1500],
    ['64 MiB as Trivy writes it', 64 * MIB, 1500],
    ['64 MiB of short findings', 64 * MIB, 300],
    ['64 MiB of findings and nothing else', 64 * MIB, 0]
  ])(
    'of %s is read whole, in less than 400 MiB of memory',
    (_, size, length) => {
      const { path, count } = write(size, length)
      const { findings, passed, mebibytes } = measure(path)
      expect({ findings, passed }).toEqual({ findings: count, passed: false })
      expect(mebibytes).toBeLessThan(400)
    },
    120_000
  )

  it('is refused before memory runs out where it is made of nothing', () => {
    const path = join(folder, 'hostile.json')
    writeFileSync(
      path,
      `{"SchemaVersion":2,"ArtifactName":"x","ArtifactType":"container_image","Results":[${'{},'.repeat(8 * MIB)}{}]}`
    )
    expect(() => measure(path)).toThrow(/lists more than 500000 things/)
  })
})
