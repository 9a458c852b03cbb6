import type { AdmittedApp, AdmittedSigner } from './plan.ts'

/** Who must have signed, in the words that Kyverno, policy-controller and Flux share: the whole subject, or an anchored expression. */
export function keylessIdentity({ issuer, subject }: AdmittedSigner): Readonly<Record<string, string>> {
  return subject.kind === 'exact' ? { issuer, subject: subject.text } : { issuer, subjectRegExp: subject.expression }
}

/** The signer as a person reads it. */
export function signerName({ subject }: AdmittedSigner): string {
  return subject.kind === 'exact' ? subject.text : `a signer that matches ${subject.expression}`
}

/** Everybody who may sign a scan of the app, as a person reads it. */
export function scannerNames(app: AdmittedApp): string {
  return [app, ...(app.scanSigner ? [app.scanSigner] : [])].map(signerName).join(' or ')
}
