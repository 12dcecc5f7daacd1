import type { DatePrecision } from '../../../domain/date-expression.ts';
import type { Day } from '../../../domain/day.ts';
import {
  type ClosedRange,
  monthOf,
  monthsRange,
  quarterRange,
  weekRange,
  yearOf,
  yearRange,
  yearsRange,
} from '../calendar.ts';
import { fromAnchor, fromPublication } from '../meaning.ts';
import { rule } from '../rule.ts';

/** The calendar unit that holds a day, moved by a number of units. */
export function unitAt(unit: string, day: Day, shift: number): ClosedRange {
  const year = yearOf(day);
  switch (unit) {
    case 'week':
      return weekRange(day, shift);
    case 'month':
      return monthsRange(year, monthOf(day) + shift);
    case 'quarter':
      return quarterRange(year, Math.ceil(monthOf(day) / 3) + shift);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + shift * 10;
      return yearsRange(first, first + 9);
    }
    case 'century': {
      const first = Math.floor(year / 100) * 100 + shift * 100;
      return yearsRange(first, first + 99);
    }
    default:
      return yearRange(year + shift);
  }
}

/** "last week", "earlier this month", "next year", "late last year", "the current quarter". */
export const relativeUnit = rule(
  /\b(?:(?:earlier|later|early|late)\s+)?(?<which>last|this|next|the current|this past|the coming|the upcoming)\s+(?<unit>week|month|year|quarter|decade|century)\b(?!-)/i,
  ({ groups, before, after }) => {
    const unit = groups.unit!.toLowerCase();
    const which = groups.which!.toLowerCase();
    // "the last week" is a length of time, and "last week of May" belongs to its month.
    if (/\b(?:the|his|her|its|their|our|my|your)\s+$/i.test(before)) return undefined;
    if (/^\s+of\s+(?:the|his|her|its|their)\b/.test(after)) return undefined;
    if (unit === 'century' && which === 'this') return undefined;
    const shift = which === 'last' || which === 'this past' ? -1 : /next|coming/.test(which) ? 1 : 0;
    return fromPublication(unit as DatePrecision, (published) => unitAt(unit, published, shift));
  },
);

/** "that year", "later that month", "the same week", "the previous year", "the following month". */
export const anchoredUnit = rule(
  /\b(?:(?:earlier|later|early|late)\s+(?:in\s+)?)?(?<which>that same|that|(?:the\s+)?same|the previous|the preceding|the following|the next)\s+(?<unit>week|month|year|quarter)\b(?!-)/i,
  ({ groups, before, after }) => {
    const unit = groups.unit!.toLowerCase();
    const which = groups.which!.toLowerCase();
    if (/^\s+(?:or|and|of)\b/.test(after)) return undefined;
    if (
      which === 'the next' &&
      (!/^\s*(?:[,.;:)]|$)/.test(after) || /\b(?:over|for|in|within|during)\s+$/i.test(before))
    )
      return undefined;
    const shift = /previous|preceding/.test(which) ? -1 : /following|next/.test(which) ? 1 : 0;
    return fromAnchor(unit as DatePrecision, (anchor) => unitAt(unit, anchor.from, shift), {
      pointBack: /that|same/.test(which),
    });
  },
);
