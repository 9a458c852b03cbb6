import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Engine } from '../../../src/policy/admission.ts'
import type { Bench } from '../../judges/bench.ts'
import type { Format } from '../../judges/judge.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { Fault } from './images.ts'

/** What an engine said about one image; `error` is an outage and no verdict. */
export interface Verdict {
  readonly outcome: 'admitted' | 'refused' | 'error'
  readonly said: string
}

/** An admission engine as others wrote it, asked by its own command line about the files of a folder. */
export interface AdmissionEngine {
  readonly engine: Engine
  readonly version: string
  readonly formats: readonly Format[]
  /** What it must say where it refuses; a fault that is left out is one that it can't see. */
  readonly reasons: Partial<Record<Exclude<Fault, 'good'>, RegExp>>
  /** Faults that it lets in: told in its policy's header and in docs/admission.md, and held here so that a mended release is noticed. */
  readonly blindTo?: readonly Fault[]
  judge(folder: string, images: Readonly<Record<string, string>>): Promise<Readonly<Record<string, Verdict>>>
}

const UNSIGNED = /not signed by https:/
const NO_SBOM = /no SPDX SBOM attested by https:/
const NO_PROVENANCE = /no SLSA provenance by https:\S+ for https:\/\/github\.com\/acme\/checkout/

/** Kyverno's command line with an ImageValidatingPolicy. */
export async function kyverno(bench: Bench, toolbox: Toolbox): Promise<AdmissionEngine> {
  return {
    engine: 'kyverno',
    version: await toolbox.versionOf('kyverno'),
    formats: ['bundle', 'legacy'],
    reasons: {
      unsigned: UNSIGNED,
      'wrong-workflow': UNSIGNED,
      'wrong-ref': UNSIGNED,
      'wrong-issuer': UNSIGNED,
      'wrong-source': NO_PROVENANCE,
      'no-sbom': NO_SBOM,
      'no-provenance': NO_PROVENANCE,
      'sbom-by-other': NO_SBOM,
      'bundle-of-another-digest': UNSIGNED,
      'forged-referrer': UNSIGNED
    },
    judge: applier(bench, join(await toolbox.provide('kyverno'), 'kubectl-kyverno'), 'kyverno')
  }
}

/** Kyverno's command line with a ClusterPolicy. */
export async function clusterPolicy(bench: Bench, toolbox: Toolbox): Promise<AdmissionEngine> {
  const refused = /failed to verify image|unverified image|attestations verification failed/
  return {
    engine: 'kyverno-clusterpolicy',
    version: await toolbox.versionOf('kyverno'),
    formats: ['legacy'],
    reasons: {
      unsigned: refused,
      'wrong-workflow': refused,
      'wrong-ref': refused,
      'wrong-issuer': refused,
      'wrong-source': refused,
      'no-sbom': refused,
      'no-provenance': refused,
      'sbom-by-other': refused,
      'bundle-of-another-digest': refused,
      'forged-referrer': refused
    },
    judge: applier(bench, join(await toolbox.provide('kyverno'), 'kubectl-kyverno'), 'kyverno-clusterpolicy')
  }
}

// One call for all Pods: each has one image and one result, several where a rule says several things of it.
function applier(bench: Bench, program: string, folder: string): AdmissionEngine['judge'] {
  return async (policies, images) => {
    const pods = await bench.file('pods.yaml', Object.entries(images).map(podOf).join('---\n'))
    const policy = join(policies, folder, 'checkout', 'policy.yaml')
    const { stdout } = await bench.run(program, ['apply', policy, '-r', pods, '--registry', '-p', '--remove-color'])
    const { results = [] } = parse(stdout.slice(Math.max(0, stdout.indexOf('apiVersion: openreports.io')))) as Report
    return Object.fromEntries(Object.keys(images).map((name) => [name, verdictOn(name, results, stdout)]))
  }
}

interface Report {
  readonly results?: readonly {
    readonly result: string
    readonly message?: string
    readonly resources?: readonly { readonly name: string }[]
  }[]
}

