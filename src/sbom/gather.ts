import type { Subject } from '../image/subject.ts'
import { assemble, inNormalForm, type SourceDocument } from './assemble.ts'
import { sourceDateEpoch } from './created.ts'
import { mergeDocuments } from './merge.ts'
import type { Sbom, SbomRequest } from './sbom.ts'
import { fromBuildkit, fromFile, fromSyft, type SourceOptions } from './sources.ts'

/** What SBOMs are gathered with; `budgetBytes` is the most that one document may have in the log. */
export type GatherOptions = Omit<SourceOptions, 'fixedTime'> & { readonly budgetBytes: number }

/**
 * The SBOMs of an image, each about one digest: one for an image of a single platform; for an index one for each platform, and one of
 * the index merged from them. Throws RequestError for a file that can't be used, EvidenceError for a document about another image.
 */
export async function gatherSboms(request: SbomRequest, options: GatherOptions): Promise<Sbom[]> {
  if (request.kind === 'none') return []
  const sources = await sourcesOf(request, { ...options, fixedTime: sourceDateEpoch(options.env) })
  const normal = sources.map(inNormalForm)
  return [...normal, ...mergedOf(normal, options.subject)].map((source) => assemble(source, options))
}

async function sourcesOf(
  request: Exclude<SbomRequest, { kind: 'none' }>,
  options: SourceOptions
): Promise<SourceDocument[]> {
  if (request.kind === 'file') return [await fromFile(request.path, options)]
  return (await fromBuildkit(options)) ?? fromSyft(request.syftPath, options)
}

/** The document of an index, where every platform has one to merge. */
function mergedOf(sources: readonly SourceDocument[], subject: Subject): SourceDocument[] {
  const parts = sources.flatMap(({ document, image: { platform, digest } }) =>
    platform ? [{ document, platform, digest }] : []
  )
  if (parts.length === 0 || parts.length < subject.platforms.length) return []
  const { reference, manifest } = subject
  const merged: SourceDocument = {
    document: mergeDocuments(parts, manifest.digest),
    image: { reference, digest: manifest.digest, platform: undefined },
    source: 'merged',
    created: sources.map(({ created }) => created).reduce((latest, time) => (time > latest ? time : latest)),
    size: undefined,
    files: 0,
    notes: []
  }
  return [inNormalForm(merged)]
}
