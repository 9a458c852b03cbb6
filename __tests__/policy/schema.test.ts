import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { exchanged, parsed, SMALLEST } from './samples.ts'

const schema = JSON.parse(readFileSync(new URL('../../schema/custody.schema.json', import.meta.url), 'utf8')) as object
const validate = new Ajv({ allErrors: true }).compile(schema)

const signer = 'source: acme/checkout'
const dev = 'overlays/dev}'
const app = 'image: ghcr.io/acme/checkout'
const ref = 'ref: refs/heads/main'

const SCANNER = '{workflow: acme/ci/.github/workflows/rescan.yml, ref: refs/tags/v1, source: acme/deploy}'

const good: [string, string][] = [
  ['the smallest file', SMALLEST],
  ['a list of refs', exchanged(ref, 'ref: [refs/heads/main, refs/tags/v*, refs/heads/release/*]')],
  ['the commit of a workflow', exchanged(ref, `ref: ${'0a'.repeat(20)}`)],
  ['a source ref', exchanged(signer, `${signer}\n      source-ref: refs/tags/v1.2.3`)],
  [
    'another server',
    exchanged(signer, `${signer}\n      server: https://git.example\n      issuer: https://git.example/_services/token`)
  ],
  ['an issuer on this machine', exchanged(signer, `${signer}\n      issuer: http://127.0.0.1:4711`)],
  ['a kind of signer', exchanged(signer, `${signer}\n      kind: github-workflow`)],
  ['an entry', exchanged(app, `${app}\n    entry: localhost:5000/checkout`)],
  ['a registry with a port', exchanged(app, 'image: localhost:5000/a/b-c__d.e')],
  ['requirements', exchanged(app, `${app}\n    require: [sbom, signature]`)],
  ['a scan', exchanged(app, `${app}\n    scan: {max-age: 12h}`)],
  ['a signer of scans', exchanged(app, `${app}\n    scan: {max-age: 7d, signer: ${SCANNER}}`)],
  ['trust in files', `${SMALLEST}trust: {trusted-root: sigstore/trusted_root.json}\n`],
  ['trust in a mirror', `${SMALLEST}trust: {tuf: {mirror: https://tuf.example/a, root: root.json}}\n`],
  ['the root folder', exchanged('path: apps/checkout/overlays/dev', 'path: .')],
  [
    'a freeze',
    exchanged(dev, "overlays/dev, freeze: [{cron: '*/5 0-6 * jan,dec mon-fri', duration: 366d, time-zone: UTC}]}")
  ],
  ['soak and health', exchanged('from: dev', "from: dev, soak: 90m, health: {context: 'a/*', by: 'flux[bot]'}")],
  ['all words', exchanged(dev, 'overlays/dev, merge: auto, tag: forbid, approvals: 6}')]
]

