import type { DatePrecision } from '../../../domain/date-expression.ts';
import { addDays } from '../../../domain/day.ts';
import { addMonths, dayRange } from '../calendar.ts';
import { fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';
import { COUNT, countOf } from '../vocabulary.ts';
import { unitAt } from './relative-unit.ts';

/** In years: what lies farther off is no matter of calendars. */
const FARTHEST = 1000;

/** "two weeks ago", "a year ago", "11 days ago", "a decade ago", "three months ago today": as fine as its unit. */
export const ago = rule(
  new RegExp(
    `\\b(?<count>${COUNT})[\\s-]+(?<unit>day|week|month|year|decade)s?\\s+(?<way>ago|from now|from today)\\b(?<exact>\\s+(?:today|this week|this month)\\b)?`,
    'i',
  ),
  ({ groups }) => {
    const unit = groups.unit!.toLowerCase();
    const count = countOf(groups.count!) * (groups.way!.toLowerCase() === 'ago' ? -1 : 1);
    const years = unit === 'decade' ? count * 10 : count;
    return fromPublication(precisionOf(unit, groups.exact), (published) => {
      if (Math.abs(years) > FARTHEST) return undefined;
      if (unit === 'day') return dayRange(addDays(published, count));
      if (unit === 'week')
        return groups.exact ? dayRange(addDays(published, count * 7)) : unitAt('week', published, count);
      const moved = addMonths(published, unit === 'month' ? count : years * 12);
      switch (groups.exact?.trim().toLowerCase()) {
        case 'today':
          return dayRange(moved);
        case 'this week':
          return unitAt('week', moved, 0);
        case 'this month':
          return unitAt('month', moved, 0);
      }
      return unitAt(unit === 'month' ? 'month' : 'year', moved, 0);
    });
  },
);

function precisionOf(unit: string, exact: string | undefined): DatePrecision {
  switch (exact?.trim().toLowerCase()) {
    case 'today':
      return 'day';
    case 'this week':
      return 'week';
    case 'this month':
      return 'month';
  }
  return unit === 'decade' ? 'year' : (unit as DatePrecision);
}
