import type { Pair, ParsedNode, YAMLMap } from 'yaml'
import type { RefusalError } from '../../support/errors.ts'
import { refusal, shown } from './refusal.ts'
import { isMergeKey, keyText, kindOf } from './scalar.ts'
import type { Skim } from './skim.ts'
import { place } from './syntax.ts'

/** A key and its value as they stand in the file. */
export type WrittenPair = Pair<ParsedNode, ParsedNode | null>

/**
 * The pairs of a mapping by key; refuses keys that stand twice, keys that spell one of `fields` in other letter case,
 * merge keys and keys that are no plain word.
 */
export function readPairs(map: YAMLMap.Parsed, fields: readonly string[], source: Skim): Map<string, WrittenPair> {
  const pairs = new Map<string, WrittenPair>()
  for (const pair of map.items) {
    const key = readKey(pair, fields, source)
    if (pairs.has(key)) throw duplicateRefusal(pair, key, source)
    pairs.set(key, pair)
  }
  return pairs
}

function readKey(pair: WrittenPair, fields: readonly string[], source: Skim): string {
  if (isMergeKey(pair.key)) throw mergeRefusal(pair, source)
  const key = keyText(pair.key)
  if (key === undefined) throw keyRefusal(pair, source)
  const field = fields.find((name) => foldCase(name) === foldCase(key))
  if (field !== undefined && field !== key) throw caseRefusal(pair, key, field, source)
  return key
}

// Go's JSON decoder, which kustomize reads through, also takes the long s for s and the Kelvin sign for k.
function foldCase(key: string): string {
  return key.toUpperCase().toLowerCase()
}

function duplicateRefusal(pair: WrittenPair, key: string, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_DUPLICATE_KEY',
    at: place(source, pair.key.range[0]),
    fault: `the key ${shown(key)} stands twice in one mapping`,
    reason: 'kustomize takes the last one and drops the others without a word',
    remedy: 'join the two into one'
  })
}

function caseRefusal(pair: WrittenPair, key: string, field: string, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_CASE',
    at: place(source, pair.key.range[0]),
    fault: `the key ${shown(key)} is not written ${field}`,
    reason: 'kustomize ignores letter case here, so this key and one in the usual case would compete',
    remedy: `rename it to ${field}`
  })
}

function mergeRefusal(pair: WrittenPair, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_MERGE',
    at: place(source, pair.key.range[0]),
    fault: 'a merge key << takes fields from another place of the file',
    reason: 'an edit of one place would show in all places that share it',
    remedy: 'write the fields out here'
  })
}

function keyRefusal(pair: WrittenPair, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SHAPE',
    at: place(source, pair.key.range[0]),
    fault: `a field is named by ${kindOf(pair.key)} instead of a plain word`,
    reason: 'which field is meant depends on what the tag or alias stands for',
    remedy: 'write the name of the field out, without tag or alias'
  })
}
