import { ImageReference } from '../image/reference.ts'
import { within } from '../promotion/render/tree.ts'
import type { Dockerfile } from './telling.ts'

const GENERIC =
  /^(?:docker|build|deploy|deployment|image|images|src|app|apps|services?|cmd|container|containers|packaging|.)$/i

/**
 * The folder that a Dockerfile's COPY and ADD lines are written for: its own, or the root of the repository; undefined where their sources
 * are in neither alone.
 */
export function contextOf({ folder }: Dockerfile, text: string, paths: readonly string[]): string | undefined {
  if (folder === '') return '.'
  const sources = copiedSources(text)
  const all = (base: string) => sources.every((source) => exists(within(base, source), paths))
  if (sources.length === 0 || (all(folder) && !all(''))) return folder
  return all('') && !all(folder) ? '.' : undefined
}

/** The image of a Dockerfile that no workflow names: the repository's own, or one below it for each of several. */
export function imageFor({ folder, suffix }: Dockerfile, repository: string, only: boolean): ImageReference {
  const whole = `ghcr.io/${repository.toLowerCase()}`
  const named = folder
    .split('/')
    .filter((part) => part !== '' && !GENERIC.test(part))
    .at(-1)
  const part = [named ?? '', suffix]
    .filter((text) => text !== '')
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const name = part.replace(/^-+|-+$/g, '')
  return ImageReference.parse(only || name === '' ? whole : `${whole}/${name}`)
}

// What a build takes from its context: not from another stage or image, not from the network, and no pattern.
function copiedSources(text: string): string[] {
  const lines = text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)
  return lines.flatMap((line) => {
    const words = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line)?.[1]
    if (words === undefined || /--from=/.test(words) || words.includes('<<')) return []
    return wordsOf(words)
      .slice(0, -1)
      .filter((word) => !/[*?[\]$]|:\/\/|^git@/.test(word) && !/^(?:\.|\/)*$/.test(word))
  })
}

function wordsOf(text: string): string[] {
  const list = /^(?:--\S+\s+)*(\[.*\])\s*$/.exec(text)?.[1]
  if (list !== undefined) {
    try {
      return (JSON.parse(list) as unknown[]).map(String)
    } catch {
      return []
    }
  }
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => !word.startsWith('--'))
}

function exists(path: string, paths: readonly string[]): boolean {
  const clean = path.replace(/^\/+/, '')
  return paths.some((one) => one === clean || one.startsWith(`${clean}/`))
}
