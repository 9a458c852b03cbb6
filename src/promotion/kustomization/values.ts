/** The five fields of an `images` entry (kustomize api/types/image.go); what is absent or null is '' there too. */
export interface EntryValues {
  readonly name: string
  readonly newName: string
  readonly newTag: string
  readonly digest: string
  readonly tagSuffix: string
}

export type EntryKey = keyof EntryValues

export const ENTRY_KEYS: readonly EntryKey[] = ['name', 'newName', 'newTag', 'digest', 'tagSuffix']
export const NO_VALUES: EntryValues = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' }
