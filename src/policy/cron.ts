/** The five fields of a cron expression (crontab(5)) as the numbers that each of them allows. */
export interface Cron {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>
  readonly anyDay: boolean
  readonly anyWeekday: boolean
}

interface CronField {
  readonly least: number
  readonly most: number
  readonly names?: readonly string[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const FIELDS: readonly CronField[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: MONTHS },
  { least: 0, most: 7, names: WEEKDAYS }
]
const RANGE = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/

/** The times that `text` spells, or undefined where it is no cron expression of five fields. */
export function parseCron(text: string): Cron | undefined {
  const fields = text.trim().split(/\s+/)
  const numbers = FIELDS.flatMap((field, index) => numbersIn(fields[index] ?? '', field) ?? [])
  const [minutes, hours, days, months, weekdays] = numbers
  if (fields.length !== FIELDS.length || !minutes || !hours || !days || !months || !weekdays) return undefined
  return {
    ...{ minutes, hours, days, months },
    weekdays: new Set([...weekdays].map((number) => number % 7)),
    anyDay: fields[2]?.startsWith('*') === true,
    anyWeekday: fields[4]?.startsWith('*') === true
  }
}

function numbersIn(text: string, field: CronField): ReadonlySet<number> | undefined {
  const ranges = text.split(',').map((part) => rangeOf(part, field))
  return ranges.includes(undefined) ? undefined : new Set(ranges.flatMap((range) => range ?? []))
}

function rangeOf(part: string, field: CronField): number[] | undefined {
  const match = RANGE.exec(part)
  if (!match) return undefined
  const [, start, end, step] = match
  const first = start === undefined ? field.least : numberOf(start, field)
  const width = Number(step ?? 1)
  // `5/15` goes on to the end of the field, as cron programs read it.
  const open = start === undefined || step !== undefined
  const last = end !== undefined ? numberOf(end, field) : open ? field.most : first
  return isWithin(first, last, field) && width > 0 ? numbersFrom(first, last, width) : undefined
}

function isWithin(first: number, last: number, { least, most }: CronField): boolean {
  return least <= first && first <= last && last <= most
}

function numbersFrom(first: number, last: number, width: number): number[] {
  return Array.from({ length: Math.floor((last - first) / width) + 1 }, (_, index) => first + index * width)
}

function numberOf(word: string, { least, names = [] }: CronField): number {
  const index = names.indexOf(word.toLowerCase())
  if (index !== -1) return index + least
  return /^\d{1,2}$/.test(word) ? Number(word) : NaN
}
