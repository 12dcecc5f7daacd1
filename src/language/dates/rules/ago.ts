import type { DatePrecision } from '../../../domain/date-expression.ts';
import { addDays } from '../../../domain/day.ts';
import { addMonths, dayRange } from '../calendar.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';
import { COUNT, countOf } from '../vocabulary.ts';
import { unitAt } from './relative-unit.ts';

/** In years: what lies farther off is no matter of calendars. */
const FARTHEST = 1000;

/** Days by name, counted from the day that the unit leads to. */
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** "two weeks ago", "a year ago", "11 days ago", "a decade ago", "three months ago today": as fine as its unit. */
export const ago = rule(
  new RegExp(
    `\\b(?<count>${COUNT})[\\s-]+(?<unit>day|week|month|year|decade)s?\\s+(?<way>ago|from now|from today)\\b(?<exact>\\s+(?:today|tonight|yesterday|tomorrow|this week|this month)\\b)?`,
    'i',
  ),
  ({ groups }) => {
    const unit = groups.unit!.toLowerCase();
    const count = countOf(groups.count!) * (groups.way!.toLowerCase() === 'ago' ? -1 : 1);
    const years = unit === 'decade' ? count * 10 : count;
    const exact = groups.exact?.trim().toLowerCase() ?? '';
    const shift = NAMED_DAYS[exact];
    return fromPublication(precisionOf(unit, exact), (published) => {
      if (Math.abs(years) > FARTHEST) return undefined;
      if (unit === 'day') return dayRange(addDays(published, count));
      const moved =
        unit === 'week'
          ? addDays(published, count * 7)
          : addMonths(published, unit === 'month' ? count : years * 12);
      if (shift !== undefined) return dayRange(addDays(moved, shift));
      if (exact !== '') return unitAt(exact.replace('this ', ''), moved, 0);
      return unitAt(unit === 'decade' ? 'year' : unit, moved, 0);
    });
  },
);

function precisionOf(unit: string, exact: string): DatePrecision {
  if (exact in NAMED_DAYS) return 'day';
  if (exact !== '') return exact.replace('this ', '') as DatePrecision;
  return unit === 'decade' ? 'year' : (unit as DatePrecision);
}
