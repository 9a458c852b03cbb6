import { describe, expect, it } from '@jest/globals'
import { renderFailure } from '../../src/evidence/failure.ts'
import { RequestError } from '../../src/support/errors.ts'

const error = new RequestError('E_DIGEST_LENGTH', {
  message: 'digest "sha256:9f86d0" is not a sha256 digest',
  reason: 'a sha256 digest has 64 hex characters; this one has 6',
  remedy: 'pass the digest output of the build step'
})

describe('renderFailure', () => {
  it('says what failed, what to do, why, what state was left and where to read on', () => {
    expect(renderFailure(error, 'https://github.com/acme/custody/blob/v1/docs/troubleshooting.md')).toBe(
      [
        '## ❌ digest "`sha256:9f86d0`" is not a sha256 digest',
        '',
        '| What to do | pass the digest output of the build step |',
        '| :-- | :-- |',
        '| Why | a sha256 digest has 64 hex characters; this one has 6 |',
        '| State | nothing was signed, published or proposed |',
        '| More | [`E_DIGEST_LENGTH`](https://github.com/acme/custody/blob/v1/docs/troubleshooting.md#e_digest_length) |',
        ''
      ].join('\n')
    )
  })

  it('names the page where no address of it is known, and leaves an unknown reason out', () => {
    const bare = renderFailure({ code: 'E_X', message: 'a', reason: undefined, remedy: 'b', state: 'c' })
    expect(bare).toContain('| More | `E_X` in docs/troubleshooting.md |')
    expect(bare).not.toContain('Why')
  })
})
