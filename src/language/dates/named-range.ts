import type { DateExpression } from '../../domain/date-expression.ts';
import { addDays } from '../../domain/day.ts';
import { addMonths, type ClosedRange, dayRange, range as days } from './calendar.ts';
import { unitAt } from './rules/relative-unit.ts';

/**
 * The time that the words of a date expression name: of an open range the unit at its known end, for "since 2020"
 * names 2020, any other range itself. Undefined for a range without ends.
 */
export function namedRange({
  range: { from, to },
  precision,
}: Pick<DateExpression, 'range' | 'precision'>): ClosedRange | undefined {
  if (from !== null && to !== null) return days(from, to);
  const end = from ?? to;
  if (end === null) return undefined;
  switch (precision) {
    case 'day':
    case 'span':
      return dayRange(end);
    case 'weekend':
      return from === null ? days(addDays(end, -1), end) : days(end, addDays(end, 1));
    case 'season':
      return from === null
        ? days(addMonths(addDays(end, 1), -3), end)
        : days(end, addDays(addMonths(end, 3), -1));
  }
  return unitAt(precision, end, 0);
}
