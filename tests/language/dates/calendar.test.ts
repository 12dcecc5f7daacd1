import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromNumber, dayNumber, dayOf, weekday } from '../../../src/domain/day.ts';
import {
  addMonths,
  easterSunday,
  monthsRange,
  nthWeekday,
  quarterRange,
  weekRange,
} from '../../../src/language/dates/calendar.ts';

const year = fc.integer({ min: 1583, max: 4000 });
const day = fc
  .integer({ min: dayNumber(dayOf(1600, 1, 1)!), max: dayNumber(dayOf(2400, 1, 1)!) })
  .map(dayFromNumber);

describe('calendar', () => {
  test.each([
    [1818, '1818-03-22'],
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (of, expected) => {
    expect(easterSunday(of)).toBe(expected);
  });

  test('Easter is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(year, (of) => {
        const easter = easterSunday(of);
        expect(weekday(easter)).toBe(0);
        expect(easter >= `${of}-03-22` && easter <= `${of}-04-25`).toBe(true);
      }),
    );
  });

  test('a week runs from Monday to Sunday and holds its day', () => {
    fc.assert(
      fc.property(day, (of) => {
        const { from, to } = weekRange(of);
        expect([weekday(from), weekday(to), dayNumber(to) - dayNumber(from)]).toEqual([1, 0, 6]);
        expect(from <= of && of <= to).toBe(true);
      }),
    );
  });

  test('months count on past the end of the year', () => {
    expect(monthsRange(2023, 13)).toEqual({ from: '2024-01-01', to: '2024-01-31' });
    expect(monthsRange(2024, 0)).toEqual({ from: '2023-12-01', to: '2023-12-31' });
    expect(monthsRange(2023, 12, 3)).toEqual({ from: '2023-12-01', to: '2024-02-29' });
    expect(quarterRange(2024, 0)).toEqual({ from: '2023-10-01', to: '2023-12-31' });
  });

  test('a month later is the same date, or the last of a shorter month', () => {
    expect(addMonths(dayOf(2024, 1, 31)!, 1)).toBe('2024-02-29');
    expect(addMonths(dayOf(2024, 3, 15)!, -4)).toBe('2023-11-15');
  });

  test('the nth weekday of a month', () => {
    expect(nthWeekday(2024, 11, 4, 4)).toBe('2024-11-28');
    expect(nthWeekday(2024, 5, 1, -1)).toBe('2024-05-27');
    expect(nthWeekday(2023, 2, 0, 5)).toBeUndefined();
  });
});
