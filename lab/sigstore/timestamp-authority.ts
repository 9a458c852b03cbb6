import { createHash, sign, X509Certificate } from 'node:crypto'
import { json, type LabRequest, type LabResponse, LabService } from '../service.ts'
import { newCertifiedKey, newRoot } from './certified-key.ts'
import {
  explicit,
  generalizedTime,
  integer,
  element,
  objectIdentifier,
  octets,
  sequence,
  setOf,
  utcTime
} from './der.ts'
import { InvalidRequest } from './invalid-request.ts'
import { HASH_ALGORITHMS, parseTimestampJson, parseTimestampQuery, type TimestampRequest } from './timestamp-request.ts'
import { extendedKeyUsage, newSerialNumber, signerExtensions, TIME_STAMPING } from './x509.ts'

/** Where a timestamp is asked for. */
export const TIMESTAMP_PATH = '/api/v1/timestamp'

const OID = {
  policy: '1.3.6.1.4.1.57264.2',
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  ecdsaWithSha256: '1.2.840.10045.4.3.2'
} as const

/** An RFC 3161 timestamp authority, in whole seconds: @sigstore/core reads no fraction but of three digits. */
export class TimestampAuthority extends LabService {
  private readonly root = newRoot('tsa-root', 0)
  private readonly signer = newCertifiedKey(
    {
      commonName: 'tsa',
      curve: 'P-256',
      extensions: (key, issuerKey) => [...signerExtensions(key, issuerKey), extendedKeyUsage(TIME_STAMPING, true)]
    },
    this.root
  )

  constructor() {
    super('tsa', (request) => this.respond(request))
  }

  /** Signer, then root, DER. */
  get chain(): readonly Buffer[] {
    return [this.signer.certificate, this.root.certificate]
  }

  private respond(request: LabRequest): LabResponse {
    if (request.method !== 'POST' || request.url.pathname !== TIMESTAMP_PATH)
      return json(404, { code: 404, message: `path ${request.url.pathname} was not found` })
    try {
      const body = this.timestamp(parseRequest(request), new Date())
      return { status: 200, headers: { 'content-type': 'application/timestamp-reply' }, body }
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error
      return json(400, { code: 400, message: error.message })
    }
  }

  /** A granted response around the token (RFC 3161 §2.4.2). */
  private timestamp(request: TimestampRequest, now: Date): Buffer {
    const info = timestampInfo(request, now)
    const signedData = sequence(
      integer(3),
      element(0x31, algorithmIdentifier('sha256')),
      sequence(objectIdentifier(OID.timestampInfo), explicit(0, octets(info))),
      ...(request.wantsCertificate ? [explicit(0, this.signer.certificate)] : []),
      element(0x31, this.signerInfo(info, now))
    )
    const token = sequence(objectIdentifier(OID.signedData), explicit(0, signedData))
    return sequence(sequence(integer(0)), token)
  }

  /** Who signed and what (RFC 5652 §5.3). */
  private signerInfo(info: Buffer, now: Date): Buffer {
    const attributes = setOf(
      attribute(OID.contentType, objectIdentifier(OID.timestampInfo)),
      attribute(OID.signingTime, utcTime(now)),
      attribute(OID.messageDigest, octets(sha256(info))),
      attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(this.signer.certificate))))))
    )
    // Signed as a SET OF, carried as [0] IMPLICIT (RFC 5652 §5.4).
    const carried = Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)])
    return sequence(
      integer(1),
      sequence(this.root.name, integer(BigInt(`0x${new X509Certificate(this.signer.certificate).serialNumber}`))),
      algorithmIdentifier('sha256'),
      carried,
      sequence(objectIdentifier(OID.ecdsaWithSha256)),
      octets(sign('sha256', attributes, this.signer.privateKey))
    )
  }
}

function parseRequest(request: LabRequest): TimestampRequest {
  const [mediaType] = (request.headers['content-type'] ?? '').split(';')
  if (mediaType === 'application/timestamp-query') return parseTimestampQuery(request.body)
  if (mediaType === 'application/json') return parseTimestampJson(request.body)
  throw new InvalidRequest('Error generating timestamp response')
}

/** TSTInfo with an accuracy of one second and the nonce of the request, if it has one (RFC 3161 §2.4.2). */
function timestampInfo(request: TimestampRequest, now: Date): Buffer {
  return sequence(
    integer(1),
    objectIdentifier(OID.policy),
    sequence(algorithmIdentifier(request.hashAlgorithm), octets(request.hashedMessage)),
    integer(newSerialNumber()),
    generalizedTime(now),
    sequence(integer(1)),
    ...(request.nonce === undefined ? [] : [request.nonce])
  )
}

function algorithmIdentifier(name: keyof typeof HASH_ALGORITHMS): Buffer {
  return sequence(objectIdentifier(HASH_ALGORITHMS[name].oid))
}

function attribute(oid: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(oid), element(0x31, value))
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
