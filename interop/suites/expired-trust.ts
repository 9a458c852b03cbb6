import { join } from 'node:path'
import { runCustody } from '../../lab/runner.ts'
import { TufRepository } from '../../lab/sigstore/tuf.ts'
import type { Bench } from '../judges/bench.ts'
import { type Answer, referenceOf, type SignedImage } from '../judges/judge.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { targetsOf } from '../world/interop-world.ts'
import { labSubject } from '../world/subjects.ts'
import { expectAnswer } from './foreign-signers.ts'
import type { Report } from './report.ts'
import { pushSubject, RELEASE, sign, signAgain, type Signing, wordsOf } from './signing.ts'

const SUITE = 'expired TUF'

/** A TUF repository as a client is told of it. */
interface Mirror {
  readonly url: string
  /** Path of the root.json that a client begins with. */
  readonly root: string
}

/** Serves the world's trust from a repository whose timestamp ran out yesterday: nobody may sign or verify by it, and all say why. */
export async function runExpiredTrust(bench: Bench, toolbox: Toolbox, report: Report): Promise<void> {
  const { world } = bench
  const [registry] = world.all
  if (!registry) throw new Error('there is no registry')
  const yesterday = new Date(Date.now() - 24 * 3600 * 1000)
  const expired = await new TufRepository(targetsOf(world.trust), { expiry: { timestamp: yesterday } }).start()
  const mirrors = {
    valid: { url: world.tuf.url, root: world.paths.tufRoot },
    expired: { url: expired.url, root: await bench.file('root.json', expired.root) }
  }
  const signing: Signing = {
    registry,
    subject: labSubject('single', 'expired'),
    formats: ['bundle'],
    log: 'v1',
    trust: 'tuf'
  }
  const image = await sign(world, signing)
  const cosign = join(await toolbox.provide('cosign'), 'cosign')
  const asked: Readonly<Record<string, (mirror: Mirror) => Promise<Answer>>> = {
    'the action signs': (mirror) => signBy(bench, signing, mirror),
    'custody verify': (mirror) => verifyBy(bench, image, mirror),
    'cosign verify': (mirror) => verifyByCosign(bench, cosign, image, mirror)
  }
  try {
    for (const [what, ask] of Object.entries(asked))
      await report.check(SUITE, `${what} by a valid repository, and not by one that ran out`, async () => {
        expectAnswer(await ask(mirrors.valid), true, /^/)
        expectAnswer(await ask(mirrors.expired), false, /expired/i)
      })
  } finally {
    await expired.stop()
  }
}

async function signBy({ world }: Bench, signing: Signing, { url, root }: Mirror): Promise<Answer> {
  const repository = await pushSubject(signing.registry, signing.subject)
  const step = await signAgain(world, signing, repository, { inputs: { 'tuf-mirror': url, 'tuf-root': root } })
  return { accepted: step.exitCode === 0 && step.outputs['verified'] === 'true', said: wordsOf(step) }
}

async function verifyBy({ world }: Bench, image: SignedImage, { url, root }: Mirror): Promise<Answer> {
  const who = ['--certificate-identity', RELEASE.identity]
  const args = ['verify', referenceOf(image), ...who, '--tuf-mirror', url, '--tuf-root', root]
  const { exitCode, stdout, stderr } = await runCustody(world, args)
  return { accepted: exitCode === 0, said: `${stderr}\n${stdout}\nexit code ${exitCode}` }
}

function verifyByCosign(bench: Bench, cosign: string, image: SignedImage, { url, root }: Mirror): Promise<Answer> {
  const who = ['--certificate-identity', RELEASE.identity, '--certificate-oidc-issuer', RELEASE.issuer]
  return bench.ask(cosign, ['verify', ...who, referenceOf(image)], { TUF_MIRROR: url, TUF_ROOT_JSON: root })
}
