import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Bench } from './bench.ts'
import { bundleFile } from './bundle-file.ts'
import { type Expectation, type Judge, type Question, referenceOf, type SignedImage } from './judge.ts'

// It looks for a login before it looks where it is to read from.
const ENVIRONMENT = { GH_TOKEN: 'none', GH_NO_UPDATE_NOTIFIER: '1' }
const PREDICATES = ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document']

/** The GitHub CLI: bundles, from the registry and as files. */
export async function gh(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const program = join(await toolbox.provide('gh'), 'gh')
  const { folder, paths } = bench.world
  const trustedRoot = join(folder, 'trusted_root.jsonl')
  // JSON lines: an indented document is not understood.
  await writeFile(trustedRoot, `${JSON.stringify(JSON.parse(await readFile(paths.trustedRoot, 'utf8')))}\n`)
  const question = (
    image: SignedImage,
    { identity, issuer, repository }: Expectation,
    what: string,
    args: readonly string[]
  ): Question => ({
    format: 'bundle',
    what,
    ask: () =>
      bench.ask(
        program,
        [
          ...['attestation', 'verify', `oci://${referenceOf(image)}`, ...args, '--custom-trusted-root', trustedRoot],
          ...['--repo', repository, '--cert-identity', identity, '--cert-oidc-issuer', issuer]
        ],
        ENVIRONMENT
      )
  })
  return {
    name: 'gh',
    version: await toolbox.versionOf('gh'),
    questions: (image, expected) =>
      image.formats.includes('bundle')
        ? [
            ...PREDICATES.map((type) =>
              question(image, expected, `attestation verify ${titleOf(type)}`, [
                '--bundle-from-oci',
                '--predicate-type',
                type
              ])
            ),
            question(image, expected, 'attestation verify of the bundle', ['--bundle', bundleFile(image, 'provenance')])
          ]
        : []
  }
}

function titleOf(predicateType: string): string {
  return predicateType.includes('spdx') ? 'SBOM from the registry' : 'from the registry'
}
