import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { brokenLinks, filesIn, ROOT, textOf } from './pages.ts'

interface ActionMetadata {
  readonly inputs: Record<string, { description?: string; required?: boolean; default?: string }>
  readonly outputs: Record<string, { description?: string }>
}

const action = parse(textOf('action.yml')) as ActionMetadata
const pages = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...filesIn('docs/*.md')]
const workflows = filesIn('.github/workflows/*.yml', 'workflows-templates/*.yml')

describe('action.yml', () => {
  it('describes each input and says what it is when it is left out, and describes each output', () => {
    const inputs = Object.entries(action.inputs)
    expect(inputs.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([])
    expect(
      inputs.filter(([, input]) => input.required !== true && input.default === undefined).map(([name]) => name)
    ).toEqual([])
    expect(Object.values(action.outputs).filter(({ description }) => !description)).toEqual([])
  })
})

describe("the README's tables", () => {
  let copy: string
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'readme-'))
    for (const path of ['scripts/readme.ts', 'action.yml', 'README.md', 'package.json'])
      await cp(join(ROOT, path), join(copy, path))
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  const generated = async (readme: string): Promise<string> => {
    await writeFile(join(copy, 'README.md'), readme)
    await promisify(execFile)(process.execPath, [join(copy, 'scripts', 'readme.ts')])
    return readFile(join(copy, 'README.md'), 'utf8')
  }

  it('are what scripts/readme.ts writes', async () => {
    const readme = textOf('README.md')
    await expect(generated(readme)).resolves.toBe(readme)
    const stale = readme.replace(/^\| `timeout` \|.*\n/m, '')
    expect(stale).not.toBe(readme)
    await expect(generated(stale)).resolves.toBe(readme)
  })

  it('have every input and output with its description', () => {
    const readme = textOf('README.md')
    const rows = [...Object.entries(action.inputs), ...Object.entries(action.outputs)].map(
      ([name, { description = '' }]) => `| \`${name}\` | ${description} |`
    )
    expect(rows.filter((row) => !readme.includes(row))).toEqual([])
  })
})

describe('links', () => {
  it.each(pages)('of %s lead to files and headings that are there', (page) => {
    expect(brokenLinks(page, textOf(page))).toEqual([])
  })

  it('that lead nowhere are found', () => {
    const page = '[a](docs/none.md) [b](docs/cli.md#exit-codes) [c](docs/cli.md#none) [d](https://example.com/none)'
    expect(brokenLinks('README.md', page)).toEqual(['docs/none.md', 'docs/cli.md#none'])
  })
})

describe('files', () => {
  it.each(pages)('that %s names are there', (page) => {
    expect(missingFiles(textOf(page))).toEqual([])
  })

  it('that are named and missing are found', () => {
    expect(missingFiles('`src/index.ts`, `docs/none.md`, `__tests__/oci`, `lab/`, `npm ci`')).toEqual(['docs/none.md'])
  })
})

describe('actions of others', () => {
  it.each(['README.md', ...workflows])('in %s are pinned by commit, with the version beside it', (path) => {
    expect(unpinned(textOf(path))).toEqual([])
  })

  it('that are not pinned are found', () => {
    const commit = 'a'.repeat(40)
    const pinned = `- uses: docker/login-action@${commit} # v4.6.0\n- uses: OWNER/custody@<commit>\n- uses: ./here\n`
    expect(unpinned(pinned)).toEqual([])
    const loose = ['docker/login-action@v4', `docker/login-action@${commit}`]
    expect(unpinned(loose.map((uses) => `    - uses: ${uses}\n`).join(''))).toEqual(loose)
  })
})

describe('workflows', () => {
  it.each(workflows)('%s puts no expression into a script', (path) => {
    expect(scriptsWithExpressions(parse(textOf(path)))).toEqual([])
  })

  it('that put an expression into a script are found', () => {
    const script = 'echo ${{ github.head_ref }}'
    expect(scriptsWithExpressions({ jobs: { a: { steps: [{ run: 'echo' }, { run: script }] } } })).toEqual([script])
  })

  it('to start from have what GitHub shows of them', () => {
    const named = (ending: string) =>
      filesIn(`workflows-templates/*${ending}`).map((path) => path.slice(0, -ending.length))
    expect(named('.properties.json')).toEqual(named('.yml'))
    expect(named('.yml')).not.toEqual([])
    for (const name of named('.properties.json')) {
      expect(JSON.parse(textOf(`${name}.properties.json`))).toMatchObject({
        name: expect.stringMatching(/\S/),
        description: expect.stringMatching(/\S/),
        iconName: expect.stringMatching(/\S/),
        categories: expect.arrayContaining([expect.stringMatching(/\S/)])
      })
    }
  })
})

describe('docs/dependencies.md', () => {
  it('gives each package of package.json a row, and no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >
    const rows = textOf('docs/dependencies.md').match(/^\| `.*?(?=\|)/gm) ?? []
    const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort())
  })
})

function missingFiles(text: string): string[] {
  const named = text.matchAll(
    /`((?:\.ci|\.github|__tests__|docs|lab|schema|scripts|src|workflows-templates)\/[\w./-]*)`/g
  )
  return [...named].map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))
}

function unpinned(text: string): string[] {
  const uses = [...text.matchAll(/^\s*-?\s*uses:\s*(\S+)(.*)$/gm)]
  return uses
    .filter(([, action = '']) => !/^(?:OWNER\/custody(?:\/[\w./-]+)?@|\.\/|\$\/)/.test(action))
    .filter(([, action = '', comment = '']) => !/@[0-9a-f]{40}$/.test(action) || !/^ # v\d+\.\d+/.test(comment))
    .map(([, action = '']) => action)
}

function scriptsWithExpressions(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'run' && typeof inner === 'string' && inner.includes('${{') ? [inner] : scriptsWithExpressions(inner)
  )
}
