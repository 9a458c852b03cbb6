import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type Action, actions, callable, ROOT, templates, textOf } from './files.ts'

describe('the workflows', () => {
  it('become those for a server without self-repository references by the line in the documentation', () => {
    const line = /^sed .*$/m.exec(textOf('docs/workflows.md'))?.[0] ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'custody-server-'))
    cpSync(join(ROOT, '.github'), join(folder, '.github'), { recursive: true })
    execFileSync('bash', ['-c', line.replace('COMMIT', 'f'.repeat(40))], { cwd: folder })
    const uses = readdirSync(join(folder, '.github/workflows')).flatMap((name) =>
      (readFileSync(join(folder, '.github/workflows', name), 'utf8').match(/(?<!\w)uses: \S+/g) ?? []).map((match) =>
        match.slice('uses: '.length)
      )
    )
    rmSync(folder, { recursive: true })
    expect(uses.filter((name) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
    const own = uses.filter((name) => name.startsWith('OWNER/custody'))
    for (const name of own) {
      const path = name.replace(/^OWNER\/custody\/?/, '').replace(/@.*/, '')
      expect(existsSync(join(ROOT, path.endsWith('.yml') ? path : join(path, 'action.yml')))).toBe(true)
    }
    expect(own.length).toBeGreaterThanOrEqual(9)
  })
})

describe('the actions', () => {
  it('start a file that is built', () => {
    for (const path of actions) {
      const { runs } = parse(textOf(path)) as Action
      expect(readFileSync(join(ROOT, path, '..', runs.main), 'utf8')).toContain('await run')
    }
  })
})

describe('the templates', () => {
  // docs.github.com, "Creating workflow templates for your organization": the file, its properties, and its icon.
  it('each have properties and an icon in the format that GitHub takes', () => {
    expect(templates.length).toBeGreaterThanOrEqual(3)
    for (const path of templates) {
      const properties = JSON.parse(textOf(path.replace(/\.yml$/, '.properties.json'))) as Record<string, unknown>
      expect(Object.keys(properties).sort()).toEqual(['categories', 'description', 'filePatterns', 'iconName', 'name'])
      expect(
        [properties['name'], properties['description']].every((text) => typeof text === 'string' && text.length > 10)
      ).toBe(true)
      expect(properties['categories']).toEqual(expect.arrayContaining([expect.any(String)]))
      for (const pattern of properties['filePatterns'] as string[]) expect(() => new RegExp(pattern)).not.toThrow()
      expect(textOf(`workflows-templates/${String(properties['iconName'])}.svg`)).toContain('<svg')
    }
  })

  it('are told of in the documentation', () => {
    for (const path of [...templates, ...callable])
      expect(textOf('docs/workflows.md')).toContain(path.slice(path.lastIndexOf('/') + 1))
  })
})