const bad: [string, string][] = [
  ['another version', exchanged('version: 1', 'version: 2')],
  ['a version that is a text', exchanged('version: 1', "version: '1'")],
  ['no version', exchanged('version: 1\n', '')],
  ['no apps', 'version: 1\n'],
  ['empty apps', 'version: 1\napps: {}\n'],
  ['a key too many at the top', `${SMALLEST}extra: 1\n`],
  ['a key too many in an app', exchanged(app, `${app}\n    extra: 1`)],
  ['a key too many in a signer', exchanged(signer, `${signer}\n      extra: 1`)],
  ['a key too many in an environment', exchanged(dev, 'overlays/dev, extra: 1}')],
  ['no signer', exchanged('signer:', 'signer2:')],
  ['no workflow', exchanged('workflow:', 'Workflow:')],
  ['no ref', exchanged('      ref: refs/heads/main\n', '')],
  ['no source', exchanged('      source: acme/checkout\n', '')],
  ['no path', exchanged('{path: apps/checkout/overlays/dev}', '{}')],
  ['a capital name', exchanged('  checkout:', '  Checkout:')],
  ['a name that ends with a dash', exchanged('      dev:', '      dev-:').replace('from: dev', 'from: dev-')],
  ['an image without registry', exchanged(app, 'image: acme/checkout')],
  ['an image with a tag', exchanged(app, 'image: ghcr.io/acme/checkout:v1')],
  ['an image with a digest', exchanged(app, `image: ghcr.io/acme/checkout@sha256:${'a'.repeat(64)}`)],
  ['an image in capitals', exchanged(app, 'image: ghcr.io/Acme/checkout')],
  ['an image with a scheme', exchanged(app, 'image: https://ghcr.io/acme/checkout')],
  ['an entry with a space', exchanged(app, `${app}\n    entry: a b`)],
  ['a workflow without repository', exchanged('acme/checkout/.github', '.github')],
  ['a workflow in another folder', exchanged('.github/workflows/release', 'ci/release')],
  ['a short ref', exchanged(ref, 'ref: main')],
  ['a ref of a pull request', exchanged(ref, 'ref: refs/pull/1/merge')],
  ['every branch', exchanged(ref, 'ref: refs/heads/*')],
  ['a double star', exchanged(ref, 'ref: refs/tags/**')],
  ['an empty list of refs', exchanged(ref, 'ref: []')],
  ['a short commit', exchanged(ref, 'ref: 0a0a0a0')],
  ['a source with a host', exchanged(signer, 'source: https://github.com/acme/checkout')],
  ['a source with a dot name', exchanged(signer, 'source: acme/..')],
  ['an unknown kind', exchanged(signer, `${signer}\n      kind: key`)],
  ['an issuer in plain http', exchanged(signer, `${signer}\n      issuer: http://issuer.example`)],
  ['an issuer with a slash at its end', exchanged(signer, `${signer}\n      issuer: https://issuer.example/`)],
  ['requirements without signature', exchanged(app, `${app}\n    require: [sbom]`)],
  ['an unknown requirement', exchanged(app, `${app}\n    require: [signature, cve]`)],
  ['requirements that are a text', exchanged(app, `${app}\n    require: signature`)],
  ['a signer of scans without age', exchanged(app, `${app}\n    scan: {signer: ${SCANNER}}`)],
  [
    'a signer of scans without source',
    exchanged(app, `${app}\n    scan: {max-age: 7d, signer: ${SCANNER.replace('source:', 'from:')}}`)
  ],
  ['a scan without age', exchanged(app, `${app}\n    scan: {}`)],
  ['a scan of no age', exchanged(app, `${app}\n    scan: {max-age: 0d}`)],
  ['a time without unit', exchanged(app, `${app}\n    scan: {max-age: 7}`)],
  ['a time of seconds', exchanged(app, `${app}\n    scan: {max-age: 90s}`)],
  ['a time over a year', exchanged(app, `${app}\n    scan: {max-age: 367d}`)],
  ['more hours than a year has', exchanged(app, `${app}\n    scan: {max-age: 8785h}`)],
  ['empty trust', `${SMALLEST}trust: {}\n`],
  ['two ways of trust', `${SMALLEST}trust: {trusted-root: a, tuf: {mirror: https://t.example, root: b}}\n`],
  ['a mirror without root', `${SMALLEST}trust: {tuf: {mirror: https://t.example}}\n`],
  ['a mirror with a password', `${SMALLEST}trust: {tuf: {mirror: 'https://u:p@t.example', root: a}}\n`],
  ['a path outside', exchanged('apps/checkout/overlays/dev', '../dev')],
  ['a path that turns back', exchanged('apps/checkout/overlays/dev', 'apps/../../dev')],
  ['an absolute path', exchanged('apps/checkout/overlays/dev', '/dev')],
  ['a merge that is not known', exchanged(dev, 'overlays/dev, merge: true}')],
  ['a tag rule that is not known', exchanged(dev, 'overlays/dev, tag: keep}')],
  ['too many approvals', exchanged(dev, 'overlays/dev, approvals: 7}')],
  ['half an approval', exchanged(dev, 'overlays/dev, approvals: 0.5}')],
  ['a soak without from', exchanged(dev, 'overlays/dev, soak: 1h}')],
  ['a health without from', exchanged(dev, 'overlays/dev, health: {context: a, by: b}}')],
  ['a health by nobody', exchanged('from: dev', 'from: dev, health: {context: a}')],
  ['a health by a name with a space', exchanged('from: dev', "from: dev, health: {context: a, by: 'a b'}")],
  ['an empty freeze', exchanged(dev, 'overlays/dev, freeze: []}')],
  ['a freeze without end', exchanged(dev, "overlays/dev, freeze: [{cron: '0 0 * * *'}]}")],
  ['a cron of four fields', exchanged(dev, "overlays/dev, freeze: [{cron: '0 0 * *', duration: 1h}]}")]
]

