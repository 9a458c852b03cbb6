import { Digest } from '../image/digest.ts'
import type { Platform } from '../image/platform.ts'
import type { Descriptor } from '../image/subject.ts'
import { isJsonObject, type JsonObject } from './strict-json.ts'

/** A descriptor with the optional members that are read here (OCI image-spec, descriptor.md). */
export interface FullDescriptor extends Descriptor {
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Platform
}

/** The descriptor that a JSON value spells, or undefined where it spells none or its digest is not sha256. */
export function parseDescriptor(value: unknown): FullDescriptor | undefined {
  if (!isJsonObject(value)) return undefined
  const { mediaType, size, artifactType, annotations } = value
  const digest = Digest.tryParse(value['digest'])
  if (typeof mediaType !== 'string' || !digest || !isSize(size)) return undefined
  const platform = parsePlatform(value['platform'])
  return {
    mediaType,
    digest,
    size,
    ...(typeof artifactType === 'string' && artifactType !== '' && { artifactType }),
    ...(isJsonObject(annotations) && { annotations: stringsOf(annotations) }),
    ...(platform && { platform })
  }
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function stringsOf(annotations: JsonObject): Record<string, string> {
  const texts = Object.entries(annotations).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts)
}

function parsePlatform(value: unknown): Platform | undefined {
  if (!isJsonObject(value)) return undefined
  const { os, architecture, variant } = value
  if (typeof os !== 'string' || typeof architecture !== 'string') return undefined
  return { os, architecture, ...(typeof variant === 'string' && variant !== '' && { variant }) }
}
