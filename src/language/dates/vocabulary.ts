const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A month's full name, with its capital letter: "may" and "march" are words. */
export const MONTH_NAME = MONTHS.join('|');
const MONTHS_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const inAnyCase = (names: readonly string[]) =>
  names.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]).join('|');
/** A month's name or abbreviation, with its full stop, in any case: for where a date or year stands beside it. */
export const MONTH_ANY = `(?:(?:${inAnyCase(MONTHS)})|(?:${inAnyCase(MONTHS_SHORT)})\\b\\.?)`;
/** A weekday's full name, in any case. */
export const WEEKDAY_NAME = inAnyCase(WEEKDAYS);
/** A weekday's name or abbreviation. */
export const WEEKDAY_ANY = `(?:${WEEKDAY_NAME}|(?:Sun|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat)\\b\\.?)`;
/** A year of four digits. */
export const YEAR = '(?:1\\d{3}|20\\d{2})(?![\\d%]|[.,:/]\\d)';
/** A day of the month in figures, with or without its ending. */
export const DATE = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** A count in words or figures, from one on. "a" and "an" count one. */
export const COUNT = `(?:${NUMBERS.slice(1).join('|')}|an?(?:\\s+couple(?:\\s+of)?)?|\\d{1,3})`;

/** 1-12 for a month's name or abbreviation. */
export const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;

/** 0 (Sunday) to 6 for a weekday's name or abbreviation. */
export const weekdayNumber = (word: string): number =>
  WEEKDAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());

/** The number that a word or figures stand for; `a` and `an` are one. */
export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (/couple/.test(lower)) return 2;
  const number = NUMBERS.indexOf(lower);
  return number < 0 ? Number(lower) : number;
}

/** 1-5 for "first" to "fifth" and "1st" to "5th". */
export const ordinalOf = (word: string): number =>
  /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase()) + 1;

const named = (word: string, names: readonly string[]): string | undefined => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return lower.length < 3
    ? undefined
    : names.find(
        (name) => name.toLowerCase().startsWith(lower) && (lower.length <= 5 || lower.length === name.length),
      );
};

/** The full name, with its capital, of a month written in any case or cut short ("sept"); undefined for other words. */
export const capitalMonth = (word: string): string | undefined => named(word, MONTHS);

/** The same for weekdays ("thurs"). */
export const capitalWeekday = (word: string): string | undefined => named(word, WEEKDAYS);

/** A unit of the calendar that lengths of time are counted in. */
export type CountedUnit = 'day' | 'week' | 'month' | 'year';

/** A length of time as a number of units of the calendar: nights are days, a fortnight is two weeks, decades are years. */
export function lengthOf(count: string, unit: string): { unit: CountedUnit; count: number } {
  const number = countOf(count);
  switch (unit.toLowerCase()) {
    case 'fortnight':
      return { unit: 'week', count: number * 2 };
    case 'decade':
      return { unit: 'year', count: number * 10 };
    case 'week':
    case 'month':
    case 'year':
      return { unit: unit.toLowerCase() as CountedUnit, count: number };
  }
  return { unit: 'day', count: number };
}
