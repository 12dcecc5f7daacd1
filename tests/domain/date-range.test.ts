import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALWAYS, contains, type DateRange, intersection, overlaps } from '../../src/domain/date-range.ts';
import { dayFromNumber } from '../../src/domain/day.ts';

const LAST = 20;
const days = Array.from({ length: LAST + 1 }, (_, number) => dayFromNumber(number));
const end = fc.option(fc.integer({ min: 0, max: LAST }));
const anyRange = fc.tuple(end, end).map(([a, b]): DateRange => {
  const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
  return { from: from === null ? null : days[from], to: to === null ? null : days[to] };
});

/** The days of a range among the few there are; open ends go beyond them on both sides. */
const daysOf = ({ from, to }: DateRange) =>
  [-1, ...days.keys(), LAST + 1].filter(
    (number) =>
      (from === null || number >= days.indexOf(from)) && (to === null || number <= days.indexOf(to)),
  );

it('ranges overlap when they share a day', () => {
  fc.assert(
    fc.property(anyRange, anyRange, (a, b) => {
      const shared = daysOf(a).some((day) => daysOf(b).includes(day));
      expect(overlaps(a, b)).toBe(shared);
      expect(overlaps(b, a)).toBe(shared);
    }),
  );
});

it('an intersection holds the days that both ranges hold', () => {
  fc.assert(
    fc.property(anyRange, anyRange, (a, b) => {
      const shared = daysOf(a).filter((day) => daysOf(b).includes(day));
      expect(daysOf(intersection(a, b))).toEqual(shared);
    }),
  );
});

it('a range contains its days, both ends included', () => {
  fc.assert(
    fc.property(anyRange, fc.integer({ min: 0, max: LAST }), (range, number) => {
      expect(contains(range, days[number])).toBe(daysOf(range).includes(number));
    }),
  );
});

it('every day is within the range without bounds', () => {
  expect(days.every((day) => contains(ALWAYS, day))).toBe(true);
});
