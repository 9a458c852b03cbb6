/** One stage of a step, as its log groups it. */
export interface Stage {
  readonly title: string
  /** From the end of the stage before it, or the start of the step, to its own end. */
  readonly milliseconds: number
  readonly lines: readonly string[]
}

/** A notice, warning or error that a runner would show beside the step. */
export interface Annotation {
  readonly level: string
  readonly text: string
}

const COMMAND = /^::([a-z-]+)(?: [^:]*)?::(.*)$/

/** Reads the log of a step while it is written, as a runner does: groups become stages, commands are never shown. */
export class StepLog {
  readonly stages: Stage[] = []
  readonly annotations: Annotation[] = []
  private readonly onStage: (stage: Stage) => void
  private open: { title: string; lines: string[] } | undefined
  private last: number

  /** `onStage` is told each stage when it ends; the first is the start of the program itself. */
  constructor(onStage: (stage: Stage) => void) {
    this.onStage = onStage
    this.last = performance.now()
  }

  /** Takes one line of the step's output. */
  add(line: string): void {
    const [, command, data = ''] = COMMAND.exec(line) ?? []
    if (command === undefined) this.open?.lines.push(line)
    else this.obey(command, data)
  }

  private obey(command: string, data: string): void {
    if (command === 'group') {
      if (this.stages.length === 0) this.end('Start', [])
      this.open = { title: unescape(data), lines: [] }
    } else if (command === 'endgroup' && this.open) {
      this.end(this.open.title, this.open.lines)
      this.open = undefined
    } else if (['notice', 'warning', 'error'].includes(command)) {
      this.annotations.push({ level: command, text: unescape(data) })
    }
  }

  private end(title: string, lines: readonly string[]): void {
    const now = performance.now()
    const stage = { title, milliseconds: now - this.last, lines }
    this.last = now
    this.stages.push(stage)
    this.onStage(stage)
  }
}

// actions/toolkit, packages/core/src/command.ts, escapes these in data.
function unescape(text: string): string {
  const characters: Readonly<Record<string, string>> = { '0D': '\r', '0A': '\n', '25': '%' }
  return text.replace(/%(0D|0A|25)/g, (_whole, code: string) => characters[code] ?? '')
}
