import { describe, expect, it } from '@jest/globals'
import { afterwards, asCustodyError, failureLines, RequestError, UnavailableError } from '../../src/support/errors.ts'
import { formsOf, redact } from '../../src/support/log.ts'

const failure = { message: 'it failed', remedy: 'mend it' }

describe('an error', () => {
  it('says that nothing was done unless it knows better', async () => {
    expect(new RequestError('E_X', failure).state).toBe('nothing was signed, published or proposed')
    await expect(afterwards('signed', Promise.reject(new RequestError('E_X', failure)))).rejects.toMatchObject({
      state: 'signed'
    })
    await expect(
      afterwards('signed', Promise.reject(new RequestError('E_X', { ...failure, state: 'half' })))
    ).rejects.toMatchObject({ state: 'signed; half' })
    await expect(afterwards('signed', Promise.resolve(1))).resolves.toBe(1)
  })

  it('of nobody’s making becomes E_UNEXPECTED with one line', () => {
    const error = asCustodyError(new TypeError(`a\nb${'c'.repeat(300)}`))
    expect(error).toMatchObject({ code: 'E_UNEXPECTED', exitCode: 1 })
    expect(error.message).toHaveLength(160)
    expect(error.message).not.toContain('\n')
  })

  it('tells cause, remedy and state', () => {
    const error = new UnavailableError('E_X', { ...failure, cause: new Error('deep') })
    expect(failureLines(error)).toEqual([
      'it failed',
      'Cause: deep',
      'Remedy: mend it',
      'State: nothing was signed, published or proposed'
    ])
  })
})

describe('redaction', () => {
  it('covers the forms in which a secret shows up', () => {
    const secret = 'p@ss/word+1234'
    const text = [
      secret,
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
      encodeURIComponent(secret)
    ].join(' ')
    expect(redact(text, formsOf(secret))).toBe('*** *** *** ***')
  })

  it('covers whatever looks like a JSON web token', () => {
    expect(redact('got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvIn0.c2lnbmF0dXJl back', [])).toBe('got *** back')
  })
})
