import { describe, expect, it } from '@jest/globals'
import { parsePolicy } from '../../src/policy/parse.ts'
import { RefusalError } from '../../src/support/errors.ts'
import { headingsOf, textOf } from '../docs/pages.ts'
import { exchanged, faultsOf, parsed, SMALLEST } from './samples.ts'

const signer = 'workflow: acme/checkout/.github/workflows/release.yml'

describe('a policy', () => {
  it('has sensible rules where it says nothing', () => {
    const [app] = parsePolicy(Buffer.from(SMALLEST)).apps
    expect(app).toMatchObject({
      name: 'checkout',
      entry: 'ghcr.io/acme/checkout',
      requirements: [{ kind: 'signature' }, { kind: 'provenance' }, { kind: 'sbom' }],
      signer: {
        kind: 'github-workflow',
        issuer: 'https://token.actions.githubusercontent.com',
        server: 'https://github.com',
        refs: [{ kind: 'exact', text: 'refs/heads/main' }],
        sourceRefs: []
      }
    })
    expect(app?.environments).toEqual([
      expect.objectContaining({ name: 'dev', from: undefined, merge: 'manual', soakMs: 0, approvals: 0, tag: 'drop' }),
      expect.objectContaining({ name: 'prod', from: 'dev', freeze: [], health: undefined })
    ])
  })

  it('reads everything that the example of the reference page says', () => {
    const page = textOf('docs/custody-yaml.md')
    const example = /```yaml\n(version: 1\n[\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { policy, faults } = parsed(example)
    expect(faults).toEqual([])
    expect(policy?.trust).toMatchObject({ kind: 'tuf', root: 'sigstore/root.json' })
    expect(policy?.apps[0]?.requirements).toContainEqual({
      kind: 'scan',
      maxAgeMs: 7 * 86_400_000,
      signer: expect.objectContaining({ workflow: 'acme/ci/.github/workflows/rescan.yml', source: 'acme/deploy' })
    })
    expect(policy?.apps[0]?.environments.map(({ name, soakMs, approvals }) => [name, soakMs, approvals])).toEqual([
      ['dev', 0, 0],
      ['staging', 0, 0],
      ['prod', 86_400_000, 1]
    ])
  })

  it('tells each fault on its own, in the order of the file, with line, column and remedy', () => {
    const text = exchanged('version: 1', 'version: 2')
      .replace('from: dev', 'form: dev')
      .replace('ref: refs/heads/main', 'ref: main')
    expect(faultsOf(text)).toEqual(['E_POLICY_VALUE 1:10', 'E_POLICY_VALUE 7:12', 'E_POLICY_KEY 11:49'])
    for (const fault of parsed(text).faults) {
      expect(fault).toBeInstanceOf(RefusalError)
      expect(fault.remedy).toMatch(/\S{3}/)
    }
    expect(parsed(text).faults[2]?.remedy).toContain('from')
  })

  it('counts columns in front of a byte order mark and after Windows line ends as an editor does', () => {
    expect(faultsOf(SMALLEST.replaceAll('\n', '\r\n'))).toEqual([])
    expect(faultsOf(`\uFEFF${exchanged('version: 1', 'version: 2')}`)).toEqual(['E_POLICY_VALUE 1:10'])
    expect(faultsOf(exchanged('ref: refs/heads/main', 'ref: main').replaceAll('\n', '\r\n'))).toEqual([
      'E_POLICY_VALUE 7:12'
    ])
  })

  it.each([
    ['the version is missing', exchanged('version: 1\n', ''), 'E_POLICY_MISSING 1:1'],
    ['a required key is missing', exchanged('      source: acme/checkout\n', ''), 'E_POLICY_MISSING 5:5'],
    ['the file is empty', '', 'E_POLICY_TYPE 1:1'],
    ['the file is a list', '- a\n', 'E_POLICY_TYPE 1:1'],
    ['there are no apps', 'version: 1\napps: {}\n', 'E_POLICY_VALUE 2:7'],
    ['a key is unknown', exchanged('source:', 'Source: x\n      source:'), 'E_POLICY_KEY 8:7'],
    ['a key is written twice', exchanged('source:', 'source: acme/other\n      source:'), 'E_POLICY_DUPLICATE_KEY 9:7'],
    ['an app is written twice', `${SMALLEST}  checkout: {}\n`, 'E_POLICY_DUPLICATE_KEY 12:3'],
    ['a key is a collection', exchanged(signer, `${signer}\n      ? [a]\n      : b`), 'E_POLICY_KEY 5:5'],
    ['a text is a number', exchanged('source: acme/checkout', 'source: 12'), 'E_POLICY_TYPE 8:15'],
    ['a merge key is used', exchanged('source:', '<<: {}\n      source:'), 'E_POLICY_KEY 8:7'],
    ['an environment comes from nowhere', exchanged('from: dev', 'from: test'), 'E_POLICY_FROM 11:49'],
    ['an environment comes from itself', exchanged('from: dev', 'from: prod'), 'E_POLICY_FROM 11:49'],
    [
      'environments follow each other in a circle',
      exchanged('overlays/dev}', 'overlays/dev, from: prod}'),
      'E_POLICY_FROM 10:47'
    ],
    [
      'two environments are on one path',
      exchanged('overlays/prod', './overlays/../x').replace(
        'apps/checkout/./overlays/../x',
        './apps/checkout/overlays/dev/'
      ),
      'E_POLICY_SHARED 11:14'
    ],
    ['a path leaves the repository', exchanged('apps/checkout/overlays/dev', '../deploy'), 'E_POLICY_PATH 10:19'],
    ['a path is absolute', exchanged('apps/checkout/overlays/dev', '/etc'), 'E_POLICY_PATH 10:19'],
    ['soak has nothing to look at', exchanged('overlays/dev}', 'overlays/dev, soak: 1h}'), 'E_POLICY_FROM 10:47'],
    ['any branch may sign', exchanged('refs/heads/main', 'refs/heads/*'), 'E_POLICY_VALUE 7:12'],
    [
      'the signature is not required',
      exchanged('    environments', '    require: [sbom]\n    environments'),
      'E_POLICY_VALUE 9:14'
    ],
    [
      'two Sigstores are trusted',
      `${SMALLEST}trust: {trusted-root: a.json, tuf: {mirror: 'https://t.example', root: b.json}}\n`,
      'E_POLICY_VALUE 12:8'
    ],
    ['a trusted file lies outside', `${SMALLEST}trust: {trusted-root: ../a.json}\n`, 'E_POLICY_PATH 12:23'],
    [
      'an address carries a password',
      `${SMALLEST}trust: {tuf: {mirror: 'https://a:b@t.example', root: b}}\n`,
      'E_POLICY_VALUE 12:23'
    ],
    [
      'an issuer is plain http',
      exchanged(signer, `${signer}\n      issuer: http://example.com`),
      'E_POLICY_VALUE 7:15'
    ],
    ['a signer is of an unknown kind', exchanged(signer, `${signer}\n      kind: key`), 'E_POLICY_VALUE 7:13']
  ])('is refused when %s', (_, text, fault) => {
    expect(faultsOf(SMALLEST)).toEqual([])
    expect(faultsOf(text)).toEqual([fault])
  })

  it('tells two apps that get into each other’s way', () => {
    const other = (image: string, dev: string, entry: string): string =>
      `${SMALLEST}  other:\n    image: ${image}\n    entry: ${entry}\n    signer: {${signer}, ref: refs/heads/main, source: acme/checkout}\n    environments:\n      ${dev}: {path: apps/checkout/overlays/dev}\n`
    expect(faultsOf(other('ghcr.io/acme/other', 'dev', 'other'))).toEqual([])
    expect(faultsOf(other('ghcr.io/acme/checkout', 'dev', 'other'))).toEqual(['E_POLICY_SHARED 13:5'])
    expect(faultsOf(other('ghcr.io/acme/other', 'test', 'other'))).toEqual(['E_POLICY_SHARED 16:5'])
    expect(faultsOf(other('ghcr.io/acme/other', 'dev', 'ghcr.io/acme/checkout'))).toEqual(['E_POLICY_SHARED 16:5'])
  })
})

