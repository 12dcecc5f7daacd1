import { addDays, type Day, dayOf } from '../../domain/day.ts';
import { easterSunday, nthWeekday } from './calendar.ts';

/** A day that a year may have. */
type DayInYear = (year: number) => Day | undefined;

const on =
  (month: number, date: number): DayInYear =>
  (year) =>
    dayOf(year, month, date);
const nth =
  (month: number, weekday: number, count: number): DayInYear =>
  (year) =>
    nthWeekday(year, month, weekday, count);
const fromEaster =
  (days: number): DayInYear =>
  (year) =>
    addDays(easterSunday(year), days);
const after =
  (day: DayInYear, days: number): DayInYear =>
  (year) => {
    const found = day(year);
    return found && addDays(found, days);
  };

const [SUNDAY, MONDAY, THURSDAY] = [0, 1, 4];
const thanksgiving = nth(11, THURSDAY, 4);

/** Days with names, as American and British papers know them, by pattern. */
const HOLIDAYS: readonly (readonly [string, DayInYear])[] = [
  ["New Year[’']s Eve", on(12, 31)],
  ["New Year[’']s Day", on(1, 1)],
  ['Martin Luther King(?:,? Jr\\.?)? Day|MLK Day', nth(1, MONDAY, 3)],
  ['Inauguration Day', on(1, 20)],
  ['Groundhog Day', on(2, 2)],
  ["(?:St\\.? )?Valentine[’']s Day", on(2, 14)],
  ["Presidents?[’']? Day", nth(2, MONDAY, 3)],
  ["St\\.? Patrick[’']s Day", on(3, 17)],
  ["April Fools?[’']? Day", on(4, 1)],
  ['Shrove Tuesday|Fat Tuesday', fromEaster(-47)],
  ['Ash Wednesday', fromEaster(-46)],
  ['Palm Sunday', fromEaster(-7)],
  ['Holy Thursday|Maundy Thursday', fromEaster(-3)],
  ['Good Friday', fromEaster(-2)],
  ['Easter Monday', fromEaster(1)],
  ['Easter(?: Sunday| Day)?', fromEaster(0)],
  ['Earth Day', on(4, 22)],
  ['Anzac Day|ANZAC Day', on(4, 25)],
  ['May Day', on(5, 1)],
  ['Cinco de Mayo', on(5, 5)],
  ['Memorial Day', nth(5, MONDAY, -1)],
  ['Juneteenth', on(6, 19)],
  ['Canada Day', on(7, 1)],
  ['(?:the )?(?:Fourth|4th) of July|July Fourth|Independence Day', on(7, 4)],
  ['Bastille Day', on(7, 14)],
  ['Labou?r Day', nth(9, MONDAY, 1)],
  ["Columbus Day|Indigenous Peoples?[’']? Day", nth(10, MONDAY, 2)],
  ["Hallowe[’']?en", on(10, 31)],
  ['Bonfire Night|Guy Fawkes Night', on(11, 5)],
  ['Election Day', after(nth(11, MONDAY, 1), 1)],
  ["Veterans?[’']? Day|Remembrance Day|Armistice Day", on(11, 11)],
  ['Remembrance Sunday', nth(11, SUNDAY, 2)],
  ['Thanksgiving(?: Day)?', thanksgiving],
  ['Black Friday', after(thanksgiving, 1)],
  ['Cyber Monday', after(thanksgiving, 4)],
  ['Giving ?Tuesday', after(thanksgiving, 5)],
  ['Christmas Eve', on(12, 24)],
  ['Christmas(?: Day)?', on(12, 25)],
  ['Boxing Day', on(12, 26)],
];

/** Any holiday's name, as a pattern. */
export const HOLIDAY_NAME = `(?:${HOLIDAYS.map(([pattern]) => pattern).join('|')})`;

const BY_NAME = HOLIDAYS.map(([pattern, day]) => [new RegExp(`^(?:${pattern})$`), day] as const);

/** The day a holiday's name stands for in a year; undefined for other words. */
export function holidayIn(name: string, year: number): Day | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1](year);
}
