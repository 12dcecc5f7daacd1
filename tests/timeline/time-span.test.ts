import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../src/domain/date-expression.ts';
import { type Day, dayNumber } from '../../src/domain/day.ts';
import { gap, isWithin, namedSpan } from '../../src/timeline/time-span.ts';

const day = (text: string) => text as Day;
const spanOf = (from: string | null, to: string | null, precision: DatePrecision = 'span') =>
  namedSpan({
    range: { from: from === null ? null : day(from), to: to === null ? null : day(to) },
    precision,
  });

describe('an open range', () => {
  it.each<[string | null, string | null, DatePrecision, string, boolean]>([
    // "since 2020": what happened in 2020, and not all that came after.
    ['2020-01-01', null, 'year', '2020', true],
    ['2020-01-01', null, 'year', '2023', false],
    [null, '2022-10-31', 'month', '2022-10', true],
    [null, '2022-10-31', 'month', '2021', false],
    ['2024-05-06', null, 'day', '2024-05', true],
    [null, null, 'span', '2024', false],
  ])('from %s to %s (%s) within %s: %s', (from, to, precision, filter, expected) => {
    const [first, last] = filter.length > 4 ? ['01', '28'] : ['01-01', '12-31'];
    const range = { from: day(`${filter}-${first}`), to: day(`${filter}-${last}`) };
    expect(isWithin(spanOf(from, to, precision), range)).toBe(expected);
  });
});

it('a filter keeps what overlaps it', () => {
  const week = spanOf('2025-04-07', '2025-04-13', 'week');
  expect(isWithin(week, { from: day('2025-04-13'), to: null })).toBe(true);
  expect(isWithin(week, { from: day('2025-04-14'), to: null })).toBe(false);
  expect(isWithin(week, { from: null, to: day('2025-04-07') })).toBe(true);
  expect(isWithin(week, { from: null, to: day('2025-04-06') })).toBe(false);
});

it('a gap is counted in days', () => {
  expect(gap(spanOf('2025-04-07', '2025-04-13'), spanOf('2025-04-10', '2025-04-20'))).toBeLessThanOrEqual(0);
  expect(gap(spanOf('2025-04-14', '2025-04-14'), spanOf('2025-04-07', '2025-04-13'))).toBe(1);
  expect(spanOf('1970-01-02', '1970-01-02')).toEqual({ from: 1, to: dayNumber(day('1970-01-02')) });
});
