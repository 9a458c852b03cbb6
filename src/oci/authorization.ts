import type { ImageReference } from '../image/reference.ts'
import { PermissionError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts'
import { type Credential, maskCredential, userPass } from './credential.ts'
import { parseRealm } from './realm.ts'
import { basicAuthorization, requestToken } from './token.ts'

/** Whose requests are authorised, and with what; `credential` is asked at most once, when the registry wants a login. */
export interface AuthorizationOptions {
  readonly reference: ImageReference
  readonly access: 'pull' | 'push'
  readonly credential: () => Promise<Credential | undefined>
  readonly log: Log
}

/**
 * The `Authorization` that one repository's requests share: asked for once, whoever is first, and renewed once for all. Clients
 * with deadlines of their own may share it, too.
 */
export class Authorization {
  private readonly options: AuthorizationOptions
  private readonly scope: string
  private credential: Promise<Credential | undefined> | undefined
  private header: string | undefined
  private renewal: Promise<string | undefined> | undefined
  private firstAnswer: Promise<void> | undefined
  private settleFirst: () => void = () => undefined
  /** Whether a credential was found; false until one was needed. */
  loggedIn = false

  constructor(options: AuthorizationOptions) {
    this.options = options
    this.scope = `repository:${options.reference.repository}:${options.access === 'push' ? 'pull,push' : 'pull'}`
  }

  /** The header to send now; all but the first wait until the first has found out whether the registry wants one. */
  async current(): Promise<string | undefined> {
    if (this.firstAnswer) {
      await this.firstAnswer
      return this.header
    }
    this.firstAnswer = new Promise((resolve) => {
      this.settleFirst = resolve
    })
    return undefined
  }

  /** Whether the registry has asked for a login and none was found. */
  get lacksLogin(): boolean {
    return this.credential !== undefined && !this.loggedIn
  }

  /** Lets the others go on. */
  settle(): void {
    this.settleFirst()
  }

  /**
   * The header that meets the challenge of a 401 to a request sent with `used`, or undefined where there is none better.
   * Throws PermissionError when the registry asks for something that is not spoken here or refuses the login.
   */
  async renew(
    used: string | undefined,
    challenges: string | undefined,
    deadline: Deadline
  ): Promise<string | undefined> {
    if (this.header !== used) return this.header
    this.renewal ??= this.meet(used, challenges ?? '', deadline).finally(() => {
      this.renewal = undefined
    })
    return this.renewal
  }

  private async meet(used: string | undefined, challenges: string, deadline: Deadline): Promise<string | undefined> {
    const offered = parseChallenges(challenges)
    const challenge = chooseChallenge(offered)
    const credential = await this.login()
    if (!challenge) {
      if (offered.length > 0) throw this.unknownScheme(offered)
      return undefined
    }
    const header =
      challenge.scheme === 'basic' ? basicHeader(credential) : await this.bearer(challenge, credential, used, deadline)
    if (header === used) return undefined
    this.header = header
    return header
  }

  private async login(): Promise<Credential | undefined> {
    this.credential ??= this.options.credential()
    const credential = await this.credential
    if (credential) maskCredential(credential, this.options.log)
    this.loggedIn = credential !== undefined
    return credential
  }

  private async bearer(
    { parameters }: Challenge,
    credential: Credential | undefined,
    used: string | undefined,
    deadline: Deadline
  ): Promise<string> {
    const { reference, log } = this.options
    const demanded = parameters.get('scope')
    // At first everything is asked for that the run will need; a second time the registry has said what is lacking.
    const scopes = used === undefined || demanded === undefined ? [this.scope] : [...new Set([demanded, this.scope])]
    const realm = parseRealm(parameters.get('realm') ?? '', reference)
    const token = await requestToken(
      { reference, realm, service: parameters.get('service'), scopes, credential },
      { deadline, log }
    )
    return `Bearer ${token}`
  }

  private unknownScheme(offered: readonly Challenge[]): PermissionError {
    const { registry } = this.options.reference
    return new PermissionError('E_REGISTRY_AUTH_SCHEME', {
      message: `${registry} asks for a login by ${offered.map(({ scheme }) => scheme).join(', ')}`,
      reason: 'only Bearer (with a realm) and Basic are spoken here',
      remedy: `let whoever runs ${registry} offer token or password logins to this job`
    })
  }
}

function basicHeader(credential: Credential | undefined): string | undefined {
  if (credential?.kind === 'bearer') return `Bearer ${credential.token}`
  const pair = credential && userPass(credential)
  return pair === undefined ? undefined : basicAuthorization(pair)
}
