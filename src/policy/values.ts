import { ImageReference } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import { parseCron, type Cron } from './cron.ts'
import { shown } from './fault.ts'
import { matchOf, type TextMatch } from './match.ts'
import { parseOverlayPath } from './overlay-path.ts'
import { type Reader, readText, refuseValue, textLike } from './reading.ts'

const OWNER = '[A-Za-z0-9][A-Za-z0-9-]{0,38}'
const REPOSITORY = `${OWNER}/(?!\\.{1,2}(?:/|$))[\\w.-]{1,100}`
const REF_CHARACTERS = "(?!.*(?:\\.\\.|//|@\\{|\\*\\*))[\\w.*!#$%&'()+,/;<=>@{|}-]{1,200}"
const DURATION = /^([1-9]\d{0,4})([mhd])$/
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 }
const ADDRESS = /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)(?:\/[^\s?#]*[^\s/?#])?$/

/** The name of an app or environment: it stands in branch names and in names of Kubernetes objects. */
export const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** `owner/name` on a GitHub server. */
export const readRepository = textLike(new RegExp(`^${REPOSITORY}$`), 'owner/name, for example acme/checkout')

/** The path of a workflow file with its repository in front. */
export const readWorkflow = textLike(
  new RegExp(`^${REPOSITORY}/\\.github/workflows/[\\w.-]+\\.ya?ml$`),
  'owner/name/.github/workflows/file.yml, for example acme/checkout/.github/workflows/release.yml'
)

/** The login of an account on GitHub. */
export const readLogin = textLike(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/, 'a login, for a GitHub App name[bot]')

/** The `images[].name` of an entry in a kustomization. */
export const readEntryName = textLike(
  /^[\w./:-]{1,255}$/,
  'the images[].name of the entry, without tag and digest, for example ghcr.io/acme/checkout'
)

/** A text with `*` for any run of characters but `/`. */
export const readGlob: Reader<TextMatch> = (field, faults) => {
  const text = readText(field, faults)
  return text === null ? null : matchOf(text)
}

const readRefText = textLike(
  new RegExp(`^(?:refs/(?:heads|tags)/${REF_CHARACTERS}|[0-9a-f]{40})$`),
  'a full ref such as refs/heads/main or refs/tags/v*, or the 40 digits of a commit'
)

/** A ref, or a glob of refs that does not take in every branch. */
export const readRef: Reader<TextMatch> = (field, faults) => {
  const text = readRefText(field, faults)
  if (text === null) return null
  if (!/^refs\/heads\/[*/]+$/.test(text)) return matchOf(text)
  return refuseValue(
    field,
    {
      is: shown(text),
      reason: 'whoever may push any branch could then sign for production',
      remedy: 'name the protected branches, for example refs/heads/main or refs/heads/release/*'
    },
    faults
  )
}

/** A time such as `90m`, `24h` or `7d`, in milliseconds. */
export const readDuration: Reader<number> = (field, faults) => {
  const text = readText(field, faults)
  if (text === null) return null
  const match = DURATION.exec(text)
  const milliseconds = match ? Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS] : NaN
  if (milliseconds <= 366 * UNIT_MS.d) return milliseconds
  return refuseValue(
    field,
    { is: shown(text), remedy: 'write minutes, hours or days: 90m, 24h or 7d, 366d at most' },
    faults
  )
}

/** A cron expression of five fields. */
export const readCron: Reader<{ readonly cron: Cron; readonly text: string }> = (field, faults) => {
  const text = readText(field, faults)
  if (text === null) return null
  const cron = parseCron(text)
  if (cron) return { cron, text }
  return refuseValue(
    field,
    {
      is: shown(text),
      remedy: "write minute, hour, day, month and weekday, for example '0 16 * * 5' for Fridays at 16:00"
    },
    faults
  )
}

/** A zone that the clock of this program knows. */
export const readTimeZone: Reader<string> = (field, faults) => {
  const text = readText(field, faults)
  if (text === null) return null
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text })
    return text
  } catch {
    return refuseValue(field, { is: shown(text), remedy: 'write a zone such as UTC or Europe/Prague' }, faults)
  }
}

/** An https address, or an http one on this machine, without user name, query and slash at its end. */
export const readAddress: Reader<URL> = (field, faults) => {
  const text = readText(field, faults)
  if (text === null) return null
  const url = URL.parse(text)
  if (url && ADDRESS.test(text)) return url
  return refuseValue(
    field,
    { is: shown(text), remedy: 'write an https address without user name, query and slash at its end' },
    faults
  )
}

/** The same, as it is written: a certificate carries these very characters. */
export const readIssuer: Reader<string> = (field, faults) => {
  const url = readAddress(field, faults)
  return url === null ? null : readText(field, faults)
}

/** A repository in a registry, written in full. */
export const readImage = parsedBy((text) => ImageReference.parse(text), 'E_POLICY_VALUE')

/** A folder of the repository, empty for its root. */
export const readFolder = parsedBy(parseOverlayPath, 'E_POLICY_PATH')

/** A file of the repository. */
export const readFile = parsedBy((text) => {
  const path = parseOverlayPath(text)
  if (path !== '') return path
  throw new RequestError('E_GITOPS_PATH', {
    message: 'it is the root',
    reason: 'it is a folder',
    remedy: 'write the path of a file'
  })
}, 'E_POLICY_PATH')

/** What a parser of the command line's values makes of a text, its refusal told as a fault of the file. */
function parsedBy<T>(parse: (text: string) => T, code: 'E_POLICY_VALUE' | 'E_POLICY_PATH'): Reader<T> {
  return (field, faults) => {
    const text = readText(field, faults)
    if (text === null) return null
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const { reason, remedy } = error
      return refuseValue(field, { code, is: shown(text), remedy, ...(reason !== undefined && { reason }) }, faults)
    }
  }
}
