/** The lines of an input that lists one thing a line, without the spaces around them and without those that are empty. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
