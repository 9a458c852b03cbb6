import { CustodyError } from '../../src/support/errors.ts'

/** The error of ours that a call throws; fails when it throws none or another. */
export function errorOf(call: () => unknown): CustodyError {
  try {
    call()
  } catch (error) {
    if (error instanceof CustodyError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** The error of ours that a promise is rejected with; fails when it is not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<CustodyError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof CustodyError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
