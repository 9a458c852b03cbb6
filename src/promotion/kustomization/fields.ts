import type { RefusalError } from '../../support/errors.ts'
import { refusal, shown } from './refusal.ts'
import { valueOf } from './syntax/decode.ts'
import { type Mapping, type Pair, resolved } from './syntax/node.ts'

/** The pairs of a mapping by the field that kustomize takes their key for. */
export type Fields<Name extends string> = { readonly [name in Name]?: Pair }

/**
 * The pairs of a mapping whose keys spell one of `names`; refuses two spellings of one field, and tagged keys. Each pair with another
 * key, or a merge key, goes to `other`.
 */
export function readFields<Name extends string>(
  { pairs }: Mapping,
  names: readonly Name[],
  text: string,
  other: (pair: Pair, key: string | undefined) => void
): Fields<Name> {
  const fields: { [name in Name]?: Pair } = {}
  for (const pair of pairs) {
    if (pair.key.tag !== undefined) throw keyRefusal(pair, text)
    const spelt = valueOf(pair.key, text)
    const key = spelt === '<<' && pair.key.style === 'plain' ? undefined : spelt
    const field = key === undefined ? undefined : fieldOf(key, names)
    if (field === undefined) other(pair, key)
    else {
      if (fields[field]) throw duplicateRefusal(pair, field, text)
      fields[field] = pair
    }
  }
  return fields
}

/** The field that a key is taken for: Go's JSON decoder, which kustomize reads through, ignores letter case. */
export function fieldOf<Name extends string>(key: string, names: readonly Name[]): Name | undefined {
  if (names.includes(key as Name)) return key as Name
  // Folding keeps the length of whatever spells one of them.
  return names.find((name) => name.length === key.length && foldCase(name) === foldCase(key))
}

/** What a merge key takes fields from: one mapping, or a list of them. */
export function mergedMappings({ value }: Pair): readonly Mapping[] {
  const node = resolved(value)
  const sources = node?.kind === 'sequence' ? node.items.map((item) => resolved(item)) : [node]
  return sources.filter((source) => source?.kind === 'mapping')
}

/** The refusal of a merge key that brings fields which an edit would have to change. */
export function mergeRefusal({ key }: Pair, text: string): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_MERGE',
    at: { text, offset: key.start },
    fault: 'a merge key << takes fields from another place of the file',
    reason: 'an edit of one place would show in all places that share it',
    remedy: 'write the fields out here'
  })
}

// It takes the long s for s and the Kelvin sign for k, too.
function foldCase(key: string): string {
  return key.toUpperCase().toLowerCase()
}

function duplicateRefusal({ key }: Pair, field: string, text: string): RefusalError {
  const spelt = valueOf(key, text)
  return refusal({
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    at: { text, offset: key.start },
    fault: `the key ${shown(spelt)} stands twice in one mapping${spelt === field ? '' : `, here for ${field}`}`,
    reason: 'kustomize takes the last one and drops the others without a word; it ignores letter case',
    remedy: 'join the two into one'
  })
}

function keyRefusal({ key }: Pair, text: string): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SHAPE',
    at: { text, offset: key.start },
    fault: `a field is named by a value tagged ${shown(key.tag ?? '')} instead of a plain word`,
    reason: 'which field is meant depends on what the tag stands for',
    remedy: 'write the name of the field out, without a tag'
  })
}
