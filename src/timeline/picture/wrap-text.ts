import { type Face, textWidth } from './typeface.ts';

/** A text broken into lines, and whether it had to be cut to fit them. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly cut: boolean;
}

const CUT_MARK = '…';

/** The longest run of whole words at the start of a text that fits; empty when the first does not. */
function wholeWords(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  let end = 0;
  for (const { index } of text.matchAll(/ /g)) {
    if (!fits(text.slice(0, index))) break;
    end = index;
  }
  return text.slice(0, end);
}

/** The longest start of a text that fits, broken between characters as people see them. */
function characters(text: string, fits: (part: string) => boolean): string {
  let part = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (!fits(part + segment)) break;
    part += segment;
  }
  return part;
}

/**
 * Breaks a text of single spaces into at most `widths.length` lines, each no wider than its width in pixels. What does
 * not fit is cut after a word and marked by an ellipsis. A word wider than its line is broken inside; a line stays empty
 * when the next one has the room that it lacks.
 */
export function wrapText(text: string, face: Face, size: number, widths: readonly number[]): WrappedText {
  const lines: string[] = [];
  let rest = text;
  for (const [index, width] of widths.entries()) {
    if (rest === '') break;
    const fitting = (limit: number) => (part: string) => textWidth(part, face, size) <= limit;
    const fits = fitting(width);
    const next = widths[index + 1];
    if (next === undefined && !fits(rest)) {
      const marked = (part: string) => fits(part + CUT_MARK);
      const kept = (wholeWords(rest, marked) || characters(rest, marked)).replace(/[\s,;:–—-]+$/, '');
      lines.push(marked(kept) ? kept + CUT_MARK : '');
      return { lines, cut: true };
    }
    const movesDown = next !== undefined && wholeWords(rest, fitting(next)) !== '';
    const line = wholeWords(rest, fits) || (movesDown ? '' : characters(rest, fits));
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return { lines, cut: false };
}
