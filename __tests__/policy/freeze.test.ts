import { describe, expect, it } from '@jest/globals'
import { type Cron, parseCron } from '../../src/policy/cron.ts'
import { frozenUntil, type Window } from '../../src/policy/freeze.ts'

function windowOf(text: string, hours: number, timeZone = 'UTC'): Window {
  const cron = parseCron(text)
  if (!cron) throw new Error(`${text} is no cron expression`)
  return { cron, text, durationMs: hours * 3_600_000, timeZone }
}

function endOf(window: Window, now: string): string | undefined {
  const end = frozenUntil([window], Date.parse(now))
  return end === undefined ? undefined : new Date(end).toISOString()
}

describe('a freeze', () => {
  it('lasts from its start, the start included, to its end, the end left out, on the clock of its zone', () => {
    const weekend = windowOf('0 16 * * 5', 64, 'Europe/Prague')
    expect(endOf(weekend, '2026-11-27T14:59:59Z')).toBeUndefined()
    expect(endOf(weekend, '2026-11-27T15:00:00Z')).toBe('2026-11-30T07:00:00.000Z')
    expect(endOf(weekend, '2026-11-30T06:59:59Z')).toBe('2026-11-30T07:00:00.000Z')
    expect(endOf(weekend, '2026-11-30T07:00:00Z')).toBeUndefined()
    // In summer the same clock is two hours ahead of UTC.
    expect(endOf(weekend, '2026-07-03T14:00:00Z')).toBe('2026-07-06T06:00:00.000Z')
    expect(endOf(weekend, '2026-07-03T13:59:00Z')).toBeUndefined()
  })

  it('finds its start across a change of the clock and over weeks', () => {
    expect(endOf(windowOf('30 1 25 10 *', 6, 'Europe/Prague'), '2026-10-25T04:00:00Z')).toBe('2026-10-25T05:30:00.000Z')
    expect(endOf(windowOf('0 0 20 12 *', 18 * 24), '2027-01-06T23:59:00Z')).toBe('2027-01-07T00:00:00.000Z')
    expect(endOf(windowOf('0 0 20 12 *', 18 * 24), '2027-01-07T00:00:00Z')).toBeUndefined()
    expect(endOf(windowOf('0 0 31 2 *', 366 * 24), '2027-01-07T00:00:00Z')).toBeUndefined()
  })

  it('agrees with a minute by minute search', () => {
    const windows = [
      windowOf('*/7 3-5 * * mon-fri', 2, 'America/New_York'),
      windowOf('15,45 22 1,15 * 0', 5, 'Asia/Kolkata'),
      windowOf('0 0 * jan,nov *', 9, 'Australia/Lord_Howe')
    ]
    for (const window of windows) {
      let found = 0
      for (let step = 0; step < 150; step++) {
        const now = Date.parse('2026-10-30T00:00:00Z') + step * 10_613_000
        const expected = slowEnd(window, now)
        found += expected === undefined ? 0 : 1
        expect(frozenUntil([window], now)).toBe(expected)
      }
      expect(found).toBeGreaterThan(5)
    }
  })

  it('ends with the last of several that are on', () => {
    const now = Date.parse('2026-11-27T12:00:00Z')
    expect(frozenUntil([], now)).toBeUndefined()
    expect(frozenUntil([windowOf('0 11 * * *', 2), windowOf('0 10 * * *', 9)], now)).toBe(
      Date.parse('2026-11-27T19:00:00Z')
    )
  })
})

describe('a cron expression', () => {
  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    'a * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    '1,,2 * * * *',
    '-1 * * * *',
    '* * * foo *'
  ])('of %j is none', (text) => {
    expect(parseCron('0 0 1 jan mon')).toBeDefined()
    expect(parseCron(text)).toBeUndefined()
  })
})

/** The same question answered with the clock alone, minute by minute. */
function slowEnd({ text, durationMs, timeZone }: Window, now: number): number | undefined {
  const cron = parseCron(text)
  if (!cron) return undefined
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const minutes = Array.from({ length: durationMs / 60_000 }, (_, index) => now - (now % 60_000) - index * 60_000)
  const start = minutes.filter((at) => at > now - durationMs).find((at) => isStart(cron, clock.format(at)))
  return start === undefined ? undefined : start + durationMs
}

function isStart(cron: Cron, shown: string): boolean {
  const [, day, month, year, hour, minute] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(shown) ?? []
  const inDay = cron.days.has(Number(day))
  const inWeek = cron.weekdays.has(new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay())
  const isDay = cron.anyDay || cron.anyWeekday ? inDay && inWeek : inDay || inWeek
  return isDay && cron.months.has(Number(month)) && cron.hours.has(Number(hour)) && cron.minutes.has(Number(minute))
}
