import { escapeText, isolateText, visibleText } from './escape-text.ts';
import { longestFit } from './longest-fit.ts';

/**
 * A name, title or other short text of any origin, safe to stand on a line with others, in at most `room`
 * UTF-16 code units (3 or more). A longer one is cut after a word, with "…".
 */
export function shortText(text: string, room: number): string {
  // Escaping at most doubles a text and cleaning only shortens it, so this much is always enough to look at.
  const visible = visibleText(text.slice(0, room * 4)).trim();
  const show = (end: number) =>
    isolateText(escapeText(visible.slice(0, end)) + (end < visible.length ? '…' : ''));
  return show(longestFit(visible, room, (end) => show(end).length <= room));
}
