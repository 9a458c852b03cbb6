import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { provideSigstorePython, sigstorePython, sigstorePythonVersion } from '../toolbox/python-tool.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Bench } from './bench.ts'
import { bundleFile } from './bundle-file.ts'
import type { Judge } from './judge.ts'

const KINDS = ['signature', 'provenance', 'sbom'] as const

/** sigstore-python: bundles as files, against the digest of the image. */
export async function sigstorePythonJudge(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const compiled = join(bench.world.folder, 'compiled-python')
  const { program, args, env } = sigstorePython(await provideSigstorePython(toolbox.folder), compiled)
  const config = await writeTrustConfig(bench)
  return {
    name: 'sigstore-python',
    version: await sigstorePythonVersion(),
    questions: (image, { identity, issuer }) =>
      image.formats.includes('bundle')
        ? KINDS.map((kind) => ({
            format: 'bundle',
            what: `verify identity of the ${kind}`,
            ask: () => {
              const trust = ['--trust-config', config, 'verify', 'identity', '--offline']
              const identityArgs = ['--cert-identity', identity, '--cert-oidc-issuer', issuer]
              return bench.ask(
                program,
                [...args, ...trust, '--bundle', bundleFile(image, kind), ...identityArgs, image.digest],
                env
              )
            }
          }))
        : []
  }
}

async function writeTrustConfig({ world: { folder, paths } }: Bench): Promise<string> {
  const path = join(folder, 'trust_config.json')
  const [trustedRoot, signingConfig] = await Promise.all(
    [paths.trustedRoot, paths.signingConfig].map((file) => readFile(file, 'utf8'))
  )
  const mediaType = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json'
  await writeFile(
    path,
    `{"mediaType":"${mediaType}","trustedRoot":${trustedRoot ?? ''},"signingConfig":${signingConfig ?? ''}}`
  )
  return path
}
