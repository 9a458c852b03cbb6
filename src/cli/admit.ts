import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Server, ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { AuditLog } from '../admission/audit-log.ts'
import { createBackend } from '../admission/backend.ts'
import { AdmissionMetrics } from '../admission/metrics.ts'
import { Reviewer } from '../admission/reviewer.ts'
import { AdmissionSource } from '../chain/admit.ts'
import { parseDuration } from '../chain/parse-request.ts'
import { openRun } from '../chain/run.ts'
import { messageOf, RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'
import { EXIT_CODES } from './help-sections.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

const REFRESH_MS = 10_000

/** `custody admit`: the backend that kube-apiserver's ImagePolicyWebhook asks. */
export const admitVerb: Verb = {
  usage: 'admit --listen HOST:PORT',
  summary: "answer kube-apiserver's ImagePolicyWebhook",
  options: ['listen', 'policy', 'tls-cert', 'tls-key', 'client-ca', 'audit-log', 'time-limit'],
  page: `custody admit --listen HOST:PORT --tls-cert FILE --tls-key FILE [options]

Answers ImageReview requests over HTTPS until it is told to stop (SIGTERM): a Pod is admitted when each of its images is an
app of custody.yaml whose digest verifies, or comes from a listed registry, pinned by digest. What can't be told in time is
refused, with the reason. GET /healthz and /metrics (Prometheus) are on the same port.

  --policy FILE             default custody.yaml; a change is taken over within ten seconds, or at SIGHUP
  --tls-cert FILE           certificate of this server and its chain, PEM; read again when it changes
  --tls-key FILE            its key
  --client-ca FILE          only who shows a certificate of this authority may ask
  --audit-log FILE          one JSON line a review is appended; default: standard output. Unwritable: nothing is admitted
  --time-limit TIME         the longest that a review may take (default 8s; kube-apiserver gives up after 30)

Registry credentials are those of docker login (DOCKER_CONFIG); GITHUB_TOKEN is used for ghcr.io.

${EXIT_CODES}`,
  run: admitCommand
}

async function admitCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const [host, port] = parseAddress(line.option('listen'))
  const tls = tlsFiles(line)
  const run = openRun(process.env, log, 120_000)
  const source = await AdmissionSource.open(line.option('policy') || 'custody.yaml', run)
  const reviewer = new Reviewer(source.judge, parseDuration(line.option('time-limit') || '8s'))
  const metrics = new AdmissionMetrics()
  const path = line.option('audit-log')
  const server = createBackend(await tls.read(), {
    reviewer,
    metrics,
    policy: () => source.policy,
    audit: path === '' ? new AuditLog(process.stdout) : AuditLog.toFile(path),
    gauges: () => ({
      custody_policy_changes_total: source.changes,
      custody_cached_verdicts: reviewer.cachedVerdicts,
      custody_trust_loaded_timestamp_seconds: source.trustedSince
    })
  })
  await listening(server, host, port)
  log.info(`listening on https://${host}:${String((server.address() as AddressInfo).port)}/`)
  const refreshed = (): void => void refresh(source, server, tls, metrics, log)
  const timer = setInterval(refreshed, REFRESH_MS)
  process.on('SIGHUP', refreshed)
  await stopped(server)
  process.off('SIGHUP', refreshed)
  clearInterval(timer)
  return { lines: path === '' ? [] : ['stopped'], json: '{}' }
}

async function refresh(
  source: AdmissionSource,
  server: Server,
  tls: TlsFiles,
  metrics: AdmissionMetrics,
  log: TerminalLog
): Promise<void> {
  try {
    if ((await source.refresh()) === 'changed') log.info('another policy or trust root was taken over')
  } catch (error) {
    metrics.failed('policy')
    log.warning(`the policy and trust root stay as they are: ${messageOf(error)}`)
  }
  try {
    server.setSecureContext(await tls.read())
  } catch (error) {
    log.warning(`the certificate stays as it is: ${messageOf(error)}`)
  }
}

interface TlsFiles {
  readonly read: () => Promise<ServerOptions>
}

function tlsFiles(line: CommandLine): TlsFiles {
  const [cert, key, ca] = [line.option('tls-cert'), line.option('tls-key'), line.option('client-ca')]
  if (cert === '' || key === '')
    throw new RequestError('E_ARGUMENT', {
      message: `--${cert === '' ? 'tls-cert' : 'tls-key'} is missing`,
      reason: 'kube-apiserver asks over HTTPS alone',
      remedy: 'give a certificate for the name in the kubeconfig, and its key'
    })
  return {
    read: async () => ({
      cert: await pemFile(cert),
      key: await pemFile(key),
      ...(ca !== '' && { ca: await pemFile(ca), requestCert: true, rejectUnauthorized: false })
    })
  }
}

async function pemFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new RequestError('E_ADMIT_TLS', {
      message: `${JSON.stringify(path)} can't be read`,
      reason: messageOf(cause),
      remedy: 'name a PEM file that the account of this server may read',
      cause
    })
  }
}

function parseAddress(text: string): [host: string, port: number] {
  const match = /^(.+):(\d{1,5})$/.exec(text)
  const port = Number(match?.[2])
  if (match?.[1] !== undefined && port <= 65_535) return [match[1].replace(/^\[(.*)\]$/, '$1'), port]
  throw new RequestError('E_ARGUMENT', {
    message: `--listen ${JSON.stringify(text.slice(0, 80))} is no HOST:PORT`,
    reason: 'the API server must know where to ask',
    remedy: 'write for example --listen 127.0.0.1:8443, or [::]:8443 for every address'
  })
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new RequestError('E_ADMIT_LISTEN', {
      message: `${host}:${port} can't be listened on`,
      reason: messageOf(cause),
      remedy: 'choose a free port and an address of this machine',
      cause
    })
  }
}

// Reviews that were begun are answered; idle connections of the API server are not waited for.
async function stopped(server: Server): Promise<void> {
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await closed
}
