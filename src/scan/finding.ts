import type { Digest } from '../image/digest.ts'
import type { Severity } from './severity.ts'

/** One vulnerability in one package, as every scanner tells it. */
export interface Finding {
  readonly id: string
  /** Other names of the same vulnerability, such as the CVE behind a GHSA. */
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly package: string
  readonly installed: string
  /** The versions that mend it; empty where there is none yet. */
  readonly fixed: readonly string[]
  /** The scanner's own word: fixed, affected, will_not_fix, end_of_life … */
  readonly status: string
  readonly purl: string | undefined
  /** The file in the image that the package was found in, where the scanner says. */
  readonly path: string | undefined
  readonly title: string | undefined
  readonly url: string | undefined
}

/** What a scanner found in one image, whichever scanner it was. */
export interface ScanReport {
  readonly scanner: ScannerIdentity
  /** The image as the scanner was told to scan it. */
  readonly target: string
  /** Every digest that the report says the image has. */
  readonly digests: readonly Digest[]
  /** `linux/arm64`, where the report says. */
  readonly platform: string | undefined
  readonly findings: readonly Finding[]
  /** What the scanner itself left out by its own ignore rules. */
  readonly suppressed: number
  /** What a reader must know before believing the rest. */
  readonly warnings: readonly string[]
}

/** Which scanner with which knowledge. */
export interface ScannerIdentity {
  readonly name: 'trivy' | 'grype'
  readonly version: string
  readonly database?: ScannerDatabase
}

/** The vulnerability database that a scan used. */
export interface ScannerDatabase {
  /** Where it came from, by digest where it has one. */
  readonly uri: string
  readonly schema: string
  readonly updatedAt: Date
}
