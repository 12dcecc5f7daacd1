import { type Day, dayFromNumber, dayOf } from '../domain/day.ts';
import { Unreadable } from './unreadable.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';

/** `2024-05-26` and `2024/05/26`, with or without a time of day. */
const YEAR_FIRST = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:Z|[+-]\d\d:?\d\d|(?:T|\s+)\d{1,2}:.*)?$/is;
/** `20240526` and `20240526T101500Z`. */
const COMPACT = /^([12]\d{3})(\d{2})(\d{2})(?:T.*)?$/is;
/** `26 May 2024`, and `Sun, 26 May 2024 10:15:00 GMT` as in RFC 2822. */
const DATE_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+(\\d{4})(?:,?\\s.*)?$`,
  'is',
);
/** `May 26, 2024` and `Sun May 26 2024 10:15:00 GMT`. */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s.*)?$`,
  'is',
);

/** Seconds since 1970 are told from milliseconds by size; below 1973 they are no epoch times at all. */
const FEWEST_SECONDS = 1e8;
const FEWEST_MILLISECONDS = 1e11;
const SECONDS_A_DAY = 86_400;

/** No way to write a date is longer, in characters. */
const LONGEST = 100;

/**
 * The calendar day of a publication date as it is written, whatever the time zone: ISO 8601, `YYYY/MM/DD`, RFC 2822,
 * "27 November 2023", "November 27, 2023"; numbers are seconds or milliseconds since 1970, in UTC.
 * Undefined for anything else and for days that do not exist.
 */
export function publicationDate(written: string | number): Day | undefined {
  const text = String(written).trim();
  if (text.length > LONGEST) return undefined;
  const compact = COMPACT.exec(text);
  if (compact) return dayFrom(compact[1], compact[2], compact[3]);
  if (typeof written === 'number') return dayOfEpoch(written);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayFrom(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dateFirst = DATE_FIRST.exec(text);
  if (dateFirst) return dayFrom(dateFirst[3], dateFirst[2], dateFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? dayFrom(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

/**
 * The first of several values that is a publication date.
 * Throws `Unreadable` when there is no value, with `advice` on how to give one, and when none is a date, naming the first.
 */
export function firstPublicationDate(values: readonly unknown[], advice: string): Day {
  for (const value of values) {
    const day = typeof value === 'string' || typeof value === 'number' ? publicationDate(value) : undefined;
    if (day) return day;
  }
  throw values.length === 0 ? new Unreadable(`has no date; ${advice}`) : notADay(values[0]);
}

/** The fault of a date that names no day. */
export function notADay(written: unknown): Unreadable {
  const named = (JSON.stringify(written) ?? '').slice(0, 60);
  return new Unreadable(`has a date that is no day of the calendar: ${named}; write it as YYYY-MM-DD`);
}

function dayFrom(year: string, month: string, date: string): Day | undefined {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return dayOf(Number(year), named || Number(month), Number(date));
}

function dayOfEpoch(time: number): Day | undefined {
  const seconds = time >= FEWEST_MILLISECONDS ? time / 1000 : time;
  if (!(seconds >= FEWEST_SECONDS && seconds < FEWEST_MILLISECONDS)) return undefined;
  return dayFromNumber(Math.floor(seconds / SECONDS_A_DAY));
}
