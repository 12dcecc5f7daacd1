import { addDays } from '../../../domain/day.ts';
import { type ClosedRange, dayRange, weekRange, yearOf } from '../calendar.ts';
import { HOLIDAY_NAME, holidayIn } from '../holidays.ts';
import { fromPublication, recurring, stated, yearly } from '../meaning.ts';
import { noDate, rule } from '../rule.ts';
import { YEAR } from '../vocabulary.ts';
import { weekendWith } from './weekend.ts';

/** Feasts that are also seasons and adjectives: days only after a word such as "on", "by" or "last". */
const ALSO_AN_ADJECTIVE = /^(?:Christmas|Easter|Thanksgiving|Halloween|Hallowe.en)$/;
const LEADS_TO_DAY = /\b(?:on|at|by|before|after|since|until|till|around|this|last|next|for|past)\s+$/i;
const ENDS_THERE =
  /^(?:\s*(?:[.,;:!?)”"’—–-]|$)|\s+(?:in|at|with|and|when|but|as|is|was|by|from|to|of|on|for|he|she|they|it|the|will|after|before|last|this|next|following|during|while|where|because)\b|['’]s\b)/;

/** "her Christmas Day broadcast in 2017" */
const IN_YEAR = new RegExp(`^\\s+[a-z]+\\s+(?:in|of)\\s+(?<year>${YEAR})\\b`);

const yearOfHoliday =
  (name: string) =>
  (year: number): ClosedRange | undefined => {
    const found = holidayIn(name, year);
    return found && dayRange(found);
  };

/** "Christmas Day", "Thanksgiving Day", "Easter Sunday 2023", "last Christmas", "Election Day". */
export const holiday = rule(
  new RegExp(
    `\\b(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext)\\s+)?(?<name>${HOLIDAY_NAME})\\b(?:,?\\s+(?:of\\s+|in\\s+)?(?:(?<year>${YEAR})\\b|(?<relative>last|this|next)\\s+year\\b))?`,
  ),
  ({ groups, before, after: rest }) => {
    const name = groups.name!;
    const inYear = yearOfHoliday(name);
    if (groups.year) {
      const found = inYear(Number(groups.year));
      return found && stated(found, 'day');
    }
    if (groups.relative) {
      const shift = { last: -1, this: 0, next: 1 }[groups.relative]!;
      return fromPublication('day', (published) => inYear(yearOf(published) + shift));
    }
    // Each country has its own.
    if (name === 'Independence Day' && /(?:['’]s|ian|ish|ese)\s+$/.test(before)) return undefined;
    if (
      ALSO_AN_ADJECTIVE.test(name) &&
      !((groups.which || LEADS_TO_DAY.test(before)) && ENDS_THERE.test(rest))
    )
      return undefined;
    const days = yearly(inYear);
    switch (groups.which?.toLowerCase()) {
      case 'last':
        return fromPublication('day', (published) => days.latest(addDays(published, -1)));
      case 'this':
        return fromPublication('day', (published) => inYear(yearOf(published)));
      case 'next':
        return fromPublication('day', (published) => days.next(addDays(published, 1)));
    }
    // Not the Friday of "every Black Friday" either.
    if (/\b(?:every|each|any|a)\s+$/i.test(before)) return noDate;
    const later = IN_YEAR.exec(rest)?.groups?.year;
    const known = later && inYear(Number(later));
    if (known) return stated(known, 'day');
    const meaning = recurring('day', days, { yearly: true });
    // "are on sale for Black Friday": the nearer one, whatever is said after it.
    const isFor = /\b(?:is|are)\b[^.;:]*\bfor\s+$/.test(before);
    if (!isFor) return meaning;
    return { ...meaning, place: (scene) => meaning.place({ ...scene, direction: 'unknown' }) };
  },
);

/** "Easter week", "the Memorial Day weekend", "Thanksgiving weekend 2019". */
export const holidayWeek = rule(
  new RegExp(
    `\\b(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext)\\s+)?(?:(?<name>${HOLIDAY_NAME})\\s+(?<unit>[Ww]eek(?:end)?)|(?<holy>Holy Week))\\b(?:\\s+(?:of\\s+|in\\s+)?(?<year>${YEAR})\\b)?`,
  ),
  ({ groups, before }) => {
    if (/\b(?:every|each|any|a)\s+$/i.test(before)) return undefined;
    const precision = groups.unit?.toLowerCase() === 'weekend' ? 'weekend' : 'week';
    const inYear = (year: number): ClosedRange | undefined => {
      const day = holidayIn(groups.name ?? 'Easter', year);
      return day && (precision === 'weekend' ? weekendWith(day) : weekRange(day));
    };
    if (groups.year) {
      const found = inYear(Number(groups.year));
      return found && stated(found, precision);
    }
    return recurring(precision, yearly(inYear), { yearly: true });
  },
);
