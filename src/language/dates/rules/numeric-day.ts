import { dayOf } from '../../../domain/day.ts';
import { dayRange, monthsRange } from '../calendar.ts';
import { stated } from '../meaning.ts';
import { rule } from '../rule.ts';

/**
 * "5/26/2024", "26.05.2024": month first as American papers have it with strokes, unless only the other order is a
 * day; day first with full stops. A year of four digits is required: "24/7", "9/10" and "1.2.3" are no dates.
 */
export const numericDay = rule(
  /\b(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>(?:1[89]|20)\d{2})\b(?![./-]\d)/,
  ({ groups, before }) => {
    if (/[./\d-]$/.test(before)) return undefined;
    const [year, first, second] = [groups.year, groups.first, groups.second].map(Number) as [
      number,
      number,
      number,
    ];
    const monthFirst = dayOf(year, first, second);
    const dayFirst = dayOf(year, second, first);
    const day = groups.mark === '.' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
    return day && stated(dayRange(day), 'day');
  },
);

/** "5/2024": a month, as forms have it. */
export const numericMonth = rule(
  /\b(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d{2})\b(?![./-]?\d)/,
  ({ groups, before }) =>
    /[./\d-]$/.test(before)
      ? undefined
      : stated(monthsRange(Number(groups.year), Number(groups.month)), 'month'),
);
