import type { Log } from '../../src/support/log.ts'

/** Keeps what was told and what was masked. */
export class RecordingLog implements Log {
  readonly lines: string[] = []
  readonly masked = new Set<string>()

  info(line: string): void {
    this.lines.push(line)
  }

  notice(line: string): void {
    this.lines.push(line)
  }

  warning(line: string): void {
    this.lines.push(line)
  }

  group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    this.lines.push(title)
    return stage()
  }

  mask(secret: string): void {
    this.masked.add(secret)
  }
}
