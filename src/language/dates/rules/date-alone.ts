import { addDays, type Day, dayNumber } from '../../../domain/day.ts';
import { type ClosedRange, dayRange, monthOf, monthsRange, yearOf } from '../calendar.ts';
import type { Meaning, Recurrence } from '../meaning.ts';
import { recurring } from '../meaning.ts';
import { rule } from '../rule.ts';

/** Things with numbers that one may be on: holes, floors, laps. */
const COUNTED =
  /\b(?:holes?|birdie[ds]?|bogey(?:ed|s)?|par|greens?|tees?|fairway|innings?|laps?|rounds?|overs?|wicket|floors?|ballot|circuit|district|amendment)\b/i;
const ENDS_THERE =
  /^(?:\s*(?:[.,;:!?)”"—–]|$)|\s+(?:at|and|in|when|as|but|with|for|before|after|until|because|he|she|it|they|we|the|there)\b(?!\s+(?:the\s+)?\d+(?:st|nd|rd|th)\s+[a-z]))/;

/** A date (1-31) in the month that a day lies in, moved by months; undefined where that month is shorter. */
function dateIn(day: Day, shift: number, date: number): ClosedRange | undefined {
  const { from, to } = monthsRange(yearOf(day), monthOf(day) + shift);
  const found = addDays(from, date - 1);
  return found <= to ? dayRange(found) : undefined;
}

/** The same date of every month that has it; no two months on end lack one. */
const monthly = (date: number): Recurrence => ({
  latest: (day) =>
    [0, -1, -2].map((shift) => dateIn(day, shift, date)).find((found) => found && found.from <= day),
  next: (day) => [0, 1, 2].map((shift) => dateIn(day, shift, date)).find((found) => found && found.to >= day),
});

const LONGEST_MONTH = 31;

/** A date from the day or month named last on; without those, or where that has not come and is not meant, the last one. */
function fromLastNamed(date: number): Meaning {
  const dates = monthly(date);
  const plain = recurring('day', dates);
  return {
    ...plain,
    place(scene) {
      const { anchor, direction, published } = scene;
      const isNear = anchor && dayNumber(anchor.to) - dayNumber(anchor.from) < LONGEST_MONTH;
      const range = isNear ? dates.next(anchor.from) : undefined;
      return range && (direction !== 'back' || range.from <= published)
        ? { range, precision: 'day', basis: 'resolved' }
        : plain.place(scene);
    },
  };
}

/** "on the 21st", "by the 5th": of the month named before, else the last or next such date. */
export const dateAlone = rule(
  /(?<=\b(?:on|by|until|since)\s)the\s+(?<date>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b/i,
  ({ groups, before, after }) =>
    ENDS_THERE.test(after) && !COUNTED.test(before + after) ? fromLastNamed(Number(groups.date)) : undefined,
);
