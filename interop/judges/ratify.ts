import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { PORT, urlOf } from '../world/ports.ts'
import type { Bench } from './bench.ts'
import { type Answer, type Expectation, type Judge, pointsOf, referenceOf } from './judge.ts'

const SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json'

/** Ratify: the signature tag alone, and only with the whole chain beside each signature. */
export async function ratify(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const program = join(await toolbox.provide('ratify'), 'ratify')
  const { folder, paths } = bench.world
  // The root alone is given, so that the intermediate has to come from the signature's own chain.
  const env = {
    SIGSTORE_ROOT_FILE: paths.root,
    SIGSTORE_REKOR_PUBLIC_KEY: paths.rekorKey,
    SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: paths.ctLogKey
  }
  let configs = 0
  const ask = async (reference: string, expected: Expectation): Promise<Answer> => {
    const config = join(folder, `ratify-${String((configs += 1))}.json`)
    await writeFile(config, JSON.stringify(configFor(expected)))
    const { stdout, stderr } = await bench.run(program, ['verify', '-c', config, '-s', reference], env)
    // It ends with 0 whatever it found.
    return { accepted: /^ {2}"isSuccess": true,?$/m.test(stdout), said: `${stderr}\n${stdout}`.trim() }
  }
  return {
    name: 'ratify',
    version: await toolbox.versionOf('ratify'),
    questions: (image, expected) =>
      image.formats.includes('legacy')
        ? pointsOf(image).map(({ name, digest }) => ({
            format: 'legacy',
            what: `verify of the ${name}`,
            ask: () => ask(referenceOf(image, digest), expected)
          }))
        : []
  }
}

function configFor({ identity, issuer }: Expectation): object {
  const keyless = { ctLogVerify: true, certificateIdentity: identity, certificateOIDCIssuer: issuer }
  const trustPolicy = { name: 'release', scopes: ['*'], tLogVerify: true, rekorURL: urlOf(PORT.rekor), keyless }
  const version = '1.0.0'
  const policies = { [SIGNATURE]: 'any', default: 'any' }
  return {
    store: { version, plugins: [{ name: 'oras', cosignEnabled: true, useHttp: true }] },
    policy: { version, plugin: { name: 'configPolicy', artifactVerificationPolicies: policies } },
    verifier: { version, plugins: [{ name: 'cosign', artifactTypes: SIGNATURE, trustPolicies: [trustPolicy] }] }
  }
}
