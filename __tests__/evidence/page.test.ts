import { describe, expect, it } from '@jest/globals'
import { renderPage } from '../../lab/render/page.ts'
import { goldenTexts } from './golden.ts'

describe('renderPage', () => {
  it('shows the summary and the pull request with their tables, their picture and their folded parts', () => {
    const documents = Object.entries(goldenTexts()).map(([title, markdown]) => ({ title, markdown }))
    const page = renderPage('A release', documents)
    expect(page.match(/<table>/g)?.length).toBeGreaterThan(6)
    expect(page.match(/<svg /g)).toHaveLength(1)
    expect(page.match(/<rect /g)).toHaveLength(5)
    expect(page.match(/<details>/g)).toHaveLength(4)
    expect(page).toContain('acme/deploy#312</text>')
    expect(page).toContain('<blockquote class="warning">')
    expect(page).not.toMatch(/\[!WARNING\]|custody:promotion|mermaid/)
  })

  it('loads nothing and runs nothing, even out of raw HTML', () => {
    const markdown =
      'a <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n```mermaid\nflowchart LR\na["#60;b#62;"]\n```\n'
    const page = renderPage('<b>', [{ title: '<i>', markdown }])
    expect(page).not.toMatch(/<(?:script|img|b|i|link|iframe)[ >]/)
    expect(page).not.toMatch(/\s(?:src|on\w+)=["']/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&#60;b&#62;</text>')
  })
})
