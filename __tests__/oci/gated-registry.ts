import type { Credential } from '../../src/oci/credential.ts'
import type { FetchedManifest } from '../../src/oci/registry.ts'
import { json, type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'
import { OCI_MANIFEST_TYPE, registryError, SmallRegistry } from './small-registry.ts'

export const BASIC: Credential = { kind: 'basic', username: 'user', password: 'password' }
export const IDENTITY: Credential = { kind: 'identity-token', token: 'identity' }

/** A registry that lets nobody in without one `Authorization`, and the token service that its challenge names. */
export class GatedRegistry extends SmallRegistry {
  readonly tokens: LabService
  accepted = 'Bearer good'
  issue: (request: LabRequest) => LabResponse = () => json(200, { token: 'good' })
  challenge: () => string

  constructor() {
    super()
    this.tokens = new LabService('tokens', (request) => this.issue(request))
    this.challenge = () => `Bearer realm="${this.tokens.url}/token",service="small",scope="repository:acme/app:pull"`
    this.gate = ({ headers }) =>
      headers.authorization === this.accepted
        ? undefined
        : registryError(401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': this.challenge() })
    this.put('{}', OCI_MANIFEST_TYPE, 'latest')
  }

  async start(): Promise<void> {
    await Promise.all([this.service.start(), this.tokens.start()])
  }

  async stop(): Promise<void> {
    await Promise.all([this.service.stop(), this.tokens.stop()])
  }

  read(credential?: Credential): Promise<FetchedManifest | undefined> {
    return this.client({ ...(credential && { credential }) }).fetchManifest('latest')
  }
}
