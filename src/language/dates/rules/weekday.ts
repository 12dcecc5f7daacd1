import { addDays, type Day, weekday as weekdayOf } from '../../../domain/day.ts';
import { dayRange, weekRange } from '../calendar.ts';
import { fromAnchor, fromPublication, recurring, weekly } from '../meaning.ts';
import { rule } from '../rule.ts';
import { WEEKDAY_NAME, weekdayNumber } from '../vocabulary.ts';

/** The latest day on or before a day that falls on a weekday (0 Sunday to 6 Saturday). */
export const lastOn = (wanted: number, day: Day): Day => addDays(day, -((weekdayOf(day) - wanted + 7) % 7));

const inWeek = (wanted: number, day: Day, weeks: number): Day =>
  addDays(weekRange(day, weeks).from, (wanted + 6) % 7);

const WHICH =
  '(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Tt]he (?:following|next|previous)|[Cc]oming|[Ff]ollowing|[Pp]revious|[Pp]ast)\\s+)?';
const TIME_OF_DAY = '(?:\\s+(?:morning|afternoon|evening|night))?';
const WEEK = '(?:,?\\s+(?:of\\s+)?(?<week>last|this|next)\\s+week\\b)?';

/** "Friday", "last Tuesday", "Wednesday night", "next Monday", "Thursday of last week", "the following Sunday". */
export const weekday = rule(
  new RegExp(`\\b${WHICH}(?<day>${WEEKDAY_NAME})\\b${TIME_OF_DAY}${WEEK}`),
  ({ groups, before, after }) => {
    if (/\b(?:every|each|any|some|one|another)\s+$/i.test(before)) return undefined;
    // "on a Sunday", "on a wet Sunday" is any; "a Sunday service" is one.
    if (/\bon an?\s+(?:[a-z]+\s+){0,2}$/i.test(before)) return undefined;
    if (/\ba\s+$/i.test(before) && !/^\s+[a-z]{3,}/.test(after)) return undefined;
    const wanted = weekdayNumber(groups.day!);
    if (groups.week) {
      const weeks = { last: -1, this: 0, next: 1 }[groups.week]!;
      return fromPublication('day', (published) => dayRange(inWeek(wanted, published, weeks)));
    }
    switch (groups.which?.toLowerCase()) {
      case 'last':
      case 'past':
      case 'this past':
        return fromPublication('day', (published) => dayRange(lastOn(wanted, addDays(published, -1))));
      case 'next':
        return fromPublication('day', (published) => dayRange(inWeek(wanted, published, 1)));
      case 'coming':
      case 'this coming':
        return fromPublication('day', (published) => dayRange(lastOn(wanted, addDays(published, 7))));
      case 'this':
        return fromPublication('day', (published) => dayRange(inWeek(wanted, published, 0)));
      case 'previous':
      case 'the previous':
        return fromAnchor('day', (anchor) => dayRange(lastOn(wanted, addDays(anchor.from, -1))));
      case 'following':
      case 'the following':
      case 'the next':
        return fromAnchor('day', (anchor) => dayRange(lastOn(wanted, addDays(anchor.to, 7))));
    }
    return recurring(
      'day',
      weekly((day) => dayRange(lastOn(wanted, day))),
    );
  },
);
