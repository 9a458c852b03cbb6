/** A text as a literal of the Common Expression Language (cel-spec, "String and Bytes Values"). */
export function celText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
