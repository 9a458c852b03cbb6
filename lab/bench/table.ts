import { type CaseResult, type Figure, isWithinBar, shown, spreadOf } from './figures.ts'

const COLUMNS = ['min', 'median', 'max', 'bar', ''] as const

/** A case as lines for a terminal. */
export function terminalTable({ title, figures }: CaseResult): string {
  const rows = figures.map((figure) => [labelOf(figure), ...cellsOf(figure)])
  const width = Math.max(...rows.map(([label = '']) => label.length))
  const line = ([label = '', ...cells]: readonly string[]) =>
    `  ${label.padEnd(width)} ${cells.map((cell) => cell.padStart(8)).join('')}`.trimEnd()
  return [title, line(['', ...COLUMNS]), ...rows.map(line)].join('\n')
}

/** A case as a Markdown table under its own heading. */
export function markdownTable({ title, note, figures }: CaseResult): string {
  const rows = figures.map((figure) => `| ${[labelOf(figure), ...cellsOf(figure)].join(' | ')} |`)
  const head = ['| | min | median | max | bar | |', '| --- | ---: | ---: | ---: | ---: | --- |']
  return [`### ${title}`, '', ...(note === undefined ? [] : [note, '']), ...head, ...rows, ''].join('\n')
}

function labelOf({ name, unit }: Figure): string {
  return unit === '' || unit === 'times' ? name : `${name}, ${unit}`
}

function cellsOf(figure: Figure): string[] {
  const { min, median, max } = spreadOf(figure.values)
  const numbers = [min, median, max].map((value) => shown(value, figure.unit))
  const bar = figure.bar === undefined ? '' : `≤ ${shown(figure.bar, figure.unit)}`
  const verdicts = { true: 'ok', false: 'MISSED', undefined: '' } as const
  return [...numbers, bar, verdicts[`${isWithinBar(figure)}`]]
}
