import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { unifiedDiff } from '../../src/promotion/unified-diff.ts'

const LINES = Array.from({ length: 40 }, (_, index) => `line ${index}\n`)

function textOf(change: (lines: string[]) => void): string {
  const lines = [...LINES]
  change(lines)
  return lines.join('')
}

/** What git makes of `before` with our diff. */
function appliedByGit(before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'custody-diff-'))
  try {
    writeFileSync(join(folder, 'kustomization.yaml'), before)
    const diff = unifiedDiff('kustomization.yaml', Buffer.from(before), Buffer.from(after))
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: diff })
    return readFileSync(join(folder, 'kustomization.yaml'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('unifiedDiff', () => {
  it('reads as git prints it', () => {
    const before = 'images:\n  - name: app\n    newTag: v1\n    digest: sha256:a\n  - name: other\nresources: []\n'
    const after = 'images:\n  - name: app\n    digest: sha256:b\n  - name: other\nresources: []\n'
    expect(unifiedDiff('apps/kustomization.yaml', Buffer.from(before), Buffer.from(after))).toBe(
      [
        '--- a/apps/kustomization.yaml',
        '+++ b/apps/kustomization.yaml',
        '@@ -1,6 +1,5 @@',
        ' images:',
        '   - name: app',
        '-    newTag: v1',
        '-    digest: sha256:a',
        '+    digest: sha256:b',
        '   - name: other',
        ' resources: []',
        ''
      ].join('\n')
    )
  })

  it('is empty where nothing changed', () => {
    expect(unifiedDiff('a', Buffer.from('x\n'), Buffer.from('x\n'))).toBe('')
  })

  const whole = LINES.join('')
  it.each([
    ['a replaced line', whole, textOf((lines) => lines.splice(20, 1, 'new\n'))],
    ['an added line', whole, textOf((lines) => lines.splice(20, 0, 'new\n'))],
    ['a removed line', whole, textOf((lines) => lines.splice(20, 1))],
    ['the first line', whole, textOf((lines) => lines.splice(0, 1, 'new\n'))],
    ['the last line', whole, textOf((lines) => lines.splice(39, 1, 'new\n'))],
    ['two places far apart', whole, textOf((lines) => [lines.splice(30, 1, 'b\n'), lines.splice(2, 1, 'a\n', 'c\n')])],
    ['two places whose context meets', whole, textOf((lines) => [lines.splice(16, 1, 'b\n'), lines.splice(9, 1)])],
    ['CRLF', whole.replaceAll('\n', '\r\n'), textOf((l) => l.splice(5, 1, 'new\n')).replaceAll('\n', '\r\n')],
    ['a last line without an end', `${whole}end`, `${whole}new`],
    ['an end that came', `${whole}end`, `${whole}end\n`],
    ['lines that repeat', 'a\n- b\n- b\n- b\n- c\n', 'a\n- b\n- b\n- c\n'],
    ['an empty file that is filled', '', 'a\n'],
    ['texts that share nothing', textOf((l) => l.splice(0, 40, ...l.map((t) => `x${t}`))), whole]
  ])('is applied by git: %s', (_, before, after) => {
    expect(appliedByGit(before, after)).toBe(after)
  })
})
