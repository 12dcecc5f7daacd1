import { addDays } from '../../../domain/day.ts';
import { type ClosedRange, range, weekRange } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { rule } from '../rule.ts';
import { DATE, MONTH_ANY, monthNumber, ordinalOf, YEAR } from '../vocabulary.ts';
import { dayOfMonth, dayOfYear } from './month-day.ts';
import { PERIOD, partOf } from './period.ts';
import { weekendWith } from './weekend.ts';

/** The `nth` week of a month or year (-1 for the last): as in ISO 8601, a week belongs where its Thursday lies. */
function nthWeek({ from, to }: ClosedRange, nth: number): ClosedRange {
  const first = weekRange(from);
  const last = weekRange(to);
  return nth < 0
    ? weekRange(addDays(last.from, 3) > to ? addDays(last.from, -7) : last.from)
    : weekRange(addDays(first.from, addDays(first.from, 3) < from ? nth * 7 : nth * 7 - 7));
}

/** The week, or weekend, that a day lies in or next to; with `ending` the seven days up to it. */
function inWeekOf(meaning: Meaning, unit: string, ending: boolean): Meaning {
  return {
    place(scene) {
      const placement = meaning.place(scene);
      const day = placement?.range.from;
      if (!placement || !day) return undefined;
      if (unit === 'weekend') return { ...placement, range: weekendWith(day), precision: 'weekend' };
      const week = ending ? range(addDays(day, -6), day) : weekRange(day);
      return { ...placement, range: week, precision: 'week' };
    },
  };
}

/** "the week of Dec. 6", "the week ending April 10", "week beginning 4 May 2020", "the weekend of July 4". */
export const weekOf = rule(
  new RegExp(
    `\\b(?:the\\s+)?(?<unit>week(?:end)?)\\s+(?<way>of|beginning|commencing|starting|ending)\\s+(?:on\\s+)?(?:(?<month>${MONTH_ANY})\\s+(?<date>${DATE})|(?<dateFirst>${DATE})\\s+(?:of\\s+)?(?<monthLast>${MONTH_ANY}))(?:,?\\s+(?<year>${YEAR}))?(?!\\w)`,
  ),
  ({ groups }) => {
    const month = monthNumber((groups.month ?? groups.monthLast)!);
    const date = Number.parseInt((groups.date ?? groups.dateFirst)!, 10);
    const day = groups.year ? dayOfYear(Number(groups.year), month, date) : dayOfMonth(month, date);
    return day && inWeekOf(day, groups.unit!, groups.way === 'ending');
  },
);

/** "the first week of October", "the last week of July 2016", "the second week of this month". */
export const weekOfMonth = rule(
  new RegExp(
    `\\b(?:the\\s+)?(?<nth>first|second|third|fourth|last|final)\\s+(?:full\\s+)?week\\s+(?:of|in)\\s+${PERIOD}`,
  ),
  ({ groups }) => {
    const nth = ordinalOf(groups.nth!) || -1;
    return partOf(groups, 'week', (period) => nthWeek(period, nth));
  },
);
