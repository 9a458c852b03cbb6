import { Digest } from '../image/digest.ts'
import { type Fields, textOf } from './fields.ts'

/** Why a report can't be believed; `readReport` tells it as an error with its remedy. */
export class ReportFault extends Error {}

/** The text at `name`; throws ReportFault where there is none. */
export function requiredText(fields: Fields, name: string, where: string): string {
  const text = textOf(fields[name])
  if (text === undefined) throw new ReportFault(`${where} has no ${name}`)
  return text
}

/** The digests that `NAME@sha256:…` texts end in. */
export function digestsIn(names: readonly string[]): Digest[] {
  const digests = names.map((name) => Digest.tryParse(name.slice(name.indexOf('@') + 1)))
  return digests.filter((digest) => digest !== undefined)
}
