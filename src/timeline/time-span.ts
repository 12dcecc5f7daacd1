import type { DatePrecision } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import { dayNumber } from '../domain/day.ts';

/** Day numbers, both included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Days of each unit, at least. */
const DAYS: Readonly<Record<DatePrecision, number>> = {
  day: 1,
  weekend: 2,
  week: 7,
  month: 28,
  quarter: 90,
  season: 90,
  year: 365,
  decade: 3652,
  century: 36524,
  span: 1,
};

/**
 * The time that a range names: of an open range the unit at its known end, for "since 2020" tells of 2020 and not of
 * all that came after. A range without ends spans nothing.
 */
export function namedSpan({ from, to }: DateRange, precision: DatePrecision): TimeSpan {
  if (from !== null && to !== null) return { from: dayNumber(from), to: dayNumber(to) };
  if (from !== null) return { from: dayNumber(from), to: dayNumber(from) + DAYS[precision] - 1 };
  if (to !== null) return { from: dayNumber(to) - DAYS[precision] + 1, to: dayNumber(to) };
  return { from: 0, to: -1 };
}

/** Days from the end of the earlier span to the start of the later one; 0 or less when they share a day. */
export function gap(a: TimeSpan, b: TimeSpan): number {
  return Math.max(a.from, b.from) - Math.min(a.to, b.to);
}

/** Whether some of the span lies within a range. */
export function isWithin({ from, to }: TimeSpan, range: DateRange): boolean {
  return (
    (range.from === null || to >= dayNumber(range.from)) && (range.to === null || from <= dayNumber(range.to))
  );
}
