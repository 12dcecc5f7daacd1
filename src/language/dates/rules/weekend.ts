import { addDays, type Day, weekday } from '../../../domain/day.ts';
import { type ClosedRange, range, weekRange } from '../calendar.ts';
import { fromAnchor, fromPublication, recurring, weekly } from '../meaning.ts';
import { rule } from '../rule.ts';

/** The Saturday and Sunday of a day's week (Monday to Sunday), moved by weeks. */
const weekendOf = (day: Day, weeks = 0): ClosedRange => {
  const { to } = weekRange(day, weeks);
  return range(addDays(to, -1), to);
};

/** The weekend that a day lies in, or the one before it. */
const latestWeekend = (day: Day): ClosedRange =>
  weekendOf(day, weekday(day) === 6 || weekday(day) === 0 ? 0 : -1);

/** "over the weekend", "last weekend", "this weekend", "next weekend". */
export const weekend = rule(
  /\b(?<which>last|this(?:\s+past|\s+coming)?|next|(?:over|during|on|at|of|for)\s+the|the)\s+weekend\b(?!['’]?s\b|-)/i,
  ({ groups, after }) => {
    switch (groups.which!.toLowerCase().replace(/\s+/g, ' ')) {
      case 'last':
        return fromPublication('weekend', (published) => weekendOf(published, -1));
      case 'this past':
        return fromPublication('weekend', (published) => latestWeekend(addDays(published, -1)));
      case 'this':
        return {
          // Said of the past on a Monday or Tuesday, it is the weekend just over.
          place: ({ published, direction }) => ({
            range: weekendOf(
              published,
              direction === 'back' && /[12]/.test(String(weekday(published))) ? -1 : 0,
            ),
            precision: 'weekend',
            basis: 'resolved',
          }),
        };
      case 'this coming':
        return fromPublication('weekend', (published) => weekendOf(published));
      case 'next':
        return fromPublication('weekend', (published) => weekendOf(published, 1));
    }
    if (/^\s+(?:of|before|after|when)\b/.test(after)) return undefined;
    return recurring('weekend', weekly(latestWeekend));
  },
);

/** The Saturday nearest to a day and the Sunday after it, with the day, such as a holiday, where it lengthens them. */
export function weekendWith(day: Day): ClosedRange {
  const saturday = addDays(day, ((6 - weekday(day) + 10) % 7) - 3);
  const sunday = addDays(saturday, 1);
  return range(day < saturday ? day : saturday, day > sunday ? day : sunday);
}

/** The weekend before a day, weekend or week. */
export const weekendBefore = ({ from }: ClosedRange): ClosedRange =>
  latestWeekend(addDays(weekendOf(from).from, -1));

/** The weekend after it: from a Friday the one at hand, from a Sunday the one a week later. */
export function weekendAfter({ from, to }: ClosedRange): ClosedRange {
  const own = weekendOf(from);
  return to >= own.from ? weekendOf(to, 1) : own;
}

/** "that weekend", "the same weekend", "the following weekend", "the previous weekend". */
export const anchoredWeekend = rule(
  /\b(?<which>that same|that|the same|the previous|the preceding|the following|the next)\s+weekend\b(?!['’]?s\b|-)/i,
  ({ groups, after }) => {
    if (/^\s+(?:of|when|that)\b/.test(after)) return undefined;
    const which = groups.which!.toLowerCase();
    const find = (anchor: ClosedRange): ClosedRange => {
      if (/previous|preceding/.test(which)) return weekendBefore(anchor);
      return /following|next/.test(which) ? weekendAfter(anchor) : weekendOf(anchor.from);
    };
    return fromAnchor('weekend', find, { coarsest: 'week', pointBack: /that|same/.test(which) });
  },
);
