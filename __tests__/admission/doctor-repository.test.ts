import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { newSettings } from '../../lab/github/rest-settings.ts'
import { type Pushed, World } from '../dist/world.ts'
import { SIGNER } from './plans.ts'

const SHOWN = 'ghs_maySeeEverything0000000000000000000'
const READER = 'ghs_mayReadContentsOnly000000000000000'
const RULESET = { ruleset_source_type: 'Repository', ruleset_source: 'acme/deploy', ruleset_id: 1 } as const

let world: World
let image: Pushed
let deploy: LabRepository

beforeAll(async () => {
  world = await World.start({ referrers: 'api' })
  image = await world.pushSingle()
  await world.sign(image, { formats: 'bundle,legacy' })
  deploy = await world.lab.github.createRepository('acme', 'deploy', {
    files: { 'custody.yaml': 'version: 1\n', '.github/CODEOWNERS': '* @acme/all\n/custody.yaml @acme/security\n' }
  })
  world.lab.github.grant(SHOWN, { permissions: { contents: 'read', administration: 'read' } })
  world.lab.github.grant(READER, { permissions: { contents: 'read' } })
  const policy = {
    version: 1,
    trust: { 'trusted-root': 'sigstore/trusted_root.json' },
    apps: {
      checkout: { image: image.name, signer: SIGNER, require: ['signature'], environments: { dev: { path: 'dev' } } }
    }
  }
  await world.file('custody.yaml', JSON.stringify(policy))
})
afterAll(() => world.stop())
beforeEach(() => {
  Object.assign(deploy.settings, newSettings())
})

interface Found {
  readonly exitCode: number
  readonly verdicts: Readonly<Record<string, string>>
  readonly reasons: Readonly<Record<string, string>>
  readonly text: string
}

async function doctor(token: string, ...more: string[]): Promise<Found> {
  const args = ['doctor', image.reference, '--policy', 'custody.yaml', '--for', 'image-policy-webhook']
  const { exitCode, stdout, stderr } = await world.custody(
    [...args, '--gitops-repository', 'acme/deploy', '--json', ...more],
    { GITOPS_TOKEN: token }
  )
  const { repository } = JSON.parse(stdout) as {
    repository: { findings: { topic: string; verdict: string; reason: string }[] }
  }
  const { findings } = repository
  return {
    exitCode,
    verdicts: Object.fromEntries(findings.map(({ topic, verdict }) => [topic, verdict])),
    reasons: Object.fromEntries(findings.map(({ topic, reason }) => [topic, reason])),
    text: stdout + stderr
  }
}

function guardByRuleset(): void {
  deploy.settings.rules.push(
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        require_code_owner_review: true,
        dismiss_stale_reviews_on_push: true,
        require_last_push_approval: false,
        required_review_thread_resolution: false
      },
      ...RULESET
    },
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'gate' }], strict_required_status_checks_policy: true },
      ...RULESET
    },
    { type: 'required_signatures', ...RULESET },
    { type: 'non_fast_forward', ...RULESET },
    { type: 'deletion', ...RULESET }
  )
}

const GUARDED = {
  'pull request': 'ok',
  'required checks': 'ok',
  'signed commits': 'ok',
  history: 'ok',
  'code owners': 'ok'
}

