import { join } from 'node:path'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Bench } from './bench.ts'
import { type Answer, type Judge, pointsOf, referenceOf } from './judge.ts'

const FOUND = 'Found SBOM in the OCI referrers'
const ARGS = [
  ...['image', '--sbom-sources', 'oci', '--insecure', '--format', 'json', '--list-all-pkgs'],
  ...['--skip-db-update', '--skip-java-db-update', '--offline-scan', '--scanners', 'license']
]

/** Trivy, which takes the packages of an image from the SBOM that is attached to it, and verifies nothing. */
export async function trivy(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const program = join(await toolbox.provide('trivy'), 'trivy')
  const ask = async (reference: string): Promise<Answer> => {
    const { exitCode, stdout, stderr } = await bench.run(program, [...ARGS, reference])
    const found = stderr.includes(FOUND) ? '' : 'it found no SBOM among the referrers'
    return {
      accepted: exitCode === 0 && found === '' && stdout.includes('left-pad'),
      said: `${stdout.slice(-500)}\n${stderr}\n${found}`
    }
  }
  return {
    name: 'trivy',
    version: await toolbox.versionOf('trivy'),
    questions: (image) =>
      image.formats.includes('bundle')
        ? pointsOf(image)
            .slice(0, 1)
            .map(({ name, digest }) => ({
              format: 'bundle',
              what: `finds the SBOM of the ${name}`,
              ask: () => ask(referenceOf(image, digest))
            }))
        : []
  }
}
