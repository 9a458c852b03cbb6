import { readFileSync } from 'node:fs'
import MarkdownIt, { type Token } from 'markdown-it'
import { renderFlowchart } from './flowchart.ts'

// A Markdown text of ours, shown under a title as GitHub would show it.
interface PageDocument {
  readonly title: string
  readonly markdown: string
}

const OUR_HTML = /^(?:<details>\n<summary>[A-Za-z ]+<\/summary>|<\/details>)\n?$/

/** One HTML page that shows these documents the way GitHub does, in light and dark, without loading anything. */
export function renderPage(title: string, documents: readonly PageDocument[]): string {
  const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')
  const articles = documents.map(renderDocument).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<header>${escapeHtml(title)}</header>
${articles}
</body>
</html>
`
}

function renderDocument({ title, markdown }: PageDocument): string {
  return `<section>\n<h1>${escapeHtml(title)}</h1>\n<article>\n${markdownParser().render(markdown)}</article>\n</section>`
}

function markdownParser() {
  const parser = new MarkdownIt({ html: true, linkify: true })
  const { fence } = parser.renderer.rules
  parser.renderer.rules['html_inline'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
  parser.renderer.rules['html_block'] = (tokens, index) => ourHtml(tokens[index]?.content ?? '')
  parser.renderer.rules['table_open'] = () => '<div class="table"><table>'
  parser.renderer.rules['table_close'] = () => '</table></div>'
  parser.renderer.rules['fence'] = (tokens, index, ...rest) => {
    const token = tokens[index]
    if (token?.info === 'mermaid') return `<figure>${renderFlowchart(token.content)}</figure>`
    return fence?.(tokens, index, ...rest) ?? ''
  }
  parser.core.ruler.push('alerts', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) if (token.content === '[!WARNING]') turnIntoAlert(tokens, index)
  })
  return parser
}

// GitHub's "alert": a quote whose first paragraph is the name of its kind.
function turnIntoAlert(tokens: Token[], index: number): void {
  tokens[index - 2]?.attrSet('class', 'warning')
  for (const token of tokens.slice(index - 1, index + 2)) {
    token.hidden = true
    token.children = []
  }
}

function ourHtml(html: string): string {
  if (html.startsWith('<!--')) return ''
  return OUR_HTML.test(html) ? html : `<pre>${escapeHtml(html)}</pre>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
