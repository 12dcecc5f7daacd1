import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { writeDateRange } from '../language/dates/write-date-range.ts';
import { MONTHS, text } from './text.ts';

const WORDS = { months: MONTHS, since: text.since, until: text.until, always: text.always };

/** A day as people write it: `7 March 2024`. */
export function formatDay(day: Day): string {
  return formatRange({ from: day, to: day });
}

/**
 * A range as people write it, with whole months and years named as such: `7–13 April 2025`, `March 2024`,
 * `2021–2023`, `since 2020`, `until 30 September 2024`.
 */
export function formatRange(range: DateRange): string {
  return writeDateRange(range, WORDS);
}
