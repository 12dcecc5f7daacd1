import type { Span } from '../domain/span.ts';
import { displayWidth, graphemes } from './display-width.ts';

/** The columns that everything shown to people keeps within. */
export const COLUMNS = 80;

/** Cuts a word into pieces of at most `width` columns, or of one character where that alone is wider. */
function pieces(text: string, word: Span, width: number): Span[] {
  const result: Span[] = [];
  let { start } = word;
  let end = start;
  let used = 0;
  for (const character of graphemes(text.slice(word.start, word.end))) {
    const columns = displayWidth(character);
    if (used > 0 && used + columns > width) {
      result.push({ start, end });
      start = end;
      used = 0;
    }
    end += character.length;
    used += columns;
  }
  result.push({ start, end });
  return result;
}

/**
 * Breaks text into lines of at most `width` columns. A line is the spans of its words, to be joined by single spaces;
 * a word too long for a line is cut. Spans, so that a caller can tell which words of the text stand where.
 */
export function wrap(text: string, width: number): Span[][] {
  const lines: Span[][] = [];
  let room = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const columns = displayWidth(match[0]);
    const line = lines.at(-1);
    if (line && columns < room) {
      line.push(word);
      room -= columns + 1;
      continue;
    }
    for (const piece of columns > width ? pieces(text, word, width) : [word]) {
      lines.push([piece]);
      room = width - displayWidth(text.slice(piece.start, piece.end));
    }
  }
  return lines;
}

/** {@link wrap} for text without emphasis: the lines as strings. */
export function wrapLines(text: string, width: number): string[] {
  return wrap(text, width).map((line) => line.map((word) => text.slice(word.start, word.end)).join(' '));
}
