import type { DateRange } from '../../domain/date-range.ts';
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  weekday,
} from '../../domain/day.ts';

/** A calendar range with both ends known. */
export interface ClosedRange extends DateRange {
  readonly from: Day;
  readonly to: Day;
}

/** The days `from` to `to`. */
export const range = (from: Day, to: Day): ClosedRange => ({ from, to });

/** One day, as a range. */
export const dayRange = (day: Day): ClosedRange => range(day, day);

/** The year a day lies in. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The month (1-12) a day lies in. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** A whole year (1-9999), January to December. */
export const yearRange = (year: number): ClosedRange => yearsRange(year, year);

/** The first of January of one year to the last of December of another (1-9999 each). */
export const yearsRange = (first: number, last: number): ClosedRange =>
  range(dayOf(first, 1, 1)!, dayOf(last, 12, 31)!);

/**
 * `count` whole months from a month on. `month` may lie outside 1-12: 0 is December of the year before,
 * 13 January of the year after.
 */
export function monthsRange(year: number, month: number, count = 1): ClosedRange {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  return range(
    dayOf(Math.floor(first / 12), (first % 12) + 1, 1)!,
    dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))!,
  );
}

/** A calendar quarter (1-4). Quarters outside that count on into the neighbouring years. */
export const quarterRange = (year: number, quarter: number): ClosedRange =>
  monthsRange(year, quarter * 3 - 2, 3);

/** The week that holds a day, Monday to Sunday, moved by `weeks`. */
export function weekRange(day: Day, weeks = 0): ClosedRange {
  const monday = addDays(day, -((weekday(day) + 6) % 7) + weeks * 7);
  return range(monday, addDays(monday, 6));
}

/** The same date `count` months later (earlier when negative), or the last of that month where it has no such date. */
export function addMonths(day: Day, count: number): Day {
  const { from, to } = monthsRange(yearOf(day), monthOf(day) + count);
  const same = addDays(from, Number(day.slice(8)) - 1);
  return same < to ? same : to;
}

/** The `nth` (1-5, or -1 for the last) given weekday (0 Sunday to 6 Saturday) of a month; undefined when there is none. */
export function nthWeekday(year: number, month: number, day: number, nth: number): Day | undefined {
  const { from, to } = monthsRange(year, month);
  const found =
    nth > 0
      ? addDays(from, ((day - weekday(from) + 7) % 7) + (nth - 1) * 7)
      : addDays(to, -((weekday(to) - day + 7) % 7));
  return found <= to ? found : undefined;
}

/** Easter Sunday of a Gregorian year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const solar = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + solar + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const shift = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const fromMarch = moon - shift;
  return dayFromNumber(dayNumber(dayOf(year, 3, 28)!) + fromMarch);
}
