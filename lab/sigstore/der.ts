/** One DER element (X.690 §10): tag, definite length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOf(value), value])
}

/** A SEQUENCE of elements that are encoded already. */
export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(0x30, ...parts)
}

/** A SET OF in its one DER order (X.690 §11.6). */
export function setOf(...parts: readonly Buffer[]): Buffer {
  return element(0x31, ...parts.toSorted((one, other) => one.compare(other)))
}

/** A context-specific constructed element, `[number] EXPLICIT`. */
export function explicit(number: number, ...content: readonly Uint8Array[]): Buffer {
  return element(0xa0 | number, ...content)
}

/** A context-specific primitive element, `[number] IMPLICIT`. */
export function implicit(number: number, content: Uint8Array): Buffer {
  return element(0x80 | number, content)
}

/** A non-negative INTEGER. */
export function integer(value: bigint | number): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return element(0x02, bytes.readUInt8() < 0x80 ? bytes : Buffer.concat([Buffer.alloc(1), bytes]))
}

/** BOOLEAN TRUE. */
export const TRUE = element(0x01, Buffer.from([0xff]))

/** An OCTET STRING. */
export function octets(content: Uint8Array): Buffer {
  return element(0x04, content)
}

/** A BIT STRING whose last `unused` bits don't count. */
export function bits(content: Uint8Array, unused = 0): Buffer {
  return element(0x03, Buffer.from([unused]), content)
}

/** A UTF8String. */
export function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text))
}

/** An OBJECT IDENTIFIER from its dotted form (X.690 §8.19). */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)))
}

/** A UTCTime in whole seconds, for dates before 2050 (RFC 5280 §4.1.2.5.1). */
export function utcTime(date: Date): Buffer {
  return element(0x17, Buffer.from(`${digitsOf(date).slice(2)}Z`))
}

/** A GeneralizedTime in whole seconds (RFC 5280 §4.1.2.5.2). */
export function generalizedTime(date: Date): Buffer {
  return element(0x18, Buffer.from(`${digitsOf(date)}Z`))
}

function digitsOf(date: Date): string {
  return date.toISOString().slice(0, 19).replace(/\D/g, '')
}

function lengthOf(value: Buffer): Buffer {
  if (value.length < 0x80) return Buffer.from([value.length])
  const hex = value.length.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

function base128(arc: number): number[] {
  const groups = [arc % 128]
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift((rest % 128) | 0x80)
  return groups
}
