import { type Day, dayNumber, dayOf, weekday } from '../../../domain/day.ts';
import { type ClosedRange, range, yearOf } from '../calendar.ts';
import { fromPublication, type Meaning, recurring, stated, yearly } from '../meaning.ts';
import { type Mention, rule } from '../rule.ts';
import { DATE, MONTH_ANY, monthNumber, WEEKDAY_ANY, weekdayNumber, YEAR } from '../vocabulary.ts';

const WEEKDAY = `(?:(?<weekday>${WEEKDAY_ANY}),?\\s+(?:the\\s+)?)?`;
const OF_YEAR = `(?:(?:\\s*,\\s*|\\s+(?:of\\s+|in\\s+)?)(?:(?<year>${YEAR})|(?<relative>last|this|next)\\s+year\\b))?`;
const TO = '\\s*(?:-|–|—|to|through|until|till|and)\\s*';
// "June 30-year bonds", "August 30 percent", "March 10:30": figures that count something else.
const NOT_A_COUNT =
  '(?![\\d%]|[.:]\\d|,\\d{3}|-(?:year|day|month|week|point|minute|hour)|\\s*(?:per\\s?cent|million|billion|a\\.?m|p\\.?m)\\b)';

const MONTH_FIRST = new RegExp(
  `\\b${WEEKDAY}(?<month>${MONTH_ANY})\\s+(?<date>${DATE})\\b${NOT_A_COUNT}(?:\\s*(?:-|–|—|\\sto|\\sthrough|\\suntil)\\s*(?<last>${DATE})\\b${NOT_A_COUNT})?${OF_YEAR}`,
);
const DATE_FIRST = new RegExp(
  `\\b${WEEKDAY}(?:the\\s+)?(?<date>${DATE})(?:${TO}(?:the\\s+)?(?<last>${DATE}))?\\s+(?:(?:day\\s+)?of\\s+)?(?<month>${MONTH_ANY})(?!\\w)${OF_YEAR}`,
);

function daysIn(month: number, first: number, last: number): (year: number) => ClosedRange | undefined {
  return (year) => {
    const from = dayOf(year, month, first);
    const to = dayOf(year, month, last);
    return from && to && from <= to ? range(from, to) : undefined;
  };
}

/** The occurrence nearest to a day that falls on a weekday: "Monday, Oct. 26" tells its year. */
function nearestOn(weekdayWanted: number, inYear: (year: number) => ClosedRange | undefined, day: Day) {
  const distance = (found: ClosedRange) => Math.abs(dayNumber(found.from) - dayNumber(day));
  return [-1, 0, 1]
    .map((shift) => inYear(yearOf(day) + shift))
    .filter((found) => found !== undefined)
    .filter((found) => weekday(found.from) === weekdayWanted)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** A day of a month (1-12) in no year named. */
export function dayOfMonth(month: number, date: number): Meaning {
  return recurring('day', yearly(daysIn(month, date, date)), { yearly: true, isDate: true });
}

/** A day that is named whole; undefined when the calendar has no such day. */
export function dayOfYear(year: number, month: number, date: number): Meaning | undefined {
  const found = daysIn(month, date, date)(year);
  return found && stated(found, 'day');
}

function read({ groups }: Mention): Meaning | undefined {
  const first = Number.parseInt(groups.date!, 10);
  const last = groups.last ? Number.parseInt(groups.last, 10) : first;
  const inYear = daysIn(monthNumber(groups.month!), first, last);
  const precision = groups.last ? 'span' : 'day';
  if (groups.year) {
    const found = inYear(Number(groups.year));
    return found && stated(found, precision);
  }
  if (!inYear(2000)) return undefined;
  if (groups.relative) {
    const shift = { last: -1, this: 0, next: 1 }[groups.relative] ?? 0;
    return fromPublication(precision, (published) => inYear(yearOf(published) + shift));
  }
  const plain = recurring(precision, yearly(inYear), { yearly: true, isDate: true });
  if (!groups.weekday || groups.last) return plain;
  const wanted = weekdayNumber(groups.weekday);
  return {
    ...plain,
    place(scene) {
      const found = nearestOn(wanted, inYear, scene.published);
      return found ? { range: found, precision, basis: 'resolved' } : plain.place(scene);
    },
  };
}

/** Whether more than a month's name and a number tells that a day is meant. */
const isSure = ({ groups }: Mention): boolean =>
  Boolean(groups.year ?? groups.relative ?? groups.weekday) || /[a-z]/.test(groups.date!);

/** "Sept. 30", "September 30th, 2024", "Friday, Aug. 7", "Aug. 7-9", "Oct. 23 last year". */
export const monthFirst = rule(MONTH_FIRST, (mention) =>
  isSure(mention) || !/^ma(?:y|r|rch)$/.test(mention.groups.month!) ? read(mention) : undefined,
);

// "12 May have died": before a month that is also a word, a bare number needs a word that leads to a date.
const LEADS_TO_DATE =
  /(?:^|[(,;:–—-]\s*|\b(?:on|by|until|till|since|from|to|of|before|after|between|and|the|for|dated|born|late|early)\s+)$/i;

/** "30 September 2024", "the 7th of August", "Friday 7 August", "24 and 25 April". */
export const dateFirst = rule(DATE_FIRST, (mention) => {
  const { groups, before } = mention;
  const sure = isSure(mention);
  if (!sure && /^[a-z]/.test(groups.month!)) return undefined;
  if (!sure && groups.month === 'May' && /^\s+(?:have|be|not|also|well|or)\b/.test(mention.after))
    return undefined;
  if (!sure && /^(?:March|May|April|June|August)$/.test(groups.month!) && !LEADS_TO_DATE.test(before))
    return undefined;
  return read(mention);
});
