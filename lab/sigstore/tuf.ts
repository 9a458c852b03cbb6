import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { json, type LabResponse, LabService } from '../service.ts'

const YEAR_MS = 365 * 24 * 3600 * 1000
const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const

type Role = (typeof ROLES)[number]

/** Until when the roles are valid: a year from now unless told. */
export type Expiry = Partial<Readonly<Record<Role, Date>>>

/** How a repository differs from one that was made today and never changed. */
interface TufHistory {
  readonly expiry?: Expiry
  /** Whether a second root came after the first and gave every other role a new key (TUF 1.0 §5.3). */
  readonly rotated?: boolean
  /** Whether targets and snapshot have come to their second version; the first, which named no targets, stands as well (TUF 1.0 §6.2). */
  readonly renewed?: boolean
}

/** A TUF repository with consistent snapshots (TUF 1.0 §6.2); `root` is what clients begin with. */
export class TufRepository extends LabService {
  readonly root: string

  constructor(targets: Readonly<Record<string, string>>, history: TufHistory = {}) {
    const files = signTargets(targets, history)
    super('tuf', ({ url }) => answer(files.get(url.pathname)))
    this.root = files.get('/1.root.json') ?? ''
  }
}

interface RoleKey {
  readonly keyid: string
  readonly key: object
  readonly privateKey: KeyObject
}

function newKey(): RoleKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: publicKey.export({ format: 'pem', type: 'spki' }) }
  }
  return { key, privateKey, keyid: sha256(canonical(key)) }
}

function signTargets(targets: Readonly<Record<string, string>>, history: TufHistory): Map<string, string> {
  const { expiry = {}, rotated = false, renewed = false } = history
  const first = newKey()
  const current = rotated ? newKey() : first
  const role = (name: Role, content: object, version = 1) =>
    sealed({ ...headOf(name, version, expiry[name]), ...content }, name === 'root' ? first : current)
  const named = Object.entries(targets)
  const listed = Object.fromEntries(named.map(([name, text]) => [name, fileOf(text)]))
  const versions = (renewed ? [{}, listed] : [listed]).map((content, index) => {
    const version = index + 1
    const list = role('targets', { targets: content }, version)
    const snapshot = role('snapshot', { meta: { 'targets.json': { version, ...fileOf(list) } } }, version)
    return { version, list, snapshot }
  })
  const last = versions.at(-1)
  return new Map([
    ['/1.root.json', role('root', rolesOf(first, first))],
    ...(rotated ? [['/2.root.json', role('root', rolesOf(first, current), 2)] as const] : []),
    [
      '/timestamp.json',
      role('timestamp', { meta: { 'snapshot.json': { version: last?.version, ...fileOf(last?.snapshot ?? '') } } })
    ],
    ...versions.flatMap(({ version, list, snapshot }) => [
      [`/${version}.snapshot.json`, snapshot] as const,
      [`/${version}.targets.json`, list] as const
    ]),
    ...named.map(([name, text]) => [`/targets/${sha256(text)}.${name}`, text] as const)
  ])
}

function headOf(name: Role, version: number, expires?: Date): object {
  return { _type: name, spec_version: '1.0.31', version, expires: expiresOf(expires) }
}

function rolesOf(root: RoleKey, others: RoleKey): object {
  const keyOf = (name: Role) => (name === 'root' ? root : others)
  return {
    consistent_snapshot: true,
    keys: { [root.keyid]: root.key, [others.keyid]: others.key },
    roles: Object.fromEntries(ROLES.map((name) => [name, { keyids: [keyOf(name).keyid], threshold: 1 }]))
  }
}

function sealed(signed: object, { keyid, privateKey }: RoleKey): string {
  const sig = sign('sha256', Buffer.from(canonical(signed)), privateKey).toString('hex')
  return JSON.stringify({ signed, signatures: [{ keyid, sig }] })
}

// Go's clients write a time anew before they check what was signed, and they write no empty fractions.
function expiresOf(time = new Date(Date.now() + YEAR_MS)): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}

function fileOf(text: string): { length: number; hashes: { sha256: string } } {
  return { length: Buffer.byteLength(text), hashes: { sha256: sha256(text) } }
}

/** Canonical JSON as TUF signs it: sorted members, and in strings nothing escaped but quotes and backslashes (OLPC). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${canonical(name)}:${canonical(member)}`).join(',')}}`
}

function answer(file: string | undefined): LabResponse {
  if (file === undefined) return json(404, { message: 'not found' })
  return { status: 200, headers: { 'content-type': 'application/json' }, body: file }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
