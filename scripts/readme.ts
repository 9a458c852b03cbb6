import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

interface ActionMetadata {
  readonly inputs: Record<string, { description: string; required?: boolean; default?: string }>
  readonly outputs: Record<string, { description: string }>
}

const root = join(import.meta.dirname, '..')
const { inputs, outputs } = parse(await readFile(join(root, 'action.yml'), 'utf8')) as ActionMetadata
const readme = join(root, 'README.md')

const inputRows = Object.entries(inputs).map(([name, { description, required, default: value = '' }]) => {
  const shown = required === true ? '**required**' : value === '' ? '' : `\`${value}\``
  return `| \`${name}\` | ${description} | ${shown} |`
})
const outputRows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`)

let text = await readFile(readme, 'utf8')
text = between(text, 'inputs', ['| input | what it is | default |', '| --- | --- | --- |', ...inputRows])
text = between(text, 'outputs', ['| output | what it is |', '| --- | --- |', ...outputRows])
await writeFile(readme, text)

/** Replaces what stands between the two markers, which the README must have. */
function between(document: string, name: string, lines: readonly string[]): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md has no markers ${start} and ${end}`)
  return `${document.slice(0, from + start.length)}\n${lines.join('\n')}\n${document.slice(to)}`
}