// The section for clusters, added to the smallest policy.
const admission = (text: string): string => `${SMALLEST}admission: ${text}\n`
const digest = `sha256:${'0'.repeat(64)}`

good.push(
  [
    'every key of admission',
    admission(
      `{mode: audit, formats: [bundle], engines: {kyverno: '1.19.0'}, registries: [registry.k8s.io/, ghcr.io/acme/], namespaces: [shop], webhook: 'https://10.0.0.1:8443', gitops: {repository: 'https://github.com/acme/deploy', keys: [4AEE18F83AFDEB23]}, samples: {checkout: {admitted: ['${digest}'], refused: ['${digest}']}}}`
    )
  ],
  ['an admission with one key', admission('{registries: [registry.k8s.io/]}')]
)
bad.push(
  ['an engine that is none', admission("{engines: {kyvreno: '1.19.0'}}")],
  ['a version that is a number', admission('{engines: {kyverno: 1.19}}')],
  ['a registry without a slash', admission('{registries: [ghcr.io/acme]}')],
  ['a format that is none', admission('{formats: [notation]}')],
  ['a short key', admission('{gitops: {repository: "https://github.com/acme/deploy", keys: [AFDEB23]}}')],
  ['a sample that is a tag', admission('{samples: {checkout: {admitted: [latest]}}}')],
  ['a webhook without TLS', admission('{webhook: "http://admit.example"}')]
)

// What a schema can't say: what stands elsewhere in the file, and what only a program knows.
const beyond: readonly [string, string][] = [
  ['an unknown environment in from', exchanged('from: dev', 'from: test')],
  ['a circle', exchanged(dev, 'overlays/dev, from: prod}')],
  ['two environments on one path', exchanged('overlays/prod', 'overlays/dev')],
  ['an hour that is none', exchanged(dev, "overlays/dev, freeze: [{cron: '0 24 * * *', duration: 1h}]}")],
  ['a range that runs backwards', exchanged(dev, "overlays/dev, freeze: [{cron: '0 6-3 * * *', duration: 1h}]}")],
  [
    'a zone that is none',
    exchanged(dev, "overlays/dev, freeze: [{cron: '0 0 * * *', duration: 1h, time-zone: Mars}]}")
  ],
  ['a port that is none', exchanged(app, 'image: ghcr.io:99999/a')],
  ['samples of an unknown app', `${SMALLEST}admission: {samples: {shop: {admitted: ['sha256:${'0'.repeat(64)}']}}}\n`],
  ['a path into git', exchanged('apps/checkout/overlays/dev', '.git/hooks')]
]

describe('schema/custody.schema.json and the parser', () => {
  it.each(good)('both take %s', (_, text) => {
    expect(parsed(text).faults.map(({ message, remedy }) => `${message}: ${remedy}`)).toEqual([])
    validate(parse(text))
    expect(validate.errors).toBeNull()
  })

  it.each(bad)('both refuse %s', (_, text) => {
    expect(parsed(text).faults).not.toEqual([])
    expect(validate(parse(text))).toBe(false)
  })

  it.each(beyond)('the parser alone refuses %s', (_, text) => {
    expect(parsed(text).faults).toHaveLength(1)
    expect(validate(parse(text))).toBe(true)
  })

  it('describes every key, so that an editor explains it', () => {
    const undescribed: string[] = []
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(value as Record<string, object>))
            if (!('description' in property) && !('$ref' in property)) undescribed.push(`${path}.${name}`)
        look(value, `${path}.${key}`)
      }
    }
    look(schema, '')
    expect(undescribed).toEqual([])
  })
})
