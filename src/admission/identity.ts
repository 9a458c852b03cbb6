import type { AdmittedApp } from './plan.ts'

/** Who must have signed, in the words that Kyverno, policy-controller and Flux share: the whole subject, or an anchored expression. */
export function keylessIdentity({ issuer, subject }: AdmittedApp): Readonly<Record<string, string>> {
  return subject.kind === 'exact' ? { issuer, subject: subject.text } : { issuer, subjectRegExp: subject.expression }
}

/** The signer as a person reads it. */
export function signerName({ subject }: AdmittedApp): string {
  return subject.kind === 'exact' ? subject.text : `a signer that matches ${subject.expression}`
}
