import type { Evidence, ImageEvidence } from './evidence.ts'
import { mermaidLabel } from './escape.ts'
import { pullRequestName, repositoryName, runName } from './links.ts'
import { count } from './markdown.ts'

const MAX_IMAGES = 4

/** The chain of custody as a mermaid flowchart: commit, run, digests with what hangs on them, pull request. */
export function chainPicture(evidence: Evidence, pullRequestUrl: string | undefined): string {
  const { signer, images } = evidence
  const repository = repositoryName(signer.sourceRepository) ?? signer.sourceRepository
  const lines = [
    'flowchart LR',
    box('commit', `commit ${signer.sourceCommit.slice(0, 12)}`, repository),
    box('run', runName(signer) ?? 'run', `event ${signer.event}`),
    'commit --> run',
    ...images.slice(0, MAX_IMAGES).flatMap((image, index) => imageLines(image, `image${index}`)),
    ...moreLines(images.length - MAX_IMAGES)
  ]
  return [...lines, ...pullRequestLines(images, pullRequestUrl)].join('\n')
}

function moreLines(images: number): string[] {
  if (images <= 0) return []
  const lines = [box('more', count(images, 'more image')), 'run --> more']
  return [...lines, box('moreattached', 'likewise', 'see the table below'), 'more --> moreattached']
}

function imageLines(image: ImageEvidence, node: string): string[] {
  const name = image.name.slice(image.name.lastIndexOf('/') + 1)
  const digest = image.digest.slice(0, 'sha256:'.length + 12)
  return [
    box(node, name, digest),
    `run --> ${node}`,
    box(`${node}attached`, ...attachedLines(image)),
    `${node} --> ${node}attached`
  ]
}

function attachedLines(image: ImageEvidence): string[] {
  const kinds = new Set(image.attachments.map(({ kind }) => kind))
  const signed = (['signature', 'provenance', 'scan'] as const).filter((kind) => kinds.has(kind))
  const main = image.sboms.find(({ subject }) => subject === image.digest) ?? image.sboms[0]
  const sbom = main === undefined ? 'SBOM' : `SBOM: ${count(main.packages, 'package')}`
  return [signed.join(', '), ...(kinds.has('sbom') ? [sbom] : [])]
}

function pullRequestLines(images: readonly ImageEvidence[], url: string | undefined): string[] {
  const name = url === undefined ? undefined : pullRequestName(url)
  if (name === undefined) return []
  const sources = images.slice(0, MAX_IMAGES).map((_image, index) => `image${index}attached`)
  const more = images.length > MAX_IMAGES ? ['moreattached'] : []
  return [box('promotion', 'pull request', name), ...[...sources, ...more].map((source) => `${source} --> promotion`)]
}

function box(node: string, ...lines: readonly string[]): string {
  return `${node}["${lines.map((line) => mermaidLabel(line)).join('<br/>')}"]`
}
