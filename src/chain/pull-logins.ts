import type { ImageReference } from '../image/reference.ts'
import { Authorization } from '../oci/authorization.ts'
import { Registry } from '../oci/registry.ts'
import type { Deadline } from '../support/retry.ts'
import { loginFor } from './prepare.ts'
import type { Run } from './run.ts'

// What a registry's token lasts where the registry does not say (Docker token authentication specification, expires_in).
const KEPT_MS = 60_000

interface Kept {
  readonly authorization: Authorization
  readonly since: number
}

/** Logins for reading, each shared for a minute by whoever reads the same repository: one token for many digests. */
export class PullLogins {
  private readonly run: Pick<Run, 'env' | 'log'>
  private readonly kept = new Map<string, Kept>()

  constructor(run: Pick<Run, 'env' | 'log'>) {
    this.run = run
  }

  /** A client for a repository, until a deadline of its own. */
  open(reference: ImageReference, deadline: Deadline): Registry {
    const login = loginFor(reference, this.run.env['GITHUB_TOKEN'], this.run, 'pull')
    const found = this.kept.get(reference.name)
    const fresh = found && performance.now() - found.since < KEPT_MS ? found : undefined
    const { authorization, since } = fresh ?? { authorization: new Authorization(login), since: performance.now() }
    this.kept.set(reference.name, { authorization, since })
    return new Registry({ ...login, authorization, deadline })
  }
}
