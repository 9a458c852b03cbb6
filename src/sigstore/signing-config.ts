import { type Service, type ServiceConfiguration, ServiceSelector, SigningConfig } from '@sigstore/protobuf-specs'
import { RequestError } from '../support/errors.ts'
import { parseForeignJson } from './json.ts'
import { isLoopback } from './service.ts'

/** A transparency log and the version of its API. */
export interface LogService {
  readonly url: URL
  readonly api: 1 | 2
}

/** The services that a signature is made with. */
export interface SigningServices {
  readonly certificateAuthority: URL
  /** Undefined for an instance that keeps no log: then a timestamp authority vouches for the time. */
  readonly log: LogService | undefined
  readonly timestampAuthorities: readonly URL[]
}

/** Which version of the log's API is asked for; `auto` prefers version 1, whose entries every verifier reads. */
export type LogVersion = 'auto' | 'v1' | 'v2'

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'
const MAX_BYTES = 1_048_576

/** The signing config in a file or a TUF target; `origin` names it in errors. Throws RequestError. */
export function parseSigningConfig(bytes: Buffer, origin: string): SigningConfig {
  let config: SigningConfig
  try {
    config = SigningConfig.fromJSON(parseForeignJson(bytes, MAX_BYTES))
  } catch (error) {
    throw configError(`${origin} is not a signing config`, error instanceof Error ? error.message : '')
  }
  if (config.mediaType !== MEDIA_TYPE)
    throw configError(`${origin} is not a signing config of version 0.2`, `its media type is "${config.mediaType}"`)
  return config
}

/** The services to sign with at `now` (protobuf-specs, sigstore_trustroot.proto: validity, API version, operator, selector); throws RequestError. */
export function selectServices(config: SigningConfig, now: Date, wanted: LogVersion): SigningServices {
  const [authority] = newestFirst(config.caUrls, now, [1])
  if (!authority) throw configError('the signing config names no certificate authority', listed(config.caUrls))
  const log = selectLog(config, now, wanted)
  const timestampAuthorities = choose(perOperator(newestFirst(config.tsaUrls, now, [1])), config.tsaConfig, 'tsaConfig')
  if (timestampAuthorities.length === 0 && log?.api !== 1)
    throw configError(
      'the signing config names no timestamp authority',
      log ? 'a log of version 2 gives no time of its own' : 'it names no transparency log either'
    )
  return {
    certificateAuthority: addressOf(authority),
    log,
    timestampAuthorities: timestampAuthorities.map(addressOf)
  }
}

function selectLog(config: SigningConfig, now: Date, wanted: LogVersion): LogService | undefined {
  const { rekorTlogUrls, rekorTlogConfig } = config
  const versions: readonly (1 | 2)[] = wanted === 'auto' ? [1, 2] : [wanted === 'v1' ? 1 : 2]
  const api = versions.find((version) => newestFirst(rekorTlogUrls, now, [version]).length > 0)
  if (api === undefined) {
    if (wanted === 'auto' && rekorTlogUrls.length === 0) return undefined
    throw noLog(config, wanted)
  }
  const chosen = choose(perOperator(newestFirst(rekorTlogUrls, now, [api])), rekorTlogConfig, 'rekorTlogConfig')
  const [log, ...others] = chosen
  if (!log) return undefined
  if (others.length > 0)
    throw configError(
      `the signing config asks for entries in ${chosen.length} logs; one can be written`,
      listed(rekorTlogUrls)
    )
  return { url: addressOf(log), api }
}

// Services that are valid now and speak one of these versions, the newest first; equals stay in the order of the file.
function newestFirst(services: readonly Service[], now: Date, versions: readonly number[]): Service[] {
  return services
    .filter(({ majorApiVersion, validFor }) => {
      const { start, end } = validFor ?? {}
      return versions.includes(majorApiVersion) && (!start || start <= now) && (!end || now <= end)
    })
    .sort((one, other) => startOf(other) - startOf(one))
}

function startOf({ validFor }: Service): number {
  return validFor?.start?.getTime() ?? 0
}

function perOperator(services: readonly Service[]): Service[] {
  const operators = new Set<string>()
  return services.filter(({ operator }) => {
    const first = !operators.has(operator)
    operators.add(operator)
    return first
  })
}

function choose(services: readonly Service[], config: ServiceConfiguration | undefined, field: string): Service[] {
  if (services.length === 0) return []
  switch (config?.selector) {
    case ServiceSelector.ANY:
      return services.slice(0, 1)
    case ServiceSelector.ALL:
      return [...services]
    case ServiceSelector.EXACT:
      return exactly(config.count, services, field)
    case ServiceSelector.SERVICE_SELECTOR_UNDEFINED:
    case undefined:
      throw configError(`the signing config does not say in ${field} how to choose`, 'its selector is missing')
  }
}

function exactly(count: number, services: readonly Service[], field: string): Service[] {
  if (count < 1 || count > services.length)
    throw configError(
      `the signing config asks in ${field} for ${count} services of different operators`,
      `${services.length} of them are valid now`
    )
  return services.slice(0, count)
}

function addressOf(service: Service): URL {
  const url = URL.parse(service.url)
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) return url
  throw configError(`the signing config names ${JSON.stringify(service.url.slice(0, 80))}`, 'it is no https address')
}

function noLog(config: SigningConfig, wanted: LogVersion): RequestError {
  return new RequestError('E_LOG_VERSION', {
    message:
      wanted === 'auto'
        ? 'the signing config names no transparency log that can be written to now'
        : `the signing config names no transparency log of version ${wanted.slice(1)} that is valid now`,
    reason: listed(config.rekorTlogUrls),
    remedy: 'set transparency-log: auto, or give a signing-config that lists such a log'
  })
}

function listed(services: readonly Service[]): string {
  if (services.length === 0) return 'it lists none'
  const names = services.map(({ url, majorApiVersion, validFor }) => {
    const [start, end] = [validFor?.start, validFor?.end].map((date) => date?.toISOString().slice(0, 10) ?? '')
    return `${url} (version ${majorApiVersion}, ${start ?? ''}..${end ?? ''})`
  })
  return `it lists ${names.join(', ')}`
}

function configError(message: string, reason: string): RequestError {
  return new RequestError('E_SIGNING_CONFIG', {
    message: message.slice(0, 160),
    reason,
    remedy: 'take the signing config from the operator of this Sigstore, or make one with cosign signing-config create'
  })
}
