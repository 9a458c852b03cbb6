import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import MarkdownIt from 'markdown-it'

/** The root of this package. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** A heading of a page, the anchor that GitHub gives it, and what stands below it up to the next heading. */
export interface Heading {
  readonly level: number
  readonly text: string
  readonly anchor: string
  readonly body: string
}

const parser = new MarkdownIt({ html: true })

/** The paths of all files that match, from the package's root. */
export function filesIn(...patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: ROOT }).sort()
}

/** The text of a file of this package. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The headings of a page in their order. */
export function headingsOf(markdown: string): Heading[] {
  const lines = markdown.split('\n')
  const tokens = parser.parse(markdown, {})
  const found = tokens.flatMap((token, index) =>
    token.type === 'heading_open'
      ? [{ level: Number(token.tag.slice(1)), text: tokens[index + 1]?.content ?? '', lines: token.map ?? [0, 0] }]
      : []
  )
  return found.map(({ level, text, lines: [, start] }, index) => ({
    level,
    text,
    anchor: text
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
    body: lines
      .slice(start, found[index + 1]?.lines[0])
      .join('\n')
      .trim()
  }))
}

/** What is wrong with the links of a page into this package: a file or an anchor that is not there. */
export function brokenLinks(page: string, markdown: string): string[] {
  return linksOf(markdown)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => !leadsSomewhere(page, markdown, link))
}

function linksOf(markdown: string): string[] {
  const inline = parser.parse(markdown, {}).flatMap(({ children }) => children ?? [])
  return inline.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href')))
}

function leadsSomewhere(page: string, markdown: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path))
  if (!existsSync(join(ROOT, target))) return false
  if (anchor === undefined) return true
  return headingsOf(path === '' ? markdown : textOf(target)).some((heading) => heading.anchor === anchor)
}
