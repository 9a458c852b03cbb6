import { stringify } from 'yaml'

/** A text as a YAML scalar, quoted where it has to be; several lines become a block that is indented by `indent` spaces. */
export function scalar(text: string, indent = 0): string {
  const [first = '', ...rest] = stringify(text, { lineWidth: 0, blockQuote: 'literal' }).trimEnd().split('\n')
  return [first, ...rest.map((line) => `${' '.repeat(indent)}${line.trimStart()}`)].join('\n')
}
