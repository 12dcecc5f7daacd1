import type { Day } from '../../../domain/day.ts';
import { type ClosedRange, monthOf, monthsRange, yearOf, yearRange } from '../calendar.ts';
import { fromPublication, type Meaning, recurring, stated, yearly } from '../meaning.ts';
import { MONTH_ANY, monthNumber, YEAR } from '../vocabulary.ts';

/** A month or year that a time is a part of: "October", "July 2016", "this month", "the year", "2016". Its groups are for {@link partOf}. */
export const PERIOD = `(?:(?<month>${MONTH_ANY})(?!\\w)(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?|(?<which>last|this|next|the)\\s+(?<unit>month|year)\\b|(?<whole>${YEAR})\\b)`;

/** The part of a period that `find` picks from its days. */
export function partOf(
  groups: Readonly<Record<string, string | undefined>>,
  precision: Parameters<typeof stated>[1],
  find: (period: ClosedRange) => ClosedRange | undefined,
): Meaning | undefined {
  const { month, year, which, unit, whole } = groups;
  const known = whole
    ? yearRange(Number(whole))
    : month && year
      ? monthsRange(Number(year), monthNumber(month))
      : undefined;
  if (known) {
    const part = find(known);
    return part && stated(part, precision);
  }
  if (month) {
    const inYear = (of: number) => find(monthsRange(of, monthNumber(month)));
    return recurring(precision, yearly(inYear), { yearly: true });
  }
  if (which === 'the' && unit === 'year') {
    return recurring(
      precision,
      yearly((of) => find(yearRange(of))),
    );
  }
  const shift = { last: -1, next: 1 }[which!] ?? 0;
  return fromPublication(precision, (published: Day) =>
    find(
      unit === 'year'
        ? yearRange(yearOf(published) + shift)
        : monthsRange(yearOf(published), monthOf(published) + shift),
    ),
  );
}
