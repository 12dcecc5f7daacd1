import type { DatePrecision } from '../../domain/date-expression.ts';
import type { DateRange } from '../../domain/date-range.ts';
import { type Day, daysInMonth } from '../../domain/day.ts';

/** The months as the picture writes them; 0 is January. */
export const SHORT_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Bound {
  readonly year: number;
  readonly month: string;
  readonly date: number;
  /** Whether a month or a year begins (of a range's first day) or ends (of its last) here. */
  readonly wholeMonth: boolean;
  readonly wholeYear: boolean;
}

function boundOf(day: Day, side: 'from' | 'to'): Bound {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const wholeMonth = date === (side === 'from' ? 1 : daysInMonth(year, month));
  const wholeYear = wholeMonth && month === (side === 'from' ? 1 : 12);
  return { year, month: SHORT_MONTHS[month - 1]!, date, wholeMonth, wholeYear };
}

function bound({ year, month, date, wholeMonth, wholeYear }: Bound): string {
  if (wholeYear) return `${year}`;
  return wholeMonth ? `${month} ${year}` : `${date} ${month} ${year}`;
}

function closed(from: Bound, to: Bound): string {
  const oneYear = from.year === to.year;
  const oneMonth = oneYear && from.month === to.month;
  if (from.wholeYear && to.wholeYear) return oneYear ? `${to.year}` : `${from.year}–${to.year}`;
  if (from.wholeMonth && to.wholeMonth) {
    const end = `${to.month} ${to.year}`;
    if (oneMonth) return end;
    return oneYear ? `${from.month}–${end}` : `${from.month} ${from.year} – ${end}`;
  }
  const end = `${to.date} ${to.month} ${to.year}`;
  if (oneMonth) return from.date === to.date ? end : `${from.date}–${end}`;
  return `${from.date} ${from.month}${oneYear ? '' : ` ${from.year}`} – ${end}`;
}

/**
 * A range in as few characters as tell it: `7–13 Apr 2025`, `Mar 2024`, `Jul–Sep 2019`, `1990s`, `since 2020`,
 * `until Mar 2025`; `undated` when both ends are open.
 */
export function shortDate({ from, to }: DateRange, precision: DatePrecision): string {
  if (from !== null && to !== null) {
    const first = boundOf(from, 'from');
    return precision === 'decade' ? `${first.year}s` : closed(first, boundOf(to, 'to'));
  }
  if (from !== null) return `since ${bound(boundOf(from, 'from'))}`;
  return to === null ? 'undated' : `until ${bound(boundOf(to, 'to'))}`;
}
