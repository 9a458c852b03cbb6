import type { operations } from '@octokit/openapi-types'
import type { Answer } from './answers.ts'
import type { LabAttestation } from './repository.ts'
import type { RestCall } from './rest.ts'
import { RestError } from './rest-error.ts'

type Bundle = operations['repos/create-attestation']['requestBody']['content']['application/json']['bundle']

/** Stores a bundle under each digest that its statement names; a double is stored twice, as GitHub does. */
export function createAttestation({ repository, body }: RestCall): Promise<Answer<'repos/create-attestation', 201>> {
  repository.attestations.push(attestationOf(body['bundle'] as Bundle | undefined))
  return Promise.resolve({ id: repository.attestations.length })
}

/** What is stored about a digest; GitHub answers 404 where that is nothing. */
export function listAttestations({
  repository,
  parameters
}: RestCall): Promise<Answer<'repos/list-attestations', 200>> {
  const found = repository.attestations.filter(({ digests }) => digests.includes(parameters['digest'] ?? ''))
  if (found.length === 0) return Promise.reject(RestError.notFound())
  return Promise.resolve({
    attestations: found.map(({ bundle }) => ({
      bundle,
      repository_id: repository.id,
      bundle_url: '',
      initiator: 'user'
    }))
  })
}

function attestationOf(bundle: Bundle | undefined): LabAttestation {
  try {
    const payload = Buffer.from(String(bundle?.dsseEnvelope?.['payload']), 'base64').toString('utf8')
    const statement = JSON.parse(payload) as { subject: { digest: { sha256: string } }[]; predicateType: string }
    const digests = statement.subject.map(({ digest }) => `sha256:${digest.sha256}`)
    return { digests, predicateType: statement.predicateType, bundle: { ...bundle } }
  } catch {
    throw RestError.unprocessable('Invalid bundle')
  }
}
