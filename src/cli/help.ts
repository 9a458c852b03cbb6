import { VERSION } from '../version.ts'
import { EXIT_CODES } from './help-sections.ts'
import { VERBS } from './verbs.ts'

/** The help page of a verb, or of the whole command line. */
export async function helpPage(verb: string): Promise<string> {
  return (await VERBS.get(verb)?.())?.page ?? overview()
}

async function overview(): Promise<string> {
  const verbs = await Promise.all([...VERBS.values()].map((read) => read()))
  const width = Math.max(...verbs.map(({ usage }) => usage.length), 'VERB --help'.length) + 2
  const rows = [...verbs, { usage: 'VERB --help', summary: 'the options of a verb' }]
  return `custody ${VERSION}: a chain of custody for container images

Usage
${rows.map(({ usage, summary }) => `  custody ${usage.padEnd(width)}${summary}`).join('\n')}

${EXIT_CODES}
Each error prints its code, cause, remedy and the state it left; docs/troubleshooting.md has them all.`
}
