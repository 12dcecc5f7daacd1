/** A calendar day written `YYYY-MM-DD`. Plain string comparison orders days. Years 0001 to 9999. */
export type Day = string & { readonly brand: 'Day' };

const MILLISECONDS_A_DAY = 86_400_000;
const FIRST = dayNumberOf(1, 1, 1);
const LAST = dayNumberOf(9999, 12, 31);

function dayNumberOf(year: number, month: number, date: number): number {
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, date) / MILLISECONDS_A_DAY;
}

/**
 * The day of a year, month (1-12) and date (1-31), or undefined when the calendar has no such day.
 */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return undefined;
  const number = dayNumberOf(year, month, date);
  if (!(number >= FIRST && number <= LAST)) return undefined;
  const day = dayFromNumber(number);
  return Number(day.slice(5, 7)) === month && Number(day.slice(8)) === date ? day : undefined;
}

/** Reads exactly `YYYY-MM-DD`; undefined for any other text and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Whole days since 1970-01-01 (negative before it). */
export function dayNumber(day: Day): number {
  return dayNumberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

/** The inverse of {@link dayNumber}. Throws a RangeError outside the years 0001 to 9999. */
export function dayFromNumber(number: number): Day {
  if (!(number >= FIRST && number <= LAST)) throw new RangeError(`no calendar day has the number ${number}`);
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10) as Day;
}

/** The day `count` days later (earlier when negative). Throws a RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The number of days of a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}
