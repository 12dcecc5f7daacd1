/** Writes text in bold on a terminal that shows colour, and as it is elsewhere. */
export function bold(text: string, color: boolean): string {
  return color && text !== '' ? `\u001b[1m${text}\u001b[22m` : text;
}
