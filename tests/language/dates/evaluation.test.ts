import { describe, expect, test } from 'vitest';
import { rangeOfTimex } from '../../../scripts/evaluate/dates/newswire.ts';
import { type Gold, Tally } from '../../../scripts/evaluate/dates/tally.ts';
import type { DateRange } from '../../../src/domain/date-range.ts';
import { parseDay } from '../../../src/domain/day.ts';

const year = (first: number, last = first): DateRange => ({
  from: parseDay(`${first}-01-01`)!,
  to: parseDay(`${last}-12-31`)!,
});

describe('the scoring of date expressions', () => {
  test.each([
    ['1998-08-07', '1998-08-07..1998-08-07'],
    ['2000-W2', '2000-01-10..2000-01-16'],
    ['1999-02', '1999-02-01..1999-02-28'],
    ['1998-Q4', '1998-10-01..1998-12-31'],
    ['1995', '1995-01-01..1995-12-31'],
    ['199', '1990-01-01..1999-12-31'],
    ['1998-FA', undefined],
    ['1998-10-23TEV', undefined],
    ['P3D', undefined],
    ['PRESENT_REF', undefined],
  ])('the TIMEX3 value %s is %s', (value, expected) => {
    const range = rangeOfTimex(value);
    expect(range && `${range.from}..${range.to}`).toBe(expected);
  });

  test('counts matches, misses and inventions, and leaves other annotations out', () => {
    const golds: Gold[] = [
      { start: 0, end: 4, range: year(1990) },
      { start: 10, end: 14, range: year(1991) },
      { start: 20, end: 24, range: undefined },
    ];
    const tally = new Tally();
    tally.add('a', 'x'.repeat(40), golds, [
      { start: 0, end: 4, range: year(1992), precision: 'year' },
      { start: 20, end: 22, range: year(1993), precision: 'year' },
      { start: 30, end: 34, range: year(1994), precision: 'year' },
    ]);
    const { span, value, errors } = tally.figures('a');
    expect([span.correct, span.predicted, span.gold, span.f1]).toEqual([1, 2, 2, 0.5]);
    expect([value.correct, value.predicted, value.gold]).toEqual([0, 2, 2]);
    expect(errors.map((error) => error.split(' | ')[0])).toEqual(['missed', 'value', 'spurious']);
  });

  test('reads open and joined ranges by the dates they name', () => {
    const golds = [
      { start: 6, end: 10, range: year(1990) },
      { start: 20, end: 24, range: year(1994) },
      { start: 29, end: 33, range: year(1997) },
      { start: 42, end: 46, range: year(1998) },
    ];
    const tally = new Tally();
    tally.add('a', 'x'.repeat(60), golds, [
      { start: 0, end: 10, range: { from: year(1990).from, to: null }, precision: 'year' },
      { start: 12, end: 33, range: year(1994, 1997), precision: 'span' },
      // The right first day, but only the month that begins on it.
      { start: 36, end: 46, range: { from: year(1998).from, to: null }, precision: 'month' },
    ]);
    const { value, named } = tally.figures('a');
    expect([value.correct, value.predicted, value.gold]).toEqual([0, 3, 4]);
    expect([named.correct, named.predicted, named.gold]).toEqual([3, 4, 4]);
  });
});
