import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CertifiedKey, newCertifiedKey, newRoot } from '../../lab/sigstore/certified-key.ts'
import { implicit, sequence } from '../../lab/sigstore/der.ts'
import {
  authorityExtensions,
  CODE_SIGNING,
  extendedKeyUsage,
  extension,
  signerExtensions,
  spkiOf
} from '../../lab/sigstore/x509.ts'

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17'
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'
const DNS_NAME = 2

/** The password of Fulcio's key file; the key lives as long as the world. */
export const KEY_PASSWORD = 'interop'

/** Keys and certificates that the servers are given, as files, and what others must know of them. */
export interface AuthorityFiles {
  readonly fulcioChain: string
  readonly fulcioKey: string
  readonly roots: string
  readonly ctLogKey: string
  readonly ctLogPublicKey: string
  readonly rekorV2Key: string
  /** Intermediate, then root, DER. */
  readonly chain: readonly Buffer[]
  /** SubjectPublicKeyInfo, DER. */
  readonly ctLogSpki: Buffer
  readonly rekorV2Spki: Buffer
}

/** Makes new keys for all authorities that take theirs from files. */
export async function writeAuthorityFiles(folder: string): Promise<AuthorityFiles> {
  const root = newRoot('fulcio root', 1)
  const intermediate = newCertifiedKey(
    {
      commonName: 'fulcio intermediate',
      curve: 'P-256',
      extensions: (key, issuerKey) => [...authorityExtensions(key, issuerKey, 0), extendedKeyUsage(CODE_SIGNING)]
    },
    root
  )
  const ctLog = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rekorV2 = generateKeyPairSync('ed25519')
  const contents = {
    fulcioChain: pemOf(intermediate) + pemOf(root),
    fulcioKey: encryptedKey(intermediate.privateKey),
    roots: pemOf(root),
    ctLogKey: ctLog.privateKey.export({ type: 'sec1', format: 'pem' }),
    ctLogPublicKey: ctLog.publicKey.export({ type: 'spki', format: 'pem' }),
    rekorV2Key: rekorV2.privateKey.export({ type: 'pkcs8', format: 'pem' })
  }
  await mkdir(folder, { recursive: true })
  await Promise.all(
    Object.entries(contents).map(([name, text]) => writeFile(join(folder, name), text, { mode: 0o600 }))
  )
  const pathOf = (name: keyof typeof contents) => join(folder, name)
  return {
    fulcioChain: pathOf('fulcioChain'),
    fulcioKey: pathOf('fulcioKey'),
    roots: pathOf('roots'),
    ctLogKey: pathOf('ctLogKey'),
    ctLogPublicKey: pathOf('ctLogPublicKey'),
    rekorV2Key: pathOf('rekorV2Key'),
    chain: [intermediate.certificate, root.certificate],
    ctLogSpki: spkiOf(ctLog.publicKey),
    rekorV2Spki: spkiOf(rekorV2.publicKey)
  }
}

/** A certified key for a server of that name, and the root that it is trusted by. */
export function newServerKey(name: string): { readonly root: CertifiedKey; readonly server: CertifiedKey } {
  const root = newRoot('issuer root', 0)
  const server = newCertifiedKey(
    {
      commonName: name,
      curve: 'P-256',
      extensions: (key, issuerKey) => [
        ...signerExtensions(key, issuerKey),
        extendedKeyUsage(SERVER_AUTHENTICATION),
        extension(SUBJECT_ALTERNATIVE_NAME, sequence(implicit(DNS_NAME, Buffer.from(name))))
      ]
    },
    root
  )
  return { root, server }
}

/** The PEM of a certificate. */
export function pemOf({ certificate }: Pick<CertifiedKey, 'certificate'>): string {
  return new X509Certificate(certificate).toString()
}

function encryptedKey(key: KeyObject): string {
  return key.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: KEY_PASSWORD }).toString()
}
