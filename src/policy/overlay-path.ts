import { RequestError } from '../support/errors.ts'

// C0 and C1 controls, the backslash, zero-width characters and those that turn the direction of text.
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/**
 * The folder of an overlay as git spells it, the empty text for the repository's root; throws RequestError (E_GITOPS_PATH)
 * for one that leaves the repository or reaches into git's or GitHub's own folders.
 */
export function parseOverlayPath(text: string): string {
  const path = text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  if (text.startsWith('/')) throw pathError(text, 'it is absolute')
  if (path === '' || path === '.') return ''
  const odd = DECEPTIVE.exec(path)?.[0]
  if (odd !== undefined) throw pathError(text, `it holds the character ${codePoint(odd)}`)
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw pathError(text, 'it holds an empty part, "." or ".."')
  if (parts.some((part) => part.toLowerCase() === '.git')) throw pathError(text, 'it reaches into a .git folder')
  if (/^\.github\/workflows(?:\/|$)/i.test(path)) throw pathError(text, 'workflows are never edited')
  return path
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function pathError(text: string, reason: string): RequestError {
  const shown = JSON.stringify(text.slice(0, 80)).replace(/[^ -~]/g, '�')
  return new RequestError('E_GITOPS_PATH', {
    message: `gitops-path ${shown} is not a folder inside the repository`,
    reason,
    remedy: 'write a relative folder, for example apps/checkout/overlays/dev'
  })
}
