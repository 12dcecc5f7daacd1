import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  parseDay,
  weekday,
} from '../../src/domain/day.ts';

const FIRST = dayNumber('0001-01-01' as Day);
const LAST = dayNumber('9999-12-31' as Day);
const anyNumber = fc.integer({ min: FIRST, max: LAST });

/** The same day as JavaScript has it, at noon so that no rounding hides. */
const dateOf = (number: number) => new Date(number * 86_400_000 + 43_200_000);

describe('day arithmetic agrees with JavaScript dates', () => {
  it('in parts, number, weekday and month length', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = dateOf(number);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
        const day = dayOf(year, month, date.getUTCDate())!;
        expect(day).toBe(date.toISOString().slice(0, 10));
        expect(parseDay(day)).toBe(day);
        expect(dayNumber(day)).toBe(number);
        expect(dayFromNumber(number)).toBe(day);
        expect(weekday(day)).toBe(date.getUTCDay());
        const lastOfMonth = new Date(date);
        lastOfMonth.setUTCMonth(month, 0);
        expect(daysInMonth(year, month)).toBe(lastOfMonth.getUTCDate());
      }),
    );
  });

  it('in steps, and orders days as strings', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        const [from, to] = [dayFromNumber(a), dayFromNumber(b)];
        expect(addDays(from, b - a)).toBe(to);
        expect(Math.sign(a - b)).toBe(from < to ? -1 : from > to ? 1 : 0);
      }),
    );
  });
});

describe('days that do not exist', () => {
  it.each([
    ...['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-06-00', '0000-01-01'],
    ...[
      '2024-1-05',
      '24-01-05',
      ' 2024-01-05',
      '2024-01-05\n',
      '2024-01-05T00:00',
      '2024/01/05',
      '',
      '+2024-01-05',
    ],
  ])('%j is none', (text) => expect(parseDay(text)).toBeUndefined());

  it.each([
    [2024, 2, 30],
    [10_000, 1, 1],
    [0, 12, 31],
    [-5, 1, 1],
    [2024.5, 1, 1],
    [2024, 1, Number.NaN],
    [1e9, 1, 1],
    [2024, 1e12, 1],
  ])('dayOf(%d, %d, %d) is undefined', (...parts) => expect(dayOf(...parts)).toBeUndefined());

  it('are beyond the first and the last one', () => {
    expect(() => addDays('9999-12-31' as Day, 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01' as Day, -1)).toThrow(RangeError);
    expect(() => dayFromNumber(Number.NaN)).toThrow(RangeError);
  });

  it('leaves leap days in', () => {
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
    expect(parseDay('0004-02-29')).toBe('0004-02-29');
  });
});
