import { type CustodyError, EvidenceError, MissingError } from '../../support/errors.ts'

/** What it means that a digest could not be accepted: nothing is there, what is there is wrong, or nobody knows. */
export function verdictKind(error: CustodyError): 'missing' | 'invalid' | 'unverifiable' {
  // Nothing is attached to a digest that the registry does not have.
  if (error instanceof MissingError || error.code === 'E_SUBJECT_MISSING') return 'missing'
  return error instanceof EvidenceError ? 'invalid' : 'unverifiable'
}
