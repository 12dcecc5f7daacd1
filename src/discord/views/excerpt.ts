import type { Span } from '../../domain/span.ts';
import { limits } from '../limits.ts';
import { longestFit } from './longest-fit.ts';
import { markedText, shifted } from './marked-text.ts';

/**
 * A text of any origin on one line, escaped, some spans of it bold, in at most `room` UTF-16 code units (8 or more).
 * One that is longer is cut after a sentence or word, with "…"; where that would cut the first span off, it begins there.
 */
export function excerpt(text: string, bold: readonly Span[], room: number): string {
  const beginningAt = (from: number) => {
    const ahead = text.slice(from, from + limits.messageText);
    const show = (length: number) =>
      [
        from > 0 ? '… ' : '',
        markedText(ahead.slice(0, length), shifted(bold, from)),
        from + length < text.length ? ' …' : '',
      ].join('');
    const length = longestFit(ahead, ahead.length, (cut) => show(cut).length <= room);
    return { shown: show(length), end: from + length };
  };
  const { shown, end } = beginningAt(0);
  const [first] = bold;
  return !first || end >= Math.min(first.end, text.length) ? shown : beginningAt(first.start).shown;
}
