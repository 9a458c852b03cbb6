import { join } from 'node:path'
import type { Toolbox } from '../toolbox/toolbox.ts'
import type { Bench } from './bench.ts'
import type { Answer, Expectation, Format, Judge, Question, SignedImage } from './judge.ts'
import { pointsOf, referenceOf } from './judge.ts'
import { statementIn } from './statement.ts'

const ATTESTATIONS = ['spdxjson', 'slsaprovenance1'] as const
const IMAGE_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'

/** How one version of cosign is asked. */
interface Dialect {
  readonly tool: 'cosign' | 'cosign-2'
  /** The formats it reads of an image that has these. */
  readonly reads: (formats: readonly Format[]) => readonly Format[]
  readonly trust: (
    image: SignedImage,
    format: Format
  ) => { args: readonly string[]; env: Readonly<Record<string, string>> }
}

/** cosign 3: bundles, and on demand the tags that it would not look at beside them. */
export function cosign3(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const { paths, tuf } = bench.world
  return cosignJudge(bench, toolbox, {
    tool: 'cosign',
    reads: (formats) => formats,
    trust: ({ trust }, format) => ({
      args: [
        ...(trust === 'files' ? ['--trusted-root', paths.trustedRoot] : []),
        ...(format === 'legacy' ? ['--new-bundle-format=false'] : [])
      ],
      env: trust === 'tuf' ? { TUF_MIRROR: tuf.url, TUF_ROOT_JSON: paths.tufRoot } : {}
    })
  })
}

/** cosign 2.6: bundles where there are any, and else the tags; it looks at one of them only. */
export function cosign2(bench: Bench, toolbox: Toolbox): Promise<Judge> {
  const { paths } = bench.world
  return cosignJudge(bench, toolbox, {
    tool: 'cosign-2',
    reads: (formats) => (formats.includes('bundle') ? ['bundle'] : formats),
    trust: ({ log }, format) => ({
      // It does not see by itself that an entry of Rekor v2 has no time of its own.
      args: [
        ...(format === 'bundle' ? ['--new-bundle-format', '--trusted-root', paths.trustedRoot] : []),
        ...(log === 'v2' ? ['--use-signed-timestamps'] : [])
      ],
      env: {
        SIGSTORE_ROOT_FILE: paths.chain,
        SIGSTORE_REKOR_PUBLIC_KEY: paths.rekorKey,
        SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: paths.ctLogKey
      }
    })
  })
}

async function cosignJudge(bench: Bench, toolbox: Toolbox, dialect: Dialect): Promise<Judge> {
  const program = join(await toolbox.provide(dialect.tool), 'cosign')
  return {
    name: 'cosign',
    version: await toolbox.versionOf(dialect.tool),
    questions: (image, expected) =>
      dialect
        .reads(image.formats)
        .flatMap((format) => questionsOf({ bench, program, dialect, image, expected, format }))
  }
}

interface Hearing {
  readonly bench: Bench
  readonly program: string
  readonly dialect: Dialect
  readonly image: SignedImage
  readonly expected: Expectation
  readonly format: Format
}

function questionsOf(hearing: Hearing): Question[] {
  const { image, expected, format, dialect } = hearing
  const exact = exactly(expected)
  const verbs = [
    ['verify'],
    ...ATTESTATIONS.map((type) => ['verify-attestation', '--type', type]),
    ...(format === 'bundle' ? [['verify-attestation', '--type', IMAGE_SIGNATURE]] : [])
  ]
  // What hangs on a platform is asked of the newest alone.
  const points = dialect.tool === 'cosign' ? pointsOf(image) : pointsOf(image).slice(0, 1)
  const ofPoints = points.flatMap(({ name, digest }) =>
    verbs.map((verb) => question(hearing, `${titleOf(verb)} of the ${name}`, { verb, identity: exact, digest }))
  )
  const ofPatterns = verbs.slice(0, 3).map((verb) => {
    return question(hearing, `${titleOf(verb)} by expressions`, {
      verb,
      identity: byPattern(expected),
      digest: image.digest
    })
  })
  return [...ofPoints, ...ofPatterns]
}

function question(
  { bench, program, dialect, image, format, expected }: Hearing,
  what: string,
  { verb, identity, digest }: { verb: readonly string[]; identity: readonly string[]; digest: string }
): Question {
  const { args, env } = dialect.trust(image, format)
  const source = ['--certificate-github-workflow-repository', expected.repository]
  const ask = async (): Promise<Answer> => {
    const answer = await bench.ask(program, [...verb, ...args, ...identity, ...source, referenceOf(image, digest)], env)
    return verb.includes('spdxjson') ? judgeSbom(answer, image, digest) : answer
  }
  return { format, what, ask }
}

// cosign looks at the statement's subject; that the document tells of this platform is ours to see.
function judgeSbom(answer: Answer, { platforms }: SignedImage, digest: string): Answer {
  const platform = platforms.find((candidate) => candidate.digest === digest)
  if (!answer.accepted || !platform) return answer
  const architecture = platform.name.split('/')[1] ?? ''
  const document = JSON.stringify(statementIn(answer.said).predicate)
  const named = encodeURIComponent(digest)
  if (document.includes(`${named}?arch=${architecture}`)) return answer
  return { accepted: false, said: `the SBOM does not name ${platform.name} of ${digest}` }
}

function titleOf([verb = '', , type]: readonly string[]): string {
  return type === undefined ? verb : `${verb} ${type.split('/').slice(-2).join('/')}`
}

function exactly({ identity, issuer }: Expectation): string[] {
  return ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
}

function byPattern({ identity, issuer }: Expectation): string[] {
  const workflow = identity.slice(0, identity.indexOf('@'))
  return [
    '--certificate-identity-regexp',
    `^${escaped(workflow)}@refs/heads/.+$`,
    '--certificate-oidc-issuer-regexp',
    `^${escaped(issuer)}$`
  ]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
