import { createHash } from 'node:crypto'

/** The object id that git gives a file's bytes (gitformat-pack, "blob"; GitHub keeps SHA-1 repositories alone). */
export function blobOid(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
