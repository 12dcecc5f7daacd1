import type { DateRange } from '../../domain/date-range.ts';
import { type Day, dayNumber, daysInMonth } from '../../domain/day.ts';
import { text } from '../text.ts';

const MILLISECONDS_A_DAY = 86_400_000;

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(text.locale, { ...options, timeZone: 'UTC' });

const formats = {
  day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  month: format({ month: 'short', year: 'numeric' }),
  year: format({ year: 'numeric' }),
};

const dateOf = (day: Day) => new Date(dayNumber(day) * MILLISECONDS_A_DAY);

/** A day as people read it: `16 Apr 2025`. */
export function dayText(day: Day): string {
  return formats.day.format(dateOf(day));
}

/** The coarsest words that still say exactly these days: whole years, whole months, or days. */
function formatFor(from: Day, to: Day): Intl.DateTimeFormat {
  const lastOfMonth = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  if (!from.endsWith('-01') || Number(to.slice(8)) !== lastOfMonth) return formats.day;
  return from.endsWith('-01-01') && to.endsWith('-12-31') ? formats.year : formats.month;
}

/**
 * A range as people read it: `7–13 Apr 2025`, `Apr 2025`, `Jan–Mar 2025`, `1990–1999`, `since 1 Jan 2020`.
 * The range without bounds is the empty text.
 */
export function rangeText({ from, to }: DateRange): string {
  if (from && to) {
    const range = formatFor(from, to).formatRange(dateOf(from), dateOf(to));
    // Some versions of the locale data put thin spaces around every dash; between single words there are none.
    return range.replace(/\s/g, ' ').replace(/^(\S+) – /, '$1–');
  }
  if (from) return text.since(dayText(from));
  return to ? text.until(dayText(to)) : '';
}
