import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { inventoryOf } from '../../../lab/image/inventory.ts'

describe('the inventory', () => {
  it('finds packages by their manifests and by what a lock file installs to run', () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        '': { name: 'app', version: '1.0.0', license: 'MIT' },
        'node_modules/@acme/core': { version: '1.2.3', license: 'Apache-2.0' },
        'node_modules/@acme/core/node_modules/deep': { version: '0.0.1' },
        'node_modules/alias': { name: 'real', version: '3.0.0' },
        'node_modules/tester': { version: '9.0.0', dev: true },
        'node_modules/native': { version: '9.0.0', optional: true },
        'node_modules/either': { version: '9.0.0', devOptional: true },
        'node_modules/linked': { link: true, version: '9.0.0' }
      }
    }
    const files = new Map([
      ['app/package.json', Buffer.from('{"name":"app","version":"1.0.0","license":"MIT"}')],
      ['app/package-lock.json', Buffer.from(JSON.stringify(lock))],
      [
        'app/node_modules/found/package.json',
        Buffer.from('{"name":"found","version":"2.0.0","license":{"type":"BSD"}}')
      ],
      ['app/node_modules/found/esm/package.json', Buffer.from('{"type":"module"}')],
      ['app/index.js', Buffer.from('')]
    ])
    expect(inventoryOf(files)).toEqual([
      { name: '@acme/core', version: '1.2.3', license: 'Apache-2.0' },
      { name: 'app', version: '1.0.0', license: 'MIT' },
      { name: 'deep', version: '0.0.1' },
      { name: 'found', version: '2.0.0' },
      { name: 'real', version: '3.0.0' }
    ])
  })

  it("tells this package's own runtime dependencies", () => {
    const files = new Map(['package.json', 'package-lock.json'].map((path) => [path, readFileSync(path)]))
    const { name, version, dependencies } = JSON.parse(readFileSync('package.json').toString()) as {
      name: string
      version: string
      dependencies: Record<string, string>
    }
    const found = inventoryOf(files).map((entry) => `${entry.name}@${entry.version}`)
    const expected = Object.entries({ ...dependencies, [name]: version }).map(([of, at]) => `${of}@${at}`)
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found.filter((entry) => entry.startsWith('jest@'))).toEqual([])
  })
})
