import type { DateRange } from '../../domain/date-range.ts';
import { type Day, dayNumber, daysInMonth } from '../../domain/day.ts';
import type { Texts } from '../text/texts.ts';

const MILLISECONDS_A_DAY = 86_400_000;

const OPTIONS = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

type Precision = keyof typeof OPTIONS;

/** Making one takes long, so each is kept: a few locales, three precisions. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(precision: Precision, locale: string): Intl.DateTimeFormat {
  const name = `${locale} ${precision}`;
  const format =
    formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...OPTIONS[precision], timeZone: 'UTC' });
  formats.set(name, format);
  return format;
}

const dateOf = (day: Day) => new Date(dayNumber(day) * MILLISECONDS_A_DAY);

/** A day as its reader writes it: `16 Apr 2025`, `Apr 16, 2025`, `16. Apr. 2025`. */
export function dayText(day: Day, { locale }: Texts): string {
  return formatOf('day', locale).format(dateOf(day));
}

/** The month of a day as its reader writes it: `Apr 2025`. */
export function monthText(day: Day, { locale }: Texts): string {
  return formatOf('month', locale).format(dateOf(day));
}

/** Some versions of the locale data put thin spaces around every dash; between single words there are none. */
const evenlySpaced = (range: string) => range.replace(/\s/g, ' ').replace(/^(\S+) – /, '$1–');

/** From the month of a day to that of a later one: `Mar 2024 – Apr 2025`, `Mar–Oct 2024`. */
export function monthsText(from: Day, to: Day, { locale }: Texts): string {
  return evenlySpaced(formatOf('month', locale).formatRange(dateOf(from), dateOf(to)));
}

/** The coarsest words that still say exactly these days: whole years, whole months, or days. */
function precisionFor(from: Day, to: Day): Precision {
  const lastOfMonth = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  if (!from.endsWith('-01') || Number(to.slice(8)) !== lastOfMonth) return 'day';
  return from.endsWith('-01-01') && to.endsWith('-12-31') ? 'year' : 'month';
}

/**
 * A range as its reader writes it: `7–13 Apr 2025`, `Apr 2025`, `Jan–Mar 2025`, `1990–1999`, `since 1 Jan 2020`.
 * The range without bounds is the empty text.
 */
export function rangeText({ from, to }: DateRange, texts: Texts): string {
  if (from && to) {
    const format = formatOf(precisionFor(from, to), texts.locale);
    return evenlySpaced(format.formatRange(dateOf(from), dateOf(to)));
  }
  if (from) return texts.timeline.since(dayText(from, texts));
  return to ? texts.timeline.until(dayText(to, texts)) : '';
}