describe('a hostile file', () => {
  it.each([
    ['aliases of aliases', `a: &a [x, x]\nb: [*a, *a]\n`, 'E_POLICY_ALIAS 1:4'],
    ['an alias without an anchor', exchanged('source: acme/checkout', 'source: *a'), 'E_POLICY_ALIAS 8:15'],
    ['a tag', exchanged('version: 1', 'version: !!int 1'), 'E_POLICY_ALIAS 1:10'],
    ['a directive', `%YAML 1.1\n---\n${SMALLEST}`, 'E_POLICY_SYNTAX 1:1'],
    ['a second document', `${SMALLEST}---\nversion: 1\n`, 'E_POLICY_DOCUMENTS 12:1'],
    [
      'a hidden line break',
      exchanged('source: acme/checkout', 'source: acme/checkout # \u2028'),
      'E_POLICY_ENCODING 8:31'
    ],
    [
      'text that turns around',
      exchanged('source: acme/checkout', 'source: acme/checkout # \u202e'),
      'E_POLICY_ENCODING 8:31'
    ],
    ['bytes that are not UTF-8', Buffer.from([0x76, 0xff]), 'E_POLICY_ENCODING 1:1'],
    ['too many bytes', `${SMALLEST}#${'x'.repeat(300_000)}`, 'E_POLICY_SIZE 1:1'],
    ['brackets without end', '['.repeat(100_000), 'E_POLICY_SYNTAX 1:19'],
    ['broken YAML', exchanged('version: 1', 'version: [1'), 'E_POLICY_SYNTAX 2:1']
  ])('with %s is refused at once', (_, text, fault) => {
    const start = performance.now()
    expect(faultsOf(text)[0]).toBe(fault)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('can not put its own text into a message unquoted', () => {
    const { faults } = parsed(
      exchanged('source: acme/checkout', `source: "x\\n::error::\\u001b[31m${'y'.repeat(200)}"`)
    )
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message).toMatch(/^[ -~…]{1,160}$/)
    expect(parsed(exchanged('  checkout:', '  __proto__:')).faults.map(({ code }) => code)).toEqual(['E_POLICY_VALUE'])
  })
})

it('every code of a policy stands in one section of the page of errors', () => {
  const headings = headingsOf(textOf('docs/troubleshooting.md')).map(({ text }) => text)
  const codes = headings.filter((text) => text.startsWith('E_POLICY'))
  expect(codes).toContain('E_POLICY_FROM')
  const start = headings.indexOf(codes[0] ?? '')
  expect(headings.slice(start, start + codes.length)).toEqual(codes)
})
