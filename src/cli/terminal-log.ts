import { formsOf, type Log, printable, printableJson, printableLine, redact } from '../support/log.ts'

/** Progress on a terminal's standard error, so that standard output stays for results. */
export class TerminalLog implements Log {
  private readonly secrets = new Set<string>()
  private readonly quiet: boolean
  private indent = ''

  constructor(quiet = false) {
    this.quiet = quiet
  }

  info(line: string): void {
    if (!this.quiet) this.write(this.indent + line)
  }

  notice(line: string): void {
    this.info(`note: ${line}`)
  }

  warning(line: string): void {
    this.write(`${this.indent}warning: ${line}`)
  }

  /** An error, told even when progress is not wanted. */
  failure(text: string): void {
    this.write(text)
  }

  async group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    this.info(title)
    this.indent = '  '
    try {
      return await stage()
    } finally {
      this.indent = ''
    }
  }

  mask(secret: string): void {
    for (const form of formsOf(secret)) this.secrets.add(form)
  }

  /** The text without secrets, and without anything that a terminal or the Actions runner would act on. */
  clean(text: string): string {
    return printable(this.redacted(text))
  }

  /** A line of a result in the same way, which stays one line. */
  line(text: string): string {
    return printableLine(this.redacted(text))
  }

  /** The JSON of a result in the same way; it says the same. */
  json(text: string): string {
    return printableJson(this.redacted(text))
  }

  /** The text as it is but for secrets. */
  redacted(text: string): string {
    return redact(text, this.secrets)
  }

  private write(line: string): void {
    process.stderr.write(`${this.clean(line)}\n`)
  }
}
