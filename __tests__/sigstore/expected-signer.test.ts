import { describe, expect, it } from '@jest/globals'
import { checkSigner } from '../../src/sigstore/expected-signer.ts'
import { parseIdentityPattern } from '../../src/sigstore/identity-pattern.ts'

const WORKFLOW = 'https://github.com/acme/shared/.github/workflows/release.yml'
const issuer = 'https://token.actions.githubusercontent.com'
const signer = {
  subjectAlternativeName: `${WORKFLOW}@refs/tags/v1`,
  issuer,
  sourceRepository: 'https://github.com/acme/checkout',
  sourceRef: 'refs/heads/main',
  sourceDigest: undefined,
  buildConfig: undefined,
  runInvocation: undefined,
  trigger: undefined,
  runner: undefined,
  visibility: undefined
}

function signedAs(subjectAlternativeName: string) {
  return () => {
    checkSigner({ ...signer, subjectAlternativeName }, { signerWorkflow: WORKFLOW, issuer })
  }
}

describe('an expected workflow', () => {
  it.each(['refs/tags/v1', 'refs/heads/feature/x@y', '0123456789012345678901234567890123456789'])(
    'is met at %s',
    (ref) => {
      expect(signedAs(`${WORKFLOW}@${ref}`)).not.toThrow()
    }
  )

  it.each([
    ['a file whose name goes on', `${WORKFLOW}@evil.yml@refs/heads/main`],
    ['a file whose name looks like a ref', `${WORKFLOW}@refs@refs/heads/main`],
    ['no ref', WORKFLOW],
    ['an empty ref', `${WORKFLOW}@`],
    ['another ending', WORKFLOW.replace('.yml', '.yaml') + '@refs/tags/v1'],
    ['something before it', `https://evil.example/${WORKFLOW}@refs/tags/v1`]
  ])('is not met by %s', (_what, name) => {
    expect(signedAs(signer.subjectAlternativeName)).not.toThrow()
    expect(signedAs(name)).toThrow(expect.objectContaining({ code: 'E_VERIFY_IDENTITY' }))
  })

  it('needs a name or a workflow', () => {
    expect(() => {
      checkSigner(signer, { issuer })
    }).toThrow(TypeError)
  })

  it('is not met where the certificate leaves out what is asked for', () => {
    const expected = { subjectAlternativeName: signer.subjectAlternativeName, issuer, sourceRef: /^.*$/u }
    expect(() => {
      checkSigner(signer, expected)
    }).not.toThrow()
    expect(() => {
      checkSigner({ ...signer, sourceRef: undefined }, expected)
    }).toThrow(
      expect.objectContaining({ code: 'E_VERIFY_IDENTITY', reason: expect.stringContaining('source ref missing') })
    )
  })
})

describe('an identity pattern', () => {
  it.each([
    ['^https://github\\.com/acme/x@refs/tags/v[0-9.]+$', 'https://github.com/acme/x@refs/tags/v1.2'],
    ['^(a|b)$', 'b'],
    ['^[|(]$', '|'],
    ['^a\\|b$', 'a|b'],
    ['^a\\\\$', 'a\\']
  ])('%s matches %s as a whole', (text, name) => {
    const pattern = parseIdentityPattern(text)
    expect(pattern.test(name)).toBe(true)
    expect([`x${name}`, `${name}x`, `${name}\n`, `x\n${name}`].some((other) => pattern.test(other))).toBe(false)
  })

  it.each(['', 'a', '^a', 'a$', '^a\\$', '^a|b$', '^(a)|(b)$', '^($', '^[$', '^\\Aa\\z$', `^${'a'.repeat(1000)}$`])(
    'refuses %j',
    (text) => {
      expect(() => parseIdentityPattern('^a$')).not.toThrow()
      expect(() => parseIdentityPattern(text)).toThrow(expect.objectContaining({ code: 'E_IDENTITY_PATTERN' }))
    }
  )
})
