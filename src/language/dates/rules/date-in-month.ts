import { addDays, type Day, weekday } from '../../../domain/day.ts';
import { dayRange, monthOf, monthsRange, yearOf } from '../calendar.ts';
import { fromPublication, recurring } from '../meaning.ts';
import { rule } from '../rule.ts';
import { WEEKDAY_NAME, weekdayNumber } from '../vocabulary.ts';

const dateIn = (day: Day, shift: number, date: number): Day | undefined => {
  const { from, to } = monthsRange(yearOf(day), monthOf(day) + shift);
  const found = addDays(from, date - 1);
  return found <= to ? found : undefined;
};

/** "the 20th of next month", "the 3rd of this month". */
export const dateInMonth = rule(
  /\b(?:the\s+)?(?<date>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\s+(?:day\s+)?of\s+(?<which>last|this|next)\s+month\b/i,
  ({ groups }) => {
    const shift = { last: -1, this: 0, next: 1 }[groups.which!.toLowerCase()]!;
    return fromPublication('day', (published) => {
      const day = dateIn(published, shift, Number(groups.date));
      return day && dayRange(day);
    });
  },
);

/** A weekday falls on a date at least once in fourteen months. */
const MONTHS_TO_SEARCH = 14;

/** "Friday the 11th": the nearest such day back, or ahead. */
export const weekdayAndDate = rule(
  new RegExp(`\\b(?<day>${WEEKDAY_NAME}),?\\s+the\\s+(?<date>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)\\b`),
  ({ groups, after }) => {
    // "on Tuesday, the 20th anniversary"
    if (/^\s+(?!(?:at|in|and|or|when|as|but|with|for|before|after|until|to|of)\b)\w/.test(after))
      return undefined;
    const wanted = weekdayNumber(groups.day!);
    const search = (day: Day, step: 1 | -1) => {
      for (let months = 0; months <= MONTHS_TO_SEARCH; months++) {
        const found = dateIn(day, months * step, Number(groups.date));
        if (found && weekday(found) === wanted && (step > 0 ? found >= day : found <= day))
          return dayRange(found);
      }
      return undefined;
    };
    return recurring('day', { latest: (day) => search(day, -1), next: (day) => search(day, 1) });
  },
);
