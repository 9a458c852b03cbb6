import { utf8 } from './der.ts'
import { InvalidRequest } from './invalid-request.ts'
import { extension } from './x509.ts'

/** Who a certificate is for and what it tells of the run. */
export interface CertificateIdentity {
  readonly uri: string
  readonly extensions: readonly Buffer[]
}

const ARC = '1.3.6.1.4.1.57264.1'
const SERVER = 'https://github.com'

/**
 * What Fulcio writes into the certificate of a GitHub Actions job (fulcio docs/oid-info.md, config of
 * github-workflow).
 */
export function workflowIdentity(claims: Readonly<Record<string, unknown>>): CertificateIdentity {
  const render = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => requiredClaim(claims, name))
  const { environment } = claims
  return {
    uri: render(`${SERVER}/{job_workflow_ref}`),
    extensions: [
      ...RAW.map(([arc, template]) => extension(`${ARC}.${arc}`, Buffer.from(render(template)))),
      ...ENCODED.map(([arc, template]) => extension(`${ARC}.${arc}`, utf8(render(template)))),
      ...(typeof environment === 'string' ? [extension(`${ARC}.23`, utf8(environment))] : []),
      extension(`${ARC}.24`, utf8(render('{sub}')))
    ]
  }
}

type Template = readonly [arc: number, template: string]

// The deprecated ones hold the bare text, no DER.
const RAW: readonly Template[] = [
  [1, '{iss}'],
  [2, '{event_name}'],
  [3, '{sha}'],
  [4, '{workflow}'],
  [5, '{repository}'],
  [6, '{ref}']
]

const ENCODED: readonly Template[] = [
  [8, '{iss}'],
  [9, `${SERVER}/{job_workflow_ref}`],
  [10, '{job_workflow_sha}'],
  [11, '{runner_environment}'],
  [12, `${SERVER}/{repository}`],
  [13, '{sha}'],
  [14, '{ref}'],
  [15, '{repository_id}'],
  [16, `${SERVER}/{repository_owner}`],
  [17, '{repository_owner_id}'],
  [18, `${SERVER}/{workflow_ref}`],
  [19, '{workflow_sha}'],
  [20, '{event_name}'],
  [21, `${SERVER}/{repository}/actions/runs/{run_id}/attempts/{run_attempt}`],
  [22, '{repository_visibility}']
]

function requiredClaim(claims: Readonly<Record<string, unknown>>, name: string): string {
  const value = claims[name]
  if (typeof value === 'string') return value
  throw new InvalidRequest(`value <${name}> not present in either claims or defaults`)
}
