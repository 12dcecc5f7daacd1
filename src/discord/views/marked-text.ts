import type { Span } from '../../domain/span.ts';
import { escapeText } from './escape-text.ts';

// From the first to the last character that is to be seen and no space.
const INNER =
  /(?!\p{Default_Ignorable_Code_Point})[^\s\p{C}\u2800](?:.*(?!\p{Default_Ignorable_Code_Point})[^\s\p{C}\u2800])?[\uFE0E\uFE0F]?/su;

/** Spans of a text without the white space at their ends, in order; touching and overlapping ones are joined, blank ones left out. */
function innerSpans(text: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(span.start, 0);
    const inner = INNER.exec(text.slice(from, Math.max(span.end, from)));
    if (!inner) continue;
    const [start, end] = [from + inner.index, from + inner.index + inner[0].length];
    const previous = joined.at(-1);
    // Two runs of bold that touch would be read as literal asterisks.
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A text of any origin, escaped, on one line, with some spans of it in bold. */
export function markedText(text: string, bold: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of innerSpans(text, bold)) {
    shown += `${escapeText(text.slice(at, start))}**${escapeText(text.slice(start, end))}**`;
    at = end;
  }
  return shown + escapeText(text.slice(at));
}

/** Spans as they lie in the piece of their text that begins at `from`. */
export function shifted(spans: readonly Span[], from: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start - from, end: end - from }));
}
