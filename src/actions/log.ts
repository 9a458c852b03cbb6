import { formsOf, type Log, printable, redact } from '../support/log.ts'
import { issueCommand, printLine } from './runner.ts'

/** Progress on an Actions runner: groups, notices, and secrets masked here and by the runner. */
export class ActionsLog implements Log {
  private readonly secrets = new Set<string>()

  info(line: string): void {
    printLine(this.clean(line))
  }

  notice(line: string): void {
    issueCommand('notice', this.clean(line))
  }

  warning(line: string): void {
    issueCommand('warning', this.clean(line))
  }

  async group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    issueCommand('group', this.clean(title))
    try {
      return await stage()
    } finally {
      issueCommand('endgroup')
    }
  }

  mask(secret: string): void {
    for (const form of formsOf(secret)) {
      this.secrets.add(form)
      issueCommand('add-mask', form)
    }
  }

  /** The text without secrets, and without anything that the runner would take for a command. */
  clean(text: string): string {
    return printable(redact(text, this.secrets))
  }
}
