import type { Span } from '../../domain/span.ts';
import { termsOf } from '../terms.ts';

/** Signs and words between clauses. No conjunction of time: what happened "in May after the vote" belongs to both. */
const BREAK = /[,;:()—–…]|\s-\s|["“”]|\b(?:but|while|whereas|although|though|which|who|whose|where)\b/giu;
const BREAK_BETWEEN_DATES = /\b(?:and|but|or|then|before|after|until|to)\b/giu;
/** With fewer words a clause says nothing: it only places what stands beside it ("in January 2023"). */
const TELLING = 3;

/**
 * The part of a sentence that a date in it tells of, as offsets into the sentence: its clause, widened where that is
 * little more than the date. `others` are the other dates of the sentence; a date's part ends before them.
 */
export function dateClause(sentence: string, date: Span, others: readonly Span[]): Span {
  const breaks = [...sentence.matchAll(BREAK)]
    .map(({ index }) => index)
    .filter((at) => at < date.start || at >= date.end);
  const before = others.filter(({ end }) => end <= date.start).at(-1);
  const after = others.find(({ start }) => start >= date.end);
  const lefts = breaks.filter((at) => at < date.start);
  const rights = breaks.filter((at) => at >= date.end);
  const least = before ? lastBreak(sentence, before.end, date.start) : 0;
  const most = after ? lastBreak(sentence, date.end, after.start) : sentence.length;
  const left = [least, ...lefts.filter((at) => at > least)];
  const right = [...rights.filter((at) => at < most), most];
  let start = left.pop() ?? 0;
  let end = right.shift() ?? sentence.length;
  while (tellingWords(sentence, { start, end }, date) < TELLING && left.length + right.length > 0) {
    // A date at the head belongs to what follows, any other to what went before.
    if (left.length > 0) start = left.pop()!;
    else end = right.shift()!;
  }
  return { start, end };
}

/** Where, between two dates, the part of the second begins. */
function lastBreak(sentence: string, from: number, to: number): number {
  const between = sentence.slice(from, to);
  const at = [BREAK, BREAK_BETWEEN_DATES]
    .map((pattern) => [...between.matchAll(pattern)].at(-1)?.index)
    .find((index) => index !== undefined);
  return from + (at ?? 0);
}

function tellingWords(sentence: string, { start, end }: Span, date: Span): number {
  return termsOf(sentence.slice(start, end)).filter(
    (term) => start + term.end <= date.start || start + term.start >= date.end,
  ).length;
}
