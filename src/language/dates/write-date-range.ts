import type { DateRange } from '../../domain/date-range.ts';
import { type Day, daysInMonth } from '../../domain/day.ts';

/** The words of a written range. */
export interface DateWords {
  /** The names of the months; 0 is January. */
  readonly months: readonly string[];
  /** A day of the month; its number alone where none is given. */
  day?(date: number): string;
  since(begin: string): string;
  until(end: string): string;
  /** A range without ends. */
  readonly always: string;
}

interface Bound {
  readonly year: number;
  readonly month: string;
  readonly date: string;
  /** Whether a month or a year begins (of a range's first day) or ends (of its last) here. */
  readonly wholeMonth: boolean;
  readonly wholeYear: boolean;
}

function boundOf(day: Day, side: 'from' | 'to', { months, day: written = String }: DateWords): Bound {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const wholeMonth = date === (side === 'from' ? 1 : daysInMonth(year, month));
  const wholeYear = wholeMonth && month === (side === 'from' ? 1 : 12);
  return { year, month: months[month - 1]!, date: written(date), wholeMonth, wholeYear };
}

function writeBound({ year, month, date, wholeMonth, wholeYear }: Bound): string {
  if (wholeYear) return `${year}`;
  return wholeMonth ? `${month} ${year}` : `${date} ${month} ${year}`;
}

function writeClosed(from: Bound, to: Bound): string {
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
 * A range as people write it, with whole months and years named as such: `7–13 April 2025`, `March 2024`, `2021–2023`,
 * `since 2020`, `until March 2025`.
 */
export function writeDateRange({ from, to }: DateRange, words: DateWords): string {
  const first = from === null ? undefined : boundOf(from, 'from', words);
  const last = to === null ? undefined : boundOf(to, 'to', words);
  if (first && last) return writeClosed(first, last);
  if (first) return words.since(writeBound(first));
  return last ? words.until(writeBound(last)) : words.always;
}
