import type { DateRange } from '../domain/date-range.ts';
import { type Day, daysInMonth } from '../domain/day.ts';
import { MONTHS, text } from './text.ts';

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) };
}

const opensMonth = (day: DayParts): boolean => day.date === 1;
const opensYear = (day: DayParts): boolean => day.month === 1 && opensMonth(day);
const closesMonth = (day: DayParts): boolean => day.date === daysInMonth(day.year, day.month);
const closesYear = (day: DayParts): boolean => day.month === 12 && closesMonth(day);

/** A day as people write it: `7 March 2024`. */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

function formatClosed(from: DayParts, to: DayParts): string {
  const month = (day: DayParts) => `${MONTHS[day.month - 1]}`;
  if (opensYear(from) && closesYear(to)) {
    return from.year === to.year ? `${from.year}` : `${from.year}–${to.year}`;
  }
  const sameYear = from.year === to.year;
  if (opensMonth(from) && closesMonth(to)) {
    if (!sameYear) return `${month(from)} ${from.year} – ${month(to)} ${to.year}`;
    return from.month === to.month ? `${month(to)} ${to.year}` : `${month(from)}–${month(to)} ${to.year}`;
  }
  const end = `${to.date} ${month(to)} ${to.year}`;
  if (!sameYear) return `${from.date} ${month(from)} ${from.year} – ${end}`;
  if (from.month !== to.month) return `${from.date} ${month(from)} – ${end}`;
  return from.date === to.date ? end : `${from.date}–${end}`;
}

/**
 * A range as people write it, with whole months and years named as such: `7–13 April 2025`, `March 2024`,
 * `2021–2023`, `since 2020`, `until 30 September 2024`.
 */
export function formatRange(range: DateRange): string {
  if (range.from !== null && range.to !== null) return formatClosed(partsOf(range.from), partsOf(range.to));
  if (range.from !== null) {
    const from = partsOf(range.from);
    return text.since(opensYear(from) ? `${from.year}` : formatDay(range.from));
  }
  if (range.to !== null) {
    const to = partsOf(range.to);
    return text.until(closesYear(to) ? `${to.year}` : formatDay(range.to));
  }
  return text.always;
}
