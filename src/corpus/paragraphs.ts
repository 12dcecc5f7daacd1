import type { Span } from '../domain/span.ts';
import { addParagraph } from './article-limit.ts';

/** A line's text, or a line's end. U+2028 and U+2029 end lines as well. */
const LINE = /[^\n\r\u2028\u2029]+|\r\n?|[\n\u2028\u2029]/g;

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
  let isFirst = true;
  let ends = 0;
  for (const match of text.slice(from).matchAll(LINE)) {
    const start = from + match.index;
    const line = trimmed(text, start, start + match[0].length);
    if (line) {
      yield { line, afterBlank: !isFirst && ends > 1 };
      isFirst = false;
      ends = 0;
    } else if (/^[\n\r\u2028\u2029]/.test(match[0])) {
      ends++;
    }
  }
}

/** The stretch without white space at its ends, or undefined when it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  const piece = text.slice(start, end).trimEnd();
  const from = start + piece.length - piece.trimStart().length;
  return piece === '' ? undefined : { start: from, end: start + piece.length };
}
