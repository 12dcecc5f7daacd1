import type { DateExpression } from '../domain/date-expression.ts';
import type { DateRange } from '../domain/date-range.ts';
import { dayNumber } from '../domain/day.ts';
import { namedRange } from '../language/dates/named-range.ts';

/** Day numbers, both included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The days that a date expression tells of: of an open range those of the unit at its known end, for "since 2020" tells
 * of 2020 and not of all that came after. A range without ends spans nothing.
 */
export function namedSpan(expression: Pick<DateExpression, 'range' | 'precision'>): TimeSpan {
  const named = namedRange(expression);
  return named ? { from: dayNumber(named.from), to: dayNumber(named.to) } : { from: 0, to: -1 };
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
