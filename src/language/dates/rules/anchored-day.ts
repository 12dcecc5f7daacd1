import { addDays } from '../../../domain/day.ts';
import { addMonths, type ClosedRange, dayRange, yearOf } from '../calendar.ts';
import { fromAnchor } from '../meaning.ts';
import { rule } from '../rule.ts';
import { COUNT, lengthOf } from '../vocabulary.ts';
import { unitAt } from './relative-unit.ts';

/** "that day", "earlier that day", "the previous day", "the next morning", "the same night". */
export const anchoredDay = rule(
  /\b(?:(?:earlier|later|early|late)\s+)?(?<which>that same|that|the same|the previous|the preceding|the following|the next)\s+(?:day|morning|afternoon|evening|night)\b(?!-)/i,
  ({ groups, after }) => {
    if (/^\s+(?:or|of)\b/.test(after)) return undefined;
    const which = groups.which!.toLowerCase();
    const shift = /previous|preceding/.test(which) ? -1 : /following|next/.test(which) ? 1 : 0;
    return fromAnchor('day', (anchor) => dayRange(addDays(anchor.to, shift)), {
      pointBack: /that|same/.test(which),
    });
  },
);

/** Counts of up to 999 years from these stay within the calendar. */
const [EARLIEST, LATEST] = [1000, 9000];

/** A condition, not an indirect question ("asked if"): what follows counts from what has not happened. */
const CONDITION = /(?:^|[,;:—“"`]\s*|\b(?:that|and|but|or)\s+)(?:if|If|unless|Unless)\s/;

/** The unit (`day`, `week`, `month`, `year`) that lies `count` units from the first day of a range; a day exactly. */
export function offset({ from }: ClosedRange, unit: string, count: number): ClosedRange | undefined {
  if (yearOf(from) < EARLIEST || yearOf(from) > LATEST) return undefined;
  if (unit === 'day') return dayRange(addDays(from, count));
  if (unit === 'week') return unitAt('week', from, count);
  return unitAt(unit, addMonths(from, unit === 'month' ? count : count * 12), 0);
}

/** "two days later", "a year earlier", "the day before", "a week after": counted from the last date named. */
export const anchoredCount = rule(
  new RegExp(
    `\\b(?:(?<count>${COUNT})\\s+(?<unit>day|week|fortnight|month|year)s?\\s+(?<way>later|earlier|before|after|prior)|the\\s+(?<one>day|night|week|month|year)\\s+(?<side>before|after))\\b`,
    'i',
  ),
  ({ groups, before, after }) => {
    if (CONDITION.test(before)) return undefined;
    const way = (groups.way ?? groups.side)!.toLowerCase();
    // "two days before the vote" hangs on the vote, of which the calendar knows nothing.
    if (/^(?:before|after|prior)$/.test(way) && !/^\s*(?:[,.;:)”"’]|$|when\b)/.test(after)) return undefined;
    const { unit, count } = lengthOf(groups.count ?? 'a', groups.unit ?? groups.one!);
    const signed = /later|after/.test(way) ? count : -count;
    return fromAnchor(unit, (anchor) => offset(anchor, unit, signed));
  },
);
