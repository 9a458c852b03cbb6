/** Where progress is told. One implementation speaks to the Actions runner, one to a terminal. */
export interface Log {
  info(line: string): void
  notice(line: string): void
  warning(line: string): void
  /** Runs one stage inside a group that closes itself, whatever happens. */
  group<T>(title: string, stage: () => Promise<T>): Promise<T>
  /** Hides a value and everything it can be recognised by from all later output. */
  mask(secret: string): void
}

const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g

/** The forms in which a secret could show up in text: itself, its JWT parts, base64, base64url, hex and URL-encoded. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const parts = secret.split('.').filter((part) => part.length >= 8)
  const forms = [
    secret,
    ...parts,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret)
  ]
  return [...new Set(forms)].filter((form) => form.length >= 4)
}

/** The text with every known secret and everything JWT-shaped replaced by `***`. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text
  for (const secret of secrets) clean = clean.replaceAll(secret, '***')
  return clean.replace(JWT, '***')
}
