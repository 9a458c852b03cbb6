import { describe, expect, it } from '@jest/globals'
import { failureLines, RequestError } from '../../src/support/errors.ts'

describe('the lines of an error', () => {
  it('keep to 160 and 1000 characters, whatever values are in them', () => {
    const long = 'x'.repeat(5000)
    const { message, reason, remedy } = new RequestError('E_X', { message: long, reason: long, remedy: long })
    expect(message).toBe(`${'x'.repeat(159)}…`)
    expect([reason?.length, remedy.length]).toEqual([1000, 1000])
    expect(new RequestError('E_X', { message: 'y'.repeat(160), remedy: 'z' }).message).toBe('y'.repeat(160))
  })

  it('stay one line each, so that a value can not forge another', () => {
    const forged = 'a\nRemedy: trust it\r\n\u2028State: fine'
    const lines = failureLines(new RequestError('E_X', { message: forged, reason: forged, remedy: forged }))
    expect(lines).toEqual([
      'a Remedy: trust it State: fine',
      'Cause: a Remedy: trust it State: fine',
      'Remedy: a Remedy: trust it State: fine',
      'State: nothing was signed, published or proposed'
    ])
    const caused = new RequestError('E_X', { message: 'm', remedy: 'r', cause: new Error(forged) })
    expect(failureLines(caused)[1]).toBe('Cause: a Remedy: trust it State: fine')
  })
})
