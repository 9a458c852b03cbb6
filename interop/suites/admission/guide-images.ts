import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pushImage } from '../../../lab/image/push.ts'
import type { Bench } from '../../judges/bench.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import { ACCOUNT } from '../../world/account.ts'
import { labSubject } from '../../world/subjects.ts'
import { signAgain, wordsOf } from '../signing.ts'
import type { Cases, Fault } from './images.ts'

/** Images that tell a right policy from the ones that guides print. */
export interface GuideImages {
  /** By what is the matter with them, as a Pod names them. */
  readonly references: Readonly<Record<Fault | 'bundle alone' | 'bundle by a key', string>>
  /** PEM of the key that signed `bundle by a key`. */
  readonly publicKey: string
}

const NO_SERVICES = {
  mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
  caUrls: [],
  oidcUrls: [],
  rekorTlogUrls: [],
  rekorTlogConfig: {},
  tsaUrls: [],
  tsaConfig: {}
}

/** The cases, one image signed as cosign 3 and GitHub sign, in bundles alone, and one signed by cosign with a key. */
export async function makeGuideImages(bench: Bench, toolbox: Toolbox, cases: Cases): Promise<GuideImages> {
  const known = Object.entries(cases.digests).map(([fault, digest]) => [fault, `${cases.name}@${digest}`])
  const bundleAlone = await pushed(cases, 'bundle alone')
  await signBundles(bench, cases)
  const byKey = await pushed(cases, 'bundle by a key')
  const publicKey = await signByKey(bench, join(await toolbox.provide('cosign'), 'cosign'), byKey)
  const references = {
    ...(Object.fromEntries(known) as Record<Fault, string>),
    'bundle alone': bundleAlone,
    'bundle by a key': byKey
  }
  return { references, publicKey }
}

const REPOSITORY = 'acme/admission'

async function pushed({ registry, name }: Cases, seed: string): Promise<string> {
  const { image } = labSubject('single', `${registry.name} ${seed}`)
  await pushImage({ url: `http://${registry.host}`, credential: ACCOUNT }, REPOSITORY, image)
  return `${name}@${image.digest.toString()}`
}

async function signBundles({ world }: Bench, { registry }: Cases): Promise<void> {
  const subject = labSubject('single', `${registry.name} bundle alone`)
  const signing = { registry, subject, formats: ['bundle'], log: 'v1', trust: 'files' } as const
  const step = await signAgain(world, signing, REPOSITORY, {})
  if (step.exitCode !== 0) throw new Error(`the action failed:\n${wordsOf(step)}`)
}

async function signByKey(bench: Bench, cosign: string, image: string): Promise<string> {
  const folder = join(bench.world.folder, 'cosign-key')
  await mkdir(folder, { recursive: true })
  const config = join(folder, 'signing-config.json')
  await writeFile(config, JSON.stringify(NO_SERVICES))
  const env = { COSIGN_PASSWORD: '' }
  const key = join(folder, `key-${String((keys += 1))}`)
  const trust = ['--trusted-root', bench.world.paths.trustedRoot]
  for (const args of [
    ['generate-key-pair', '--output-key-prefix', key],
    ['sign', '--yes', '--key', `${key}.key`, '--signing-config', config, ...trust, image]
  ]) {
    const { exitCode, stderr } = await bench.run(cosign, args, env)
    if (exitCode !== 0) throw new Error(`cosign ${args[0] ?? ''}: ${stderr.slice(-1500)}`)
  }
  return readFile(`${key}.pub`, 'utf8')
}

let keys = 0
