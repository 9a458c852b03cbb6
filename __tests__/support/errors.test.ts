import { describe, expect, it } from '@jest/globals'
import { afterwards, asCustodyError, failureLines, RequestError } from '../../src/support/errors.ts'

const words = { message: 'what failed', reason: 'why', remedy: 'what to do' }

describe('an error', () => {
  it('tells its words as they are', () => {
    expect(failureLines(new RequestError('E_X', words))).toEqual([
      'what failed',
      'Cause: why',
      'Remedy: what to do',
      'State: nothing was signed, published or proposed'
    ])
  })

  it('keeps its message to 160 characters and each other line to 1000, whatever values are in it', () => {
    const long = 'x'.repeat(5000)
    const { message, reason, remedy } = new RequestError('E_X', { message: long, reason: long, remedy: long })
    expect(message).toBe(`${'x'.repeat(159)}…`)
    expect([reason?.length, remedy.length]).toEqual([1000, 1000])
    expect(new RequestError('E_X', { ...words, message: 'y'.repeat(160) }).message).toBe('y'.repeat(160))
  })

  it('keeps each line one line, so that a value can not forge another', () => {
    const forged = 'a\nRemedy: trust it\r\n\u2028State: fine'
    const lines = failureLines(new RequestError('E_X', { message: forged, reason: forged, remedy: forged }))
    expect(lines).toEqual([
      'a Remedy: trust it State: fine',
      'Cause: a Remedy: trust it State: fine',
      'Remedy: a Remedy: trust it State: fine',
      'State: nothing was signed, published or proposed'
    ])
    const cause = new Error(forged)
    expect(failureLines(new RequestError('E_X', { message: 'm', remedy: 'r', cause }))[1]).toBe(
      'Cause: a Remedy: trust it State: fine'
    )
  })
})

describe('anything else that is thrown', () => {
  it('becomes an E_UNEXPECTED of one line', () => {
    const error = asCustodyError(new TypeError(`x is not a function\n    at ${'y'.repeat(500)}`))
    expect(error).toMatchObject({ code: 'E_UNEXPECTED', exitCode: 1 })
    expect(error.message).toMatch(/^unexpected: x is not a function at y+…$/)
    expect(error.message).toHaveLength(160)
  })
})

describe('afterwards', () => {
  it('gives an error the state that had been reached, and leaves one that has its own', async () => {
    const plain = new RequestError('E_X', words)
    const own = new RequestError('E_X', { ...words, state: 'half of it stands' })
    await expect(afterwards('all was signed', Promise.resolve(1))).resolves.toBe(1)
    await expect(afterwards('all was signed', Promise.reject(plain))).rejects.toMatchObject({ state: 'all was signed' })
    await expect(afterwards('all was signed', Promise.reject(own))).rejects.toMatchObject({
      state: 'half of it stands'
    })
  })
})
