import type { Span } from '../domain/span.ts';
import { addParagraph } from './article-limit.ts';

/** A line's end. U+2028 and U+2029 end lines as well. (A line's text, matched, may take more stack than there is.) */
const LINE_END = /\r\n?|[\n\u2028\u2029]|$/g;

/**
 * The paragraphs of a plain text from `from` on, in order: what stands between blank lines, or each line where the text
 * has no blank line. Spans are trimmed and none is empty. Takes time linear in the text.
 * Throws `Unreadable` when there are too many.
 */
export function splitParagraphs(text: string, from = 0): Span[] {
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  const byBlankLines = hasBlankLine(text, from);
  for (const { line, afterBlank } of linesOf(text, from)) {
    if (open && byBlankLines && !afterBlank) {
      open = { start: open.start, end: line.end };
    } else {
      if (open) addParagraph(paragraphs, open);
      open = line;
    }
  }
  if (open) addParagraph(paragraphs, open);
  return paragraphs;
}

/** Whether a blank line stands between two others. */
function hasBlankLine(text: string, from: number): boolean {
  for (const { afterBlank } of linesOf(text, from)) if (afterBlank) return true;
  return false;
}

/** The lines that are not blank, trimmed, and whether a blank one stands between a line and the one before it. */
function* linesOf(text: string, from: number): Generator<{ line: Span; afterBlank: boolean }> {
  let start = from;
  let isFirst = true;
  let afterBlank = false;
  for (const { 0: lineEnd, index } of text.slice(from).matchAll(LINE_END)) {
    const line = trimmed(text, start, from + index);
    if (line) yield { line, afterBlank };
    isFirst &&= !line;
    afterBlank = !line && !isFirst;
    start = from + index + lineEnd.length;
  }
}

/** The stretch without white space at its ends, or undefined when it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end).trimEnd();
  const from = start + piece.length - piece.trimStart().length;
  return piece === '' ? undefined : { start: from, end: start + piece.length };
}
