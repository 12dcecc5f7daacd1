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

/** Years of two digits from here on are of the last century. */
const LAST_CENTURY = 50;

/** "11/02/89", "5/26/24": American unless only the other order is a day. Only with strokes: "9-18-15" is a tally. */
export const shortNumericDay = rule(
  /\b(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<short>\d{2})\b(?![./-]?\d)/,
  ({ groups, before }) => {
    if (/[./\d-]$/.test(before)) return undefined;
    const short = Number(groups.short);
    const year = short < LAST_CENTURY ? 2000 + short : 1900 + short;
    const [first, second] = [Number(groups.first), Number(groups.second)];
    const day = dayOf(year, first, second) ?? dayOf(year, second, first);
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
