import { type ClosedRange, dayRange, monthOf, monthsRange, nthWeekday, yearOf } from '../calendar.ts';
import { fromPublication, recurring, stated, yearly } from '../meaning.ts';
import { noDate, rule } from '../rule.ts';
import { MONTH_ANY, monthNumber, ordinalOf, WEEKDAY_NAME, weekdayNumber, YEAR } from '../vocabulary.ts';

/** "the first Tuesday in November", "the last Friday of May 2020", "the second Monday of next month". */
export const nthWeekdayOfMonth = rule(
  new RegExp(
    `\\b(?:the\\s+)?(?<nth>first|second|third|fourth|fifth|last|final)\\s+(?<day>${WEEKDAY_NAME})\\s+(?:of|in)\\s+(?:(?<month>${MONTH_ANY})(?!\\w)(?:,?\\s+(?<year>${YEAR}))?|(?<which>last|this|next)\\s+month\\b)`,
  ),
  ({ groups, before }) => {
    if (/\b(?:every|each)\s+$/i.test(before)) return noDate;
    const nth = ordinalOf(groups.nth!) || -1;
    const day = weekdayNumber(groups.day!);
    const inMonth = (year: number, month: number): ClosedRange | undefined => {
      const found = nthWeekday(year, month, day, nth);
      return found && dayRange(found);
    };
    if (!groups.month) {
      const shift = { last: -1, this: 0, next: 1 }[groups.which!]!;
      return fromPublication('day', (published) => {
        const { from } = monthsRange(yearOf(published), monthOf(published) + shift);
        return inMonth(yearOf(from), monthOf(from));
      });
    }
    const month = monthNumber(groups.month);
    if (!groups.year)
      return recurring(
        'day',
        yearly((year) => inMonth(year, month)),
        { yearly: true },
      );
    const found = inMonth(Number(groups.year), month);
    return found ? stated(found, 'day') : noDate;
  },
);
