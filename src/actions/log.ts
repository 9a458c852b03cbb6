import * as core from '@actions/core'
import { formsOf, type Log, redact } from '../support/log.ts'

/** Progress on an Actions runner: groups, notices, and secrets masked here and by the runner. */
export class ActionsLog implements Log {
  private readonly secrets = new Set<string>()

  info(line: string): void {
    core.info(this.clean(line))
  }

  notice(line: string): void {
    core.notice(this.clean(line))
  }

  warning(line: string): void {
    core.warning(this.clean(line))
  }

  group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    return core.group(this.clean(title), stage)
  }

  mask(secret: string): void {
    for (const form of formsOf(secret)) {
      this.secrets.add(form)
      core.setSecret(form)
    }
  }

  /** The text without secrets, and without anything at a line's start that the runner would take for a command. */
  clean(text: string): string {
    return redact(text, this.secrets).replace(/^(?=\s*(?:::|##\[))/gm, '\u200b')
  }
}
