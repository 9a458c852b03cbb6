import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { addressOf, PORT, urlOf } from './ports.ts'
import type { Servers } from './servers.ts'
import { answers } from './server-process.ts'

const DATABASE = 'trillian'
const MARIADB = 'MariaDB is needed for Rekor v1: install mariadb-server-core and mariadb-client-core from Debian'

/** Starts Rekor v1 with what it stands on: MariaDB on a socket, Trillian's server and signer. */
export async function startRekor(servers: Servers, toolbox: Toolbox): Promise<void> {
  const socket = join(servers.folder, 'mysql.sock')
  const [trillian, rekor] = await Promise.all([
    toolbox.provide('trillian'),
    toolbox.provide('rekor'),
    startDatabase(servers, socket)
  ])
  await sql(socket, ['-e', `CREATE DATABASE ${DATABASE}`])
  await sql(socket, [DATABASE, '-e', `source ${join(trillian, 'storage.sql')}`])
  const uri = `root@unix(${socket})/${DATABASE}?parseTime=true&interpolateParams=true`
  await startTrillian(servers, trillian, uri)
  await servers.start({
    name: 'rekor',
    program: join(rekor, 'rekor-server'),
    args: [
      'serve',
      '--rekor_server.address=127.0.0.1',
      `--port=${PORT.rekor}`,
      '--rekor_server.hostname=rekor.interop.test',
      '--rekor_server.signer=memory',
      '--trillian_log_server.address=127.0.0.1',
      `--trillian_log_server.port=${PORT.trillianLog}`,
      '--search_index.storage_provider=mysql',
      `--search_index.mysql.dsn=${uri}`,
      '--enable_attestation_storage=false'
    ],
    isReady: answers(`${urlOf(PORT.rekor)}/ping`)
  })
}

async function startDatabase(servers: Servers, socket: string): Promise<void> {
  const folder = join(servers.folder, 'database')
  const user = `--user=${(await output('id', ['-un'])).trim()}`
  const install = [
    '--no-defaults',
    user,
    `--datadir=${folder}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db'
  ]
  await output('mariadb-install-db', install).catch((error: unknown) => {
    throw new Error(MARIADB, { cause: error })
  })
  await servers.start({
    name: 'mariadb',
    program: 'mariadbd',
    args: [
      '--no-defaults',
      user,
      `--datadir=${folder}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--skip-log-bin',
      '--innodb-buffer-pool-size=64M',
      '--innodb-log-file-size=16M',
      '--innodb-flush-log-at-trx-commit=2',
      '--performance-schema=OFF'
    ],
    isReady: () =>
      access(socket).then(
        () => true,
        () => false
      )
  })
}

async function startTrillian(servers: Servers, programs: string, uri: string): Promise<void> {
  const common = ['--quota_system=noop', '--storage_system=mysql', `--mysql_uri=${uri}`, '--logtostderr']
  await Promise.all([
    servers.start({
      name: 'trillian-log-server',
      program: join(programs, 'trillian_log_server'),
      args: [
        ...common,
        `--rpc_endpoint=${addressOf(PORT.trillianLog)}`,
        `--http_endpoint=${addressOf(PORT.trillianLogHttp)}`
      ],
      isReady: answers(`${urlOf(PORT.trillianLogHttp)}/healthz`)
    }),
    servers.start({
      name: 'trillian-log-signer',
      program: join(programs, 'trillian_log_signer'),
      args: [
        ...common,
        `--rpc_endpoint=${addressOf(PORT.trillianSigner)}`,
        `--http_endpoint=${addressOf(PORT.trillianSignerHttp)}`,
        '--force_master',
        '--sequencer_interval=50ms',
        '--sequencer_guard_window=0s'
      ],
      isReady: answers(`${urlOf(PORT.trillianSignerHttp)}/healthz`)
    })
  ])
}

async function sql(socket: string, args: readonly string[]): Promise<void> {
  await output('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', ...args])
}
