import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import type { App } from '../../src/policy/policy.ts'
import { appFindings, decideApp } from '../../src/verification/app-decision.ts'
import type { Attachment } from '../../src/verification/attachment.ts'

const NOW = new Date('2026-11-27T12:00:00Z')
const ISSUER = 'https://token.actions.githubusercontent.com'
const RELEASE = ['acme/checkout/.github/workflows/release.yml@refs/heads/main', 'acme/checkout'] as const
const RESCAN = ['acme/ci/.github/workflows/rescan.yml@refs/tags/v1', 'acme/deploy'] as const
const SCAN = 'https://cosign.sigstore.dev/attestation/vuln/v1'
const digest = Digest.of(Buffer.from('image'))

const RESCANNER = '{workflow: acme/ci/.github/workflows/rescan.yml, ref: refs/tags/v1, source: acme/deploy}'

function app(scan = `{max-age: 7d, signer: ${RESCANNER}}`): App {
  const text = `version: 1
apps:
  checkout:
    image: ghcr.io/acme/checkout
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    require: [signature]
    scan: ${scan}
    environments: {dev: {path: dev}}
`
  const [only] = parsePolicy(Buffer.from(text)).apps
  if (!only) throw new Error('no app')
  return only
}

interface Made {
  readonly by?: readonly [workflow: string, source: string]
  /** Hours before now at which it was signed, and at which it says that the scan ended. */
  readonly signed?: number
  readonly ended?: number
  readonly type?: string
}

const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

function attached({ by: [workflow, source] = RELEASE, signed = 1, ended = signed, type = SCAN }: Made): Attachment {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1' as const,
    subject: [],
    predicateType: type,
    predicate: { metadata: { scanFinishedOn: before(ended).toISOString() } }
  }
  const nothing = { sourceRef: undefined, sourceDigest: undefined, buildConfig: undefined, runInvocation: undefined }
  const signer = {
    ...nothing,
    ...{ subjectAlternativeName: `https://github.com/${workflow}`, issuer: ISSUER },
    ...{
      sourceRepository: `https://github.com/${source}`,
      trigger: undefined,
      runner: undefined,
      visibility: undefined
    }
  }
  return {
    form: 'bundle',
    digest,
    item: { kind: 'bundle', location: `${workflow} ${signed}`, bundle: Buffer.alloc(0) },
    verified: {
      ...{ signer, time: before(signed), logIndex: '1', logUrl: undefined, statement, predicateType: type },
      ...{ subjects: [digest], payload: Digest.of(Buffer.from(JSON.stringify([statement, signed]))) }
    }
  }
}

const signature = (by = RELEASE as Made['by']) =>
  attached({ type: 'https://sigstore.dev/cosign/sign/v1', ...(by && { by }) })

const judge = (scans: readonly Attachment[], policy = app()) =>
  decideApp(policy, 'checkout', { attachments: [signature(), ...scans], refused: [] }, NOW)

const standing = (scans: readonly Attachment[], policy = app()) => {
  const { attachments, refused } = appFindings(policy, { attachments: scans, refused: [] }, NOW)
  return { count: attachments.map(({ item }) => item.location), refused: refused.map(({ code }) => code) }
}

describe('of the scans that are attached', () => {
  const newer = attached({ signed: 1 })
  const older = attached({ signed: 30 })

  it.each([
    ['first', [newer, older]],
    ['last', [older, newer]]
  ])('the newest counts, listed %s', (_, scans) => {
    expect(standing(scans)).toEqual({ count: [newer.item.location], refused: ['E_VERIFY_SCAN_SUPERSEDED'] })
    expect(judge(scans).accepted).toBe(true)
  })

  it('the newest is the one that the log saw last, whatever another says of its day', () => {
    const boast = attached({ signed: 30, ended: -9000 })
    expect(standing([boast, newer]).count).toEqual([newer.item.location])
    expect(standing([boast])).toMatchObject({ count: [boast.item.location] })
  })

  it('one that is signed anew is as old as it was', () => {
    const again = attached({ signed: 0, ended: 200 })
    expect(standing([again, newer]).count).toEqual([newer.item.location])
    expect(standing([again])).toEqual({ count: [], refused: ['E_VERIFY_SCAN_AGE'] })
  })

  it('none counts that is older than allowed, by the log or by its own words', () => {
    expect(judge([attached({ signed: 167 })]).accepted).toBe(true)
    for (const old of [
      attached({ signed: 169 }),
      attached({ signed: 1, ended: 169 }),
      attached({ signed: 169, ended: 0 })
    ])
      expect(judge([old]).error).toMatchObject({
        code: 'E_INVALID',
        reason: expect.stringContaining('E_VERIFY_SCAN_AGE')
      })
  })
})

describe('a signer of scans', () => {
  const rescan = attached({ by: RESCAN, signed: 1 })

  it('signs scans that count, and take over from those of the release', () => {
    const first = attached({ signed: 100 })
    expect(standing([first, rescan])).toEqual({
      count: [rescan.item.location],
      refused: ['E_VERIFY_SCAN_SUPERSEDED']
    })
    expect(judge([rescan]).accepted).toBe(true)
    expect(judge([rescan], app('{max-age: 7d}')).error).toMatchObject({
      code: 'E_INVALID',
      reason: expect.stringContaining('E_VERIFY_IDENTITY')
    })
  })

  it('signs nothing else that counts', () => {
    const decision = decideApp(app(), 'checkout', { attachments: [signature(RESCAN), rescan], refused: [] }, NOW)
    expect(decision.error).toMatchObject({ code: 'E_INVALID', message: expect.stringContaining('signature') })
  })

  it('is the workflow of that repository alone: another caller of it supersedes nothing', () => {
    const first = attached({ signed: 100 })
    const foreign = attached({ by: [RESCAN[0], 'mallory/deploy'], signed: 0 })
    expect(standing([first, foreign])).toEqual({ count: [first.item.location], refused: ['E_VERIFY_IDENTITY'] })
  })
})