describe('custody doctor on a GitOps repository', () => {
  it('finds everything in order where a ruleset guards the branch, with a token that reads contents only', async () => {
    guardByRuleset()
    const { exitCode, verdicts, reasons } = await doctor(READER)
    expect(verdicts).toEqual({ ...GUARDED, administrators: 'unknown', 'workflow token': 'unknown' })
    expect(reasons['workflow token']).toContain('the token needs administration=read')
    expect(reasons['code owners']).toBe('custody.yaml belongs to @acme/security, who must approve')
    expect(exitCode).toBe(0)
    // No classic protection beside it is no fault, whoever is told so.
    const shown = await doctor(SHOWN)
    expect(shown.verdicts).toEqual({ ...GUARDED, administrators: 'unknown', 'workflow token': 'ok' })
    expect(shown.exitCode).toBe(0)
  })

  it('finds the same of classic protection, which only administrators are shown', async () => {
    deploy.settings.protection = {
      required_pull_request_reviews: {
        required_approving_review_count: 2,
        require_code_owner_reviews: true,
        dismiss_stale_reviews: true
      },
      required_status_checks: { contexts: ['gate'], checks: [{ context: 'gate', app_id: null }] },
      required_signatures: { url: 'https://api.github.com/', enabled: true },
      enforce_admins: { url: 'https://api.github.com/', enabled: true }
    }
    const shown = await doctor(SHOWN)
    expect(shown.verdicts).toEqual({ ...GUARDED, administrators: 'ok', 'workflow token': 'ok' })
    expect(shown.reasons['pull request']).toContain('with 2 approvals')
    expect(shown.exitCode).toBe(0)
    const hidden = await doctor(READER)
    expect(hidden.verdicts).toMatchObject({
      'pull request': 'unknown',
      'required checks': 'ok',
      'signed commits': 'unknown',
      'code owners': 'unknown'
    })
    expect(hidden.reasons['signed commits']).toMatch(/classic branch protection may ask for it.*administration=read/)
    expect(hidden.exitCode).toBe(0)
  })

  it('tells each thing that is lacking, with its remedy, and says so by its exit code', async () => {
    guardByRuleset()
    expect((await doctor(SHOWN)).verdicts).toMatchObject(GUARDED)
    Object.assign(deploy.settings, newSettings(), { workflows: { writes: true, approves: true } })
    const { exitCode, verdicts, text } = await doctor(SHOWN)
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['lacks']))
    expect(text).toMatch(/E_DOCTOR: acme\/deploy lacks pull request, required checks, signed commits/)
    expect(text).toContain('E_DOCTOR')
    expect(text).toContain('set the default permissions of workflows to read')
    expect(exitCode).toBe(3)
  })

  it('tells of an owner that does not exist, and of a file that names none', async () => {
    guardByRuleset()
    expect((await doctor(SHOWN)).verdicts['code owners']).toBe('ok')
    deploy.settings.ownersErrors.push({ line: 2, message: 'Unknown owner on line 2: make sure @acme/security exists' })
    const unknown = await doctor(SHOWN)
    expect([unknown.verdicts['code owners'], unknown.reasons['code owners']]).toEqual([
      'lacks',
      expect.stringContaining('.github/CODEOWNERS:2: Unknown owner')
    ])
    await deploy.push('main', { '.github/CODEOWNERS': '/apps/ @acme/all\n' }, 'Own less')
    const none = await doctor(SHOWN)
    expect(none.reasons['code owners']).toContain('.github/CODEOWNERS names no owner of custody.yaml')
    await deploy.push('main', { '.github/CODEOWNERS': null }, 'Own nothing')
    expect((await doctor(SHOWN)).reasons['code owners']).toContain('there is no CODEOWNERS file')
  })

  it('says that it knows nothing without a token, or with one that GitHub refuses, and shows no token', async () => {
    guardByRuleset()
    expect((await doctor(GITOPS_TOKEN)).verdicts).toMatchObject({ 'pull request': 'ok' })
    expect(await doctor('')).toMatchObject({ exitCode: 0, verdicts: { everything: 'unknown' } })
    const refused = await doctor('ghs_nobodyKnowsThisToken00000000000000')
    expect(new Set(Object.values(refused.verdicts))).toEqual(new Set(['unknown']))
    expect(refused.text).toContain('Bad credentials')
    expect(refused.text).not.toContain('ghs_nobody')
  })

  it('prints a table for people', async () => {
    guardByRuleset()
    const args = ['doctor', image.reference, '--policy', 'custody.yaml', '--gitops-repository', 'acme/deploy']
    const { stdout } = await world.custody(args, { GITOPS_TOKEN: SHOWN })
    expect(stdout).toMatch(/^acme\/deploy, main\n {2}ok +pull request +a change of main needs a pull request with 1 /m)
    expect(stdout).toMatch(/^registry\n {2}ok +referrers +the registry lists referrers itself$/m)
    expect(stdout).toMatch(/^ {2}unknown +immutable tags +registries do not tell clients whether a tag can move$/m)
  })
})