function verdictOn(name: string, results: NonNullable<Report['results']>, stdout: string): Verdict {
  const own = results.filter(({ resources = [] }) => resources.some((resource) => resource.name === name))
  const said = own.map(({ result, message = '' }) => `${result}: ${message}`).join('\n')
  if (own.length === 0) return { outcome: 'error', said: `no result for ${name}: ${stdout.slice(-1000)}` }
  if (own.some(({ result }) => result === 'error')) return { outcome: 'error', said }
  return { outcome: own.every(({ result }) => result === 'pass') ? 'admitted' : 'refused', said }
}

function podOf([name, image]: [string, string]): string {
  return `${JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default' }, spec: { containers: [{ name: 'app', image }] } })}\n`
}

const IDENTITY = /no matching CertificateIdentity found|none of the expected identities matched/
const NOTHING = /no valid bundles exist in registry|no signatures found|no matching attestations/

/** policy-controller's own tester. */
export async function policyController(bench: Bench, toolbox: Toolbox): Promise<AdmissionEngine> {
  const program = join(await toolbox.provide('policy-controller'), 'tester')
  return {
    engine: 'policy-controller',
    version: await toolbox.versionOf('policy-controller'),
    formats: ['bundle', 'legacy'],
    reasons: {
      unsigned: NOTHING,
      'wrong-workflow': IDENTITY,
      'wrong-ref': IDENTITY,
      'wrong-issuer': IDENTITY,
      'wrong-source': /conflicting values|failed evaluating cue policy/,
      'no-sbom': /no matching attestations/,
      'no-provenance': /no matching attestations/,
      'sbom-by-other': /no matching attestations|CertificateIdentity/,
      'bundle-of-another-digest':
        /provided artifact digest does not match any digest in statement|invalid or missing digest in claim|no matching/,
      'forged-referrer': NOTHING
    },
    judge: async (folder, images) => {
      const files = [
        '-policy',
        join(folder, 'policy-controller/policies.yaml'),
        '-trustroot',
        join(folder, 'policy-controller/trust-root.yaml')
      ]
      const verdicts: Record<string, Verdict> = {}
      for (const [name, image] of Object.entries(images)) {
        const { exitCode, stdout, stderr } = await bench.run(program, [
          '-log-level',
          'error',
          ...files,
          '-image',
          image
        ])
        const said = stdout.includes('{"errors"') ? stdout : `${stdout}\n${stderr}`
        verdicts[name] = {
          outcome: exitCode === 0 ? 'admitted' : /connection refused/.test(said) ? 'error' : 'refused',
          said
        }
      }
      return verdicts
    }
  }
}

/** Ratify's command line, which verifies signatures of the legacy format alone. */
export async function ratify(bench: Bench, toolbox: Toolbox): Promise<AdmissionEngine> {
  const program = join(await toolbox.provide('ratify'), 'ratify')
  const nothing = /No verification results for the artifact/
  const identity = /none of the expected identities matched/
  return {
    engine: 'ratify',
    version: await toolbox.versionOf('ratify'),
    formats: ['legacy'],
    reasons: {
      unsigned: nothing,
      'wrong-workflow': identity,
      'wrong-ref': identity,
      'wrong-issuer': identity,
      'forged-referrer': nothing
    },
    blindTo: ['bundle-of-another-digest'],
    judge: async (folder, images) => {
      const keys = join(folder, 'ratify')
      const env = {
        SIGSTORE_ROOT_FILE: join(keys, 'fulcio.pem'),
        SIGSTORE_REKOR_PUBLIC_KEY: join(keys, 'rekor.pub'),
        SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: join(keys, 'ctlog.pub')
      }
      await readFile(env.SIGSTORE_ROOT_FILE)
      const verdicts: Record<string, Verdict> = {}
      for (const [name, image] of Object.entries(images)) {
        const { stdout, stderr } = await bench.run(
          program,
          ['verify', '-c', join(keys, 'config.json'), '-s', image],
          env
        )
        const said = `${stdout}\n${stderr}`
        verdicts[name] = {
          outcome: /"isSuccess": true/.test(stdout.slice(0, 200))
            ? 'admitted'
            : /connection refused/.test(said)
              ? 'error'
              : 'refused',
          said
        }
      }
      return verdicts
    }
  }
}
