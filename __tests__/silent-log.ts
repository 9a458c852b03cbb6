import { formsOf, type Log, redact } from '../src/support/log.ts'

/** A log that keeps its lines, cleaned of secrets as the real ones are. */
export class SilentLog implements Log {
  readonly lines: string[] = []
  private readonly secrets = new Set<string>()

  info(line: string): void {
    this.lines.push(redact(line, this.secrets))
  }

  notice(line: string): void {
    this.info(line)
  }

  warning(line: string): void {
    this.info(line)
  }

  async group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    this.info(title)
    return stage()
  }

  mask(secret: string): void {
    for (const form of formsOf(secret)) this.secrets.add(form)
  }
}
