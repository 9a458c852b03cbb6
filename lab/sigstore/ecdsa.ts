import { createECDH, type KeyObject } from 'node:crypto'
import { ASN1Obj } from '@sigstore/core'

interface Point {
  readonly x: bigint
  readonly y: bigint
}

// NIST P-256 (SP 800-186 §3.2.1.3).
const PRIME = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const COORDINATE_BYTES = 32

/**
 * Whether an ECDSA P-256 signature fits a SHA-256 digest whose message is unknown (FIPS 186-5 §6.4.2).
 * node:crypto verifies messages only, so its ECDH does the multiplications: u₁G + u₂Q = u₂((e/r)G + Q).
 */
export function verifyDigest(digest: Buffer, publicKey: KeyObject, signature: Buffer): boolean {
  const [r = 0n, s = 0n] = ASN1Obj.parseBuffer(Buffer.from(signature)).subs.map((sub) => sub.toInteger())
  if ([r, s].some((value) => value < 1n || value >= ORDER)) return false
  const sum = add(timesBase((numberOf(digest) * inverse(r, ORDER)) % ORDER), pointOf(publicKey))
  return abscissaOfProduct((r * inverse(s, ORDER)) % ORDER, sum) % ORDER === r
}

function pointOf(publicKey: KeyObject): Point {
  const { crv, x = '', y = '' } = publicKey.export({ format: 'jwk' })
  if (crv !== 'P-256') throw new Error(`only P-256 keys sign digests here, not ${String(crv)}`)
  return { x: numberOf(Buffer.from(x, 'base64url')), y: numberOf(Buffer.from(y, 'base64url')) }
}

function timesBase(scalar: bigint): Point {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(bytesOf(scalar))
  const point = ecdh.getPublicKey().subarray(1)
  return { x: numberOf(point.subarray(0, COORDINATE_BYTES)), y: numberOf(point.subarray(COORDINATE_BYTES)) }
}

function abscissaOfProduct(scalar: bigint, point: Point): bigint {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(bytesOf(scalar))
  return numberOf(ecdh.computeSecret(Buffer.concat([Buffer.from([4]), bytesOf(point.x), bytesOf(point.y)])))
}

function add(one: Point, other: Point): Point {
  const slope = modulo((other.y - one.y) * inverse(modulo(other.x - one.x, PRIME), PRIME), PRIME)
  const x = modulo(slope * slope - one.x - other.x, PRIME)
  return { x, y: modulo(slope * (one.x - x) - one.y, PRIME) }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [low, lowFactor, high, highFactor] = [value, 1n, modulus, 0n]
  while (low > 0n) {
    const quotient = high / low
    ;[low, lowFactor, high, highFactor] = [high - quotient * low, highFactor - quotient * lowFactor, low, lowFactor]
  }
  return modulo(highFactor, modulus)
}

function modulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(COORDINATE_BYTES * 2, '0'), 'hex')
}
