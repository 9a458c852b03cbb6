import { describe, expect, it } from '@jest/globals'
import { jobsOf, read, type Step, stepsOf, textOf, workflows } from './files.ts'
import { PINNED_TRIVY } from '../../src/scan/trivy-release.ts'

describe('the workflows', () => {
  it('let no job that runs the scanner ask for an identity or write anything', () => {
    const scanning = workflows.flatMap(jobsOf).filter(([, { steps }]) => steps?.some(({ uses }) => uses === '$/scan'))
    expect(scanning.length).toBeGreaterThan(0)
    for (const [, { permissions }] of scanning) expect(Object.values(permissions ?? {})).not.toContain('write')
  })

  // GitHub cancels what waits in a group when a third comes (docs.github.com, "Control the concurrency of workflows and jobs").
  it('never cancel a signature, and let none wait in a group with that of another digest', () => {
    const signing = workflows
      .flatMap((path) => jobsOf(path).map(([, job]) => job))
      .filter(({ steps }) => steps?.some(({ uses }) => uses === '$/'))
    expect(signing.length).toBe(2)
    for (const { concurrency } of signing) {
      expect(concurrency?.['cancel-in-progress']).toBe(false)
      expect(concurrency?.group).toMatch(/@\$\{\{ (?:inputs|needs\.build\.outputs)\.digest \}\}$/)
    }
  })

  it('sign what passed even where the run is cancelled meanwhile, and nothing else', () => {
    const { sign } = read('.github/workflows/release.yml').jobs
    expect(sign?.if).toBe(
      "${{ always() && needs.build.result == 'success' && needs.scan.outputs.verdict == 'passed' }}"
    )
  })

  it('keep the artifacts of several images in one run apart', () => {
    const uploads = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
    expect(uploads.length).toBeGreaterThanOrEqual(3)
    for (const { with: given = {} } of uploads) expect(given['name']).toContain('${{')
  })

  it('let nothing but the verdict hold the signature up', () => {
    const { jobs } = read('.github/workflows/release.yml')
    expect(jobs['sign']?.needs).toEqual(['build', 'scan'])
    expect((jobs['scan'] as Step).with).toMatchObject({ sarif: false })
  })

  it('give the token of the job to ghcr.io alone', () => {
    const logins = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('docker/login-action@'))
    expect(logins.length).toBeGreaterThanOrEqual(6)
    for (const { with: given } of logins)
      expect(given).toMatchObject({
        registry: '${{ inputs.registry }}',
        password: "${{ secrets.registry-password || (inputs.registry == 'ghcr.io' && github.token) || '' }}"
      })
  })

  it('make tokens of an App that can do no more than what they are for', () => {
    const tokens = workflows.flatMap(stepsOf).filter(({ uses }) => uses?.startsWith('actions/create-github-app-token@'))
    expect(tokens.length).toBeGreaterThanOrEqual(4)
    for (const { with: given = {} } of tokens) {
      expect(given).toHaveProperty('repositories')
      expect(Object.keys(given).filter((name) => name.startsWith('permission-')).length).toBeGreaterThan(0)
    }
    const gate = stepsOf('.github/workflows/gate.yml').flatMap(({ with: given = {} }) => Object.entries(given))
    expect(gate.filter(([name, value]) => name.startsWith('permission-') && value !== 'read')).toEqual([])
  })

  it('let no job ask for an identity but those that sign', () => {
    const withIdentity = workflows.flatMap((path) =>
      jobsOf(path).flatMap(([name, { permissions }]) =>
        permissions?.['id-token'] === 'write' ? [`${path}#${name}`] : []
      )
    )
    expect(withIdentity.map((path) => path.slice('.github/workflows/'.length))).toEqual([
      'attest-gate.yml#attest',
      'release.yml#preflight',
      'release.yml#sign',
      'rescan.yml#attest',
      'sign.yml#sign'
    ])
  })

  // SLSA v1.1, "Build: track": what level 3 asks of a build is that its caller's steps can't reach the signer.
  it('keep what the caller decides out of the job that signs a release', () => {
    const { jobs } = read('.github/workflows/release.yml')
    expect(jobs['build']).toMatchObject({ uses: '$/.github/workflows/build.yml' })
    expect(jobs['build']?.permissions).not.toHaveProperty('id-token')
    const { steps = [], ...sign } = jobs['sign'] ?? {}
    for (const key of ['env', 'container', 'services', 'defaults']) expect(sign).not.toHaveProperty(key)
    const run = steps.flatMap((step) => step.run ?? [])
    expect(run).toEqual([
      'echo "owner=${REPOSITORY%%/*}" >> "$GITHUB_OUTPUT"\necho "name=${REPOSITORY#*/}" >> "$GITHUB_OUTPUT"\n'
    ])
    const used = steps.flatMap(({ uses }) => uses?.replace(/@.*/, '') ?? [])
    expect(used).toEqual([
      ...['actions/checkout', 'actions/download-artifact', 'docker/login-action', 'actions/create-github-app-token'],
      '$/'
    ])
    const claims = workflows.filter((path) => /level 3/i.test(textOf(path)))
    expect(claims).toEqual(['.github/workflows/release.yml'])
  })

  it('check out the base branch alone where the gate may sign', () => {
    const steps = stepsOf('.github/workflows/attest-gate.yml')
    const [checkout] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkout?.with).toMatchObject({ ref: '${{ github.event.repository.default_branch }}' })
    expect(steps.filter(({ run }) => run !== undefined)).toEqual([])
  })

  it('are played with the Trivy that they pin', () => {
    const [, built] = /^\tgithub\.com\/aquasecurity\/trivy v(\S+)/m.exec(textOf('interop/tools/trivy/go.mod')) ?? []
    expect(built).toBe(PINNED_TRIVY.version)
    for (const { name, sha256 } of Object.values(PINNED_TRIVY.archives)) {
      expect(name).toContain(PINNED_TRIVY.version)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
  })
})
