import { withoutVersion } from '../kustomization/version.ts'
import { type Fields, isFields, itemsOf, readManifests, textOf, type Value } from './manifest.ts'

/** One digest that an edit was meant to bring: the name under which kustomize renders the image, and what it shall be pinned to. */
export interface WantedImage {
  readonly rendered: string
  readonly digest: string
}

/** One place in the rendered manifests, before and after; a place that is not there is told as undefined. */
export interface Move {
  readonly object: string
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What moved between two renderings: the containers that were meant, and all else. */
export interface Comparison {
  readonly containers: readonly Move[]
  readonly others: readonly Move[]
}

/** The fields in which Kubernetes and custom resources name an image; a copy of it in a label or a text is another thing. */
export const IMAGE_FIELD = /(?:^|\.)(?:image|volumes\[\d+\]\.image\.reference)$/

/** Compares two renderings field by field; undefined where one can't be read. */
export function compareRenderings(
  before: string,
  after: string,
  wanted: readonly WantedImage[]
): Comparison | undefined {
  const [one, other] = [readManifests(before), readManifests(after)]
  if (!one || !other) return undefined
  const moves: Move[] = []
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const object = nameOf(one[index] ?? other[index])
    compareValues(one[index], other[index], '', (field, old, now) =>
      moves.push({ object, field, before: old, after: now })
    )
  }
  const isMeant = (move: Move): boolean => IMAGE_FIELD.test(move.field) && wanted.some((image) => isPinned(move, image))
  return { containers: moves.filter(isMeant), others: moves.filter((move) => !isMeant(move)) }
}

function isPinned({ after = '' }: Move, { rendered, digest }: WantedImage): boolean {
  return after.endsWith(`@${digest}`) && withoutVersion(after) === rendered
}

/** `kind/name` of an object, with its namespace where it has one. */
export function nameOf(object: Fields | undefined): string {
  const metadata = isFields(object?.['metadata']) ? object['metadata'] : {}
  const namespace = textOf(metadata['namespace'])
  return `${textOf(object?.['kind'])}/${namespace === '' ? '' : `${namespace}/`}${textOf(metadata['name'])}`
}

type Report = (field: string, before: string | undefined, after: string | undefined) => void

function compareValues(one: Value | undefined, other: Value | undefined, field: string, report: Report): void {
  if (isFields(one) && isFields(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compareValues(one[key], other[key], field === '' ? key : `${field}.${key}`, report)
    }
  } else if (Array.isArray(one) && Array.isArray(other)) {
    const [items, others] = [itemsOf(one), itemsOf(other)]
    for (let index = 0; index < Math.max(items.length, others.length); index++) {
      compareValues(items[index], others[index], `${field}[${index}]`, report)
    }
  } else if (JSON.stringify(one) !== JSON.stringify(other)) report(field, shown(one), shown(other))
}

function shown(value: Value | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value)
}
