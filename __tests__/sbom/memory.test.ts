import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MAX_SBOM_BYTES } from '../../src/sbom/spdx.ts'
import { smallDocument, temporaryFolder } from './fixtures.ts'

const PROGRAM = fileURLToPath(new URL('measure-memory.ts', import.meta.url))

let folder: string

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Writes a document of nearly 64 MiB whose list `field` is filled with what `entryOf` gives. */
function writeLarge(field: 'packages' | 'files', entryOf: (at: number) => object): string {
  const path = join(folder, `${field}.json`)
  const file = openSync(path, 'w')
  const head = JSON.stringify(smallDocument({ [field]: ['@'] }))
  const [before = '', after = ''] = head.split('"@"')
  let size = writeSync(file, before)
  for (let at = 0; size < MAX_SBOM_BYTES - 100_000;) {
    const entries = Array.from({ length: 50 }, () => JSON.stringify(entryOf(at++)))
    size += writeSync(file, `${entries.join(',')},`)
  }
  writeSync(file, `${JSON.stringify(entryOf(0.5))}${after}`)
  closeSync(file)
  return path
}

/** What a process of its own reports: how many packages it attests, and the most memory it ever had. */
function gatherApart(path: string): { packages: number; form: string; mebibytes: number } {
  const report = execFileSync(process.execPath, [PROGRAM, path], { encoding: 'utf8' })
  return JSON.parse(report) as ReturnType<typeof gatherApart>
}

describe('an SBOM file of 64 MiB takes less than 400 MiB of memory', () => {
  it('when it is made of files', () => {
    const path = writeLarge('files', (at) => ({
      SPDXID: `SPDXRef-File-${at}`,
      fileName: `usr/share/doc/package/file-${at}`,
      checksums: [
        { algorithm: 'SHA1', checksumValue: 'a'.repeat(40) },
        { algorithm: 'SHA256', checksumValue: 'b'.repeat(64) }
      ],
      licenseInfoInFiles: ['NOASSERTION'],
      copyrightText: 'NOASSERTION'
    }))
    expect(statSync(path).size).toBeGreaterThan(66_000_000)
    const { mebibytes, ...rest } = gatherApart(path)
    expect(rest).toEqual({ packages: 1, form: 'document' })
    expect(mebibytes).toBeLessThan(400)
  })

  it('when it is made of packages, which all stay', () => {
    const path = writeLarge('packages', (at) => ({
      SPDXID: `SPDXRef-Package-${at}`,
      name: `package-${at}`,
      versionInfo: `1.${at}.0`,
      supplier: `Person: Maintainér ${at}`,
      downloadLocation: 'NOASSERTION',
      licenseDeclared: 'GPL-2.0-only AND LGPL-2.1-only',
      filesAnalyzed: true,
      packageVerificationCode: { packageVerificationCodeValue: '0'.repeat(40) },
      sourceInfo: `acquired package info from DPKG DB: /var/lib/dpkg/status, /usr/share/doc/package-${at}/copyright, /var/lib/dpkg/info/package-${at}.md5sums`,
      licenseConcluded: 'NOASSERTION',
      copyrightText: 'NOASSERTION',
      externalRefs: [
        {
          referenceCategory: 'SECURITY',
          referenceType: 'cpe23Type',
          referenceLocator: `cpe:2.3:a:package-${at}:package-${at}:1.${at}.0:*:*:*:*:*:*:*`
        },
        {
          referenceCategory: 'PACKAGE-MANAGER',
          referenceType: 'purl',
          referenceLocator: `pkg:deb/debian/package-${at}@1.${at}.0?arch=amd64&distro=debian-12`
        }
      ]
    }))
    const { mebibytes, packages, form } = gatherApart(path)
    expect(packages).toBeGreaterThan(50_000)
    expect(form).toBe('reference')
    expect(mebibytes).toBeLessThan(400)
  })
})
