import { createHash } from 'node:crypto'
import { platformName } from '../image/platform.ts'
import type { Subject } from '../image/subject.ts'
import type { Log } from '../support/log.ts'
import { isImage } from './describes.ts'
import { fit, type Reduction } from './fit.ts'
import type { DescribedImage } from './image-root.ts'
import { normalise } from './normalise.ts'
import { referencePredicate } from './reference.ts'
import { REFERENCE_PREDICATE, type Sbom, SPDX_PREDICATE } from './sbom.ts'
import { type SpdxDocument, type SpdxPackage, withComment } from './spdx.ts'

/** A document and what it is about, before it is made ready to be attested. */
export interface SourceDocument {
  readonly document: SpdxDocument
  readonly image: DescribedImage
  readonly source: Sbom['source']
  /** As SPDX writes times. */
  readonly created: string
  /** Of the text that the source gave, in bytes; undefined where the document was made here. */
  readonly size: number | undefined
  /** How many entries the file inventory had that was not taken along. */
  readonly files: number
  readonly notes: readonly string[]
}

/** What a document is fitted to, and where what happens to it is told. */
export interface Frame {
  readonly subject: Subject
  readonly budgetBytes: number
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
}

/** The same source with its document in normal form. */
export function inNormalForm(source: SourceDocument): SourceDocument {
  const { document, files, image, created } = source
  const told = files > 0 ? withComment(document, `Left out: ${inventory(files)}.`) : document
  return { ...source, document: normalise(told, image, created) }
}

/** The SBOM that is attested for a document in normal form; every note and every step of the size ladder is told. */
export function assemble(source: SourceDocument, { subject, budgetBytes, env, log }: Frame): Sbom {
  const { image, document, files, size } = source
  const fitted = fit(document, budgetBytes)
  const given = size ?? fitted.whole
  const lean = files > 0 ? [{ what: inventory(files), before: given, after: fitted.whole }] : []
  const steps = [...lean, ...fitted.reductions]
  const sha256 = createHash('sha256').update(fitted.bytes).digest('hex')
  const isWhole = fitted.form === 'document'
  const sbom: Sbom = {
    describes: image.digest,
    platform: image.platform,
    source: source.source,
    document: fitted.document,
    bytes: fitted.bytes,
    sha256,
    form: fitted.form,
    predicateType: isWhole ? SPDX_PREDICATE : REFERENCE_PREDICATE,
    predicate: isWhole ? fitted.document : referencePredicate(sha256, image.reference, env),
    format: document.spdxVersion,
    packages: document.packages.filter((entry) => isListed(entry, subject)).length,
    reductions: [...steps.map(({ what }) => what), ...(isWhole ? [] : ['the document itself: signed by reference'])],
    wholeSize: given,
    notes: source.notes
  }
  tell(sbom, steps, budgetBytes, log)
  return sbom
}

function inventory(files: number): string {
  return `the file inventory (${files} ${files === 1 ? 'entry' : 'entries'})`
}

/** Neither the image nor its platforms are packages in it, nor is a scanner's root directory. */
function isListed(entry: SpdxPackage, { manifest, platforms }: Subject): boolean {
  if (entry.primaryPackagePurpose === 'FILE') return false
  return ![manifest, ...platforms].some(({ digest }) => isImage(entry, digest))
}

const SOURCES = { file: 'the given file', buildkit: 'BuildKit', syft: 'Syft', merged: "the platforms' SBOMs" } as const

function tell(sbom: Sbom, steps: readonly Reduction[], budgetBytes: number, log: Log): void {
  const name = `SBOM of ${sbom.platform ? platformName(sbom.platform) : sbom.describes.toString()}`
  for (const { what, before, after } of steps)
    log.info(`${name}: left out ${what}: ${sizeText(before)} → ${sizeText(after)}`)
  if (sbom.form === 'reference') {
    log.notice(
      `${name}: ${sizeText(sbom.bytes.length)} is more than the ${sizeText(budgetBytes)} that fit the log; ` +
        'it is attached whole, and a reference to it is signed'
    )
  }
  log.info(`${name}: ${sbom.packages} packages, ${sizeText(sbom.bytes.length)}, from ${SOURCES[sbom.source]}`)
  if (sbom.packages === 0) {
    log.warning(`${name} lists no package: right for a static program alone in an image, else a sign of a failed scan`)
  }
  for (const note of sbom.notes) log.notice(`${name}: ${note}`)
}

function sizeText(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(2)} MB`
}
