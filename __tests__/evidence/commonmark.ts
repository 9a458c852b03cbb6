import MarkdownIt, { type Token } from 'markdown-it'

const parser = new MarkdownIt({ html: true, linkify: true })

/** What a reader of CommonMark with GitHub's tables and bare links makes of a text, apart from its code. */
export interface Reading {
  readonly blocks: readonly string[]
  readonly html: readonly string[]
  readonly links: readonly string[]
  readonly images: number
  readonly prose: string
  readonly fences: readonly { readonly language: string; readonly content: string }[]
  readonly codeSpans: readonly string[]
}

export function read(markdown: string): Reading {
  const blocks = parser.parse(markdown, {})
  const inline = blocks.flatMap(({ children }) => children ?? [])
  const contents = (type: string, tokens: readonly Token[]) =>
    tokens.filter((token) => token.type === type).map(({ content }) => content)
  return {
    blocks: blocks.map(({ type, tag }) => `${type} ${tag}`),
    html: [...contents('html_block', blocks), ...contents('html_inline', inline)],
    links: inline.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href'))),
    images: inline.filter(({ type }) => type === 'image').length,
    prose: contents('text', inline).join('\n'),
    fences: blocks
      .filter(({ type }) => type === 'fence' || type === 'code_block')
      .map(({ info, content }) => ({ language: info, content })),
    codeSpans: contents('code_inline', inline)
  }
}
