import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Bundle } from '@sigstore/bundle'
import type { SignedEntity } from '@sigstore/verify'
import { verifyDigest } from '../../lab/sigstore/ecdsa.ts'
import { subjectDigests } from '../../src/attestation/statement.ts'
import { Digest } from '../../src/image/digest.ts'
import { checkSigner } from '../../src/sigstore/expected-signer.ts'
import { proveByKey, proveEntity, signedEntity } from '../../src/sigstore/proof.ts'
import { readBundle, statementIn } from '../../src/sigstore/verifier.ts'
import { type ClientOptions, trustOf } from './arguments.ts'

/** What the bundle is said to cover: a file's bytes, or only their digest. */
interface Artifact {
  readonly digest: Digest
  readonly bytes: Buffer | undefined
}

/** Verifies a bundle over a file or a digest, for a certificate's identity or by a key; throws Error where anything is wrong. */
export async function verifyBundle(fileOrDigest: string, options: ClientOptions): Promise<void> {
  const [artifact, trust, bytes] = await Promise.all([
    readArtifact(fileOrDigest),
    trustOf(options),
    readFile(options.bundle)
  ])
  const bundle = readBundle(bytes)
  const entity = entityOf(bundle, artifact)
  if (options.key === undefined) {
    const { signer } = proveEntity(bundle, entity, trust)
    const { 'certificate-identity': subjectAlternativeName, 'certificate-oidc-issuer': issuer } = options
    if (subjectAlternativeName === undefined || issuer === undefined) throw new TypeError('who must have signed?')
    checkSigner(signer, { subjectAlternativeName, issuer })
  } else {
    proveByKey(bundle, entity, createPublicKey(await readFile(options.key)), trust)
  }
  checkCovered(bundle, artifact)
}

async function readArtifact(fileOrDigest: string): Promise<Artifact> {
  const digest = Digest.tryParse(fileOrDigest)
  if (digest && !existsSync(fileOrDigest)) return { digest, bytes: undefined }
  const bytes = await readFile(fileOrDigest)
  return { digest: Digest.of(bytes), bytes }
}

// A signature over a message is verified by its digest where the message is not there; node:crypto wants the message.
function entityOf(bundle: Bundle, { digest, bytes }: Artifact): SignedEntity {
  const entity = signedEntity(bundle, bytes ?? Buffer.alloc(0))
  if (bytes || bundle.content.$case === 'dsseEnvelope') return entity
  const { signature } = entity
  return {
    ...entity,
    signature: {
      signature: signature.signature,
      compareSignature: (other) => signature.compareSignature(other),
      compareDigest: (other) => signature.compareDigest(other),
      compareSignedDigest: (other) => signature.compareSignedDigest(other),
      verifySignature: (key: KeyObject) => verifyDigest(Buffer.from(digest.hex, 'hex'), key, signature.signature)
    }
  }
}

function checkCovered(bundle: Bundle, { digest }: Artifact): void {
  if (bundle.content.$case === 'dsseEnvelope') {
    const subjects = subjectDigests(statementIn(bundle))
    if (!subjects.some((subject) => subject.equals(digest)))
      throw new Error(`the statement is about ${subjects.join(', ')}, not about ${digest.toString()}`)
    return
  }
  const named = bundle.content.messageSignature.messageDigest.digest.toString('hex')
  if (named !== digest.hex) throw new Error(`the bundle is for sha256:${named}, not for ${digest.toString()}`)
}
