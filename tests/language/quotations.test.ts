import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/language/quotations.ts';

const quotationsOf = (text: string): string[] =>
  findQuotations(text, { start: 0, end: text.length }).map(
    ({ start, end, closed }) => text.slice(start, end) + (closed ? '' : ' (open)'),
  );

describe('findQuotations', () => {
  it.each([
    ['He said “no” and “yes”.', ['“no”', '“yes”']],
    ['He said "no" and "yes."', ['"no"', '"yes."']],
    ["He said ``no'' and ''yes''.", ["``no''", "''yes''"]],
    ['‘No,’ it’s said, ‘not the farmers.’', ['‘No,’', '‘not the farmers.’']],
    ['The farmers’ barns of the ‘90s and the dog’s bowl', []],
    ['“He said ‘no’ to me.”', ['‘no’', '“He said ‘no’ to me.”']],
    ['Ana ‘reached out” to him.', ['‘reached out”']],
    ['“This goes on. And on.', ['“This goes on. And on. (open)']],
    ['“Left open, “then closed.”', ['“Left open,  (open)', '“then closed.”']],
    ['A board of 6" and a ” were lost.', []],
  ])('%s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations);
  });

  it('keeps within the paragraph', () => {
    const text = '“Out. “In. Out.”';
    expect(findQuotations(text, { start: 6, end: 10 })).toEqual([{ start: 6, end: 10, closed: false }]);
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('“', '”', '"', '‘', '’', "''", '``', 'a', ' ', '.')), (parts) => {
        const text = parts.join('');
        for (const { start, end } of findQuotations(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
