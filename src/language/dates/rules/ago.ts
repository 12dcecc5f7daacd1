import type { DatePrecision } from '../../../domain/date-expression.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { addMonths, dayRange } from '../calendar.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';
import { COUNT, lengthOf, WEEKDAY_NAME, weekdayNumber } from '../vocabulary.ts';
import { unitAt } from './relative-unit.ts';
import { lastOn } from './weekday.ts';

/** In units of any kind: what lies farther off is no matter of calendars. */
const FARTHEST = 1000;

/** Days by name, counted from the day that the unit leads to. */
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** "two weeks ago", "a year ago", "11 days ago", "a decade ago", "a fortnight ago", "three months ago today": as fine as its unit. */
export const ago = rule(
  new RegExp(
    `\\b(?<count>${COUNT})[\\s-]+(?<unit>day|week|fortnight|month|year|decade)s?\\s+(?<way>ago|from now|from today)\\b(?<exact>\\s+(?:today|tonight|yesterday|tomorrow|this week|this month|${WEEKDAY_NAME})\\b)?`,
    'i',
  ),
  ({ groups }) => {
    const length = lengthOf(groups.count!, groups.unit!);
    const { unit } = length;
    const count = groups.way!.toLowerCase() === 'ago' ? -length.count : length.count;
    const exact = groups.exact?.trim().toLowerCase() ?? '';
    const shift = NAMED_DAYS[exact];
    const isWeekday = exact !== '' && weekdayNumber(exact) >= 0;
    const precision = isWeekday ? 'day' : precisionOf(unit, exact);
    return fromPublication(precision, (published) => {
      if (Math.abs(count) > FARTHEST) return undefined;
      if (unit === 'day') return dayRange(addDays(published, count));
      const move = (day: Day) =>
        unit === 'week' ? addDays(day, count * 7) : addMonths(day, unit === 'month' ? count : count * 12);
      const moved = move(published);
      if (shift !== undefined) return dayRange(addDays(moved, shift));
      // "a year ago Friday": that Friday's anniversary.
      if (isWeekday) return dayRange(move(lastOn(weekdayNumber(exact), published)));
      if (exact !== '') return unitAt(exact.replace('this ', ''), moved, 0);
      return unitAt(unit, moved, 0);
    });
  },
);

function precisionOf(unit: string, exact: string): DatePrecision {
  if (exact in NAMED_DAYS) return 'day';
  if (exact !== '') return exact.replace('this ', '') as DatePrecision;
  return unit as DatePrecision;
}
