import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import { findDateExpressions } from '../../../src/language/dates/find-date-expressions.ts';

/** What a sentence's brackets are expected to mean: "from..to precision basis", in order; one day is written once. */
export type Expected = string | readonly string[];

/** Finds the expressions of a sentence, written as its text with brackets and a line for each. */
export function bracketed(text: string, published: string): { text: string; meanings: string[] } {
  const found = findDateExpressions(text, parseDay(published)!);
  let marked = '';
  let at = 0;
  for (const { start, end } of found) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  const meanings = found.map(({ range: { from, to }, precision, basis }) =>
    [from === to ? from : `${from ?? ''}..${to ?? ''}`, precision, basis].join(' '),
  );
  return { text: marked + text.slice(at), meanings };
}

/** Tests of one rule: sentences with the expressions in brackets and what they mean, and sentences that name no time. */
export function describeRule(
  name: string,
  published: string,
  positive: Readonly<Record<string, Expected>>,
  negative: readonly string[],
): void {
  describe(name, () => {
    test.each(Object.entries(positive))('%s', (sentence, expected) => {
      const text = sentence.replace(/[[\]]/g, '');
      expect(bracketed(text, published)).toEqual({ text: sentence, meanings: [expected].flat() });
    });
    test.each(negative.map((sentence) => [sentence]))('names no time: %s', (sentence) => {
      expect(bracketed(sentence, published).text).toBe(sentence);
    });
  });
}
