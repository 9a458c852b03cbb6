import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { verifyCommands } from '../../src/evidence/verify-commands.ts'
import { hostileText } from './hostile.ts'
import { digestOf, evidenceFor, singleImage, twoPlatforms } from './samples.ts'

const IDENTITY = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'
const PINS = [
  ...['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER],
  ...['--certificate-github-workflow-repository', 'acme/checkout']
]

describe('verifyCommands', () => {
  it('pins the exact identity, issuer and source repository for the digest that a cluster pulls', () => {
    const image = `ghcr.io/acme/checkout@${digestOf('ghcr.io/acme/checkout index')}`
    expect(commandsOf(evidenceFor([twoPlatforms()]))).toEqual([
      ['cosign', 'verify', ...PINS, image],
      ['cosign', 'verify-attestation', '--type', 'slsaprovenance1', ...PINS, image],
      ['cosign', 'verify-attestation', '--type', 'spdxjson', ...PINS, image],
      [
        ...['gh', 'attestation', 'verify', `oci://${image}`, '--bundle-from-oci'],
        ...['--repo', 'acme/checkout', '--cert-identity', IDENTITY]
      ]
    ])
  })

  it('names all images of a run in one cosign command each', () => {
    const images = ['ghcr.io/acme/a', 'ghcr.io/acme/b'].map((name) => singleImage(name))
    const [signature, , , first, second] = commandsOf(evidenceFor(images))
    expect(signature?.slice(-2)).toEqual(images.map(({ name, digest }) => `${name}@${digest}`))
    expect([first?.[3], second?.[3]]).toEqual(images.map(({ name, digest }) => `oci://${name}@${digest}`))
  })

  it('verifies SBOMs on the platforms where the index has none', () => {
    const whole = twoPlatforms()
    const image = {
      ...whole,
      attachments: whole.attachments.filter(({ kind, subject }) => kind !== 'sbom' || subject !== whole.digest)
    }
    const sbom = commandsOf(evidenceFor([image])).find((command) => command.includes('spdxjson'))
    expect(sbom?.slice(-2)).toEqual(whole.platforms.map(({ digest }) => `${whole.name}@${digest}`))
  })

  it('leaves out what is not attached, and gh where only cosign tags exist', () => {
    const whole = twoPlatforms()
    const image = {
      ...whole,
      attachments: whole.attachments.filter(({ kind, format }) => kind !== 'sbom' && format === 'legacy')
    }
    expect(commandsOf(evidenceFor([image])).map(([tool, verb]) => `${tool ?? ''} ${verb ?? ''}`)).toEqual([
      'cosign verify',
      'cosign verify-attestation'
    ])
  })

  it('asks for the trusted root of a private Sigstore, and does not offer gh', () => {
    const transparency = { instance: 'private', log: 'none', url: null } as const
    const commands = commandsOf(evidenceFor([singleImage()], { transparency }))
    expect(commands[0]?.slice(0, 6)).toEqual([
      ...['cosign', 'verify', '--trusted-root', 'trusted_root.json'],
      ...['--insecure-ignore-tlog', '--use-signed-timestamps']
    ])
    expect(commands).toHaveLength(3)
  })

  it('hands hostile values to the tool as they are, and starts nothing else', () => {
    const values = fc
      .sample(hostileText(), { numRuns: 30, seed: 11 })
      .map((value) => Buffer.from(value.replaceAll('\0', '')).toString())
    for (const value of values) {
      const evidence = evidenceFor([{ ...singleImage(), name: value }])
      const hostile = { ...evidence, signer: { ...evidence.signer, identity: value, issuer: value } }
      const [signature] = commandsOf(hostile)
      expect(signature).toEqual([
        ...['cosign', 'verify', '--certificate-identity', value, '--certificate-oidc-issuer', value],
        ...['--certificate-github-workflow-repository', 'acme/checkout', `${value}@${singleImage().digest}`]
      ])
    }
  })
})

// Runs the commands in a real shell in which both tools print their arguments.
function commandsOf(evidence: Evidence): string[][] {
  const tools = ['cosign', 'gh'].map((tool) => `${tool}() { printf '%s\\0' ${tool} "$@"; printf '\\0\\0'; }`)
  const script = [...tools, ...verifyCommands(evidence).map(({ command }) => command)].join('\n')
  execFileSync('sh', ['-n', '-c', script])
  const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8', env: {} })
  return printed
    .split('\0\0\0')
    .slice(0, -1)
    .map((command) => command.split('\0'))
}
