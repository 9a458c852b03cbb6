import { setFlagsFromString } from 'node:v8'
import { elementsOf, type Range, valueAt } from './json-scan.ts'
import { packageOf, relationshipOf, textOf } from './spdx-fields.ts'
import { fieldFault, quoted, readingFrom, SpdxFault } from './spdx-fault.ts'
import { openObject, readingJson, withoutMark } from './spdx-text.ts'
import { canonical, describes, DOCUMENT_ID, type SpdxDocument } from './spdx.ts'

const LARGE_DOCUMENT = 8 * 1024 * 1024

/** A document as it was read, and what was not taken along. */
export interface ParsedSpdx {
  readonly document: SpdxDocument
  /** How many entries the file inventory had. */
  readonly files: number
  /** Of the text that was read, in bytes. */
  readonly size: number
  readonly notes: readonly string[]
}

/**
 * Parses SPDX 2.2 or 2.3 JSON (spdx.github.io/spdx-spec/v2.3) but for its file inventory, so that memory follows the packages.
 * Throws RequestError that calls the text `origin`.
 */
export function parseSpdx(bytes: Buffer, origin: string): ParsedSpdx {
  if (bytes.length > LARGE_DOCUMENT) keepYoungGenerationSmall()
  const text = withoutMark(bytes)
  const notes = text === bytes ? [] : [`${origin} begins with a byte order mark, which was left out`]
  return readingFrom(origin, () => {
    const reader = new SpdxReader(text, openObject(text))
    return { ...readingJson(text, () => reader.read()), size: bytes.length, notes }
  })
}

// V8 lets its young generation grow before it collects it; with documents of megabytes that alone costs a hundred more.
function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

// Read one by one, or not at all: snippets are parts of files and point at nothing without them.
const READ_APART = new Set(
  'spdxVersion SPDXID documentNamespace documentDescribes packages relationships files snippets'.split(' ')
)

/** Reads the members of one text from where they stand; the text is never parsed as a whole. */
class SpdxReader {
  private readonly text: Buffer
  private readonly members: ReadonlyMap<string, Range>

  constructor(text: Buffer, members: ReadonlyMap<string, Range>) {
    this.text = text
    this.members = members
  }

  read(): Pick<ParsedSpdx, 'document' | 'files'> {
    this.checkVersion()
    const files = this.list('files', (value, place) => textOf(value, 'SPDXID', place))
    const isFile = new Set(files)
    const document: SpdxDocument = {
      ...this.otherFields(),
      spdxVersion: this.mandatory('spdxVersion'),
      SPDXID: this.mandatory('SPDXID'),
      documentNamespace: this.mandatory('documentNamespace'),
      packages: this.list('packages', packageOf),
      relationships: this.list(
        'relationships',
        relationshipOf,
        ({ spdxElementId, relatedSpdxElement }) => !isFile.has(spdxElementId) && !isFile.has(relatedSpdxElement)
      ).concat(
        this.list(
          'documentDescribes',
          (id) => describes(String(id)),
          (one) => !isFile.has(one.relatedSpdxElement)
        )
      )
    }
    if (document.SPDXID !== DOCUMENT_ID) throw fieldFault('SPDXID', `it must be ${DOCUMENT_ID} (SPDX 2.3 §6.3)`)
    return { document, files: files.length }
  }

  private checkVersion(): void {
    const version = this.string('spdxVersion')
    if (version === 'SPDX-2.2' || version === 'SPDX-2.3') return
    if (version !== undefined) throw unknownVersion(version)
    if (this.string('bomFormat') === 'CycloneDX') {
      throw new SpdxFault('E_SBOM_FORMAT', 'is CycloneDX', 'SBOMs are attested as SPDX (https://spdx.dev/Document)')
    }
    if (this.members.has('@graph')) throw unknownVersion('SPDX-3')
    throw new SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is JSON without the field spdxVersion')
  }

  private string(key: string): string | undefined {
    const range = this.members.get(key)
    const value = range && valueAt(this.text, range)
    return typeof value === 'string' ? value : undefined
  }

  private mandatory(key: string): string {
    const value = this.string(key)
    if (!value) throw fieldFault('the document', `it has no ${key}`)
    return value
  }

  private list<T>(
    key: string,
    read: (value: unknown, place: string) => T,
    keep: (item: T) => boolean = () => true
  ): T[] {
    const range = this.members.get(key)
    const elements = range && elementsOf(this.text, range)
    if (range && !elements && valueAt(this.text, range) !== null) throw fieldFault(key, 'it is not a list')
    const items: T[] = []
    let index = 0
    for (const element of elements ?? []) {
      const item = read(valueAt(this.text, element), `${key}[${index++}]`)
      if (keep(item)) items.push(item)
    }
    return items
  }

  private otherFields(): Record<string, unknown> {
    const fields = [...this.members].filter(([key]) => !READ_APART.has(key))
    return Object.fromEntries(fields.map(([key, range]) => [key, canonical(valueAt(this.text, range))]))
  }
}

function unknownVersion(version: string): SpdxFault {
  return new SpdxFault('E_SBOM_VERSION', `is ${quoted(version)}`, 'only SPDX 2.2 and 2.3 are read')
}
