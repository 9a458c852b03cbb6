import type { Cron } from './cron.ts'

/** A time in which nothing is merged: it begins whenever the clock of the zone shows what the cron expression says. */
export interface Window {
  readonly cron: Cron
  /** As it is written in the file. */
  readonly text: string
  readonly durationMs: number
  /** A zone of the IANA database. */
  readonly timeZone: string
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** When the freeze ends that `now` lies in (both in milliseconds since the epoch); undefined when there is none. */
export function frozenUntil(windows: readonly Window[], now: number): number | undefined {
  const ends = windows.flatMap((window) => {
    const start = lastStart(window, now)
    return start === undefined ? [] : [start + window.durationMs]
  })
  return ends.length === 0 ? undefined : Math.max(...ends)
}

/** The latest start that is not after `now` and less than the duration ago. */
function lastStart({ cron, durationMs, timeZone }: Window, now: number): number | undefined {
  const clock = clockOf(timeZone)
  let minute = now - (now % MINUTE_MS)
  while (minute > now - durationMs) {
    const local = readClock(clock, minute)
    if (isDay(cron, local)) {
      if (cron.hours.has(local.hour) && cron.minutes.has(local.minute)) return minute
      minute -= MINUTE_MS
    } else {
      // A day that can't begin a window is left in one step, to its midnight; a clock change is met an hour at a time.
      minute -= Math.min(DAY_MS / 2, Math.max(1, local.hour * 60 + local.minute - 60) * MINUTE_MS)
    }
  }
  return undefined
}

interface LocalTime {
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

// crontab(5): where both days are restricted, either of them is enough.
function isDay({ months, days, weekdays, anyDay, anyWeekday }: Cron, local: LocalTime): boolean {
  if (!months.has(local.month)) return false
  const [day, weekday] = [days.has(local.day), weekdays.has(local.weekday)]
  return anyDay || anyWeekday ? day && weekday : day || weekday
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric'
  })
}

function readClock(clock: Intl.DateTimeFormat, time: number): LocalTime {
  const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, value]))
  const number = (type: 'month' | 'day' | 'hour' | 'minute'): number => Number(parts.get(type))
  return {
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? '')
  }
}
