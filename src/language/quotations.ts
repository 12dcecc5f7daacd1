import type { Span } from '../domain/span.ts';

/** A stretch in quotation marks, marks included. One that is not closed reaches to the next one or to the end. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

const MARKS = /[“”"‘’]|''|``/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The quotations of one paragraph, `within` a text, in order of their ends; inner ones in single marks among them.
 * Straight marks open before a word and close after one. A closing mark that nothing opened counts for nothing, and
 * a single mark inside or before a word ("it’s", "’90s") is an apostrophe.
 */
export function findQuotations(text: string, within: Span): Quotation[] {
  const quotations: Quotation[] = [];
  const open = new Map<'double' | 'single', number>();
  const finish = (kind: 'double' | 'single', end: number, closed: boolean) => {
    const start = open.get(kind);
    if (start === undefined) return false;
    open.delete(kind);
    quotations.push({ start, end, closed });
    return true;
  };
  const begin = (kind: 'double' | 'single', start: number) => {
    finish(kind, start, false);
    open.set(kind, start);
  };

  MARKS.lastIndex = 0;
  for (const match of text.slice(within.start, within.end).matchAll(MARKS)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    const before = start > within.start ? text.charAt(start - 1) : ' ';
    const after = end < within.end ? text.charAt(end) : ' ';
    switch (match[0]) {
      case '“':
      case '``':
        begin('double', start);
        break;
      case '‘':
        if (!WORD.test(before) && /[\p{L}“]/u.test(after)) begin('single', start);
        break;
      case '’':
        if (!/\s/.test(before) && !WORD.test(after)) finish('single', end, true);
        break;
      case '”':
        // Newspapers do mix them up: ‘like this”.
        if (finish('double', end, true)) open.delete('single');
        else finish('single', end, true);
        break;
      default:
        if (opensStraight(before, after, open.has('double'))) begin('double', start);
        else finish('double', end, true);
    }
  }
  for (const kind of [...open.keys()]) finish(kind, within.end, false);
  return quotations;
}

/** Whether a straight mark between two characters opens; where they do not tell, it does when none is open. */
function opensStraight(before: string, after: string, isOpen: boolean): boolean {
  const mayOpen = /[\s([{—–“‘]/.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && !WORD.test(after);
  return mayOpen === mayClose ? !isOpen : mayOpen;
}
