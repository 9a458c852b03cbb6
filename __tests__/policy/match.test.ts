import { describe, expect, it } from '@jest/globals'
import { matches, sourceRefOf, sourceRepositoryOf, subjectOf, type TextMatch } from '../../src/policy/match.ts'
import { appOf } from '../../src/policy/policy.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { exchanged, parsed, SMALLEST } from './samples.ts'

function signerOf(text: string) {
  const { policy } = parsed(text)
  const app = policy && appOf(policy, ImageReference.parse('ghcr.io/acme/checkout'))
  if (!app) throw new Error('the sample names no such image')
  return app.signer
}

const before = 'https://github.com/acme/checkout/.github/workflows/release.yml@'

describe('the identity of a signer', () => {
  it('is compared exactly where one ref is named', () => {
    const signer = signerOf(SMALLEST)
    expect(subjectOf(signer)).toEqual({ kind: 'exact', text: `${before}refs/heads/main` })
    expect(sourceRepositoryOf(signer)).toBe('https://github.com/acme/checkout')
    expect(sourceRefOf(signer)).toBeUndefined()
  })

  it('is an anchored expression with everything escaped where several are', () => {
    const subject = subjectOf(signerOf(exchanged('ref: refs/heads/main', 'ref: [refs/tags/v*, refs/heads/main]')))
    expect(subject).toEqual({
      kind: 'pattern',
      expression: `^(?:${before.replaceAll('.', '\\.')}refs/tags/v[^/]*|${before.replaceAll('.', '\\.')}refs/heads/main)$`
    })
    const accepted = ['refs/tags/v1.2.3', 'refs/tags/v', 'refs/heads/main']
    const refused = ['refs/tags/v1/x', 'refs/heads/main2', 'refs/heads/mai', 'refs/heads/vx', '']
    expect(accepted.filter((ref) => matches(subject, before + ref))).toEqual(accepted)
    expect(refused.filter((ref) => matches(subject, before + ref))).toEqual([])
    expect(matches(subject, `https://evil.example/?${before}refs/heads/main`)).toBe(false)
    expect(matches(subject, `${before}refs/heads/main\n`)).toBe(false)
    expect(matches(subject, `${before.replace('github.com', 'githubXcom')}refs/heads/main`)).toBe(false)
  })

  it('keeps the workflow of one repository and the source of another apart', () => {
    const text = exchanged('acme/checkout/.github', 'acme/ci/.github').replace(
      'source: acme/checkout',
      'source: acme/checkout\n      source-ref: refs/heads/release/*\n      server: https://git.example'
    )
    const signer = signerOf(text)
    expect(subjectOf(signer)).toEqual({
      kind: 'exact',
      text: 'https://git.example/acme/ci/.github/workflows/release.yml@refs/heads/main'
    })
    expect(sourceRepositoryOf(signer)).toBe('https://git.example/acme/checkout')
    const sourceRef = sourceRefOf(signer) as TextMatch
    expect(matches(sourceRef, 'refs/heads/release/1.2')).toBe(true)
    expect(matches(sourceRef, 'refs/heads/main')).toBe(false)
  })
})
