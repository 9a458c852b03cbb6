/** An in-toto statement as far as anybody here looks at it. */
export interface Statement {
  readonly predicateType: string
  readonly subject: readonly { readonly digest: Readonly<Record<string, string>> }[]
  readonly predicate: unknown
}

/** The statement of the first DSSE envelope that a verifier printed, a line each; throws Error where it printed none. */
export function statementIn(said: string): Statement {
  for (const line of said.split('\n')) {
    if (!line.includes('"payload"')) continue
    const { payload } = JSON.parse(line) as { payload: string }
    return JSON.parse(Buffer.from(payload, 'base64').toString()) as Statement
  }
  throw new Error('no envelope was printed')
}
