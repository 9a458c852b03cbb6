import { styleText } from 'node:util'

type Colour = Parameters<typeof styleText>[0]

const LABEL_WIDTH = 28
const FACT_WIDTH = 24
const TIME_WIDTH = 9

/** Prints the demo: colours and line breaks fit for the terminal where there is one, plain lines where there is none. */
export class Screen {
  private readonly stream: NodeJS.WriteStream

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream
  }

  /** A line as it stands: something to copy. */
  text(line = ''): void {
    this.stream.write(`${line}\n`)
  }

  title(line: string, explanation: string): void {
    this.text(`\n${this.paint(['bold', 'cyan'], line)}  ${this.paint('dim', explanation)}`)
  }

  /** Opens a chapter of the demo. */
  chapter(title: string, explanation = ''): void {
    this.text(`\n${this.paint('bold', title)}`)
    if (explanation !== '') this.detail(explanation, 2)
  }

  /** Opens a part of a chapter. */
  part(title: string): void {
    this.text(`\n  ${title}`)
  }

  /** A stage that went as it should, how long it took, and what happened in it. */
  stage(label: string, milliseconds: number, ...details: readonly string[]): void {
    const time = `${milliseconds.toFixed(0)} ms`.padStart(TIME_WIDTH)
    this.text(`  ${this.paint('green', '✓')} ${label.padEnd(LABEL_WIDTH)}${time}`)
    for (const detail of details) this.detail(detail)
  }

  accepted(label: string, ...details: readonly string[]): void {
    this.text(`  ${this.paint('green', '✓')} ${label.padEnd(LABEL_WIDTH)}  ${this.paint('green', 'accepted')}`)
    for (const detail of details) this.detail(detail)
  }

  /** A case that was refused: by which code, and with which words. */
  refused(label: string, code: string, ...details: readonly string[]): void {
    const verdict = this.paint('red', `refused ${code}`)
    this.text(`  ${this.paint('red', '✗')} ${label.padEnd(LABEL_WIDTH)}  ${verdict}`)
    for (const detail of details) this.detail(detail)
  }

  /** A name and what is to be said of it. */
  fact(label: string, ...details: readonly string[]): void {
    details.forEach((detail, index) => {
      const name = (index === 0 ? label : '').padEnd(FACT_WIDTH)
      this.text(`    ${this.paint('dim', name)}  ${this.fitted(detail, FACT_WIDTH + 6)}`)
    })
  }

  /** A unified diff in the colours that git gives it. */
  diff(text: string): void {
    for (const line of text.trimEnd().split('\n')) this.text(`    ${this.paintChange(line)}`)
  }

  private detail(line: string, indent = 6): void {
    this.text(`${' '.repeat(indent)}${this.paint('dim', this.fitted(line, indent))}`)
  }

  // What does not fit goes on below, at the same column; a digest is known by its first twelve digits.
  private fitted(text: string, indent: number): string {
    const room = this.stream.isTTY ? this.stream.columns - indent : Infinity
    return wrapped(shortDigests(text), room).join(`\n${' '.repeat(indent)}`)
  }

  private paintChange(line: string): string {
    if (/^(?:---|\+\+\+) /.test(line)) return this.paint('bold', line)
    if (line.startsWith('@@')) return this.paint('cyan', line)
    if (line.startsWith('-')) return this.paint('red', line)
    return line.startsWith('+') ? this.paint('green', line) : line
  }

  private paint(colour: Colour, text: string): string {
    return styleText(colour, text, { stream: this.stream })
  }
}

function shortDigests(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…')
}

function wrapped(text: string, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
