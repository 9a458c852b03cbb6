import { codeSpan, escapeMarkdown } from './escape.ts'
import { count, sections, table } from './markdown.ts'

/** One image as a summary of several tells it; without a fault it was verified. */
export interface SummarisedVerification {
  /** `NAME@sha256:…`. */
  readonly name: string
  readonly fault: { readonly code: string; readonly text: string } | undefined
  readonly predicateTypes: readonly string[]
  readonly signers: readonly string[]
  readonly logIndexes: readonly (string | number)[]
}

const BUDGET = 200_000

/** The job summary of a verification: what was found on each image, by whom, and why it does not do where it does not. */
export function renderVerification(images: readonly SummarisedVerification[]): string {
  const refused = images.filter(({ fault }) => fault !== undefined)
  const title =
    refused.length === 0
      ? `## ✅ ${count(images.length, 'image')} verified`
      : `## ❌ ${refused.length} of ${count(images.length, 'image')} not verified`
  const rows = [...refused, ...images.filter(({ fault }) => fault === undefined)].map((image) => [
    codeSpan(image.name),
    image.fault ? `❌ ${codeSpan(image.fault.code)} ${escapeMarkdown(image.fault.text)}` : '✅',
    listed(image.predicateTypes),
    listed(image.signers),
    listed(image.logIndexes.map(String))
  ])
  return sections(
    title,
    table(['Image', 'Result', 'Verified', 'Signed by', 'Log entries'], rows, { budget: BUDGET, row: 'image' })
  )
}

function listed(values: readonly string[]): string {
  return [...new Set(values)].map((value) => codeSpan(value)).join(' ')
}
